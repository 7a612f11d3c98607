/**
 * A type's closing. `serve_queue`: agents whose shift ends at or after it stay on overtime while such contacts wait; the
 * others leave. `drop_queue`: those who wait then are sent away. A contact in hand is always finished.
 *
 * Breaks caught: overtime for nobody, for every shift end, or for types that are open; agents who leave with the phone in
 * hand; a queue that is dropped with those who talk.
 */
import { describe, expect, it } from 'vitest';
import type { AgentGroupPlan, ContactTypePlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, duty, hoursOf, seconds, skill } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

/** Calls of 60 s that open at 0 and close at 100. */
function calls(arrivals: readonly number[], changes: Partial<ContactTypePlan> = {}): ContactTypePlan {
  return contactType('calls', { demand: arrivalsAt(arrivals), hours: hoursOf([0, 100]), ...changes });
}

/** One agent for each shift end. */
function team(ends: readonly number[], changes: Partial<AgentGroupPlan> = {}): AgentGroupPlan {
  return agentGroup('team', ends.length, { duties: ends.map((end, agent) => duty(agent, 0, end)), ...changes });
}

describe('serve_queue', () => {
  it('keeps the agent whose shift ends at the closing until nobody waits', () => {
    const told = simulate(centrePlan({ contactTypes: [calls([50, 51, 52])], agentGroups: [team([100])] }));
    expect(told.story('answered', 'handled')).toEqual([
      '50 answered 0 by team/0',
      '110 handled 0 by team/0',
      '110 answered 1 by team/0',
      '170 handled 1 by team/0',
      '170 answered 2 by team/0',
      '230 handled 2 by team/0',
    ]);
    expect(told.day('team/0')).toEqual(['0–50 idle', '50–110 handling', '110–170 handling', '170–230 handling']);
  });

  it('keeps the agent whose shift ends after the closing', () => {
    const told = simulate(centrePlan({ contactTypes: [calls([90, 91, 92])], agentGroups: [team([160])] }));
    expect(told.story('answered')).toEqual([
      '90 answered 0 by team/0',
      '150 answered 1 by team/0',
      '210 answered 2 by team/0',
    ]);
  });

  it('lets the agent go whose shift ends before the closing, the contact in hand finished', () => {
    const told = simulate(centrePlan({ contactTypes: [calls([50, 51])], agentGroups: [team([99])] }));
    expect(told.story('answered', 'handled')).toEqual(['50 answered 0 by team/0', '110 handled 0 by team/0']);
    expect(told.day('team/0')).toEqual(['0–50 idle', '50–110 handling']);
    expect(told.openCases).toBe(1);
  });

  it('sends those home who have nothing to do', () => {
    const told = simulate(centrePlan({ contactTypes: [calls([50])], agentGroups: [team([100, 100])] }));
    expect(told.day('team/1')).toEqual(['0–100 idle']);
  });

  // A contact in hand that ends at the very moment of the closing and of the shift's end is no exception.
  it('keeps the agent who ends a contact in the instant of the closing', () => {
    const told = simulate(centrePlan({ contactTypes: [calls([40, 41])], agentGroups: [team([100])] }));
    expect(told.story('answered')).toEqual(['40 answered 0 by team/0', '100 answered 1 by team/0']);
  });

  it('serves, on overtime, nobody of a type that is still open', () => {
    const types = [calls([50]), contactType('always', { demand: arrivalsAt([49.5, 52, 53]), talk: seconds(50) })];
    const group = team([100], { skills: [skill(1, { rank: 1 }), skill(0, { rank: 2 })] });
    const told = simulate(centrePlan({ contactTypes: types, agentGroups: [group] }));
    // On duty at 99.5 the better rank, `always`; on overtime at 149.5 the closed type; at 209.5 `always` must wait.
    expect(told.only('answered').map(({ at, type }) => `${at} ${type}`)).toEqual([
      '49.5 always',
      '99.5 always',
      '149.5 calls',
    ]);
  });

  it('serves, on overtime, in the order of the rule that the group takes by', () => {
    const hours = hoursOf([0, 100]);
    const types = [calls([50, 52]), contactType('orders', { demand: arrivalsAt([51]), hours, talk: seconds(60) })];
    const takenFirst = (takes: string, ranks: readonly number[]) => {
      const skills = ranks.map((rank, type) => skill(type, { rank }));
      const told = simulate(centrePlan({ contactTypes: types, agentGroups: [team([100], { takes, skills })] }));
      return told.only('answered').map(({ arrival }) => arrival);
    };
    expect(takenFirst('by_rank', [1, 2])).toEqual([50, 52, 51]);
    expect(takenFirst('by_rank', [1, 1])).toEqual([50, 51, 52]);
    expect(takenFirst('longest_waiting', [1, 2])).toEqual([50, 51, 52]);
  });

  it('ends overtime when the type opens again', () => {
    const hours = hoursOf([0, 100], [150, 300]);
    const told = simulate(centrePlan({ contactTypes: [calls([50, 51, 52], { hours })], agentGroups: [team([100])] }));
    // At 170 the type is open: it is the next shift's work, and there is none.
    expect(told.story('answered')).toEqual(['50 answered 0 by team/0', '110 answered 1 by team/0']);
  });

  it('lets patience end after the closing', () => {
    const type = calls([50, 51, 52], { patience: seconds(90) });
    const told = simulate(centrePlan({ contactTypes: [type], agentGroups: [team([100])] }));
    expect(told.story('answered', 'abandoned')).toEqual([
      '50 answered 0 by team/0',
      '110 answered 1 by team/0',
      '142 abandoned 2 patience',
    ]);
  });
});

describe('drop_queue', () => {
  const type = calls([50, 51, 52], { atClosing: 'drop_queue' });

  it('drops those who wait, and finishes the contact in hand', () => {
    const told = simulate(centrePlan({ contactTypes: [type], agentGroups: [team([100])] }));
    expect(told.story('answered', 'abandoned', 'handled')).toEqual([
      '50 answered 0 by team/0',
      '100 abandoned 1 dropped',
      '100 abandoned 2 dropped',
      '110 handled 0 by team/0',
    ]);
  });

  it('drops no other type', () => {
    const other = contactType('other', { demand: arrivalsAt([53]) });
    const group = team([1000], { skills: [skill(0), skill(1)] });
    const told = simulate(centrePlan({ contactTypes: [type, other], agentGroups: [group] }));
    expect(told.story('answered')).toEqual(['50 answered 0 by team/0', '110 answered 3 by team/0']);
  });

  it('counts as abandonment, so that a retry may follow', () => {
    const retry = { share: 1, laterShare: 1, after: seconds(30), attempts: 1 };
    const hours = hoursOf([0, 100], [120, 400]);
    const plan = centrePlan({
      contactTypes: [calls([50, 51], { atClosing: 'drop_queue', retry, hours })],
      agentGroups: [team([400])],
    });
    expect(simulate(plan).story('offered')).toEqual(['50 offered 0', '51 offered 1', '130 offered 1']);
  });
});
