/**
 * Breaks: one begins when it is due or, after it, when the contact in hand is done; it keeps its length; it is lost at the
 * end of the duty.
 *
 * Breaks caught (of the other kind): a break that shrinks by the delay, interrupts a contact, is taken on overtime or is
 * served from; paid told as unpaid.
 */
import { expect, it } from 'vitest';
import type { Duty } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, DAY, duty, stepsOf } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const pause = (start: number, length: number, paid = true) => ({ start, length, paid });

function run(arrivals: number[], breaks: Duty['breaks'], end = 1000, duties: Duty[] = [duty(0, 0, end, { breaks })]) {
  const calls = contactType('calls', { demand: arrivalsAt(arrivals) });
  return simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1, { duties })] }));
}

it('begins when it is due, and keeps who comes waiting until it is over', () => {
  const told = run([120], [pause(100, 50)]);
  expect(told.day('team/0')).toEqual(['0–100 idle', '100–150 paidBreak', '150–210 handling', '210–1000 idle']);
});

it('begins after the contact in hand, and keeps its length', () => {
  const told = run([80, 90], [pause(100, 50, false)]);
  expect(told.day('team/0')).toEqual([
    '0–80 idle',
    '80–140 handling',
    '140–190 unpaidBreak',
    '190–250 handling',
    '250–1000 idle',
  ]);
});

it('is followed by the next, each in its time', () => {
  const told = run([], [pause(100, 50), pause(200, 10, false)]);
  expect(told.day('team/0')).toEqual([
    '0–100 idle',
    '100–150 paidBreak',
    '150–200 idle',
    '200–210 unpaidBreak',
    '210–1000 idle',
  ]);
});

it('is not taken by the one whose time has passed twice over', () => {
  // Both fall due during one contact of 60 s: the second follows, and both keep their length.
  const told = run([80], [pause(100, 50), pause(120, 20)]);
  const paid = told.spans.filter(({ activity, from, to }) => activity === 'paidBreak' && to > from);
  expect(paid.map(({ from, to }) => to - from)).toEqual([50, 20]);
  expect(paid[0]!.from).toBe(140);
});

it('is lost at the end of the duty', () => {
  expect(run([980], [pause(990, 50)]).day('team/0')).toEqual(['0–980 idle', '980–1040 handling']);
  expect(run([], [pause(990, 50)]).day('team/0')).toEqual(['0–990 idle', '990–1000 paidBreak']);
});

it('is not carried into another duty', () => {
  const duties = [duty(0, 0, 100, { breaks: [pause(90, 50)] }), duty(0, 120, 300)];
  expect(run([80, 81], [], 0, duties).day('team/0')).toEqual([
    '0–80 idle',
    '80–120 handling', // overtime, up to the next duty
    '120–140 handling',
    '140–200 handling',
    '200–300 idle',
  ]);
});

it('belongs to its own duty, day by day', () => {
  const duties = [0, 1].map((day) =>
    duty(0, day * DAY, day * DAY + 100, { breaks: [pause(day * DAY + 50, 10 * (day + 1))] }),
  );
  const calls = contactType('calls');
  const told = simulate(
    centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1, { duties })], horizon: 2 * DAY }),
  );
  expect(told.day('team/0').filter((line) => line.includes('Break'))).toEqual([
    '50–60 paidBreak',
    `${DAY + 50}–${DAY + 70} paidBreak`,
  ]);
});

it('passes over the absent too, who are not paid for it either', () => {
  const duties = [duty(0, 0, 1000, { breaks: [{ ...pause(100, 50), paid: false }] })];
  const team = agentGroup('team', 1, { duties, absence: 1 });
  const told = simulate(centrePlan({ contactTypes: [contactType('calls')], agentGroups: [team] }));
  expect(told.day('team/0')).toEqual(['0–100 absent', '100–150 unpaidBreak', '150–1000 absent']);
});

it('ends a spell of shrinkage', () => {
  const duties = [duty(0, 0, 1000, { breaks: [pause(100, 50)] })];
  const team = agentGroup('team', 1, { duties, shrinkage: stepsOf([0, 1]) });
  const told = simulate(centrePlan({ contactTypes: [contactType('calls')], agentGroups: [team] }));
  expect(told.day('team/0')).toEqual(['0–100 shrinkage', '100–150 paidBreak', '150–1000 shrinkage']);
});
