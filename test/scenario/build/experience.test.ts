/** From the block `experience` to curves: defaults, recommendation after satisfaction, what is assumed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import { isAssumed } from '../../../src/scenario/experience-defaults.ts';
import { loadScenario } from '../../../src/scenario/load.ts';

function load(experience: string, customers = '{}') {
  const text = `
name: experience
clock: { start: 2026-06-01, days: 1, timezone: UTC }
customers: ${customers}
contact_types: { calls: { demand: { volume: 10/week }, handle: 3m } }
agent_groups: { team: { count: 1, skills: calls } }
experience: ${experience}
`;
  const { resolved, faults } = loadScenario('test.yaml', () => text);
  expect(faults).toEqual([]);
  return resolved!;
}

describe('experience', () => {
  it('is absent where it is not asked for, and all defaults where it is empty', () => {
    expect(buildPlan(load('{}')).experience!.csat).toMatchObject({ best: 4.5, spread: 1, eachRepeat: -0.4 });
    const { experience: _, ...scenario } = load('{}').scenario;
    expect(buildPlan({ scenario, tables: {} }).experience).toBeUndefined();
  });

  it('has the defaults that its page tells', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/experience.md'), 'utf8');
    const [, block = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const told = load(JSON.stringify((parse(block) as { experience: unknown }).experience));
    expect(told.scenario.experience).toEqual(load('{}').scenario.experience);
  });

  it('reads curves in any order and unit', () => {
    const { csat } = buildPlan(load('{ csat: { waiting: { 5m: -0.5, 0s: 0, 60s: -0.1 } } }')).experience!;
    expect([...csat.waiting.at]).toEqual([0, 60, 300]);
    expect([...csat.waiting.values]).toEqual([0, -0.1, -0.5]);
  });

  it('takes self-service as a number or by the time that it took', () => {
    const { csat, ces } = buildPlan(load('{ csat: { self_service: -0.3 }, ces: { self_service: { 0m: 0, 10m: -1 } } }'))
      .experience!;
    expect([...csat.effort.values]).toEqual([-0.3]);
    expect([...ces.effort.at]).toEqual([0, 600]);
  });

  it('has recommendation follow satisfaction, but for what is given', () => {
    const { recommend } = buildPlan(
      load(
        '{ csat: { best: 4.2, spread: 0.8, each_repeat: -0.6, self_service: { 0m: 0, 10m: -0.2 } }, nps: { spread: 3 } }',
      ),
    ).experience!;
    expect(recommend.best).toBeCloseTo(8, 12);
    expect(recommend.spread).toBe(3);
    expect(recommend.eachRepeat).toBeCloseTo(-1.5, 12);
    expect([...recommend.effort.values]).toEqual([0, -0.5]);
  });

  it('knows what customers are worth where it is said', () => {
    const customers = '{ small: { count: 1 }, large: { count: 1, lifetime_value: 900 } }';
    expect([...buildPlan(load('{}', customers)).experience!.lifetimeValues]).toEqual([Number.NaN, 900]);
    expect([...buildPlan(load('{}')).experience!.lifetimeValues]).toEqual([Number.NaN]);
  });
});

describe('what is assumed', () => {
  const own =
    '{ best: 4.4, spread: 0.9, waiting: { 0s: 0, 9m: -1 }, reply: { 0h: 0, 9h: -1 }, self_service: -0.1, false_solved: -0.1, abandoned: -1, unresolved: -1, each_repeat: -0.1, each_transfer: -0.1 }';
  it.each([
    ['{}', 'csat', true],
    ['{}', 'retention', true],
    [`{ csat: ${own} }`, 'csat', false],
    [`{ csat: ${own} }`, 'nps', true],
    [`{ csat: ${own} }`, 'retention', true],
    [`{ csat: ${own}, retention: { best: 98%, lost_per_csat_point: 1% } }`, 'retention', false],
    [`{ csat: ${own.replace('best: 4.4, ', '')} }`, 'csat', true],
    [`{ nps: ${own.replace('4.4', '9')} }`, 'nps', false],
  ] as const)('%s: %s is %s', (text, what, assumed) => {
    expect(isAssumed(load(text).scenario.experience!, what)).toBe(assumed);
  });
});
