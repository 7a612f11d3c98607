/** The books of a whole centre balance, and what is measured in two ways agrees. */
import { describe, expect, it } from 'vitest';
import { prepareJob } from '../../src/experiment/job.ts';
import {
  AGENT_COUNTERS,
  AgentCounter,
  CASE_COUNTERS,
  CaseCounter,
  CONTACT_COUNTERS,
  ContactCounter,
} from '../../src/measure/counters.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { valuesIn } from '../support/values-in.ts';
import { frameOf, scenarioFrom } from './scenario-from.ts';

const busy = scenarioFrom(`
name: busy desk
clock: { start: 2026-03-02, days: 3, timezone: Europe/London, interval: 30m, warm_up: 2d }
hours: { office: { mon-fri: 09:00-17:00, sat-sun: 09:00-17:00 } }
customers: { near: { count: 100 }, far: { count: 300 } }
contact_types:
  calls:
    channel: voice
    hours: office
    when_closed: { come_back: 50%, after: 20m }
    demand: { per_customer: 3/week }
    lines: 12
    balking: 5%
    patience: 3m
    handle: { talk: 4m, wrap_up: 30s }
    retry: { share: 40%, after: 10m, attempts: 3 }
    transfer: { share: 10%, to: chats }
    resolution: { first_contact: 70%, comes_back: { share: 50%, after: 5h } }
  chats:
    channel: voice
    hours: office
    at_closing: drop_queue
    demand: { per_customer: 1/week }
    handle: { talk: 6m }
agent_groups:
  team: { count: 5, hours: office, skills: { calls: {}, chats: { rank: 2 } }, shrinkage: 20%, absence: 5% }
`);
const frame = frameOf(busy);
const job = prepareJob({ resolved: busy, plan: {}, seed: 7 });

function sumOf(grid: Float64Array, width: number, counter: number): number {
  let sum = 0;
  for (let base = 0; base < grid.length; base += width) sum += grid[base + counter]!;
  return sum;
}

describe.each([0, 1, 2])('replication %i', (replication) => {
  const record: ReplicationRecord = job.run(replication);
  const contacts = (name: keyof typeof ContactCounter) =>
    sumOf(record.contacts, CONTACT_COUNTERS, ContactCounter[name]);
  const cases = (name: keyof typeof CaseCounter) => sumOf(record.cases, CASE_COUNTERS, CaseCounter[name]);
  const segments = (name: keyof typeof CaseCounter) => sumOf(record.segments, CASE_COUNTERS, CaseCounter[name]);

  it('ends every case in one way', () => {
    expect(cases('cases')).toBeGreaterThan(400);
    const ends = ['resolved', 'unresolved', 'turnedAway', 'abandoned', 'blocked', 'open'] as const;
    for (const end of ends) expect(cases(end), end).toBeGreaterThanOrEqual(0);
    expect(ends.reduce((sum, end) => sum + cases(end), 0)).toBe(cases('cases'));
    // The run-out of 14 days leaves nobody waiting.
    expect(cases('open')).toBe(0);
    expect(record.leftOpen).toBe(0);
    expect(contacts('abandoned')).toBeGreaterThan(contacts('balked') + contacts('dropped'));
  });

  it('deals with every contact offered', () => {
    expect(contacts('answered') + contacts('abandoned')).toBe(contacts('offered'));
    expect(contacts('handled')).toBe(contacts('answered'));
    expect(contacts('holds')).toBe(contacts('offered'));
    expect(contacts('blocked')).toBeGreaterThan(0);
    expect(contacts('transferred')).toBeGreaterThan(0);
  });

  it('tells the same cases by type and by segment', () => {
    for (const name of Object.keys(CaseCounter) as (keyof typeof CaseCounter)[]) {
      // Sums of times in another order.
      if (cases(name) === 0) expect(segments(name), name).toBe(0);
      else expect(segments(name) / cases(name), name).toBeCloseTo(1, 9);
    }
  });

  it('has histograms of what the counters count', () => {
    const counted = (histograms: ReplicationRecord['hold']) =>
      histograms.reduce((sum, sparse) => sum + valuesIn(sparse), 0);
    expect(counted(record.hold)).toBe(contacts('holds'));
    expect(counted(record.speed)).toBe(contacts('answered'));
    expect(counted(record.resolution)).toBe(2 * cases('resolved'));
  });

  it('accounts for every second of a post', () => {
    // Five posts from 9 to 17 on three days; what is past 17:00 is overtime.
    const spent = (['idle', 'handling', 'shrinkage', 'absent'] as const).reduce(
      (sum, name) => sum + sumOf(record.agents, AGENT_COUNTERS, AgentCounter[name]),
      0,
    );
    const overtime = sumOf(record.agents, AGENT_COUNTERS, AgentCounter.overtime);
    expect((spent - overtime) / (5 * 8 * 3600 * 3)).toBeCloseTo(1, 9);
    expect(overtime).toBeGreaterThan(0);
  });

  it('obeys Little’s law to the contacts at the edges', () => {
    // Nobody waits overnight, so that the horizon's edges cut no hold.
    expect(contacts('queueArea') / contacts('hold')).toBeCloseTo(1, 9);
  });

  it('counts nobody in the queue beyond the longest hold and the most lines', () => {
    for (let base = 0; base < record.contacts.length; base += CONTACT_COUNTERS) {
      const longest = record.contacts[base + ContactCounter.queueLongest]!;
      const area = record.contacts[base + ContactCounter.queueArea]!;
      expect(area).toBeLessThanOrEqual(longest * 1800 + 1e-6);
    }
    expect(frame.interval.count).toBe(3 * 48);
  });
});

