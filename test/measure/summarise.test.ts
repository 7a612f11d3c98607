/** From counters to results: cases whose answers are known by hand. */
import { describe, expect, it } from 'vitest';
import {
  AGENT_COUNTERS,
  AgentCounter,
  CASE_COUNTERS,
  CaseCounter,
  CONTACT_COUNTERS,
  ContactCounter,
} from '../../src/measure/counters.ts';
import { Merger } from '../../src/measure/merger.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import type { RunResults } from '../../src/measure/results.ts';
import { summarise } from '../../src/measure/summarise.ts';
import { Histogram, type SparseHistogram } from '../../src/stats/histogram.ts';
import { emptyRecord, frameOf, scenarioFrom } from './scenario-from.ts';

const desk = scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 2, timezone: Europe/London, interval: 60m }
hours: { office: { mon-fri: 09:00-17:00 } }
customers: { near: { count: 10 }, far: { count: 20 } }
contact_types:
  calls: { channel: voice, demand: { per_customer: 1/week }, handle: { talk: 3m }, service_level: { share: 80%, within: 20s, short_abandon: 5s } }
  chats: { channel: chat, demand: { per_customer: 1/week }, handle: { talk: 3m }, service_level: { share: 80%, within: 60s, formula: answered } }
  mails: { channel: email, demand: { per_customer: 1/week }, handle: { talk: 3m } }
agent_groups:
  team: { count: 4, hours: office, skills: { calls: {}, mails: {} } }
  early: { skills: { chats: {} }, shifts: [{ count: 2, days: mon-fri, from: 07:00, to: 15:00 }] }
  late: { skills: { chats: {} }, shifts: [{ count: 3, days: mon-fri, from: 15:00, to: 20:00 }] }
