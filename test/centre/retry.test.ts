/**
 * Retries: who abandoned, was dropped or was blocked tries again with a chance drawn each time, after a delay, at most
 * `attempts` times a case; a retry is a fresh contact that meets hours and lines like any other.
 *
 * Breaks caught: retries without limit, a limit per contact instead of per case, the first share used for all, a delay
 * counted from the arrival, retries that slip past closed doors.
 */
import { describe, expect, it } from 'vitest';
import type { ContactTypePlan, RetryPlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, hoursOf, ratesOf, seconds } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const retry = (attempts: number, share = 1, laterShare = share): RetryPlan => ({
  share,
  laterShare,
  after: seconds(100),
  attempts,
});

/** The only agent is busy from 0 to 1000. */
function run(arrivals: number[], changes: Partial<ContactTypePlan>) {
  const demand = arrivalsAt([0, ...arrivals], { handleTimes: [1000, ...arrivals.map(() => Number.NaN)] });
  const calls = contactType('calls', { patience: seconds(10), demand, ...changes });
  return simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1)] }));
}

describe('an abandoned contact', () => {
  it('is tried again after the delay, counted from the giving up, so many times a case', () => {
    expect(
      run([500], { retry: retry(2) })
        .story('offered', 'abandoned', 'ends')
        .slice(1, -1),
    ).toEqual([
      '500 offered 1',
      '510 abandoned 1 patience',
      '610 offered 1',
      '620 abandoned 1 patience',
      '720 offered 1',
      '730 abandoned 1 patience',
      '730 ends 1 abandoned',
    ]);
  });

  it('is answered when an agent is there by then', () => {
    const told = run([950], { retry: retry(3) });
    expect(told.story('answered', 'ends').slice(-2)).toEqual(['1060 answered 1 by team/0', '1120 ends 1 resolved']);
    expect(told.only('answered')[1]).toMatchObject({ attempt: 2, arrival: 1060 });
  });

  it('finds the doors closed', () => {
    const told = run([500], { retry: retry(3), hours: hoursOf([0, 600]) });
    expect(told.story('abandoned', 'turned away', 'ends').slice(0, 3)).toEqual([
      '510 abandoned 1 patience',
      '610 turned away 1',
      '610 ends 1 turnedAway',
    ]);
  });
});

it('balked customers retry too', () => {
  expect(run([500], { retry: retry(1), balking: 1 }).story('abandoned')).toEqual([
    '500 abandoned 1 balked',
    '600 abandoned 1 balked',
  ]);
});

it('blocked customers retry, and blocked and abandoned tries count together', () => {
  // Two lines, one of them talking: contact 2 is blocked by contact 1's wait, and then the other way round.
  const told = run([700, 701], { retry: retry(1), lines: 2, patience: seconds(10) });
  expect(told.story('blocked', 'abandoned', 'ends').slice(0, -1)).toEqual([
    '701 blocked 2',
    '710 abandoned 1 patience',
    '810 blocked 1',
    '810 ends 1 blocked',
    '811 abandoned 2 patience',
    '811 ends 2 abandoned',
  ]);
});

it('a blocked customer who gives up trying ends as blocked', () => {
  expect(
    run([500], { retry: retry(2), lines: 1 })
      .story('blocked', 'ends')
      .slice(0, 4),
  ).toEqual(['500 blocked 1', '600 blocked 1', '700 blocked 1', '700 ends 1 blocked']);
});

it('the chance is `share` the first time and `laterShare` from then on', () => {
  // Nobody ever answers. Of N cases, share × N try a second time and share × later^(k − 1) × N a (k + 1)-th.
  const calls = contactType('calls', {
    demand: ratesOf([
      [0, 0.1],
      [80_000, 0],
    ]),
    patience: seconds(1),
    retry: retry(3, 0.5, 0.8),
  });
  const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [] }));
  const tries = [1, 2, 3, 4].map((attempt) => told.only('offered').filter((one) => one.attempt === attempt).length);
  expect(tries[0]).toBeGreaterThan(7600);
  expect(told.only('offered')).toHaveLength(tries.reduce((sum, count) => sum + count, 0));
  for (const [k, share] of [0.5, 0.8, 0.8].entries()) {
    const standardError = Math.sqrt((share * (1 - share)) / tries[k]!);
    expect(Math.abs(tries[k + 1]! / tries[k]! - share)).toBeLessThan(4 * standardError);
  }
});
