/**
 * Chat, worked by hand: several at once, each slower for the others; who takes which.
 *
 * Breaks caught: chats that do not slow each other, work lost when their number changes, an agent who goes on taking chats
 * while a call waits, a break or a shift's end that chats put off for ever.
 */
import { describe, expect, it } from 'vitest';
import type { AgentGroupPlan, CentrePlan, ContactTypePlan, SkillPlan } from '../../src/centre/plan.ts';
import {
  agentGroup,
  arrivalsAt,
  centrePlan,
  contactType,
  DAY,
  duty,
  hoursOf,
  seconds,
  skill,
  stepsOf,
} from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

const chat = (arrivals: readonly number[], changes: Partial<ContactTypePlan> = {}) =>
  contactType('chat', { channel: 'chat', demand: arrivalsAt(arrivals), talk: seconds(100), ...changes });
const call = (arrivals: readonly number[], changes: Partial<ContactTypePlan> = {}) =>
  contactType('call', { demand: arrivalsAt(arrivals), talk: seconds(100), ...changes });

function team(agents: number, skills: readonly SkillPlan[], changes: Partial<AgentGroupPlan> = {}) {
  return agentGroup('team', agents, { skills, ...changes });
}

function run(
  contactTypes: readonly ContactTypePlan[],
  groups: readonly AgentGroupPlan[],
  more: Partial<CentrePlan> = {},
) {
  return simulate(centrePlan({ contactTypes, agentGroups: groups, ...more }));
}

const two = (slowerBy: number, changes: Partial<SkillPlan> = {}) => skill(0, { atOnce: 2, slowerBy, ...changes });

describe('several at once', () => {
  it('do not disturb each other where nothing slows them', () => {
    expect(run([chat([0, 40])], [team(1, [two(0)])]).story('answered', 'handled')).toEqual([
      '0 answered 0 by team/0',
      '40 answered 1 by team/0',
      '100 handled 0 by team/0',
      '140 handled 1 by team/0',
    ]);
  });

  it('share the agent where each slows the others by all of its time', () => {
    // Alone to 40, 60 s left; then at half speed: 60 s take 120. The second has done 60 by 160 and ends alone at 200.
    const told = run([chat([0, 40])], [team(1, [two(1)])]);
    expect(told.story('handled')).toEqual(['160 handled 0 by team/0', '200 handled 1 by team/0']);
    expect(told.only('handled')).toMatchObject([
      { talk: 160, wrapUp: 0, worked: 40 + 60, talkEnded: 160 },
      { talk: 160, wrapUp: 0, worked: 60 + 40, talkEnded: 200 },
    ]);
  });

  it('are slowed in the wrap-up too, which holds its slot', () => {
    // 12 % slower while both are in hand: the first talks to 40 + 60 · 1.12 and wraps up for 10 · 1.12 more.
    const told = run([chat([0, 40], { wrapUp: seconds(10) })], [team(1, [two(0.12)])]);
    const [first, second] = told.only('handled');
    expect(first!.talkEnded).toBeCloseTo(40 + 60 * 1.12, 9);
    expect(first!.at).toBeCloseTo(40 + 70 * 1.12, 9);
    // The second has done 70 by then.
    expect(second!.at).toBeCloseTo(40 + 70 * 1.12 + 40, 9);
  });

  it('are no more than allowed: one more waits', () => {
    expect(run([chat([0, 10, 20])], [team(1, [two(0)])]).story('answered', 'waits')).toEqual([
      '0 answered 0 by team/0',
      '10 answered 1 by team/0',
      '20 waits 2',
      '100 answered 2 by team/0',
    ]);
  });

  it('of two types are no more than the stricter of them allows, whichever comes first', () => {
    const skills = [skill(0, { atOnce: 3 }), skill(1, { atOnce: 2 }), skill(2, { atOnce: 1 })];
    const desk = (arrivals: readonly (readonly number[])[]) =>
      run(
        arrivals.map((times, type) => ({ ...chat(times), name: `chat ${type}` })),
        [team(1, skills)],
      ).story('answered', 'waits');
    // Two that would bear a third, and one that would not: it waits until only one is left.
    expect(desk([[0, 10], [20], []])).toEqual([
      '0 answered 0 by team/0',
      '10 answered 1 by team/0',
      '20 waits 2',
      '100 answered 2 by team/0',
    ]);
    // The same where three have come down to two.
    expect(desk([[0, 10, 15], [20], []])).toEqual([
      '0 answered 0 by team/0',
      '10 answered 1 by team/0',
      '15 answered 2 by team/0',
      '20 waits 3',
      '110 answered 3 by team/0',
    ]);
    // One that bears no other: those that would bear it wait.
    expect(desk([[10], [], [0]])).toEqual(['0 answered 0 by team/0', '10 waits 1', '100 answered 1 by team/0']);
  });

  it('are counted in the spans of the agent’s time', () => {
    const told = run([chat([0, 40])], [team(1, [two(1)])], { horizon: DAY });
    expect(told.spans.filter(({ activity }) => activity === 'handling')).toMatchObject([
      { from: 0, to: 40, chats: 1 },
      { from: 40, to: 160, chats: 2 },
      { from: 160, to: 200, chats: 1 },
    ]);
  });
});

