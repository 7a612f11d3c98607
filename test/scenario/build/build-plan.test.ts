import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import { summarisePlan } from '../../../src/scenario/build/plan-summary.ts';
import type { ContactType, Skill } from '../../../src/scenario/scenario.ts';
import {
  agentGroup,
  contactType,
  DAY,
  exponential,
  HOUR,
  plainClock,
  resolve,
  scenarioOf,
  span,
  volume,
} from './fixtures.ts';

const skill = (changes: Partial<Skill> = {}): Skill => ({ rank: 1, after: 0, at_once: 1, slower_by: 0, ...changes });

const typeOf = (changes: Partial<ContactType>) =>
  buildPlan(
    resolve(scenarioOf({ contact_types: { calls: contactType(changes), mail: contactType({ channel: 'email' }) } })),
  ).contactTypes[0]!;

describe('buildPlan', () => {
  it('fills in what a contact type leaves out', () => {
    expect(typeOf({ priority: 1, weight: 3, head_start: 30, balking: 0.02 })).toMatchObject({
      name: 'calls',
      priority: 1,
      weight: 3,
      headStart: 30,
      balking: 0.02,
      busyness: 0,
      lines: Number.POSITIVE_INFINITY,
      demand: undefined,
      patience: undefined,
      wrapUp: undefined,
      retry: undefined,
      transfer: undefined,
      resolution: undefined,
      whenClosed: { kind: 'turn_away' },
    });
  });

  it('turns names into places and shares into shares of all', () => {
    const after = exponential(600);
    const type = typeOf({
      demand: volume(100, { busyness: 0.1 }),
      lines: 12,
      when_closed: { kind: 'leave_message', leave_message: 'mail' },
      transfer: { share: 0.2, to: { mail: 3, calls: 1 }, priority: 1, head_start: 60 },
      retry: { share: 0.4, later_share: 0.3, after, attempts: 2 },
      resolution: { first_contact: 0.7, later_contact: 0.9 },
    });
    expect(type.whenClosed).toEqual({ kind: 'leave_message', type: 1 });
    expect(type.transfer).toEqual({
      share: 0.2,
      to: [
        { type: 1, share: 0.75 },
        { type: 0, share: 0.25 },
      ],
      priority: 1,
      headStart: 60,
    });
    expect(type.retry).toMatchObject({ share: 0.4, laterShare: 0.3, attempts: 2 });
    expect(type.retry!.after.distribution.mean).toBe(600);
    expect(type.resolution).toEqual({ firstContact: 0.7, laterContact: 0.9, comesBack: undefined });
    expect(type).toMatchObject({ lines: 12, busyness: 0.1 });
  });

  it('refuses contact types that do not exist', () => {
    expect(() => typeOf({ when_closed: { kind: 'leave_message', leave_message: 'fax' } })).toThrow(RangeError);
    const agent_groups = { team: agentGroup({ skills: { fax: skill() } }) };
    expect(() => buildPlan(resolve(scenarioOf({ agent_groups })))).toThrow(RangeError);
  });

  it('has demand and skills for every channel, and several at once for chats alone', () => {
    const demand = volume(100);
    const contact_types = {
      mail: contactType({ channel: 'email', demand }),
      chat: contactType({ channel: 'chat', demand }),
      calls: contactType({ demand }),
    };
    const several = { at_once: 3, slower_by: 0.12 };
    const skills = {
      mail: skill(),
      calls: skill({ rank: 2, after: 45, keep_free: 3, ...several }),
      chat: skill(several),
    };
    const plan = buildPlan(resolve(scenarioOf({ contact_types, agent_groups: { team: agentGroup({ skills }) } })));
    expect(plan.contactTypes.map(({ name }) => name)).toEqual(['mail', 'chat', 'calls']);
    expect(plan.contactTypes.map(({ demand: need }) => need?.kind)).toEqual(['rates', 'rates', 'rates']);
    expect(plan.agentGroups[0]!.skills).toEqual([
      { type: 0, rank: 1, after: 0, keepFree: undefined, atOnce: 1, slowerBy: 0 },
      { type: 2, rank: 2, after: 45, keepFree: 3, atOnce: 1, slowerBy: 0 },
      { type: 1, rank: 1, after: 0, keepFree: undefined, atOnce: 3, slowerBy: 0.12 },
    ]);
  });

  it('names one segment nobody where there are no customers', () => {
    expect(buildPlan(resolve(scenarioOf({ busyness: 0.06 })))).toMatchObject({ segments: [''], sharedBusyness: 0.06 });
  });

  it('gives the same plan for the same scenario', () => {
    const scenario = scenarioOf({
      contact_types: { calls: contactType({ demand: volume(100) }) },
      agent_groups: { team: agentGroup({ count: 3 }) },
    });
    // Laws hold functions, which no two builds share: compared as data.
    const data = () => JSON.stringify(buildPlan(resolve(scenario)));
    expect(data()).toBe(data());
  });
});

describe('summarisePlan', () => {
  it('counts posts at the peak of the horizon, and heads on shifts', () => {
    const scenario = scenarioOf({
      clock: { ...plainClock, warm_up: 7 * DAY, run_out: 7 * DAY },
      agent_groups: {
        posts: agentGroup({ count: { mon: { '08:00': 2, '12:00': 5, '14:00': 1 }, sat: 3 } }),
        shifts: agentGroup({
          shifts: [
            { count: 4, days: 'mon-fri', ...span('07:00-15:00'), breaks: [] },
            { count: 3, days: 'mon-fri', ...span('15:00-20:00'), breaks: [] },
            { count: 2, days: 'sat', ...span('12:00-20:00'), breaks: [] },
          ],
        }),
        nobody: agentGroup({ count: 0 }),
      },
    });
    const plan = buildPlan(resolve(scenario));
    expect(summarisePlan(scenario, plan)).toEqual({
      horizonDays: 7,
      agentGroups: [
        { name: 'posts', posts: 5, heads: undefined },
        // Those who leave at 15:00 make room for those who come.
        { name: 'shifts', posts: 4, heads: 9 },
        { name: 'nobody', posts: 0, heads: undefined },
      ],
    });
  });

  it('leaves a peak outside the horizon out', () => {
    const scenario = scenarioOf({
      clock: { ...plainClock, days: 1, run_out: DAY },
      agent_groups: { posts: agentGroup({ count: { mon: 2, tue: 9 } }) },
    });
    const plan = buildPlan(resolve(scenario));
    expect(plan.agentGroups[0]!.agents).toBe(9);
    expect(summarisePlan(scenario, plan).agentGroups[0]!.posts).toBe(2);
    expect(plan.agentGroups[0]!.duties.at(-1)!.end).toBe(48 * HOUR);
  });
});
