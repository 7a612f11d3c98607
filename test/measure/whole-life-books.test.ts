/** The books of a centre with every part of a case's life, and metrics that can be had in two ways. */
import { describe, expect, it } from 'vitest';
import { prepareJob } from '../../src/experiment/job.ts';
import {
  AGENT_COUNTERS,
  AgentCounter,
  BACKLOG_COUNTERS,
  BacklogCounter,
  CASE_COUNTERS,
  CaseCounter,
  CONTACT_COUNTERS,
  ContactCounter,
  VISIT_COUNTERS,
  VisitCounter,
  WORK_COUNTERS,
  WorkCounter,
} from '../../src/measure/counters.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { valuesIn } from '../support/values-in.ts';
import { scenarioFrom } from './scenario-from.ts';

const desk = scenarioFrom(`
name: whole desk
clock: { start: 2026-03-02, days: 2, timezone: Europe/London, interval: 30m, warm_up: 2d, run_out: 10d }
hours: { office: { mon-sun: 09:00-17:00 } }
customers: { near: { count: 100 }, far: { count: 300 } }
self_service:
  help:
    articles: 50
    reasons: 100
    read_time: 3m
    solved: 60%
    false_solved: { share: 20%, after: 5h }
    gives_up: 10%
    residue: 1.3
  assistant:
    kind: bot
    sessions: 2
    session_time: 10m
    solved: 40%
    false_solved: { share: 10%, after: 3h }
    gives_up: 10%
    residue: 1.1
contact_types:
  calls:
    hours: office
    self_service: help
    when_closed: { leave_message: mail }
    demand: { per_customer: 5/week }
    patience: 3m
    handle: { talk: 4m, wrap_up: 30s }
    callback: { offer_after: 20s, accept: 50%, reached: 60%, attempt: 30s }
    retry: { share: 40%, after: 10m, attempts: 3 }
    resolution: { first_contact: 70%, comes_back: { share: 50%, after: 5h } }
  chats:
    channel: chat
    hours: office
    self_service: assistant
    demand: { per_customer: 3/week }
    patience: 4m
    handle: { talk: 6m, wrap_up: 20s }
  mail:
    channel: email
    backlog: 20
    demand: { per_customer: 1/week }
    handle: { mean: 9m }
    service_level: { share: 80%, within: 4h, clock: office }
agent_groups:
  team:
    count: 5
    hours: office
    skills: { calls: {}, chats: { at_once: 3, slower_by: 20% }, mail: { rank: 2 } }
    shrinkage: 20%
    pay: 10/hour
  mailers:
    shifts: [{ count: 2, days: mon-sun, from: 09:00, to: 17:00, breaks: [{ at: 2h, length: 30m, paid: true }] }]
    skills: [mail]
    pay: 10/hour
`);
const job = prepareJob({ resolved: desk, plan: {}, seed: 11 });

function sumOf(grid: Float64Array, width: number, counter: number, from = 0, every = 1): number {
  let sum = 0;
  for (let row = from; row * width < grid.length; row += every) sum += grid[row * width + counter]!;
  return sum;
}