describe('a new chat goes to', () => {
  it('the fewest chats, before the longest idle', () => {
    expect(run([chat([0, 10, 20, 30])], [team(2, [two(0)])]).story('answered')).toEqual([
      '0 answered 0 by team/0',
      '10 answered 1 by team/1',
      '20 answered 2 by team/0',
      '30 answered 3 by team/1',
    ]);
  });

  it('the best rank, before the fewest chats', () => {
    const groups = [
      agentGroup('first', 1, { skills: [two(0)] }),
      agentGroup('second', 1, { skills: [two(0, { rank: 2 })] }),
    ];
    expect(run([chat([0, 10, 20])], groups).story('answered')).toEqual([
      '0 answered 0 by first/0',
      '10 answered 1 by first/0',
      '20 answered 2 by second/0',
    ]);
  });
});

describe('a call that waits', () => {
  it('keeps an agent with chats from taking further ones, where it comes before them', () => {
    const types = [chat([0, 20, 30]), call([10])];
    const told = run(types, [team(1, [two(0, { rank: 2 }), skill(1)])]);
    expect(told.story('answered', 'waits')).toEqual([
      '0 answered 0 by team/0',
      '10 waits 1',
      '20 waits 2',
      '30 waits 3',
      '100 answered 1 by team/0',
      '200 answered 2 by team/0',
      '200 answered 3 by team/0',
    ]);
  });

  it('does not, where the chat comes before it', () => {
    const types = [chat([0, 20]), call([10])];
    const told = run(types, [team(1, [two(0), skill(1, { rank: 2 })])]);
    expect(told.story('answered')).toEqual([
      '0 answered 0 by team/0',
      '20 answered 2 by team/0',
      '120 answered 1 by team/0',
    ]);
  });

  it('lets the chats go on once it has given up', () => {
    const types = [chat([0, 20]), call([10], { patience: seconds(30) })];
    const told = run(types, [team(1, [two(0, { rank: 2 }), skill(1)])]);
    expect(told.story('answered', 'abandoned')).toEqual([
      '0 answered 0 by team/0',
      '40 abandoned 1 patience',
      '40 answered 2 by team/0',
    ]);
  });

  it('lets the chats go on once another agent has taken it', () => {
    const types = [chat([0, 20]), call([10]), contactType('other', { demand: arrivalsAt([0]), talk: seconds(50) })];
    const groups = [
      team(1, [two(0, { rank: 2 }), skill(1)]),
      agentGroup('callers', 1, { skills: [skill(1), skill(2)] }),
    ];
    expect(run(types, groups).story('answered').slice(2)).toEqual([
      '50 answered 2 by callers/0',
      '50 answered 3 by team/0',
    ]);
  });
});