/** One agent, and far more calls of long patience than the run-out can clear; half of the answered cases come back later than its end. */
const swamped = scenarioFrom(`
name: swamped desk
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m, warm_up: 0d }
hours: { office: { mon-sun: 09:00-17:00 } }
customers: { near: { count: 100 }, far: { count: 300 } }
contact_types:
  calls:
    channel: voice
    hours: office
    demand: { per_customer: 14/week }
    handle: { talk: 2h }
    resolution: { first_contact: 50%, comes_back: { share: 100%, after: { fixed: 60d } } }
agent_groups:
  team: { count: 1, hours: office, skills: { calls: {} } }
`);

describe('a run whose end cuts cases off', () => {
  const record = prepareJob({ resolved: swamped, plan: {}, seed: 7 }).run(0);
  const contacts = (name: keyof typeof ContactCounter) =>
    sumOf(record.contacts, CONTACT_COUNTERS, ContactCounter[name]);
  const cases = (name: keyof typeof CaseCounter) => sumOf(record.cases, CASE_COUNTERS, CaseCounter[name]);
  const waiting = contacts('offered') - contacts('answered') - contacts('abandoned');

  it('tells every case that is left open, once', () => {
    expect(cases('open')).toBeGreaterThan(0);
    expect(cases('resolved') + cases('turnedAway') + cases('open')).toBe(cases('cases'));
    expect(record.leftOpen).toBe(cases('open'));
    expect(sumOf(record.segments, CASE_COUNTERS, CaseCounter.open)).toBe(cases('open'));
  });

  it('counts open cases among those that agents reached', () => {
    // Nobody comes back in time: each answered contact is a case of its own, half of them resolved.
    expect(cases('reached')).toBe(contacts('answered'));
    expect(cases('agentsMet')).toBe(contacts('answered'));
    expect(cases('handlings')).toBe(contacts('handled'));
    expect(cases('firstContactResolved')).toBe(cases('resolved'));
    expect(cases('resolved')).toBeLessThan(cases('reached'));
  });

  it('counts the waits of those who still wait', () => {
    expect(waiting).toBeGreaterThan(0);
    expect(contacts('holds')).toBe(contacts('offered'));
    expect(valuesIn(record.hold[0]!)).toBe(contacts('offered'));
    expect(valuesIn(record.speed[0]!)).toBe(contacts('answered'));
    // They arrived on the one day of the horizon, and the run-out lasts 14 days.
    expect(record.longest[0]).toBeGreaterThan(14 * 86_400);
  });
});
