/**
 * Callbacks, worked by hand: who is offered one, when they are called, and what becomes of those who are not reached.
 *
 * Breaks caught: a place that is lost, patience that goes on running, calls to people while nobody is there, attempts
 * without end.
 */
import { describe, expect, it } from 'vitest';
import type { CallbackPlan, ContactTypePlan } from '../../src/centre/plan.ts';
import {
  agentGroup,
  arrivalsAt,
  callback,
  centrePlan,
  contactType,
  hoursOf,
  seconds,
  stepsOf,
} from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

function run(
  arrivals: readonly number[],
  plan: Partial<CallbackPlan>,
  changes: Partial<ContactTypePlan> = {},
  agents = 1,
) {
  const call = contactType('call', {
    demand: arrivalsAt(arrivals),
    talk: seconds(100),
    callback: callback(plan),
    ...changes,
  });
  return simulate(centrePlan({ contactTypes: [call], agentGroups: [agentGroup('team', agents)] }));
}

const STATIONS = ['waits', 'called back', 'answered', 'abandoned', 'calls in vain', 'parked', 'ends'] as const;

describe('a callback', () => {
  it('ends the hold and keeps the place, however short the patience', () => {
    const told = run([0, 10, 20], { accept: 1 }, { patience: seconds(5) });
    expect(told.story(...STATIONS)).toEqual([
      '0 answered 0 by team/0',
      '10 called back 1',
      '10 waits 1',
      '20 called back 2',
      '20 waits 2',
      '100 answered 1 by team/0',
      '100 ends 0 resolved',
      '200 answered 2 by team/0',
      '200 ends 1 resolved',
      '300 ends 2 resolved',
    ]);
  });

  it('is offered where (ahead + 1) × mean handle ÷ skilled agents passes the limit', () => {
    // Two agents, 100 s each: 50 s for the first in line, 100 s for the second, 150 s for the third.
    const told = run([0, 1, 2, 3, 4], { offerAfter: 100 }, {}, 2);
    expect(told.story('called back')).toEqual(['4 called back 4']);
  });

  it('is offered by the handle times of its hour', () => {
    // One agent: the first in line expects 100 s, and half as much again from 1,000 s on.
    const talk = { ...seconds(100), factor: stepsOf([0, 1], [1000, 1.5]) };
    const told = run([0, 1, 2000, 2001], { offerAfter: 120 }, { talk });
    expect(told.story('called back')).toEqual(['2001 called back 3']);
  });

  it('is taken by the share that accepts', () => {
    const arrivals = Array.from({ length: 4001 }, (_, k) => k);
    const told = run(arrivals, { accept: 0.3 }, { talk: seconds(80_000) });
    expect(Math.abs(told.only('called back').length / 4000 - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / 4000));
  });

  it('frees the line', () => {
    const told = run([0, 10, 20, 30], { accept: 1 }, { lines: 2 });
    expect(told.only('blocked')).toEqual([]);
  });

  it('may be at a slot agreed on', () => {
    const told = run([0, 10], { slot: seconds(1000) });
    expect(told.story('called back', 'waits', 'answered').slice(1)).toEqual([
      '10 called back 1',
      '1010 waits 1',
      '1010 answered 1 by team/0',
    ]);
  });
});

describe('who is not reached', () => {
  it('costs the attempt, is tried again a quarter of an hour later, then lost', () => {
    const told = run([0, 10], { reached: 0 });
    expect(told.story(...STATIONS, 'called in vain')).toEqual([
      '0 answered 0 by team/0',
      '10 called back 1',
      '10 waits 1',
      '100 calls in vain 1 by team/0',
      '100 ends 0 resolved',
      '130 called in vain 1 by team/0',
      '1030 waits 1',
      '1030 calls in vain 1 by team/0',
      '1060 called in vain 1 by team/0',
      '1060 ends 1 lostAtCallback',
    ]);
    expect(told.day('team/0').slice(0, 5)).toEqual([
      '0–100 handling',
      '100–130 handling',
      '130–1030 idle',
      '1030–1060 handling',
      '1060–86400 idle',
    ]);
  });
});

describe('at closing', () => {
  it('whoever waits for a call is called after the next opening, in the old order', () => {
    const hours = hoursOf([0, 150], [1000, 5000]);
    const told = run([0, 10, 20, 30, 1000], {}, { hours });
    expect(told.story('answered', 'parked')).toEqual([
      '0 answered 0 by team/0',
      '100 answered 1 by team/0',
      '150 parked 2',
      '150 parked 3',
      '1000 answered 4 by team/0',
      '1100 answered 2 by team/0',
      '1200 answered 3 by team/0',
    ]);
  });

  it('nobody is called who has no opening to come', () => {
    const told = run([0, 10], {}, { hours: hoursOf([0, 50]) });
    expect(told.story('parked', 'ends')).toEqual(['50 parked 1', '50 ends 1 lostAtCallback', '100 ends 0 resolved']);
  });
});
