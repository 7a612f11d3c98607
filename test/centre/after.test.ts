/**
 * `after`: a group may take a contact only once it has waited that long; it does so at that very moment, and those who
 * have waited longer go first.
 *
 * Breaks caught: looking at `after` only when an agent comes free; opening too early; serving who reached the threshold
 * instead of who waits longest.
 */
import { afterEach, expect, it, vi } from 'vitest';
import { EventQueue } from '../../src/kernel/event-queue.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, duty, seconds, skill } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

afterEach(() => vi.restoreAllMocks());

function calls(...arrivals: number[]) {
  return contactType('calls', { demand: arrivalsAt(arrivals), talk: seconds(1000) });
}

const first = agentGroup('first', 1);
const backUp = (agents: number, after = 20) =>
  agentGroup('back_up', agents, { skills: [skill(0, { rank: 2, after })] });

it('opens the contact to the group at exactly that wait', () => {
  const told = simulate(centrePlan({ contactTypes: [calls(0, 5)], agentGroups: [first, backUp(2)] }));
  expect(told.story('answered')).toEqual(['0 answered 0 by first/0', '25 answered 1 by back_up/0']);
});

it('opens each contact at its own time', () => {
  const told = simulate(centrePlan({ contactTypes: [calls(0, 5, 9, 12)], agentGroups: [first, backUp(3)] }));
  expect(told.story('answered').slice(1)).toEqual([
    '25 answered 1 by back_up/0',
    '29 answered 2 by back_up/1',
    '32 answered 3 by back_up/2',
  ]);
});

it('serves who has waited longest, not who has just waited enough', () => {
  // Back-up comes on duty at 30, when contact 1 (at 5) has waited 25 s and contact 2 (at 9) 21 s.
  const late = { ...backUp(1), duties: [duty(0, 30, 1e9)] };
  const told = simulate(centrePlan({ contactTypes: [calls(0, 5, 9)], agentGroups: [first, late] }));
  expect(told.story('answered')).toEqual([
    '0 answered 0 by first/0',
    '30 answered 1 by back_up/0',
    '1000 answered 2 by first/0',
  ]);
});

it('leaves a contact that has not waited enough to a group that comes free', () => {
  // The back-up agent is free at 30; contact 1 has then waited 10 s only and is taken at 40.
  const short = contactType('short', { demand: arrivalsAt([0]), talk: seconds(30) });
  const both = agentGroup('back_up', 1, { skills: [skill(0, { after: 20 }), skill(1)] });
  const told = simulate(centrePlan({ contactTypes: [calls(1, 20), short], agentGroups: [first, both] }));
  expect(told.only('answered').map(({ at, type, agent }) => `${at} ${type} ${agent}`)).toEqual([
    '0 short back_up/0',
    '1 calls first/0',
    '40 calls back_up/0',
  ]);
});

it('opens to one group after another', () => {
  const third = agentGroup('third', 1, { skills: [skill(0, { rank: 3, after: 50 })] });
  const told = simulate(centrePlan({ contactTypes: [calls(0, 1, 2, 3)], agentGroups: [first, third, backUp(1)] }));
  expect(told.story('answered')).toEqual([
    '0 answered 0 by first/0',
    '21 answered 1 by back_up/0',
    '52 answered 2 by third/0',
    '1000 answered 3 by first/0',
  ]);
});

it('takes at the moment when an agent comes free, where that is the moment of opening', () => {
  const short = contactType('short', { demand: arrivalsAt([0]), talk: seconds(30) });
  const both = agentGroup('back_up', 1, { skills: [skill(0, { after: 20 }), skill(1)] });
  const told = simulate(centrePlan({ contactTypes: [calls(1, 10), short], agentGroups: [first, both] }));
  expect(told.only('answered').at(-1)).toMatchObject({ at: 30, type: 'calls', agent: 'back_up/0' });
});

it('opens nothing to a contact that has been answered or has left', () => {
  const type = contactType('calls', { demand: arrivalsAt([0, 5]), talk: seconds(1000), patience: seconds(19) });
  const told = simulate(centrePlan({ contactTypes: [type], agentGroups: [first, backUp(1)] }));
  expect(told.story('answered', 'abandoned')).toEqual(['0 answered 0 by first/0', '24 abandoned 1 patience']);
});

// 12.0012 + 20 − 12.0012 is less than 20 in floating point: comparing the wait instead of the moment never ends.
it('opens once, whatever the rounding of the wait', () => {
  const arrival = 12.0012;
  expect(arrival + 20 - arrival).toBeLessThan(20);
  const schedule = EventQueue.prototype.schedule;
  let scheduled = 0;
  vi.spyOn(EventQueue.prototype, 'schedule').mockImplementation(function (this: EventQueue, due, kind, subject) {
    if (++scheduled > 1000) throw new Error('an event schedules itself without end');
    return schedule.call(this, due, kind, subject);
  });
  const empty = { ...backUp(1), duties: [] };
  const told = simulate(centrePlan({ contactTypes: [calls(0, arrival)], agentGroups: [first, empty] }));
  expect(told.story('answered')).toEqual(['0 answered 0 by first/0', '1000 answered 1 by first/0']);
});
