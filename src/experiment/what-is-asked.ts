/** How little a replication need simulate and count for some metrics: contacts alone, or cases too, which go on after the horizon. */
import { isCostMetric } from '../finance/cost-metric.ts';
import { formulaOf, type MetricFormula } from '../measure/metric-formulas.ts';
import type { Split } from '../measure/period-sums.ts';
import type { PlanOptions } from '../scenario/build/build-plan.ts';
import type { Scenario, Target } from '../scenario/scenario.ts';
import type { Job } from './job.ts';

/** Terms that only a full count has; all others are of contacts and agents' time. */
const FULL = /^-?(live\.)?(case|visit|backlog|experience|repeat)\.|^-?(valued|agentSatisfaction|agentsAsked)$/;
/** Of these, the terms that are known only once the horizon's cases have closed. */
const OPEN = /^-?(live\.)?(case|visit|experience)\.|^-?valued$/;
/** Terms of agents' time in the horizon. */
const OF_AGENTS = /^-?agent\./;

/** What of a job's counting can be left out. */
export type Counting = Required<Pick<Job, 'queueLengths' | 'contactsOnly'>>;

/** @returns the splits by which records are wanted for the targets: the whole, and their periods; none where some are intervals */
export function splitsFor(targets: readonly Target[]): Pick<Job, 'splits'> {
  const splits = new Set<Split>(['whole', ...targets.flatMap(({ each }) => each ?? [])]);
  return splits.has('interval') ? {} : { splits: [...splits] };
}

/** What tells some metrics, and no more. */
export interface Least {
  readonly counting: Counting;
  /** Until when to simulate. */
  readonly plan: Pick<PlanOptions, 'runOut' | 'waitsFor'>;
}

/** @returns the least that tells the targets' metrics */
export function leastFor(targets: readonly Target[], { contact_types }: Pick<Scenario, 'contact_types'>): Least {
  const formulas = targets.flatMap(({ metric }) => formulaOf(metric) ?? []);
  const hasCost = targets.some(({ metric }) => isCostMetric(metric));
  const counting = {
    // What an agent's hour costs whom is told by who did the work.
    contactsOnly: !hasCost && formulas.every(isOfContacts),
    queueLengths: formulas.some((formula) => formula.kind === 'ratio' && formula.needsQueue),
  };
  if (targets.some(({ metric }) => needsClosedCases(metric))) return { counting, plan: { runOut: true } };
  const awaited = new Set(targets.flatMap((target) => awaitedFor(target, contact_types)));
  const names = Object.keys(contact_types);
  return { counting, plan: { runOut: false, ...(awaited.size < names.length ? { waitsFor: [...awaited] } : {}) } };
}

/** The contact types whose contacts of the horizon must have been dealt with, before the target's metric is known. */
function awaitedFor({ name, metric }: Target, types: Scenario['contact_types']): string[] {
  const formula = formulaOf(metric);
  // Agents' time is that of the horizon.
  if (formula !== undefined && readsOnly(formula, OF_AGENTS)) return [];
  if (name !== undefined && name in types) return [name];
  const inChannel = Object.entries(types).filter(([, { channel }]) => name === `channels.${channel}`);
  return inChannel.length > 0 ? inChannel.map(([type]) => type) : Object.keys(types);
}

/** Whether a metric can be told where contacts and agents' time alone were counted. */
export function isOfContacts(formula: MetricFormula): boolean {
  return !readsFrom(formula, FULL);
}

/**
 * Whether a metric is known only once the cases of the horizon have closed. All others are the same to the last digit where
 * a run ends before.
 * @param metric identifier with its endings, `resolution_time_p90`
 */
export function needsClosedCases(metric: string): boolean {
  // Money is that of the horizon; but what self-service has solved, its customers tell later.
  const formula = formulaOf(metric === 'cost_per_deflection' ? 'self_solved' : metric);
  return formula !== undefined && readsFrom(formula, OPEN);
}

function readsOnly(formula: MetricFormula, terms: RegExp): boolean {
  if (formula.kind !== 'ratio') return false;
  const { numerator, denominator } = formula.written;
  return [...numerator, ...denominator].every((term) => terms.test(term));
}

function readsFrom(formula: MetricFormula, terms: RegExp): boolean {
  if (formula.kind === 'quantile') return formula.of === 'resolution' || formula.of === 'resolutionOpen';
  if (formula.kind !== 'ratio') return false;
  const { numerator, denominator } = formula.written;
  return [...numerator, ...denominator].some((term) => terms.test(term));
}
