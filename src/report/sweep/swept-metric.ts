/** One metric of a sweep as its tables tell it. */
import type { SweepCell, SweepResults } from '../../experiment/sweep/sweep-results.ts';
import { targetKind } from '../../scenario/target.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { metricUnit } from '../metric-unit.ts';
import { type Figure, figureText, formatEstimate } from '../numbers/format-estimate.ts';

/** `billing.service_level 99.3 % (99.2–99.5) as it is`. */
export function baseText(results: SweepResults, name: string): string {
  return `${name}: ${figureText(figureOf(results, name, results.base.metrics[name]!))} as it is`;
}

export function figureOf(results: SweepResults, name: string, estimate: Estimate): Figure {
  return formatEstimate(estimate, metricUnit(name), results.currency ?? undefined);
}

/** Whether a cell misses a target that is about the metric. */
export function missesTarget({ targets_missed }: SweepCell, name: string): boolean {
  return targets_missed.some((text) => {
    const read = targetKind.read(text);
    return read.ok && (read.value.name === undefined ? '' : `${read.value.name}.`) + read.value.metric === name;
  });
}
