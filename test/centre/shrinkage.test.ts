/**
 * Shrinkage: a share of the present agents is paid but out; fractions are carried over, so that over time exactly the
 * share is out; the longest idle go first, else the next to finish. Breaks and absence are extra.
 *
 * Breaks caught: rounding each interval alone (a share of 0.3 of one agent would be nothing for ever), counting the
 * absent or those on a break as present, calling people off the phone, taking the last idle.
 */
import { describe, expect, it } from 'vitest';
import type { AgentGroupPlan } from '../../src/centre/plan.ts';
import {
  agentGroup,
  arrivalsAt,
  centrePlan,
  contactType,
  DAY,
  duties,
  duty,
  exponential,
  HOUR,
  ratesOf,
  seconds,
  stepsOf,
} from '../support/plan.ts';
import { type Recorder, simulate } from '../support/recorder.ts';

/** Agent-seconds within the daily duty, 8:00 to 18:00; overtime is no presence. */
function timeIn(told: Pick<Recorder, 'spans'>, ...activities: string[]): number {
  return told.spans
    .filter(({ activity }) => activities.includes(activity))
    .reduce((sum, { from, to }) => {
      const end = Math.floor(from / DAY) * DAY + 18 * HOUR;
      return sum + Math.max(Math.min(to, end) - from, 0);
    }, 0);
}

/** Share of the present time (on duty, neither absent nor on a break) that was shrinkage. */
function shareOut(told: Recorder): number {
  return timeIn(told, 'shrinkage') / timeIn(told, 'shrinkage', 'idle', 'handling');
}

function run(agents: number, share: number, changes: Partial<AgentGroupPlan> = {}, rate = 0, horizon = 10 * DAY) {
  const calls = contactType('calls', { demand: ratesOf(rate), talk: exponential(300) });
  const shifts = Array.from({ length: 10 }, (_, day) =>
    duties(agents, day * DAY + 8 * HOUR, day * DAY + 18 * HOUR),
  ).flat();
  const team = agentGroup('team', agents, { duties: shifts, shrinkage: stepsOf([0, share]), ...changes });
  return simulate(centrePlan({ contactTypes: [calls], agentGroups: [team], horizon }), { runOut: false });
}

describe('the time average is the share', () => {
  // What is owed at the end is at most about one agent's interval, 900 s, of agents × 10 days × 10 hours.
  const bound = (agents: number) => 1000 / (agents * 10 * 10 * HOUR);

  it.each([
    [1, 0.3],
    [3, 0.1],
    [7, 0.25],
    [10, 0.333],
    [20, 0.02],
    [4, 0],
    [4, 1],
  ])('%s idle agents, share %s', (agents, share) => {
    expect(Math.abs(shareOut(run(agents, share)) - share)).toBeLessThan(bound(agents));
  });

  it.each([
    [7, 0.25, 0.01],
    [10, 0.333, 0.02],
  ])('%s busy agents, share %s, rate %s', (agents, share, rate) => {
    // Some are taken out late, when the contact in hand is done; that is repaid.
    expect(Math.abs(shareOut(run(agents, share, {}, rate)) - share)).toBeLessThan(bound(agents));
  });

  it('of those who are present: absence and breaks are extra', () => {
    const withBreaks = Array.from({ length: 10 }, (_, day) =>
      duties(8, day * DAY + 8 * HOUR, day * DAY + 18 * HOUR, {
        breaks: [{ start: day * DAY + 12 * HOUR, length: HOUR, paid: false }],
        day,
      }),
    ).flat();
    const told = run(8, 0.25, { duties: withBreaks, absence: 0.2 });
    expect(timeIn(told, 'unpaidBreak')).toBeGreaterThan(40 * HOUR);
    expect(timeIn(told, 'absent')).toBeGreaterThan(40 * HOUR);
    expect(Math.abs(shareOut(told) - 0.25)).toBeLessThan(bound(8));
  });

  it('follows a share that changes', () => {
    const told = run(10, 0, { shrinkage: stepsOf([0, 0.1], [5 * DAY, 0.3]) });
    const until = (from: number, to: number) =>
      timeIn({ spans: told.spans.filter((span) => span.from >= from && span.to <= to) }, 'shrinkage');
    const paid = 5 * 10 * 10 * HOUR;
    expect(Math.abs(until(0, 5 * DAY) / paid - 0.1)).toBeLessThan(2 * bound(10));
    expect(Math.abs(until(5 * DAY, 10 * DAY) / paid - 0.3)).toBeLessThan(2 * bound(10));
  });
});

describe('who goes', () => {
  const team = (share: number) =>
    agentGroup('team', 3, { duties: duties(3, 0, 10_000), shrinkage: stepsOf([0, 0], [900, share]) });

  it('the longest idle', () => {
    // Agent 0 talks 10–70, agent 1 20–80: at 900 agent 2 has been idle longest, then 0, then 1.
    const calls = contactType('calls', { demand: arrivalsAt([10, 20]) });
    const out = (share: number) =>
      simulate(centrePlan({ contactTypes: [calls], agentGroups: [team(share)] }))
        .spans.filter(({ activity, from }) => activity === 'shrinkage' && from === 900)
        .map(({ agent }) => agent)
        .sort();
    expect(out(1 / 3)).toEqual(['team/2']);
    expect(out(2 / 3)).toEqual(['team/0', 'team/2']);
  });

  it('else the next to finish, without leaving the contact in hand', () => {
    const calls = contactType('calls', {
      demand: arrivalsAt([890, 891, 892, 893], { handleTimes: [100, 50, 80, 10] }),
    });
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team(1 / 3)] }));
    // Agent 1 finishes first, at 941, and goes although a contact waits; agent 2, at 972, takes that.
    expect(told.spans.find(({ activity }) => activity === 'shrinkage')).toMatchObject({ agent: 'team/1', from: 941 });
    expect(told.story('answered').at(-1)).toBe('972 answered 3 by team/2');
  });

  it('and takes no contacts while out', () => {
    const calls = contactType('calls', { demand: arrivalsAt([1000]) });
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team(1)] }));
    expect(told.story('answered')).toEqual([]);
  });

  it('and looks at the queue on coming back', () => {
    const back = agentGroup('team', 1, { duties: [duty(0, 0, 10_000)], shrinkage: stepsOf([0, 1], [1800, 0]) });
    const calls = contactType('calls', { demand: arrivalsAt([1000]), talk: seconds(5) });
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [back] }));
    expect(told.story('answered')).toEqual(['1800 answered 0 by team/0']);
  });
});