`);
const frame = frameOf(desk);
const TYPES = ['calls', 'chats', 'mails'];

type Counts = Partial<Record<keyof typeof ContactCounter, number>>;

function setContacts(record: ReplicationRecord, type: string, interval: number, counts: Counts): void {
  const base = (interval * TYPES.length + TYPES.indexOf(type)) * CONTACT_COUNTERS;
  for (const [name, count] of Object.entries(counts)) {
    record.contacts[base + ContactCounter[name as keyof Counts]] = count;
  }
}

function resultsOf(...fill: ((record: ReplicationRecord) => void)[]): RunResults {
  const merger = new Merger(frame);
  for (const each of fill) {
    const record = emptyRecord(frame);
    each(record);
    merger.add(record);
  }
  return summarise(merger, { scenario: desk.scenario, hash: 'x', seed: 1, warnings: [] });
}

describe('service level', () => {
  it('of the worked case is counted in six ways', () => {
    // 1,000 answered, 860 in time; 60 abandoned, 20 in time, 10 of them short.
    const { contact_types } = resultsOf((record) =>
      setContacts(record, 'calls', 9, {
        offered: 1060,
        answered: 1000,
        answeredInTime: 860,
        abandoned: 60,
        abandonedInTime: 20,
        abandonedShort: 10,
      }),
    );
    const levels = Object.entries(contact_types.calls!.service_levels);
    const percent = levels.map(([formula, { mean }]) => [formula, Math.round(mean! * 1000) / 10]);
    expect(Object.fromEntries(percent)).toEqual({
      offered: 81.1,
      answered: 86.0,
      patient: 82.7,
      offered_less_short: 81.9,
      credit_abandons: 83.0,
      credit_short_abandons: 82.1,
    });
    expect(contact_types.calls!.service_level!.mean).toBe(860 / 1060);
    expect(contact_types.calls!.service_level_target.verdict).toBe('met');
    expect(contact_types.calls!.abandonment_rate!.mean).toBe(60 / 1060);
    expect(contact_types.calls!.abandonment_rate_less_short!.mean).toBe(50 / 1050);
  });

  it('of the total pools voice and chat, each by its own formula, and leaves email out', () => {
    const { total, channels } = resultsOf((record) => {
      setContacts(record, 'calls', 9, { offered: 100, answered: 90, answeredInTime: 80, answeredWait: 900 });
      setContacts(record, 'chats', 30, { offered: 50, answered: 40, answeredInTime: 30, answeredWait: 100 });
      setContacts(record, 'mails', 9, { offered: 10, answered: 10, answeredInTime: 10, answeredWait: 1e6 });
    });
    expect(total.service_level!.mean).toBe((80 + 30) / (100 + 40));
    expect(total.average_speed_of_answer!.mean).toBe(1000 / 130);
    expect(total.offered!.mean).toBe(160);
    expect(channels.email!.average_speed_of_answer!.mean).toBe(1e5);
    expect(channels.chat!.service_level!.mean).toBe(30 / 40);
  });
});

describe('an estimate', () => {
  it('is a ratio of sums, null without a denominator, and without bounds for one replication', () => {
    const one = resultsOf((record) => setContacts(record, 'calls', 9, { offered: 4, abandoned: 1 }));
    expect(one.contact_types.calls!.abandonment_rate).toEqual({ mean: 0.25, low: null, high: null });
    expect(one.contact_types.chats!.abandonment_rate).toEqual({ mean: null, low: null, high: null });
    const two = resultsOf(
      (record) => setContacts(record, 'calls', 9, { offered: 4, abandoned: 1 }),
      (record) => setContacts(record, 'calls', 9, { offered: 16, abandoned: 2 }),
    );
    const { mean, low, high } = two.contact_types.calls!.abandonment_rate!;
    expect(mean).toBe(3 / 20);
    expect(low).toBe(0);
    expect(high).toBeLessThanOrEqual(1);
  });

  it('of an interval stands in that interval', () => {
    const { intervals } = resultsOf((record) => {
      setContacts(record, 'calls', 9, {
        offered: 6,
        talk: 900,
        wrapUp: 300,
        abandonedWork: 600,
        queueArea: 720,
        queueLongest: 2,
      });
      const base = (9 * 3 + 0) * AGENT_COUNTERS;
      record.agents[base + AgentCounter.handling] = 3600;
      record.agents[base + AgentCounter.idle] = 7200;
      record.agents[base + AgentCounter.shrinkage] = 3600;
    });
    expect(intervals).toHaveLength(48);
    const { start, contact_types, agent_groups } = intervals[9]!;
    expect(start).toBe('2026-03-02T09:00:00+00:00');
    expect(contact_types.calls!.offered.mean).toBe(6);
    expect(contact_types.calls!.offered_load.mean).toBe(0.5);
    expect(contact_types.calls!.queue_length.mean).toBe(0.2);
    expect(contact_types.calls!.queue_length_longest.mean).toBe(2);
    expect(agent_groups.team).toMatchObject({
      on_duty: { mean: 4 },
      handling: { mean: 1 },
      occupancy: { mean: 1 / 3 },
    });
    expect(intervals[10]!.contact_types.calls!.offered.mean).toBe(0);
    expect(intervals[10]!.agent_groups.team!.occupancy.mean).toBeNull();
  });
});

describe('agent groups', () => {
  const results = resultsOf((record) => {
    for (let interval = 0; interval < 48; interval++) {
      const base = interval * 3 * AGENT_COUNTERS;
      record.agents[base + AgentCounter.handling] = 900;
      record.agents[base + AgentCounter.idle] = 600;
      record.agents[base + AgentCounter.shrinkage] = 200;
      record.agents[base + AgentCounter.paidBreak] = 50;
      record.agents[base + AgentCounter.unpaidBreak] = 1000;
      record.agents[base + AgentCounter.absent] = 50;
      record.agents[base + AgentCounter.overtime] = 36;
    }
  });
  const { team, early } = results.agent_groups;

  it('are paid for all but unpaid breaks', () => {
    expect(team!.paid_hours!.mean).toBe((48 * 1800) / 3600);
    expect(team!.occupancy!.mean).toBe(0.6);
    expect(team!.utilisation!.mean).toBe(0.5);
    expect(team!.shrinkage!.mean).toBe(300 / 1800);
    expect(team!.overtime!.mean).toBeCloseTo(0.48, 12);
  });

  it('count full-time equivalents by the full-time week', () => {
    // Two days of a week of 37.5 hours.
    expect(team!.fte!.mean).toBeCloseTo(24 / ((37.5 * 2) / 7), 12);
  });

  it('have posts by their peak, and heads where they work shifts', () => {
    expect(team!.posts).toEqual({ mean: 4, low: 4, high: 4 });
    expect(team!.heads!.mean).toBeNull();
    expect(early!.posts!.mean).toBe(2);
    expect(early!.heads!.mean).toBe(2);
    // The early and the late never meet: 4 with 2, then 4 with 3.
    expect(results.total.posts!.mean).toBe(7);
    expect(results.total.heads!.mean).toBeNull();
  });
});

describe('cases', () => {
  it('have their metrics by type and by segment', () => {
    const { contact_types, customers, total } = resultsOf((record) => {
      const counts = {
        cases: 10,
        resolved: 8,
        reached: 9,
        firstContactResolved: 6,
        agentsMet: 12,
        handlings: 12,
        resolutionTime: 4000,
      };
      for (const [name, count] of Object.entries(counts)) {
        const counter = CaseCounter[name as keyof typeof CaseCounter];
        record.cases[9 * TYPES.length * CASE_COUNTERS + counter] = count;
        record.segments[(9 * 2 + 1) * CASE_COUNTERS + counter] = count;
      }
      // Contacts of other types and of cases from before the horizon have no say.
      setContacts(record, 'calls', 9, { handled: 5 });
      setContacts(record, 'chats', 9, { handled: 40 });
    });
    for (const told of [contact_types.calls!, customers.far!, total]) {
      expect(told.cases!.mean).toBe(10);
      expect(told.first_contact_resolution!.mean).toBe(6 / 9);
      expect(told.agents_per_case!.mean).toBe(12 / 9);
      expect(told.resolution_rate!.mean).toBe(0.8);
      expect(told.resolution_time!.mean).toBe(500);
      expect(told.contacts_per_resolution!.mean).toBe(1.5);
    }
    expect(customers.near!.cases!.mean).toBe(0);
  });
});

describe('hold times', () => {
  const hold = new Histogram();
  for (const [seconds, times] of [
    [0, 60],
    [7, 25],
    [100, 10],
    [1e7, 5],
  ] as const) {
    hold.addTimes(seconds, times);
  }
  const { contact_types, total } = resultsOf((record) => {
    (record.hold as SparseHistogram[])[0] = hold.toSparse();
    record.longest[0] = 1e7;
  });

  it('are drawn as shares between round bounds', () => {
    const pairs = contact_types.calls!.hold_time_histogram;
    expect(pairs.filter(([, share]) => share > 0)).toEqual([
      [0, 0.6],
      [10, 0.25],
      [120, 0.1],
      [null, 0.05],
    ]);
    expect(contact_types.chats!.hold_time_histogram).toEqual([]);
  });

  it('have quantiles and the longest', () => {
    expect(contact_types.calls!.hold_time_p50!.mean).toBe(0);
    expect(contact_types.calls!.hold_time_p90!.mean! / 100).toBeCloseTo(1, 1);
    expect(total.hold_time_longest!.mean).toBe(1e7);
    expect(contact_types.chats!.hold_time_longest!.mean).toBeNull();
  });
});

describe('replication totals', () => {
  it('hold what each replication counted, as a number or a ratio', () => {
    const { replication_totals } = resultsOf(
      (record) => setContacts(record, 'calls', 9, { offered: 4, abandoned: 1 }),
      (record) => setContacts(record, 'calls', 11, { offered: 16, abandoned: 2 }),
    );
    expect(replication_totals.map(({ contact_types }) => contact_types.calls!.offered)).toEqual([4, 16]);
    expect(replication_totals.map(({ total }) => total.abandonment_rate)).toEqual([
      [1, 4],
      [2, 16],
    ]);
  });
});

it('the longest queue is unknown where queue lengths were not collected', () => {
  const merger = new Merger(frame);
  merger.add({ ...emptyRecord(frame), queueLengths: false });
  const { contact_types, total, intervals } = summarise(merger, {
    scenario: desk.scenario,
    hash: '',
    seed: 1,
    warnings: [],
  });
  expect(contact_types.calls!.queue_length_longest!.mean).toBeNull();
  expect(intervals[0]!.contact_types.calls!.queue_length_longest.mean).toBeNull();
  expect(total.queue_length!.mean).toBe(0);
});

it('the longest queue is told of one contact type at a time', () => {
  const { total, channels, contact_types } = resultsOf((record) => {
    setContacts(record, 'calls', 9, { queueLongest: 3 });
    setContacts(record, 'calls', 11, { queueLongest: 5 });
    setContacts(record, 'chats', 9, { queueLongest: 4 });
  });
  expect(contact_types.calls!.queue_length_longest!.mean).toBe(5);
  expect(contact_types.chats!.queue_length_longest!.mean).toBe(4);
  for (const several of [total, channels.voice!]) {
    expect(several).toHaveProperty('queue_length');
    expect(several).not.toHaveProperty('queue_length_longest');
  }
});

describe('cases left open when the run ends', () => {
  const warningsOf = (...leftOpen: number[]) => {
    const merger = new Merger(frame);
    for (const cases of leftOpen) merger.add({ ...emptyRecord(frame), leftOpen: cases });
    return summarise(merger, { scenario: desk.scenario, hash: '', seed: 1, warnings: ['mind'] }).warnings;
  };
  const told = (cases: string) =>
    `on average ${cases} cases were still open when the run-out ended; their waits so far are counted, their ends are not`;

  it('are told when they are more than one in twenty replications', () => {
    expect(warningsOf(1, ...Array.from({ length: 18 }, () => 0))).toEqual(['mind', told('0.053')]);
    expect(warningsOf(3, 4, 4)).toEqual(['mind', told('3.7')]);
    expect(warningsOf(1234, 1235)).toEqual(['mind', told('1235')]);
  });

  it('are passed over when they are no more than that', () => {
    expect(warningsOf(1, ...Array.from({ length: 19 }, () => 0))).toEqual(['mind']);
    expect(warningsOf(0)).toEqual(['mind']);
  });
});
