/**
 * Coverage hours: outside them a contact is turned away, comes back after the next opening, or leaves a message of
 * another type; every return meets the rule again. Open from the opening on, closed from the closing on.
 *
 * Breaks caught: hours off by one event at the edge; coming back more than once a case; a delay counted from the call
 * instead of the opening; a message that skips the other type's hours.
 */
import { describe, expect, it } from 'vitest';
import type { ContactTypePlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, hoursOf, ratesOf, seconds, skill } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const team = agentGroup('team', 9, { skills: [skill(0), skill(1)] });

function run(...contactTypes: ContactTypePlan[]) {
  return simulate(centrePlan({ contactTypes, agentGroups: [team] }));
}

describe('turn_away', () => {
  it('is open from the opening until just before the closing', () => {
    const told = run(contactType('calls', { demand: arrivalsAt([99, 100, 199, 200]), hours: hoursOf([100, 200]) }));
    expect(told.story('offered', 'turned away', 'ends')).toEqual([
      '99 turned away 0',
      '99 ends 0 turnedAway',
      '100 offered 1',
      '160 ends 1 resolved',
      '199 offered 2',
      '200 turned away 3',
      '200 ends 3 turnedAway',
      '259 ends 2 resolved',
    ]);
  });

  it('follows hours that a special day interrupts', () => {
    const hours = hoursOf([0, 100], [150, 160], [1000, 2000]);
    const told = run(contactType('calls', { demand: arrivalsAt([50, 120, 155, 500, 1500]), hours }));
    expect(told.story('offered', 'turned away')).toEqual([
      '50 offered 0',
      '120 turned away 1',
      '155 offered 2',
      '500 turned away 3',
      '1500 offered 4',
    ]);
  });

  it('never opens without hours', () => {
    const told = run(contactType('calls', { demand: arrivalsAt([5]), hours: hoursOf() }));
    expect(told.story('offered', 'turned away')).toEqual(['5 turned away 0']);
  });
});

describe('come_back', () => {
  const comeBack = (share: number, delay: number): Partial<ContactTypePlan> => ({
    whenClosed: { kind: 'come_back', share, after: seconds(delay) },
  });

  it('comes back after the next opening plus the delay', () => {
    const hours = hoursOf([100, 200], [300, 400]);
    const told = run(contactType('calls', { demand: arrivalsAt([50, 250]), hours, ...comeBack(1, 30) }));
    expect(told.story('turned away', 'offered', 'ends')).toEqual([
      '50 turned away 0',
      '130 offered 0',
      '190 ends 0 resolved',
      '250 turned away 1',
      '330 offered 1',
      '390 ends 1 resolved',
    ]);
    expect(told.only('offered').map(({ attempt, arrival }) => [attempt, arrival])).toEqual([
      [2, 130],
      [2, 330],
    ]);
  });

  it('comes back once a case, even when it finds the doors closed again', () => {
    const hours = hoursOf([100, 120], [300, 400]);
    const told = run(contactType('calls', { demand: arrivalsAt([50]), hours, ...comeBack(1, 30) }));
    expect(told.story('turned away', 'offered', 'ends')).toEqual([
      '50 turned away 0',
      '130 turned away 0',
      '130 ends 0 turnedAway',
    ]);
  });

  it('has no opening to come back at after the last', () => {
    const told = run(
      contactType('calls', { demand: arrivalsAt([250]), hours: hoursOf([100, 200]), ...comeBack(1, 30) }),
    );
    expect(told.story('turned away', 'ends')).toEqual(['250 turned away 0', '250 ends 0 turnedAway']);
  });

  it('brings back the share', () => {
    // 4,000 customers, a share of 0.3: 4 standard errors of a binomial share are 0.029.
    const hours = hoursOf([50_000, 80_000]);
    const told = run(
      contactType('calls', {
        demand: ratesOf([
          [0, 0.1],
          [40_000, 0],
        ]),
        hours,
        ...comeBack(0.3, 30),
      }),
    );
    const away = told.only('turned away').length;
    expect(away).toBeGreaterThan(3700);
    expect(told.only('offered').length / away).toBeGreaterThan(0.271);
    expect(told.only('offered').length / away).toBeLessThan(0.329);
  });
});

describe('leave_message', () => {
  it('becomes a contact of the other type at once', () => {
    const message = contactType('messages', { talk: seconds(7), wrapUp: seconds(2) });
    const calls = contactType('calls', {
      demand: arrivalsAt([50]),
      hours: hoursOf([100, 200]),
      whenClosed: { kind: 'leave_message', type: 1 },
    });
    const told = run(calls, message);
    expect(told.story().map((line) => line.replace(/ by .*/, ''))).toEqual([
      '50 arises 0',
      '50 leaves message 0',
      '50 offered 0',
      '50 answered 0',
      '59 handled 0',
      '59 ends 0 resolved',
    ]);
    expect(told.only('answered')[0]).toMatchObject({ type: 'messages', talk: 7, wrapUp: 2 });
  });

  it('meets the other type’s hours', () => {
    const calls = contactType('calls', {
      demand: arrivalsAt([50]),
      hours: hoursOf([100, 200]),
      whenClosed: { kind: 'leave_message', type: 1 },
    });
    const message = contactType('messages', {
      hours: hoursOf([300, 400]),
      whenClosed: { kind: 'come_back', share: 1, after: seconds(10) },
    });
    const told = run(calls, message);
    expect(
      told.only('leaves message', 'turned away', 'offered').map(({ at, what, type }) => `${at} ${what} ${type}`),
    ).toEqual(['50 leaves message calls', '50 turned away messages', '310 offered messages']);
  });
});
