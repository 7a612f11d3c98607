/** From merged records to results. */
import { type ServiceLevelFormula, serviceLevelFormulas } from '../fields/service-level-formulas.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimate } from '../stats/estimate.ts';
import { ratioEstimate } from '../stats/ratio-estimate.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { holdTimeHistogram } from './hold-time-histogram.ts';
import type { IntervalGrid } from './interval-grid.ts';
import type { Merger } from './merger.ts';
import { type Metric, metricFormulas, type QuantileFormula } from './metric-formulas.ts';
import { replicationTotals } from './replication-totals.ts';
import {
  type ContactTypeResults,
  type IntervalResults,
  type MetricEstimates,
  RESULTS_VERSION,
  type RunResults,
} from './results.ts';
import { toldMetrics } from './scope-metrics.ts';
import type { Scope, ScopeKind } from './scopes.ts';
import { sectionTotals } from './section-totals.ts';
import { compiledServiceLevels } from './service-level.ts';

/** What results say beside what was counted. */
export interface RunInfo {
  readonly scenario: Scenario;
  /** Hash of the resolved scenario and its files. */
  readonly hash: string;
  readonly seed: number;
  readonly warnings: readonly string[];
}

/** Cases left open per replication, on average, of which nothing is said. */
const LEFT_OPEN_UNTOLD = 0.05;

/** @param merger told of every record, one at least */
export function summarise(merger: Merger, info: RunInfo): RunResults {
  const { frame, intervals } = merger;
  const { scenario } = info;
  const { targets, warnings } = merger.targets.results(merger);
  const named = <T>(kind: ScopeKind, tell: (scope: Scope) => T): Record<string, T> =>
    Object.fromEntries(scopesOfKind(merger, kind).map((scope) => [scope.name!, tell(scope)]));
  return {
    staffcurve: RESULTS_VERSION,
    kind: 'run',
    engine: ENGINE_VERSION,
    scenario: { name: scenario.name, hash: info.hash },
    clock: {
      start: frame.startOf(0),
      days: scenario.clock.days,
      timezone: scenario.clock.timezone,
      interval: scenario.clock.interval,
    },
    seed: info.seed,
    replications: merger.replications,
    confidence: frame.confidence,
    warnings: [...info.warnings, ...leftOpenWarnings(merger), ...warnings],
    total: metricsOf(merger, scopesOfKind(merger, 'total')[0]!),
    channels: named('channel', (scope) => metricsOf(merger, scope)),
    contact_types: named('contact_type', (scope) => contactTypeResults(merger, scope)),
    agent_groups: named('agent_group', (scope) => metricsOf(merger, scope)),
    self_service: named('self_service', (scope) => metricsOf(merger, scope)),
    customers: named('segment', (scope) => metricsOf(merger, scope)),
    intervals: intervals === undefined ? [] : intervalResults(merger, intervals),
    targets,
    replication_totals: replicationTotals(merger),
    section_totals: sectionTotals(merger),
  };
}

/** Says how many cases the end of the run-out cut off, where they are more than a few in a hundred replications. */
function leftOpenWarnings({ leftOpen, replications }: Merger): string[] {
  const mean = leftOpen / replications;
  if (mean <= LEFT_OPEN_UNTOLD) return [];
  const cases = mean < 10 ? Number(mean.toPrecision(2)) : Math.round(mean);
  return [
    `on average ${cases} cases were still open when the run-out ended; their waits so far are counted, their ends are not`,
  ];
}

function scopesOfKind(merger: Merger, kind: ScopeKind): Scope[] {
  return merger.scopes.filter((scope) => scope.kind === kind);
}

/** Every metric of a scope, in the order of its list. */
function metricsOf(merger: Merger, scope: Scope): MetricEstimates {
  const names: readonly Metric[] = toldMetrics(scope, merger.frame);
  const quantiles = quantilesOf(merger, scope, names);
  return Object.fromEntries(
    names.map((name) => [name, quantiles.get(name) ?? merger.estimate(scope, metricFormulas[name])]),
  );
}

/** The quantiles among some metrics, those of one histogram worked out together. */
function quantilesOf(merger: Merger, scope: Scope, names: readonly Metric[]): Map<Metric, Estimate> {
  const wanted = names.flatMap((name): [Metric, QuantileFormula][] => {
    const formula = metricFormulas[name];
    return formula.kind === 'quantile' ? [[name, formula]] : [];
  });
  const found = new Map<Metric, Estimate>();
  for (const of of new Set(wanted.map(([, formula]) => formula.of))) {
    const same = wanted.filter(([, formula]) => formula.of === of);
    const estimates = merger.quantiles(
      scope,
      of,
      same.map(([, formula]) => formula.at),
    );
    same.forEach(([name], k) => {
      found.set(name, estimates[k]!);
    });
  }
  return found;
}

function contactTypeResults(merger: Merger, scope: Scope): ContactTypeResults {
  const metrics = metricsOf(merger, scope);
  const { channel, share, within, formula } = merger.frame.types[scope.types[0]!]!;
  const level = metrics.service_level!.mean;
  return {
    channel,
    ...metrics,
    service_level_target: {
      share,
      within,
      formula,
      verdict: level === null ? null : level >= share ? 'met' : 'missed',
    },
    service_levels: serviceLevels(merger, scope),
    hold_time_histogram: merger.detail === 'full' ? holdTimeHistogram(merger.histogramsOf(scope, 'hold')) : [],
  };
}

/** One type's service level by each of the formulas. */
function serviceLevels(merger: Merger, scope: Scope): Record<ServiceLevelFormula, Estimate> {
  const { confidence } = merger.frame;
  const formulas = Object.keys(serviceLevelFormulas) as ServiceLevelFormula[];
  return Object.fromEntries(
    formulas.map((formula) => {
      const { numerators, denominators } = merger.sample(scope, compiledServiceLevels[formula]);
      return [formula, ratioEstimate(numerators, denominators, confidence, { min: 0, max: 1 })];
    }),
  ) as Record<ServiceLevelFormula, Estimate>;
}

function intervalResults(merger: Merger, grid: IntervalGrid): IntervalResults[] {
  const { frame } = merger;
  const types = scopesOfKind(merger, 'contact_type');
  const groups = scopesOfKind(merger, 'agent_group');
  const tell = (scopes: readonly Scope[], interval: number) =>
    Object.fromEntries(scopes.map((scope) => [scope.name!, grid.estimates(scope, interval)]));
  return Array.from({ length: frame.interval.count }, (_, interval) => ({
    start: frame.startOf(interval),
    contact_types: tell(types, interval) as IntervalResults['contact_types'],
    agent_groups: tell(groups, interval) as IntervalResults['agent_groups'],
  }));
}
