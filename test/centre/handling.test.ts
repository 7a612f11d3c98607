/**
 * Handling: talk, then wrap-up, at the agent's speed; laws with a factor by the time of arrival and a longest value.
 *
 * Breaks caught: a factor looked up at the answer instead of the arrival, a cut before the factor, a speed that
 * multiplies, a wrap-up that the speed leaves out, an agent free before the wrap-up is done.
 */
import { expect, it } from 'vitest';
import type { ContactTypePlan } from '../../src/centre/plan.ts';
import {
  agentGroup,
  arrivalsAt,
  centrePlan,
  contactType,
  exponential,
  ratesOf,
  seconds,
  stepsOf,
} from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

function run(arrivals: number[], changes: Partial<ContactTypePlan>, speed = 1) {
  const calls = contactType('calls', { demand: arrivalsAt(arrivals), ...changes });
  return simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1, { speed })] }));
}

it('takes talk and wrap-up', () => {
  const told = run([0, 1], { talk: seconds(60), wrapUp: seconds(15) });
  expect(told.story('answered', 'handled')).toEqual([
    '0 answered 0 by team/0',
    '75 handled 0 by team/0',
    '75 answered 1 by team/0',
    '150 handled 1 by team/0',
  ]);
  expect(told.only('handled')[0]).toMatchObject({ talk: 60, wrapUp: 15 });
});

it('takes 1 / speed times as long', () => {
  const told = run([0, 1], { talk: seconds(60), wrapUp: seconds(15) }, 1.25);
  expect(told.story('handled')).toEqual(['60 handled 0 by team/0', '120 handled 1 by team/0']);
  expect(told.only('handled')[0]).toMatchObject({ talk: 48, wrapUp: 12 });
});

it('multiplies by the time of arrival, and then cuts', () => {
  const talk = { ...seconds(60), factor: stepsOf([0, 1], [30, 2], [40, 4]), atMost: 200 };
  const wrapUp = { ...seconds(10), factor: stepsOf([0, 1], [35, 3]) };
  // Contact 1 comes at 29 and is answered after 30, when others take twice as long.
  const told = run([0, 29, 30, 40], { talk, wrapUp });
  expect(told.only('handled').map((one) => [one.talk, one.wrapUp])).toEqual([
    [60, 10],
    [60, 10],
    [120, 10],
    [200, 30],
  ]);
});

it('draws a contact after the first by its own time of arrival', () => {
  const talk = { ...seconds(60), factor: stepsOf([0, 1], [100, 2]) };
  const resolution = { firstContact: 0, laterContact: 1, comesBack: { share: 1, after: seconds(50) } };
  expect(
    run([0], { talk, resolution })
      .only('handled')
      .map((one) => one.talk),
  ).toEqual([60, 120]);
});

it('follows its law', () => {
  // 8,640 or so exponential talk times: their mean within four standard errors of the law's.
  const calls = contactType('calls', { demand: ratesOf(0.1), talk: exponential(30), wrapUp: exponential(10) });
  const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 40)] }));
  const handled = told.only('handled').filter(({ counted }) => counted);
  expect(handled.length).toBeGreaterThan(8000);
  for (const [column, mean] of [
    ['talk', 30],
    ['wrapUp', 10],
  ] as const) {
    const average = handled.reduce((sum, one) => sum + one[column], 0) / handled.length;
    expect(Math.abs(average - mean)).toBeLessThan((4 * mean) / Math.sqrt(handled.length));
  }
});
