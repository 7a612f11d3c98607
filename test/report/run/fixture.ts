/** Hand-made results, their numbers invented: the report is tested on how it speaks, not on what a run comes to. */
import type { TargetResult } from '../../../src/measure/results.ts';
import type { ReportContext } from '../../../src/report/run/report-context.ts';
import type { RunView } from '../../../src/report/run/run-view.ts';
import type { ContactType, Scenario, Target } from '../../../src/scenario/scenario.ts';
import type { Estimate } from '../../../src/stats/estimate.ts';

export function estimate(mean: number | null, halfWidth?: number): Estimate {
  if (mean === null || halfWidth === undefined) return { mean, low: null, high: null };
  return { mean, low: mean - halfWidth, high: mean + halfWidth };
}

function contactType(channel: ContactType['channel'], share: number, within: number): ContactType {
  return {
    channel,
    priority: 2,
    weight: 1,
    head_start: 0,
    when_closed: { kind: 'turn_away' },
    balking: 0,
    handle: { talk: { distribution: 'exponential', mean: 300 } },
    service_level: { share, within, formula: 'offered', short_abandon: 0 },
    at_closing: 'serve_queue',
    backlog: 0,
  };
}

export const scenario: Scenario = {
  name: 'SaaS support desk',
  clock: { start: '2026-03-02', days: 7, timezone: 'Europe/London', interval: 1800, run_out: 0 },
  run: { replications: 40, seed: 2026, confidence: 0.95 },
  hours: {},
  special_days: {},
  patterns: {},
  busyness: 0,
  customers: {},
  self_service: {},
  contact_types: { billing: contactType('voice', 0.8, 20), technical: contactType('voice', 0.75, 60) },
  agent_groups: {
    generalists: { count: 18, skills: {}, shrinkage: 0.28, absence: 0, takes: 'by_rank', idle: 'longest', speed: 1 },
    specialists: { shifts: [], skills: {}, shrinkage: 0.25, absence: 0, takes: 'by_rank', idle: 'longest', speed: 1 },
  },
  expect: [],
  what_if: {},
  sweep: {},
  tornado: {},
};

export const targets: Record<'level' | 'days' | 'abandonment' | 'occupancy' | 'hold', Target> = {
  level: { text: 'billing.service_level >= 80%', name: 'billing', metric: 'service_level', op: '>=', value: 0.8 },
  days: {
    text: 'billing.service_level >= 70% each day in 90% of runs',
    name: 'billing',
    metric: 'service_level',
    op: '>=',
    value: 0.7,
    each: 'day',
    in_runs: 0.9,
  },
  abandonment: {
    text: 'billing.abandonment_rate <= 5%',
    name: 'billing',
    metric: 'abandonment_rate',
    op: '<=',
    value: 0.05,
  },
  occupancy: { text: 'generalists.occupancy <= 40%', name: 'generalists', metric: 'occupancy', op: '<=', value: 0.4 },
  hold: { text: 'hold_time <= 4s', metric: 'hold_time', op: '<=', value: 4 },
};

/** What came out for each of them. */
const outcomes = new Map<string, Estimate>([
  [targets.level.text, estimate(0.981, 0.003)],
  [targets.days.text, estimate(0.93, 0.01)],
  [targets.abandonment.text, estimate(0.006, 0.001)],
  [targets.occupancy.text, estimate(0.42, 0.005)],
  [targets.hold.text, estimate(5, 1)],
]);

export function judged(
  target: Target,
  verdict: TargetResult['verdict'],
  tooClose = false,
  figures: Partial<TargetResult> = {},
): [Target, TargetResult] {
  const outcome = outcomes.get(target.text) ?? estimate(null);
  const view = { estimate: outcome, worst: null, share_of_runs: estimate(null), runs_held: 0, kept_by_runs: null };
  return [target, { expect: target.text, verdict, too_close: tooClose, ...view, ...figures }];
}

const intervals = [
  ['2026-03-02T14:00:00+00:00', 22, 0.951, 5],
  ['2026-03-02T14:30:00+00:00', 24.2, 0.884, 9.1],
  ['2026-03-02T15:00:00+00:00', 23.1, 0.89, 8.2],
  ['2026-03-03T14:30:00+00:00', 21.4, 0.917, 7],
  ['2026-03-03T21:30:00+00:00', 0.4, 0.5, 1],
] as const;

export const results: RunView = {
  scenario: { name: scenario.name },
  seed: 2026,
  replications: 40,
  confidence: 0.95,
  warnings: [],
  self_service: {},
  customers: {},
  total: {
    cases: estimate(5412, 41),
    offered: estimate(4310, 42),
    turned_away: estimate(0, 0),
    abandonment_rate: estimate(0.012, 0.001),
    hold_time: estimate(5, 1),
    hold_time_p50: estimate(0, 0),
    hold_time_p95: estimate(31, 2),
    hold_time_longest: estimate(370, 20),
    average_handle_time: estimate(417, 4),
  },
  contact_types: {
    billing: {
      offered: estimate(2012, 20),
      service_level: estimate(0.981, 0.003),
      service_levels: { offered: estimate(0.981, 0.003), answered: estimate(0.985, 0.002) },
      service_level_target: { share: 0.8, within: 20, formula: 'offered', verdict: 'met' },
      abandonment_rate: estimate(0.006, 0.001),
      hold_time: estimate(3, 1),
      average_handle_time: estimate(352, 3),
    },
    technical: {
      offered: estimate(612, 12),
      service_level: estimate(0.976, 0.006),
      abandonment_rate: estimate(0.004, 0.001),
      hold_time: estimate(6, 1),
      average_handle_time: estimate(790, 12),
    },
  },
  agent_groups: {
    generalists: {
      posts: estimate(18),
      occupancy: estimate(0.42, 0.005),
      utilisation: estimate(0.302, 0.004),
      overtime: estimate(6.4, 0.5),
    },
    specialists: {
      posts: estimate(8),
      occupancy: estimate(0.513, 0.009),
      utilisation: estimate(0.385, 0.007),
      overtime: estimate(0.8, 0.2),
    },
  },
  intervals: intervals.map(([start, offered, level, longest]) => ({
    start,
    contact_types: {
      billing: {
        offered: estimate(offered, 1),
        service_level: estimate(level, 0.012),
        queue_length_longest: estimate(longest, 1),
      },
      technical: { offered: estimate(null), service_level: estimate(null) },
    },
  })),
  targets: [],
  replication_totals: [
    { total: { offered: 4300, hold_time: [21500, 4300] }, contact_types: { billing: { hold_time: [0, 0] } } },
    { total: { offered: 4320, hold_time: [21600, 4320] }, contact_types: { billing: { hold_time: [6036, 2012] } } },
  ],
};

/** The report's input with these targets and their verdicts. */
export function context(
  judgements: readonly [Target, TargetResult][] = [],
  changes: Partial<ReportContext> = {},
): ReportContext {
  return {
    results: { ...results, targets: judgements.map(([, view]) => view) },
    scenario: { ...scenario, expect: judgements.map(([target]) => target) },
    currency: undefined,
    path: 'scenarios/desk.yaml',
    ...changes,
  };
}
