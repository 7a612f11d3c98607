/**
 * Which idle agent a new contact goes to: the group with the best rank, there the longest idle or a random one; and
 * `keep_free`, by which a group takes a contact only if more than k of its agents stay idle.
 *
 * Breaks caught: two ranks swapped, the last idle instead of the longest idle, choosing only within one group of equal
 * rank, keep_free counted before instead of after taking.
 */
import { describe, expect, it } from 'vitest';
import type { AgentGroupPlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, duty, ratesOf, seconds, skill } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

function run(arrivals: number[], agentGroups: AgentGroupPlan[], handleTimes: number[] = []) {
  const known = arrivals.map((_, k) => handleTimes[k] ?? Number.NaN);
  const calls = contactType('calls', { demand: arrivalsAt(arrivals, { handleTimes: known }) });
  return simulate(centrePlan({ contactTypes: [calls], agentGroups }));
}

const agents = (told: ReturnType<typeof run>) => told.only('answered').map(({ agent }) => agent);

describe('rank', () => {
  it('fills the group with the best rank first, then the next', () => {
    const groups = [agentGroup('second', 2, { skills: [skill(0, { rank: 2 })] }), agentGroup('first', 1)];
    expect(agents(run([0, 1, 2], groups))).toEqual(['first/0', 'second/0', 'second/1']);
  });

  it('ignores groups without the skill', () => {
    const groups = [agentGroup('others', 2, { skills: [] }), agentGroup('team', 1)];
    expect(run([0, 1], groups).story('answered')).toEqual(['0 answered 0 by team/0', '60 answered 1 by team/0']);
  });
});

describe('idle: longest', () => {
  it('takes who has been idle longest', () => {
    // The first three go in order; they come free in the order 2, 0, 1.
    const told = run([0, 1, 2, 100, 101, 102], [agentGroup('team', 3)], [50, 60, 20]);
    expect(agents(told).slice(3)).toEqual(['team/2', 'team/0', 'team/1']);
  });

  it('compares across groups of equal rank', () => {
    const groups = [agentGroup('a', 2), agentGroup('b', 1)];
    // All idle since the start: the first group's first; b is idle longer than the two who have talked.
    const told = run([0, 1, 2, 100, 101, 102], groups, [10, 30, 20]);
    expect(agents(told)).toEqual(['a/0', 'a/1', 'b/0', 'a/0', 'b/0', 'a/1']);
  });

  it('counts idle time anew after a break in between', () => {
    const breaks = [{ start: 50, length: 10, paid: true }];
    const team = agentGroup('team', 2, { duties: [duty(0, 0, 1e6, { breaks }), duty(1, 0, 1e6)] });
    expect(agents(run([100], [team]))).toEqual(['team/1']);
  });
});

describe('idle: random', () => {
  it('takes each idle agent of the best rank with the same chance', () => {
    // Contacts of 1 s, far apart: all five agents of the two groups are idle at nearly every arrival.
    const calls = contactType('calls', { demand: ratesOf(0.1), talk: seconds(0.001) });
    const groups = [
      agentGroup('a', 2, { idle: 'random' }),
      agentGroup('b', 3, { idle: 'random' }),
      agentGroup('c', 3, { idle: 'random', skills: [skill(0, { rank: 2 })] }),
    ];
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: groups }));
    const counts = new Map<string, number>();
    for (const agent of agents(told)) counts.set(agent!, (counts.get(agent!) ?? 0) + 1);
    const total = told.only('answered').length;
    expect([...counts.keys()].sort()).toEqual(['a/0', 'a/1', 'b/0', 'b/1', 'b/2']);
    expect(total).toBeGreaterThan(8000);
    // Pearson's statistic with 4 degrees of freedom exceeds 18.47 with probability 0.001.
    const statistic = [...counts.values()].reduce((sum, count) => sum + (count - total / 5) ** 2 / (total / 5), 0);
    expect(statistic).toBeLessThan(18.47);
  });
});

describe('keep_free', () => {
  const keeping = (agentCount: number, keepFree: number) =>
    agentGroup('team', agentCount, { skills: [skill(0, { keepFree }), skill(1)] });

  it('takes only if more than k agents stay idle after taking', () => {
    // Of four agents with k = 1: at the first contact 3 stay, at the second 2, at the third 1, which is not more than 1.
    const told = run([0, 1, 2], [keeping(4, 1)]);
    expect(told.story('answered')).toEqual([
      '0 answered 0 by team/0',
      '1 answered 1 by team/1',
      '60 answered 2 by team/0',
    ]);
  });

  it('keeps one agent for others where k is 0', () => {
    expect(run([0, 1], [keeping(2, 0)]).story('answered')).toEqual([
      '0 answered 0 by team/0',
      '60 answered 1 by team/0',
    ]);
    expect(run([0], [keeping(1, 0)]).story('answered')).toEqual([]);
  });

  it('does not hold back contacts without the rule', () => {
    const mail = contactType('mail', { demand: arrivalsAt([0, 1, 2]) });
    const calls = contactType('calls', { demand: arrivalsAt([3, 4]) });
    const told = simulate(centrePlan({ contactTypes: [mail, calls], agentGroups: [keeping(3, 1)] }));
    expect(told.only('answered').map(({ at, type, agent }) => `${at} ${type} ${agent}`)).toEqual([
      '0 mail team/0',
      '3 calls team/1',
      '4 calls team/2',
      // The first comes free at 60 with nobody else idle, the second at 63 with one, the third at 64 with two.
      '64 mail team/2',
      '124 mail team/2',
    ]);
  });

  it('goes to a group that need not keep anyone free', () => {
    const groups = [keeping(2, 5), agentGroup('rest', 1, { skills: [skill(0, { rank: 2 })] })];
    expect(run([0, 1], groups).story('answered')).toEqual(['0 answered 0 by rest/0', '60 answered 1 by rest/0']);
  });

  it('takes what waits when an agent comes on duty', () => {
    const team = agentGroup('team', 3, {
      duties: [duty(0, 0, 1e6), duty(1, 0, 1e6), duty(2, 200, 1e6)],
      skills: [skill(0, { keepFree: 1 })],
    });
    expect(run([10], [team]).story('answered')).toEqual(['200 answered 0 by team/2']);
  });
});

it('refuses a rule that does not exist', () => {
  expect(() => run([0], [agentGroup('team', 1, { idle: 'by_mood' })])).toThrow(RangeError);
});
