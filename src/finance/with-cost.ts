/** A run's results with its money: the statement, what each contact and resolution costs, and the targets on cost. */
import type { CentrePlan } from '../centre/plan.ts';
import type { Merger } from '../measure/merger.ts';
import type { ReplicationTotals, ReplicationValue, RunResults } from '../measure/results.ts';
import type { Scope, ScopeKind } from '../measure/scopes.ts';
import type { ResolvedScenario, Scenario } from '../scenario/scenario.ts';
import type { RatioSample } from '../stats/ratio-estimate.ts';
import { CostBook } from './cost-book.ts';
import { type CostMetric, costMetrics } from './cost-metric.ts';
import { type CostStatement, costStatement } from './cost-statement.ts';
import { judgeCostTargets } from './cost-targets.ts';

export interface CostedRunResults extends RunResults {
  /** Null where the scenario counts no money; its metrics are then absent from the other blocks. */
  readonly cost: CostStatement | null;
}

/** Where a kind of scope stands in results. */
const blocks = {
  channel: 'channels',
  contact_type: 'contact_types',
  agent_group: 'agent_groups',
  self_service: 'self_service',
  segment: 'customers',
} as const satisfies Partial<Record<ScopeKind, keyof RunResults & keyof ReplicationTotals>>;

/**
 * @param results as summarised from `merger`
 * @param plan as built from `scenario`
 * @param base the plan that this one changes: articles and agents beyond it are one-off costs
 */
export function withCost(
  results: RunResults,
  merger: Merger,
  scenario: Scenario,
  plan: CentrePlan,
  base?: ResolvedScenario,
): CostedRunResults {
  const book = CostBook.of(merger, scenario, plan, base);
  const { targets, replication_totals, ...before } = results;
  const judged = judgeCostTargets(targets, scenario, merger, book);
  const warnings = [...results.warnings, ...judged.warnings];
  if (book === undefined) return { ...before, warnings, cost: null, targets: judged.targets, replication_totals };
  const samples = new Map(merger.scopes.map((scope) => [scope, samplesOf(book, scope)]));
  const estimates = (scope: Scope) =>
    Object.fromEntries(samples.get(scope)!.map(([metric, sample]) => [metric, book.estimateOf(sample)]));
  const values = (scope: Scope, replication: number) =>
    Object.fromEntries(
      samples.get(scope)!.map(([metric, sample]) => [metric, replicationValue(metric, sample, replication)]),
    );
  return {
    ...inBlocks(before, merger.scopes, estimates),
    warnings,
    cost: costStatement(book, scenario, results.total.value_at_risk),
    targets: judged.targets,
    replication_totals: replication_totals.map((totals, replication) =>
      inBlocks(totals, merger.scopes, (scope) => values(scope, replication)),
    ),
  };
}

type Blocks = Pick<RunResults | ReplicationTotals, 'total' | (typeof blocks)[keyof typeof blocks]>;

/** Adds what is told of each scope to its block. */
function inBlocks<T extends Blocks>(results: T, scopes: readonly Scope[], tell: (scope: Scope) => object): T {
  const all: Record<string, object> = {};
  for (const [kind, block] of Object.entries(blocks)) {
    const before: Readonly<Record<string, object>> = results[block];
    const told = scopes.filter((scope) => scope.kind === kind).map((scope) => [scope.name!, tell(scope)] as const);
    all[block] = Object.fromEntries(told.map(([name, metrics]) => [name, { ...before[name], ...metrics }]));
  }
  return { ...results, ...all, total: { ...results.total, ...tell(scopes[0]!) } };
}

/** The metrics that a scope is told by, each with what it is worked out of. */
function samplesOf(book: CostBook, scope: Scope): [CostMetric, RatioSample][] {
  return costMetrics.flatMap((metric): [CostMetric, RatioSample][] => {
    const sample = book.sample(scope, metric);
    return sample === undefined ? [] : [[metric, sample]];
  });
}

function replicationValue(
  metric: CostMetric,
  { numerators, denominators }: RatioSample,
  replication: number,
): ReplicationValue {
  const cost = numerators[replication]!;
  return metric === 'cost' ? cost : [cost, denominators[replication]!];
}