describe.each([0, 1])('replication %i', (replication) => {
  const record: ReplicationRecord = job.run(replication);
  const contacts = (name: keyof typeof ContactCounter) =>
    sumOf(record.contacts, CONTACT_COUNTERS, ContactCounter[name]);
  const cases = (name: keyof typeof CaseCounter) => sumOf(record.cases, CASE_COUNTERS, CaseCounter[name]);
  const segments = (name: keyof typeof CaseCounter) => sumOf(record.segments, CASE_COUNTERS, CaseCounter[name]);
  const visits = (name: keyof typeof VisitCounter) => sumOf(record.visits, VISIT_COUNTERS, VisitCounter[name]);
  const agents = (name: keyof typeof AgentCounter) => sumOf(record.agents, AGENT_COUNTERS, AgentCounter[name]);

  it('ends every case in one way', () => {
    const ends = [
      ...['resolved', 'unresolved', 'turnedAway', 'abandoned', 'blocked', 'open'],
      ...['solved', 'givenUp', 'lostAtCallback'],
    ] as (keyof typeof CaseCounter)[];
    expect(ends.reduce((sum, end) => sum + cases(end), 0)).toBe(cases('cases'));
    for (const end of ['solved', 'givenUp', 'lostAtCallback'] as const) expect(cases(end), end).toBeGreaterThan(0);
    expect(cases('open')).toBe(0);
  });

  it('deals with every contact offered', () => {
    expect(contacts('answered') + contacts('abandoned') + contacts('calledBack')).toBe(contacts('offered'));
    expect(contacts('answered') + contacts('reached')).toBe(contacts('handled'));
    expect(contacts('holds')).toBe(contacts('offered'));
    expect(contacts('reached')).toBeGreaterThan(0);
    expect(contacts('reached')).toBeLessThan(contacts('calledBack'));
    // Who is answered at once is held for no time.
    const counted = (histograms: ReplicationRecord['hold']) =>
      histograms.reduce((sum, sparse) => sum + valuesIn(sparse), 0);
    expect(counted(record.hold)).toBe(contacts('holds'));
    expect(counted(record.callback!)).toBe(contacts('reached'));
    expect(counted(record.resolutionOpen!)).toBe(2 * cases('resolved'));
  });

  it('ends every visit in one way', () => {
    const ends = ['solved', 'falselySolved', 'givenUp', 'passedOn'] as const;
    expect(ends.reduce((sum, end) => sum + visits(end), 0)).toBe(visits('visits'));
    expect(visits('solved')).toBe(cases('solved'));
    expect(visits('falselySolved')).toBe(cases('falselySolved'));
    expect(visits('givenUp')).toBe(cases('givenUp'));
    expect(visits('refused')).toBeGreaterThan(0);
    // Mail has no self-service; every other case either visits it or is refused.
    const mail = sumOf(record.cases, CASE_COUNTERS, CaseCounter.cases, 2, 3);
    expect(visits('visits') + visits('refused')).toBe(cases('cases') - mail);
    expect(visits('avoided')).toBeLessThan(visits('avoidedNaive'));
    expect(visits('added')).toBeGreaterThan(0);
  });

  it('tells the same cases by type and by segment', () => {
    for (const name of Object.keys(CaseCounter) as (keyof typeof CaseCounter)[]) {
      // Sums of times in another order.
      if (cases(name) === 0) expect(segments(name), name).toBe(0);
      else expect(segments(name) / cases(name), name).toBeCloseTo(1, 9);
    }
  });

  it('counts the same emails as a queue and as a backlog', () => {
    const queue = sumOf(record.contacts, CONTACT_COUNTERS, ContactCounter.queueArea, 2, 3);
    const backlog = sumOf(record.backlog, BACKLOG_COUNTERS, BacklogCounter.area);
    expect(backlog).toBeGreaterThan(0);
    expect(queue / backlog).toBeCloseTo(1, 9);
    for (let k = 0; k * BACKLOG_COUNTERS < record.backlog.length; k++) {
      const at = (name: keyof typeof BacklogCounter) => record.backlog[k * BACKLOG_COUNTERS + BacklogCounter[name]]!;
      // The longest queue counts who stands there at the very moment at which the interval begins.
      const queueLongest = record.contacts[(k * 3 + 2) * CONTACT_COUNTERS + ContactCounter.queueLongest];
      expect(at('most')).toBeLessThanOrEqual(queueLongest!);
      expect(at('area')).toBeLessThanOrEqual(at('most') * 1800 + 1e-6);
      expect(at('ageArea')).toBeLessThanOrEqual(at('ageMost') * 1800 + 1e-6);
      expect(at('openAgeMost')).toBeLessThanOrEqual(at('ageMost') + 1e-6);
    }
    // At midnight the twenty of the start and whoever has written since.
    expect(record.backlog[BacklogCounter.most]).toBeGreaterThanOrEqual(20);
  });

  it('credits agents with the time that they spent on contacts', () => {
    const worked = sumOf(record.work!.grid, WORK_COUNTERS, WorkCounter.worked);
    // Nobody works at midnight, at either end of the horizon; a chat's share of its agent's time adds up to that time.
    expect(worked / agents('handling')).toBeCloseTo(1, 9);
    const { shares } = record.work!;
    const hours = shares.subarray(0, (2 + 3) * 26).reduce((sum, seconds, k) => sum + (k % 26 >= 2 ? seconds : 0), 0);
    const bySegment = shares.reduce((sum, seconds, k) => sum + (k % 26 < 2 ? seconds : 0), 0);
    // Once by agent group, once by contact type.
    expect(hours / 2 / worked).toBeCloseTo(1, 9);
    expect(bySegment / 2 / worked).toBeCloseTo(1, 9);
    expect(agents('chats')).toBeGreaterThan(0);
    expect(agents('chats')).toBeLessThan(agents('slots'));
  });
});
