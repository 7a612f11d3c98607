/** How soon it is known whether staff meets a target, against all replications. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { Evaluator } from '../../../src/experiment/staff/evaluator.ts';
import { findStaff } from '../../../src/experiment/staff/find-staff.ts';
import { staffProblem } from '../../../src/experiment/staff/staff-problem.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

const desk = (target: string) =>
  scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 1, timezone: UTC, interval: 60m }
run: { replications: 40, seed: 5 }
busyness: 0.15
contact_types:
  calls: { demand: { volume: 8400/week }, patience: 3m, handle: { talk: 4m }, service_level: { share: 1%, within: 20s } }
agent_groups:
  team: { count: 5, skills: calls }
expect: [${target}]
`);
const evaluatorOn = (target: string) =>
  new Evaluator(staffProblem(desk(target), {}, undefined), inlineExecutor, {
    seed: 5,
    replications: 40,
    byInterval: false,
  });

describe('whether staff meets a target', () => {
  it.each(['calls.service_level >= 70% each day in 80% of runs', 'calls.service_level >= 80%'])(
    '%s: is told sooner by staff that is known, and as all replications tell it',
    async (target) => {
      let spared = 0;
      for (const known of [5, 6]) {
        for (const tried of [3, 4, 5, 6, 7]) {
          if (tried === known) continue;
          const evaluator = evaluatorOn(target);
          const reference = await evaluator.atLeast([known], 40);
          const told = await evaluator.meets([tried], 'estimate', reference);
          spared += 80 - evaluator.simulated;
          const full = await evaluatorOn(target).atLeast([tried], 40);
          expect([known, tried, told]).toEqual([known, tried, full.verdict('estimate', 40)]);
          // Replications simulated before their turn come in it all the same.
          const after = await evaluator.atLeast([tried], 40);
          expect(after.tallies.map((tally) => tally.slacks())).toEqual(full.tallies.map((tally) => tally.slacks()));
          expect(evaluator.simulated).toBe(80);
        }
      }
      expect(spared).toBeGreaterThan(8 * 40 * 0.3);
    },
  );

  it('is known for certain from the runs that leave most doubt', async () => {
    const evaluator = evaluatorOn('calls.service_level >= 70% each day in 80% of runs');
    const reference = await evaluator.atLeast([6], 40);
    expect(await evaluator.meets([4], 'estimate', reference)).toBe(false);
    // More than 8 of 40 must miss.
    expect(evaluator.simulated - 40).toBeGreaterThan(8);
    expect(evaluator.simulated - 40).toBeLessThan(25);
  });

  it('is told of the longest queue too, which is followed only where it is asked about', async () => {
    const needed = async (most: number) => {
      const { total, why } = await findStaff(desk(`calls.queue_length_longest <= ${most}`), inlineExecutor, {
        band: false,
      });
      expect(why).toEqual([]);
      return total.needed!.posts;
    };
    expect(await needed(1)).toBeGreaterThan(await needed(8));
  });
});
