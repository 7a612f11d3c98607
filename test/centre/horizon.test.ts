/**
 * The horizon: simulation begins with the warm-up, below 0; cases that arise in [0, horizon) count; after it the centre
 * runs on until those have ended, or the run-out is over.
 *
 * Breaks caught: an empty centre at 0 in spite of the warm-up, cases counted by their end instead of their beginning,
 * stopping at the horizon, never stopping, a quieter centre after the horizon where nobody asks how cases end.
 */
import { describe, expect, it } from 'vitest';
import {
  agentGroup,
  arrivalsAt,
  centrePlan,
  contactType,
  DAY,
  exponential,
  hoursOf,
  ratesOf,
  seconds,
  skill,
} from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const team = agentGroup('team', 1);

it('an empty centre runs', () => {
  const told = simulate(centrePlan());
  expect(told.happenings).toEqual([]);
  expect(told.endedAt).toBe(DAY);
});

describe('warm-up', () => {
  it('happens at negative times, and its queue is met by the first who count', () => {
    const calls = contactType('calls', { demand: arrivalsAt([-100, -90, 10]), talk: seconds(80) });
    const told = simulate(centrePlan({ start: -DAY, contactTypes: [calls], agentGroups: [team] }));
    expect(told.story('answered')).toEqual([
      '-100 answered 0 by team/0',
      '-20 answered 1 by team/0',
      '60 answered 2 by team/0',
    ]);
    expect(told.only('arises').map(({ counted }) => counted)).toEqual([false, false, true]);
    expect(told.spans[0]).toMatchObject({ from: -DAY, to: -100, activity: 'idle' });
  });

  it('leaves out who came before the start', () => {
    const calls = contactType('calls', { demand: arrivalsAt([-100, 10]) });
    expect(simulate(centrePlan({ contactTypes: [calls], agentGroups: [team] })).story('arises')).toEqual([
      '10 arises 0',
    ]);
  });

  it('has Poisson needs from the very start', () => {
    const calls = contactType('calls', { demand: ratesOf(0.01), talk: seconds(1) });
    const told = simulate(centrePlan({ start: -7 * DAY, contactTypes: [calls], agentGroups: [team] }), {
      runOut: false,
    });
    const before = told.only('arises').filter(({ at }) => at < 0);
    // 6,048 expected: four standard deviations are 311.
    expect(Math.abs(before.length - 6048)).toBeLessThan(311);
    expect(before[0]!.at).toBeGreaterThanOrEqual(-7 * DAY);
  });
});

describe('run-out', () => {
  it('finishes cases that arose in the horizon, met by ordinary demand', () => {
    const calls = contactType('calls', { demand: arrivalsAt([DAY - 10, DAY - 5, DAY, DAY + 5]) });
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team] }));
    expect(told.only('arises').map(({ counted }) => counted)).toEqual([true, true, false, false]);
    // The second case ends at DAY + 110: nothing after it is simulated.
    expect(told.endedAt).toBe(DAY + 110);
    expect(told.openCases).toBe(0);
  });

  it('stops at the horizon when nothing is open', () => {
    const calls = contactType('calls', { demand: arrivalsAt([5, DAY, DAY + 5]) });
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team] }));
    expect(told.endedAt).toBe(DAY);
    expect(told.story('arises')).toEqual(['5 arises 0']);
  });

  it('stops at the end of the plan, with the rest open', () => {
    const calls = contactType('calls', { demand: arrivalsAt([DAY - 5, 2 * DAY + 5]), talk: seconds(3 * DAY) });
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team] }));
    expect(told.openCases).toBe(1);
    expect(told.endedAt).toBe(2 * DAY);
    expect(told.only('arises')).toHaveLength(1);
  });

  it('without it, returns after the horizon stay open, contacts made in it are finished', () => {
    const resolution = { firstContact: 0, laterContact: 1, comesBack: { share: 1, after: seconds(DAY / 2) } };
    const calls = contactType('calls', { demand: arrivalsAt([0, DAY - 10]), resolution });
    const plan = centrePlan({ contactTypes: [calls], agentGroups: [team] });
    expect(simulate(plan, { runOut: false }).story('ends')).toEqual([
      `${DAY / 2 + 120} ends 0 resolved`,
      `${DAY + 50} ends 1 open`,
    ]);
    expect(simulate(plan).story('ends')).toEqual([
      `${DAY / 2 + 120} ends 0 resolved`,
      `${DAY * 1.5 + 110} ends 1 resolved`,
    ]);
  });

  it('without it, who waits at the horizon still meets those who come back after it', () => {
    // The caller is back at DAY + 55, before the second email's turn at DAY + 60.
    const resolution = { firstContact: 0, laterContact: 1, comesBack: { share: 1, after: seconds(95) } };
    const calls = contactType('calls', { demand: arrivalsAt([DAY - 100]), priority: 1, resolution });
    const mail = contactType('mail', {
      channel: 'email',
      demand: arrivalsAt([DAY - 45, DAY - 44]),
      talk: seconds(100),
    });
    const desk = agentGroup('team', 1, { skills: [skill(0), skill(1)] });
    const plan = centrePlan({ contactTypes: [calls, mail], agentGroups: [desk] });
    const written = (runOut: boolean) =>
      simulate(plan, { runOut })
        .only('answered', 'handled')
        .filter(({ type }) => type === 'mail')
        .map(({ what, at }) => `${at - DAY} ${what}`);
    expect(written(false)).toEqual(['-40 answered', '60 handled', '120 answered', '220 handled']);
    expect(written(false)).toEqual(written(true));
  });

  it('without it, the horizon is the same', () => {
    const calls = contactType('calls', {
      demand: ratesOf(0.02),
      talk: exponential(40),
      hours: hoursOf([0, 70_000], [DAY, DAY + 70_000]),
      patience: exponential(60),
      retry: { share: 0.5, laterShare: 0.5, after: exponential(4000), attempts: 4 },
    });
    const plan = centrePlan({ contactTypes: [calls], agentGroups: [team] });
    const inHorizon = (runOut: boolean) =>
      simulate(plan, { runOut }).happenings.filter(({ at, what }) => at < DAY && what !== 'ends');
    expect(inHorizon(false)).toEqual(inHorizon(true));
  });
});