it('a call that is dropped at closing keeps chats waiting no longer', () => {
  const dropped = call([10], { priority: 1, hours: hoursOf([0, 50]), atClosing: 'drop_queue' });
  const told = run([chat([0, 20]), dropped], [team(1, [two(0), skill(1)])]);
  expect(told.story('answered', 'abandoned')).toEqual([
    '0 answered 0 by team/0',
    '50 abandoned 1 dropped',
    '50 answered 2 by team/0',
  ]);
});

describe('an agent with chats in hand', () => {
  it('takes no further one once a break is due, and begins it when the last has ended', () => {
    const duties = [duty(0, 0, DAY, { breaks: [{ start: 50, length: 600, paid: true }] })];
    const told = run([chat([0, 40, 60])], [team(1, [two(0)], { duties })]);
    expect(told.story('answered').slice(1)).toEqual(['40 answered 1 by team/0', '740 answered 2 by team/0']);
    expect(told.day('team/0').slice(0, 4)).toEqual([
      '0–40 handling',
      '40–100 handling',
      '100–140 handling',
      '140–740 paidBreak',
    ]);
  });

  it('takes no further one after the end of the shift', () => {
    const told = run([chat([0, 40, 60])], [team(1, [two(0)], { duties: [duty(0, 0, 50)] })]);
    expect(told.story('answered')).toEqual(['0 answered 0 by team/0', '40 answered 1 by team/0']);
    expect(told.day('team/0').at(-1)).toBe('100–140 handling');
  });

  it('serves out those of a type that has closed several at once, too', () => {
    const closing = chat([0, 10, 20, 30, 40], { hours: hoursOf([0, 50]) });
    const told = run([closing], [team(1, [two(0)], { duties: [duty(0, 0, 50)] })]);
    expect(told.story('answered')).toEqual([
      '0 answered 0 by team/0',
      '10 answered 1 by team/0',
      '100 answered 2 by team/0',
      '110 answered 3 by team/0',
      '200 answered 4 by team/0',
    ]);
    expect(told.day('team/0').at(-1)).toBe('210–300 handling');
  });

  it('takes further ones again when another shift begins before the last has ended', () => {
    const duties = [duty(0, 0, 50), duty(0, 80, 500)];
    const told = run([chat([0, 60])], [team(1, [two(0)], { duties })]);
    expect(told.story('answered')).toEqual(['0 answered 0 by team/0', '80 answered 1 by team/0']);
  });

  it('takes no further one once a day of absence has begun', () => {
    // The day whose draw is below 0.5 is found by its seed: present on the first, absent on the second.
    const duties = [duty(0, 0, DAY), duty(0, DAY, 2 * DAY)];
    const groups = [team(1, [two(0)], { absence: 0.5, duties })];
    const plan = centrePlan({ horizon: 2 * DAY, contactTypes: [chat([DAY - 50, DAY + 10])], agentGroups: groups });
    const runs = Array.from({ length: 20 }, (_, seed) => simulate(plan, { seed }));
    const told = runs.find((each) => {
      const day = each.day('team/0');
      return day[0]!.endsWith('idle') && day.at(-1)!.endsWith('absent');
    })!;
    expect(told.story('answered')).toEqual([`${DAY - 50} answered 0 by team/0`]);
    expect(told.day('team/0').at(-1)).toBe(`${DAY + 50}–${2 * DAY} absent`);
  });

  it('takes no further one when shrinkage is to take someone out, until taken out', () => {
    // Chats that never leave the agent free: one every 60 s for 100 s each.
    const arrivals = Array.from({ length: 40 }, (_, k) => 60 * k);
    const shrinkage = stepsOf([0, 0], [300, 0.9]);
    const told = run([chat(arrivals)], [team(1, [two(0)], { shrinkage })]);
    expect(told.spans.some(({ activity, from }) => activity === 'shrinkage' && from < 1200)).toBe(true);
  });
});
