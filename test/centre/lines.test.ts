/**
 * Lines: as many contacts may wait or talk at once; the next is blocked. A line is freed when the customer leaves: at the
 * end of the talk (not of the wrap-up), on giving up, on balking.
 *
 * Breaks caught: a line held through the wrap-up, kept by those who leave, shared between types, or lost for good.
 */
import { expect, it } from 'vitest';
import type { ContactTypePlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, hoursOf, seconds, skill } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

function run(lines: number, arrivals: number[], changes: Partial<ContactTypePlan> = {}) {
  const calls = contactType('calls', { demand: arrivalsAt(arrivals), lines, ...changes });
  return simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1)] }));
}

it('blocks who finds all lines taken by the waiting and the talking', () => {
  expect(run(2, [0, 1, 2]).story('offered', 'blocked', 'ends')).toEqual([
    '0 offered 0',
    '1 offered 1',
    '2 blocked 2',
    '2 ends 2 blocked',
    '60 ends 0 resolved',
    '120 ends 1 resolved',
  ]);
});

it('frees the line at the end of the talk, not of the wrap-up', () => {
  // Talk 0–60, wrap-up until 90: at 59 the only line is taken, at 60 it is free though the agent is not.
  const told = run(1, [0, 59, 60, 61], { wrapUp: seconds(30) });
  expect(told.story('offered', 'blocked', 'answered')).toEqual([
    '0 offered 0',
    '0 answered 0 by team/0',
    '59 blocked 1',
    '60 offered 2',
    '61 blocked 3',
    '90 answered 2 by team/0',
  ]);
});

it('frees the line of who gives up, from that moment', () => {
  const told = run(2, [0, 1, 10, 11, 12], { patience: seconds(10) });
  expect(told.story('blocked', 'abandoned', 'offered')).toEqual([
    '0 offered 0',
    '1 offered 1',
    '10 blocked 2',
    // Customers come before patience ends, as they come before nothing else.
    '11 blocked 3',
    '11 abandoned 1 patience',
    '12 offered 4',
    '22 abandoned 4 patience',
  ]);
});

it('takes no line for who balks or is turned away', () => {
  const balking = run(2, [0, 1, 2], { balking: 1 });
  expect(balking.story('offered', 'blocked')).toEqual(['0 offered 0', '1 offered 1', '2 offered 2']);
  const closed = run(1, [0, 1, 100], { hours: hoursOf([100, 200]) });
  expect(closed.story('offered', 'blocked')).toEqual(['100 offered 2']);
});

it('frees the line of who is dropped at the closing', () => {
  const told = run(2, [0, 1, 110, 111], { hours: hoursOf([0, 50], [100, 500]), atClosing: 'drop_queue' });
  expect(told.story('offered', 'blocked', 'abandoned')).toEqual([
    '0 offered 0',
    '1 offered 1',
    '50 abandoned 1 dropped',
    '110 offered 2',
    '111 offered 3',
  ]);
});

it('counts each type’s lines apart, and a transferred contact among those of its new type', () => {
  const from = contactType('from', {
    demand: arrivalsAt([0, 61]),
    lines: 1,
    transfer: { share: 1, to: [{ type: 1, share: 1 }], priority: undefined, headStart: undefined },
  });
  const to = contactType('to', { demand: arrivalsAt([65]), lines: 1 });
  const team = agentGroup('team', 9, { skills: [skill(0), skill(1)] });
  const told = simulate(centrePlan({ contactTypes: [from, to], agentGroups: [team] }));
  expect(told.only('offered', 'blocked').map(({ at, what, type }) => `${at} ${what} ${type}`)).toEqual([
    '0 offered from',
    '60 offered to',
    '61 offered from',
    '65 blocked to',
    // The first transferred contact has talked until 120, just before this one is handed over.
    '121 offered to',
  ]);
});
