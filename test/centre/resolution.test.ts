/**
 * Resolution: an answered contact resolves its case with one chance on the first contact and another on repeats; a share
 * of the unresolved comes back after a delay from the end of the talk.
 *
 * Breaks caught: a delay from the end of the wrap-up, the first chance used for repeats (or for retries the later one),
 * repeats that skip closed doors, unresolved cases told as resolved.
 */
import { expect, it } from 'vitest';
import type { ContactTypePlan, ResolutionPlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, hoursOf, ratesOf, seconds } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

function run(resolution: ResolutionPlan | undefined, changes: Partial<ContactTypePlan> = {}) {
  const calls = contactType('calls', { demand: arrivalsAt([0]), resolution, ...changes });
  return simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1)] }));
}

const comesBack = { share: 1, after: seconds(1000) };

it('resolves every answered contact where nothing is said', () => {
  expect(run(undefined).story('ends')).toEqual(['60 ends 0 resolved']);
});

it('leaves the unresolved unresolved where nobody comes back', () => {
  expect(run({ firstContact: 0, laterContact: 1, comesBack: undefined }).story('ends')).toEqual([
    '60 ends 0 unresolved',
  ]);
});

it('counts the delay from the end of the talk', () => {
  const told = run({ firstContact: 0, laterContact: 1, comesBack }, { wrapUp: seconds(15) });
  expect(told.story('offered', 'handled', 'ends')).toEqual([
    '0 offered 0',
    '75 handled 0 by team/0',
    '1060 offered 0',
    '1135 handled 0 by team/0',
    '1135 ends 0 resolved',
  ]);
});

it('never comes back before the wrap-up is done', () => {
  const soon = { share: 1, after: seconds(1) };
  const told = run({ firstContact: 0, laterContact: 1, comesBack: soon }, { wrapUp: seconds(15) });
  expect(told.story('offered')).toEqual(['0 offered 0', '75 offered 0']);
});

it('takes the later chance on a repeat, as often as it takes', () => {
  const told = run({ firstContact: 0, laterContact: 0, comesBack }, { talk: seconds(9000) });
  expect(told.story('offered').slice(0, 4)).toEqual([
    '0 offered 0',
    '10000 offered 0',
    '20000 offered 0',
    '30000 offered 0',
  ]);
});

it('takes the first chance when it was a retry that got through', () => {
  const retry = { share: 1, laterShare: 1, after: seconds(100), attempts: 1 };
  const calls = contactType('calls', {
    demand: arrivalsAt([0, 1]),
    patience: seconds(10),
    retry,
    resolution: { firstContact: 1, laterContact: 0, comesBack: undefined },
  });
  const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 1)] }));
  expect(told.story('ends')).toEqual(['60 ends 0 resolved', '171 ends 1 resolved']);
});

it('meets closed doors on the way back', () => {
  const told = run({ firstContact: 0, laterContact: 1, comesBack }, { hours: hoursOf([0, 500]) });
  expect(told.story('turned away', 'ends')).toEqual(['1060 turned away 0', '1060 ends 0 turnedAway']);
});

it('takes its shares', () => {
  const calls = contactType('calls', {
    demand: ratesOf([
      [0, 0.1],
      [80_000, 0],
    ]),
    talk: seconds(1),
    resolution: { firstContact: 0.7, laterContact: 0.4, comesBack: { share: 0.6, after: seconds(10) } },
  });
  const told = simulate(centrePlan({ contactTypes: [calls], agentGroups: [agentGroup('team', 20)] }));
  const cases = told.only('arises').length;
  expect(cases).toBeGreaterThan(7600);
  // 0.3 are unresolved at first; 0.6 of them come back, of whom 0.4 are resolved and 0.36 come back again, and so on.
  const ofThoseBack = 0.4 / (1 - 0.6 * 0.6);
  const shares = { resolved: 0.7 + 0.3 * 0.6 * ofThoseBack, unresolved: 0.3 - 0.3 * 0.6 * ofThoseBack };
  for (const [how, share] of Object.entries(shares)) {
    const count = told.only('ends').filter((one) => one.how === how).length;
    expect(Math.abs(count / cases - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / cases));
  }
});
