/** What a target's metric comes to under one plan, as the tables of a comparison have it. */
import type { CompareResults } from '../../experiment/compare/compare-results.ts';
import type { TargetResult } from '../../measure/results.ts';
import { targetKind } from '../../scenario/target.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';

/** @returns the estimate, or the runs that hold where the target asks for a share of them */
export function targetValue(
  { expect, estimate, runs_held }: TargetResult,
  { currency, replications }: CompareResults,
): string {
  const read = targetKind.read(expect);
  if (read.ok && read.value.in_runs !== undefined) return `${runs_held} of ${replications}`;
  return formatEstimate(estimate, metricUnit(read.ok ? read.value.metric : ''), currency ?? undefined).value;
}
