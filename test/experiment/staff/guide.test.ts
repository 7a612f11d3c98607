/** The guide of the search: what a few replications say, put right by a staffing that was simulated in full. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { Evaluator } from '../../../src/experiment/staff/evaluator.ts';
import { evenly } from '../../../src/experiment/staff/even-scale.ts';
import { Guide } from '../../../src/experiment/staff/guide.ts';
import { staffProblem } from '../../../src/experiment/staff/staff-problem.ts';
import { isOfContacts, needsClosedCases } from '../../../src/experiment/what-is-asked.ts';
import { formulaOf } from '../../../src/measure/metric-formulas.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

const resolved = scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 1, timezone: UTC, interval: 60m }
run: { replications: 40, seed: 5 }
contact_types:
  calls: { demand: { volume: 2800/week }, patience: 3m, handle: { talk: 4m } }
agent_groups:
  team: { count: 3, skills: calls }
expect: [calls.service_level >= 70% each day in 80% of runs]
`);
const evaluatorOf = () =>
  new Evaluator(staffProblem(resolved, {}, undefined), inlineExecutor, {
    seed: 5,
    replications: 40,
    byInterval: false,
  });

describe('the guide', () => {
  it('comes nearer to what all replications say than the first of them do', async () => {
    const guide = new Guide(evaluatorOf(), 10);
    const early = await guide.margins([4]);
    expect(guide.evaluator.simulated).toBe(10);
    await guide.settle([3]);
    const put = await guide.margins([4]);
    expect(guide.evaluator.simulated).toBe(50);
    await guide.settle([4]);
    const full = await guide.margins([4]);
    const level = full.length - 1;
    const error = (margins: typeof full) => Math.abs(margins[level]![0]! - full[level]![0]!);
    expect(error(put)).toBeLessThan(error(early));
  });

  it('says of a staffing that was simulated in full what that said, whoever judges', async () => {
    const evaluator = evaluatorOf();
    const guide = new Guide(evaluator, 10);
    for (const staff of [[2], [3], [4], [5]]) {
      expect(await guide.settle(staff)).toBe(evaluator.of(staff).verdict('estimate', 40));
      for (const judging of ['estimate', 'optimistic', 'pessimistic'] as const) {
        const verdict = evaluator.of(staff).verdict(judging, 40);
        expect([staff, judging, guide.holds(await guide.margins(staff, judging))]).toEqual([staff, judging, verdict]);
      }
    }
  });

  it('simulates nothing of what has fewer than a staffing that misses', async () => {
    const guide = new Guide(evaluatorOf(), 10);
    expect(await guide.settle([2])).toBe(false);
    const { simulated } = guide.evaluator;
    expect(await guide.meets([1], 'estimate')).toBe(false);
    expect(guide.evaluator.simulated).toBe(simulated);
  });
});

describe('what targets are read from', () => {
  it.each([
    ['service_level', true, false],
    ['abandonment_rate', true, false],
    ['occupancy', true, false],
    ['hold_time_p90', true, false],
    ['resolution_time', false, true],
    ['resolution_time_p90', false, true],
    ['csat', false, true],
    ['deflection_rate', false, true],
    ['load_avoided', false, true],
    ['backlog', false, false],
  ])('%s', (metric, ofContacts, closedCases) => {
    const formula = formulaOf(metric)!;
    expect([isOfContacts(formula), needsClosedCases(metric)]).toEqual([ofContacts, closedCases]);
  });
});

it('the even scale rises with the metric, however near to its bounds', () => {
  for (const metric of ['service_level', 'average_speed_of_answer', 'hold_time_p90']) {
    const formula = formulaOf(metric)!;
    const scaled = [0, 0.001, 0.2, 0.5, 0.8, 0.9, 0.999].map((value) => evenly(value, formula));
    expect(scaled).toEqual(scaled.toSorted((a, b) => a - b));
    expect(scaled.every(Number.isFinite)).toBe(true);
  }
});
