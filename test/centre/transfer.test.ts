/**
 * Transfers: after talk and wrap-up of the first leg the case asks again, as a contact of the other type, under that
 * type's laws and hours, with a priority and a head start of its own where the transfer has them.
 *
 * Breaks caught: handing over before the wrap-up, keeping the first leg's talk or patience, resolving on the first leg,
 * losing the transferred contact's priority, letting it slip past closed doors.
 */
import { expect, it } from 'vitest';
import type { ContactTypePlan, TransferPlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, hoursOf, ratesOf, seconds, skill } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const toSecond = (changes: Partial<TransferPlan> = {}): TransferPlan => ({
  share: 1,
  to: [{ type: 1, share: 1 }],
  priority: undefined,
  headStart: undefined,
  ...changes,
});

const front = agentGroup('front', 2);
const back = agentGroup('back', 1, { skills: [skill(1)] });

function run(first: Partial<ContactTypePlan>, second: Partial<ContactTypePlan>) {
  const contactTypes = [
    contactType('first', { transfer: toSecond(), ...first }),
    contactType('second', { talk: seconds(100), ...second }),
  ];
  return simulate(centrePlan({ contactTypes, agentGroups: [front, back] }));
}

it('asks again once the first leg’s wrap-up is done, with the other type’s laws', () => {
  const told = run(
    { demand: arrivalsAt([0]), talk: seconds(60), wrapUp: seconds(15) },
    { talk: seconds(7), wrapUp: seconds(3), patience: seconds(44) },
  );
  expect(told.story()).toEqual([
    '0 arises 0',
    '0 offered 0',
    '0 answered 0 by front/0',
    '75 handled 0 by front/0',
    '75 transferred 0',
    '75 offered 0',
    '75 answered 0 by back/0',
    '85 handled 0 by back/0',
    '85 ends 0 resolved',
  ]);
  expect(told.only('answered')[1]).toMatchObject({ type: 'second', arrival: 75, talk: 7, wrapUp: 3, patience: 44 });
});

it('waits anew, with fresh patience, and may give up', () => {
  const told = run(
    { demand: arrivalsAt([0]), patience: seconds(5) },
    { demand: arrivalsAt([10]), patience: seconds(30) },
  );
  expect(told.story('answered', 'abandoned', 'ends')).toEqual([
    '0 answered 0 by front/0',
    '10 answered 1 by back/0',
    '90 abandoned 0 patience',
    '90 ends 0 abandoned',
    '110 ends 1 resolved',
  ]);
});

it('draws resolution on the last leg', () => {
  const never = { firstContact: 0, laterContact: 0, comesBack: undefined };
  const always = { firstContact: 1, laterContact: 1, comesBack: undefined };
  expect(run({ demand: arrivalsAt([0]), resolution: never }, { resolution: always }).story('ends')).toEqual([
    '160 ends 0 resolved',
  ]);
  expect(run({ demand: arrivalsAt([0]), resolution: always }, { resolution: never }).story('ends')).toEqual([
    '160 ends 0 unresolved',
  ]);
});

// The back agent is busy until 110; then the transferred contact (asking from 60) meets others (from 20 and 65).
it.each([
  ['its own place without more', {}, [10, 20, 60, 65]],
  ['a better priority', { priority: 1 }, [10, 60, 20, 65]],
  ['a worse priority', { priority: 3 }, [10, 20, 65, 60]],
  ['a head start', { headStart: 41 }, [10, 60, 20, 65]],
  ['a head start too short', { headStart: 39 }, [10, 20, 60, 65]],
])('queues with %s', (_, changes, order) => {
  const told = run({ demand: arrivalsAt([0]), transfer: toSecond(changes) }, { demand: arrivalsAt([10, 20, 65]) });
  expect(
    told
      .only('answered')
      .slice(1)
      .map(({ arrival }) => arrival),
  ).toEqual(order);
});

it('finds the other type closed', () => {
  const told = run({ demand: arrivalsAt([0]) }, { hours: hoursOf([100, 900]) });
  expect(told.story('turned away', 'ends')).toEqual(['60 turned away 0', '60 ends 0 turnedAway']);
  const returning = run(
    { demand: arrivalsAt([0]) },
    { hours: hoursOf([100, 900]), whenClosed: { kind: 'come_back', share: 1, after: seconds(5) } },
  );
  expect(returning.story('turned away', 'answered', 'ends').slice(1)).toEqual([
    '60 turned away 0',
    '105 answered 0 by back/0',
    '205 ends 0 resolved',
  ]);
});

it('splits by the shares', () => {
  const to = [
    { type: 1, share: 0.5 },
    { type: 2, share: 0.3 },
    { type: 3, share: 0.2 },
  ];
  const ways = ['a', 'b', 'c'].map((name) => contactType(name, { talk: seconds(1) }));
  const first = contactType('first', {
    demand: ratesOf(0.1),
    talk: seconds(1),
    transfer: toSecond({ share: 0.4, to }),
  });
  const all = agentGroup('all', 20, { skills: [0, 1, 2, 3].map((type) => skill(type)) });
  const told = simulate(centrePlan({ contactTypes: [first, ...ways], agentGroups: [all] }));
  const cases = told.only('arises').length;
  expect(cases).toBeGreaterThan(8000);
  for (const [name, share] of [
    ['a', 0.2],
    ['b', 0.12],
    ['c', 0.08],
  ] as const) {
    const count = told.only('answered').filter(({ type }) => type === name).length;
    expect(Math.abs(count / cases - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / cases));
  }
});
