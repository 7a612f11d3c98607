/**
 * Waiting: patience is fixed at arrival and runs out after the tie with an agent who comes free at that very moment;
 * whoever hears that they must wait may balk, which is an abandonment at zero wait.
 *
 * Breaks caught: ignoring patience; abandoning on a tie; balking without having to wait; patience restarted or stopped.
 */
import { describe, expect, it } from 'vitest';
import type { ContactTypePlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, ratesOf, seconds, stepsOf } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

function plan(arrivals: number[], changes: Partial<ContactTypePlan>, agents = 1) {
  const calls = contactType('calls', { demand: arrivalsAt(arrivals), ...changes });
  return centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', agents)] });
}

// Both ways of watching patience: by events, and late (when a contact reaches the head of the queue).
describe.each([true, false])('patience, queueLengths: %s', (queueLengths) => {
  const run = (arrivals: number[], changes: Partial<ContactTypePlan>, agents = 1) =>
    simulate(plan(arrivals, changes, agents), { queueLengths });

  it('runs out at arrival + patience', () => {
    expect(run([0, 10], { patience: seconds(49) }).story('answered', 'abandoned', 'ends')).toEqual(
      queueLengths
        ? ['0 answered 0 by team/0', '59 abandoned 1 patience', '59 ends 1 abandoned', '60 ends 0 resolved']
        : // Told late, at 60, of what happened at 59; the case's end is told with it.
          ['0 answered 0 by team/0', '59 abandoned 1 patience', '60 ends 1 abandoned', '60 ends 0 resolved'],
    );
  });

  it('lasts until the very moment when an agent comes free', () => {
    const told = run([0, 10], { patience: seconds(50) });
    expect(told.story('answered', 'abandoned')).toEqual(['0 answered 0 by team/0', '60 answered 1 by team/0']);
  });

  it('lets the next in line step forward when the one ahead leaves', () => {
    const patiences = [Number.NaN, 20, 100];
    const demand = arrivalsAt([0, 10, 11], { patiences });
    const told = run([], { demand, patience: seconds(1) });
    expect(told.story('answered', 'abandoned').sort()).toEqual([
      '0 answered 0 by team/0',
      '30 abandoned 1 patience',
      '60 answered 2 by team/0',
    ]);
  });

  it('of nothing still finds an agent who is idle', () => {
    const told = run([0, 10, 11], { patience: seconds(0) }, 2);
    expect(told.story('answered', 'abandoned').sort()).toEqual([
      '0 answered 0 by team/0',
      '10 answered 1 by team/1',
      '11 abandoned 2 patience',
    ]);
  });

  it('is endless where it is absent', () => {
    expect(
      run([0, 1, 2], { talk: seconds(30_000) })
        .only('answered')
        .map(({ at }) => at),
    ).toEqual([0, 30_000, 60_000]);
  });

  it('is multiplied by time of arrival, and then cut', () => {
    const patience = { ...seconds(10), factor: stepsOf([0, 1], [100, 2], [200, 5]), atMost: 40 };
    const told = run([0, 50, 100, 200], { patience, talk: seconds(1000) });
    expect(told.story('abandoned')).toEqual([
      '60 abandoned 1 patience',
      '120 abandoned 2 patience',
      '240 abandoned 3 patience',
    ]);
  });
});

describe('balking', () => {
  it('is an abandonment at zero wait, and only of those who must wait', () => {
    expect(simulate(plan([0, 10, 60, 61], { balking: 1 })).story('offered', 'waits', 'answered', 'abandoned')).toEqual([
      '0 offered 0',
      '0 answered 0 by team/0',
      '10 offered 1',
      '10 abandoned 1 balked',
      '60 offered 2',
      '60 answered 2 by team/0',
      '61 offered 3',
      '61 abandoned 3 balked',
    ]);
  });

  it('takes its share of those who must wait', () => {
    // One agent is busy all day from the first contact on; the others balk with chance 0.2.
    const calls = contactType('calls', { demand: ratesOf(0.1), balking: 0.2, talk: seconds(1e6) });
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1)] }), {
      runOut: false,
    });
    const offered = told.only('offered').length - 1;
    const share = told.only('abandoned').length / offered;
    expect(offered).toBeGreaterThan(8000);
    // Four standard errors of a binomial share at 8,000: 0.018.
    expect(Math.abs(share - 0.2)).toBeLessThan(0.018);
  });
});
