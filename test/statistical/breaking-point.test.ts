/** Breaking points against Erlang A: the load at which M/M/n+M misses its service level is known exactly. */
import { expect, it } from 'vitest';
import { breakingPoints, type FaresOfAll } from '../../src/experiment/breaking-point.ts';
import { growthTargets } from '../../src/experiment/grow/growth-target.ts';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { executorRunner } from '../../src/experiment/runner.ts';
import { erlangA } from '../../src/queueing/erlang-a.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';

/** Ten agents around the clock, 80 calls an hour: 6.7 erlangs. */
const agents = 10;
const callsAnHour = 80;
const listed = [1, 1.4, 1.8];
const desks = 12;

const resolved = scenarioFrom(`
name: M/M/10+M
clock: { start: 2026-03-02, days: 1, timezone: UTC, interval: 60m, warm_up: 1d }
run: { replications: 8, seed: 1 }
hours: { always: { mon-sun: 00:00-24:00 } }
contact_types:
  calls:
    hours: always
    demand: { volume: ${callsAnHour * 168}/week }
    patience: 3m
    handle: { talk: 5m }
    service_level: { share: 80%, within: 20s }
agent_groups:
  team: { count: ${agents}, hours: always, skills: { calls: {} } }
expect: [calls.abandonment_rate <= 5%, team.occupancy <= 85%]
`);

/** The exact multiple at which a quantity of the Erlang-A queue passes a limit. */
function rootOf(beyond: (queue: ReturnType<typeof erlangA>) => boolean): number {
  const isBeyond = (volume: number) =>
    beyond(erlangA({ arrivalRate: (callsAnHour * volume) / 3600, handleTime: 300, patience: 180, agents }));
  let low = 1;
  let high = 3;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return high;
}

it('breaking points lie where Erlang A says', async () => {
  const targets = growthTargets(resolved.scenario);
  const roots = [
    rootOf((queue) => queue.abandonmentRate > 0.05),
    rootOf((queue) => queue.occupancy > 0.85),
    rootOf((queue) => queue.serviceLevel(20)! < 0.8),
  ];
  expect(targets.map(({ text }) => text)).toEqual([
    'calls.abandonment_rate <= 5%',
    'team.occupancy <= 85%',
    'calls.service_level >= 80%',
  ]);
  const runner = executorRunner(inlineExecutor);
  const errors = roots.map((): number[] => []);
  const widths = roots.map((): number[] => []);
  const covered = roots.map(() => 0);
  for (let seed = 1; seed <= desks; seed++) {
    const run = (volume: number) => runner.run({ resolved, seed, plan: { volume, runOut: false }, detail: 'totals' });
    const known = new Map<number, FaresOfAll>();
    for (const volume of listed) {
      const results = await run(volume);
      known.set(
        volume,
        targets.map((target) => target.fares(results)),
      );
    }
    const points = await breakingPoints(targets, known, (asked) =>
      Promise.all(
        asked.map(async ({ volume }) => {
          const results = await run(volume);
          return targets.map((target) => target.fares(results));
        }),
      ),
    );
    for (const [k, { state, volume, low, high }] of points.entries()) {
      expect(state).toBe('breaks');
      // Rounded up to the next hundredth: half a hundredth too much on average.
      errors[k]!.push(volume! - 0.005 - roots[k]!);
      widths[k]!.push(high! - low!);
      // The interval is given by hundredths, rounded up at both ends.
      if (low! - 0.01 <= roots[k]! && roots[k]! <= high!) covered[k]!++;
    }
  }
  for (const k of roots.keys()) {
    const mean = errors[k]!.reduce((sum, error) => sum + error, 0) / desks;
    const variance = errors[k]!.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (desks - 1);
    const standardError = Math.sqrt(variance / desks);
    // Three standard errors: once in 370 times by chance, and the seeds are fixed.
    expect(Math.abs(mean)).toBeLessThan(3 * standardError);
    // With power: a breaking point wrong by two hundredths would be seen.
    expect(standardError).toBeLessThan(0.02 / 3);
    // 95 % of 12 is 11; fewer than 9 has a chance below 0.3 % (binomial).
    expect(covered[k]).toBeGreaterThanOrEqual(9);
    // An interval that covered by being wide would tell nothing: on average no wider than five standard deviations.
    const width = widths[k]!.reduce((sum, each) => sum + each, 0) / desks;
    expect(width).toBeLessThan(5 * Math.sqrt(variance) + 0.01);
  }
});
