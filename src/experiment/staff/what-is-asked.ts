/** What a requirement is read from: contacts and agents' time alone, or cases too, which go on after the horizon. */
import type { MetricFormula } from '../../measure/metric-formulas.ts';

/** Terms that only a full count has; all others are of contacts and agents' time. */
const FULL = /^-?(live\.)?(case|visit|backlog|experience|repeat)\.|^-?(valued|agentSatisfaction|agentsAsked)$/;
/** Of these, the terms that are known only once the horizon's cases have closed. */
const OPEN = /^-?(live\.)?(case|visit|experience)\.|^-?valued$/;

/** Whether a metric can be told where contacts and agents' time alone were counted. */
export function isOfContacts(formula: MetricFormula): boolean {
  return !readsFrom(formula, FULL);
}

/** Whether a metric is known only once the cases of the horizon have closed. */
export function needsClosedCases(formula: MetricFormula): boolean {
  return readsFrom(formula, OPEN);
}

function readsFrom(formula: MetricFormula, terms: RegExp): boolean {
  if (formula.kind === 'quantile') return formula.of === 'resolution' || formula.of === 'resolutionOpen';
  if (formula.kind !== 'ratio') return false;
  const { numerator, denominator } = formula.written;
  return [...numerator, ...denominator].some((term) => terms.test(term));
}
