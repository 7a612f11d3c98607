/**
 * Duties and absence: an agent takes contacts from the start of a duty until its end, when a contact in hand is finished;
 * duties that touch are one stretch of work; absence empties a post for a whole day, each day drawn anew.
 *
 * Breaks caught: agents who leave and return at midnight (losing their place among the idle), contacts answered before a
 * duty or after it, absence per duty instead of per day or shared by all agents, absent agents who take contacts.
 */
import { describe, expect, it } from 'vitest';
import type { AgentGroupPlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, DAY, duty, seconds } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

function run(arrivals: number[], team: AgentGroupPlan, talk = 60) {
  const calls = contactType('calls', { demand: arrivalsAt(arrivals), talk: seconds(talk) });
  return simulate(centrePlan({ contactTypes: [calls], agentGroups: [team], horizon: 2 * DAY }));
}

describe('a duty', () => {
  it('begins and ends at its time, the contact in hand finished', () => {
    const team = agentGroup('team', 1, { duties: [duty(0, 100, 200), duty(0, 500, 600)] });
    const told = run([50, 110, 190, 195], team, 50);
    expect(told.story('answered')).toEqual([
      '100 answered 0 by team/0',
      '150 answered 1 by team/0',
      '500 answered 2 by team/0',
      '550 answered 3 by team/0',
    ]);
    // At 200 the second contact ends and so does the duty; the third was not taken up.
    expect(told.day('team/0')).toEqual([
      '100–150 handling',
      '150–200 handling',
      '500–550 handling',
      '550–600 handling',
    ]);
  });

  it('is over for the idle at once, and for the busy when the contact ends', () => {
    const team = agentGroup('team', 2, { duties: [duty(0, 0, 200), duty(1, 0, 200)] });
    const told = run([190], team);
    expect(told.day('team/0')).toEqual(['0–190 idle', '190–250 handling']);
    expect(told.day('team/1')).toEqual(['0–200 idle']);
  });

  it('that begins while a contact of the last one is in hand carries on', () => {
    const team = agentGroup('team', 1, { duties: [duty(0, 0, 100), duty(0, 150, 300)] });
    const told = run([90, 91], team, 100);
    expect(told.story('answered')).toEqual(['90 answered 0 by team/0', '190 answered 1 by team/0']);
  });

  it('that began before the simulation has the agents there from the start', () => {
    const team = agentGroup('team', 1, { duties: [duty(0, -5000, 100)] });
    expect(run([10], team).day('team/0')).toEqual(['0–10 idle', '10–70 handling', '70–100 idle']);
  });
});

describe('duties that touch', () => {
  const across = (agents: number, changes: Partial<AgentGroupPlan> = {}) =>
    agentGroup('team', agents, {
      duties: [0, 1].flatMap((day) =>
        Array.from({ length: agents }, (_, agent) => duty(agent, day * DAY, (day + 1) * DAY)),
      ),
      ...changes,
    });

  it('leave idle time unbroken', () => {
    const told = run([DAY + 100], across(1));
    expect(told.day('team/0').slice(0, 1)).toEqual([`0–${DAY + 100} idle`]);
  });

  it('leave a contact in hand, and the queue behind it, as they are', () => {
    const told = run([DAY - 30, DAY - 20], across(1));
    expect(told.story('answered')).toEqual([`${DAY - 30} answered 0 by team/0`, `${DAY + 30} answered 1 by team/0`]);
  });

  it('keep the order of the idle', () => {
    // Agent 0 talks until 160, agent 1 is idle longest before midnight and so after it.
    const told = run([100, DAY + 1, DAY + 2], across(2));
    expect(told.only('answered').map(({ agent }) => agent)).toEqual(['team/0', 'team/1', 'team/0']);
  });

  it('hold no gap for a contact that ends at the very seam', () => {
    const told = run([DAY - 60, DAY - 20], across(1));
    expect(told.story('answered')).toEqual([`${DAY - 60} answered 0 by team/0`, `${DAY} answered 1 by team/0`]);
  });
});

describe('absence', () => {
  const HALF = DAY / 2;

  /** Two hundred agents with a morning and an afternoon duty on each of 50 days. */
  function absences(changes: Partial<AgentGroupPlan> = {}, seed = 1) {
    const days = 50;
    const duties = Array.from({ length: days * 2 }, (_, half) =>
      Array.from({ length: 200 }, (_, agent) => duty(agent, half * HALF, half * HALF + 1000)),
    ).flat();
    const team = agentGroup('team', 200, { duties, absence: 0.1, ...changes });
    const told = simulate(
      centrePlan({ contactTypes: [contactType('calls')], agentGroups: [team], horizon: days * DAY }),
      { seed },
    );
    return new Set(told.spans.filter((s) => s.activity === 'absent').map((s) => `${s.agent} ${s.from / HALF}`));
  }

  it('empties posts at its rate, for the whole of a day', () => {
    const absent = absences();
    for (const key of absent) {
      const [agent, half] = key.split(' ');
      expect(absent.has(`${agent} ${Number(half) ^ 1}`)).toBe(true);
    }
    // 10,000 agent-days: the share within four standard errors, 0.012.
    expect(Math.abs(absent.size / 2 / 10_000 - 0.1)).toBeLessThan(0.012);
  });

  it('differs between agents, days and seeds', () => {
    const absent = absences();
    const perDay = Array.from(
      { length: 50 },
      (_, day) => [...absent].filter((key) => key.endsWith(` ${2 * day}`)).length,
    );
    // Independent agents: the variance over days is 18; of 50 days' variance the standard error is about 3.6.
    const mean = perDay.reduce((sum, n) => sum + n, 0) / 50;
    const variance = perDay.reduce((sum, n) => sum + (n - mean) ** 2, 0) / 49;
    expect(variance).toBeGreaterThan(18 - 4 * 3.6);
    expect(variance).toBeLessThan(18 + 4 * 3.6);
    expect(absences({}, 2)).not.toEqual(absent);
  });

  it('is the same for an agent when others join', () => {
    const absent = absences();
    const with300 = absences({ agents: 300 });
    for (const key of absent) expect(with300.has(key)).toBe(true);
  });

  it('is told, and takes no contacts; of touching duties each is drawn', () => {
    const duties = Array.from({ length: 40 }, (_, day) => duty(0, day * DAY, (day + 1) * DAY));
    const team = agentGroup('team', 1, { duties, absence: 0.5 });
    const arrivals = Array.from({ length: 40 }, (_, day) => day * DAY + 100);
    const calls = contactType('calls', { demand: arrivalsAt(arrivals), patience: seconds(10) });
    const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team], horizon: 40 * DAY }));
    const away = told.spans.filter(({ activity }) => activity === 'absent');
    const isAway = (time: number) => away.some(({ from, to }) => from <= time && time < to);
    expect(away.length).toBeGreaterThan(2);
    for (const { at } of told.only('answered')) expect(isAway(at)).toBe(false);
    for (const { arrival } of told.only('abandoned')) expect(isAway(arrival)).toBe(true);
    for (const { from, to } of away) expect([from % DAY, to % DAY]).toEqual([0, 0]);
  });
});
