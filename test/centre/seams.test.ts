/**
 * Where two rules meet: a segment and who asks, a name and its stream, the end of a talk and of a contact, one break and
 * the next, overtime and a reserve, the warm-up and the horizon, one duty and the next, an email in hand and a queue at closing.
 *
 * Breaks caught: everyone booked to the first segment; a part's name that shares a stream with what all share; a line
 * freed after the agent; a customer slipped in between two breaks; a reserve kept on overtime; a contact cut off because
 * its case arose before the horizon; overtime lost when the next duty begins in its midst; callers left waiting by
 * whoever was writing; a break at a seam put off to the next contact.
 */
import { expect, it } from 'vitest';
import {
  agentGroup,
  arrivalsAt,
  centrePlan,
  contactType,
  DAY,
  duty,
  hoursOf,
  ratesOf,
  seconds,
  skill,
} from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const segments = ['near', 'far'];

it('a demand of one segment is that segment’s', () => {
  const rates = contactType('calls', { demand: { ...ratesOf(0.01), segments: [1] } });
  const replay = contactType('more', { demand: { ...arrivalsAt([10, 20]), segments: [1], shares: [1] } });
  const told = simulate(centrePlan({ segments, contactTypes: [rates, replay] }));
  const arisen = told.only('arises').filter(({ counted }) => counted);
  expect(arisen.length).toBeGreaterThan(500);
  expect(new Set(arisen.map(({ segment }) => segment))).toEqual(new Set([1]));
});

it('a replay of several segments is shared among them', () => {
  const demand = { ...arrivalsAt(Array.from({ length: 4000 }, (_, k) => k)), segments: [0, 1], shares: [0.25, 0.75] };
  const told = simulate(centrePlan({ segments, contactTypes: [contactType('calls', { demand })] }));
  const near = told.only('arises').filter(({ segment }) => segment === 0).length;
  // Binomial: standard error 27.4.
  expect(Math.abs(near - 1000)).toBeLessThan(4 * 27.4);
});

it('a type named `shared` has busy days of its own', () => {
  const cases = (sharedBusyness: number, busyness: number) => {
    const demand = ratesOf(0.01);
    const told = simulate(centrePlan({ sharedBusyness, contactTypes: [contactType('shared', { demand, busyness })] }));
    return told.only('arises').filter(({ counted }) => counted).length;
  };
  const [none, shared, own, both] = [cases(0, 0), cases(0.5, 0), cases(0, 0.5), cases(0.5, 0.5)];
  expect(shared).not.toBe(own);
  // The one factor times the other, not the square of either; the same unit exponentials lie under all four.
  expect(Math.abs(both / none - (shared / none) * (own / none))).toBeLessThan(0.1);
});

it('a line is free again before its own customer is handed to a colleague', () => {
  const calls = contactType('calls', {
    demand: arrivalsAt([0]),
    lines: 1,
    transfer: { share: 0.999999, to: [{ type: 0, share: 1 }], priority: undefined, headStart: undefined },
  });
  const told = simulate(centrePlan({ horizon: DAY, contactTypes: [calls], agentGroups: [agentGroup('team', 2)] }));
  expect(told.only('blocked')).toEqual([]);
  expect(told.only('handled').length).toBeGreaterThan(10);
});

it('a break that fell due during another follows it at once, though somebody waits', () => {
  const breaks = [
    { start: 100, length: 50, paid: true },
    { start: 120, length: 20, paid: true },
  ];
  const team = agentGroup('team', 1, { duties: [duty(0, 0, 1000, { breaks })] });
  const calls = contactType('calls', { demand: arrivalsAt([130]) });
  const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team] }));
  expect(told.day('team/0')).toEqual([
    '0–100 idle',
    '100–150 paidBreak',
    '150–170 paidBreak',
    '170–230 handling',
    '230–1000 idle',
  ]);
});

it('overtime serves out the queue without keeping anybody free', () => {
  const calls = contactType('calls', {
    demand: arrivalsAt([10, 20, 30]),
    hours: hoursOf([0, 100]),
    talk: seconds(200),
  });
  const team = agentGroup('team', 2, {
    duties: [duty(0, 0, 100), duty(1, 0, 100)],
    skills: [skill(0, { keepFree: 0 })],
  });
  const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team] }));
  expect(told.only('answered').map(({ at }) => at)).toEqual([10, 210, 410]);
});

it('a contact made in the horizon by a case from before it is told to its end', () => {
  const calls = contactType('calls', {
    demand: arrivalsAt([-100]),
    talk: seconds(50),
    resolution: {
      firstContact: 0,
      laterContact: 1,
      comesBack: { share: 1, after: { distribution: seconds(DAY - 1 + 50).distribution } },
    },
  });
  const plan = centrePlan({ start: -DAY, end: 2 * DAY, contactTypes: [calls], agentGroups: [agentGroup('team', 1)] });
  const told = simulate(plan);
  const within = told.only('answered').filter(({ arrival }) => arrival >= 0 && arrival < DAY).length;
  expect(within).toBe(1);
  expect(told.only('handled').filter(({ arrival }) => arrival >= 0 && arrival < DAY)).toHaveLength(within);
});

it('what reaches into the next duty was overtime until then', () => {
  const team = agentGroup('team', 1, { duties: [duty(0, 0, 100), duty(0, 300, 1000)] });
  const calls = contactType('calls', { demand: arrivalsAt([90]), talk: seconds(300) });
  const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [team] }));
  expect(told.day('team/0')).toEqual(['0–90 idle', '90–300 handling', '300–390 handling', '390–1000 idle']);
});

it('who is at an email when the shift ends at the closing puts it down, and stays for the calls that wait', () => {
  const mail = contactType('mail', { channel: 'email', demand: arrivalsAt([0]), talk: seconds(1000) });
  const calls = contactType('calls', { demand: arrivalsAt([40]), hours: hoursOf([0, 50]) });
  const desk = agentGroup('team', 1, { skills: [skill(0), skill(1)], duties: [duty(0, 0, 50)] });
  const told = simulate(centrePlan({ contactTypes: [mail, calls], agentGroups: [desk] }));
  expect(told.story('answered', 'put down', 'handled')).toEqual([
    '0 answered 0 by team/0',
    '50 put down 0 by team/0',
    '50 answered 1 by team/0',
    '110 handled 1 by team/0',
  ]);
  expect(told.day('team/0')).toEqual(['0–50 handling', '50–110 handling']);
});

it('a break at the start of a duty that follows another without a gap begins with it', () => {
  const duties = [duty(0, 0, 100), duty(0, 100, 500, { breaks: [{ start: 100, length: 50, paid: true }] })];
  const calls = contactType('calls', { demand: arrivalsAt([120]) });
  const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1, { duties })] }));
  expect(told.day('team/0')).toEqual(['0–100 idle', '100–150 paidBreak', '150–210 handling', '210–500 idle']);
});
