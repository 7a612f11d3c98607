/** Staff by interval: what is found meets every limit in every interval, and one agent fewer in any of them misses. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { planOnly } from '../../../src/experiment/plan-only.ts';
import { Evaluator } from '../../../src/experiment/staff/evaluator.ts';
import { findStaff } from '../../../src/experiment/staff/find-staff.ts';
import { staffProblem, type Vector } from '../../../src/experiment/staff/staff-problem.ts';
import type { StaffResults } from '../../../src/experiment/staff/staff-results.ts';
import { PoolExecutor } from '../../../src/node/pool-executor.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

const REPLICATIONS = 20;

const desk = scenarioFrom(`
name: a day with a peak
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 60m }
run: { replications: ${REPLICATIONS}, seed: 3 }
hours: { office: { mon-sun: 09:00-17:00 } }
patterns: { peak: { day: { 00:00: 0, 09:00: 1, 12:00: 4, 14:00: 1, 17:00: 0 } } }
contact_types:
  calls:
    hours: office
    demand: { volume: 4200/week, pattern: peak }
    patience: 4m
    handle: { talk: 4m }
    service_level: { share: 80%, within: 30s }
agent_groups:
  agents: { count: 12, hours: office, skills: calls }
`);

describe('staff by interval', () => {
  let results: StaffResults;
  let evaluator: Evaluator;
  let staff: Vector;

  beforeAll(async () => {
    results = await findStaff(desk, inlineExecutor, { by: 'interval' });
    const problem = staffProblem(desk, {}, 'interval');
    evaluator = new Evaluator(problem, inlineExecutor, { seed: 3, replications: REPLICATIONS, byInterval: true });
    staff = Object.values(results.staffing).flat();
  });

  it('meets the service level in every interval', async () => {
    expect(results.found).toBe(true);
    expect(await evaluator.meets(staff)).toBe(true);
  });

  it('follows demand: most where it is four times the rest', () => {
    const open = results.groups.agents!.parts.filter(({ needed }) => needed! > 0);
    expect(open).toHaveLength(8);
    const needed = open.map((part) => part.needed!);
    expect(Math.min(...needed.slice(3, 5))).toBeGreaterThan(Math.max(...needed.slice(0, 3), ...needed.slice(6)));
  });

  it('can spare nobody, each interval tried alone, and says so', async () => {
    expect(results.evidence.minimal).toBe(true);
    for (const [place, number] of staff.entries()) {
      if (number === 0) continue;
      expect(await evaluator.meets(staff.with(place, number - 1)), `one fewer in part ${place}`).toBe(false);
    }
  });
});

it('is found for a week of two groups and five contact types, from closed forms', async () => {
  const { resolved } = loadScenario('scenarios/growing-support-desk.yaml', (path) => readFileSync(path, 'utf8'));
  const pool = new PoolExecutor();
  try {
    const options = { by: 'interval', band: false, judgeCost: false } as const;
    const { found, why, targets } = await findStaff(planOnly(resolved!), pool, options);
    expect({ found, why }).toEqual({ found: true, why: [] });
    expect(targets.filter(({ verdict }) => verdict === 'missed')).toEqual([]);
  } finally {
    await pool.close();
  }
}, 120_000);
