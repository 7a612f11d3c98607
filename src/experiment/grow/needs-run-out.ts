/** Which metrics are known only once the cases of the horizon have closed; for all others the run may end before. */
import { caseMetrics } from '../../fields/metrics/cases.ts';
import { experienceMetrics } from '../../fields/metrics/experience.ts';
import { selfServiceMetrics } from '../../fields/metrics/self-service.ts';
import { findMetric } from '../../fields/metrics.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { GrowthTarget } from './growth-target.ts';

/** @param identifier with its endings, `resolution_time_p90` */
export function needsRunOut(identifier: string): boolean {
  const name = findMetric(identifier)?.name;
  return (
    name === undefined ||
    [caseMetrics, experienceMetrics, selfServiceMetrics].some((table) => Object.hasOwn(table, name))
  );
}

/**
 * Whether the answers rest on what comes after the horizon: because a target asks for such a metric, or because work that
 * may wait for days is done then in turn with what arrives meanwhile.
 */
export function restsOnRunOut({ contact_types }: Scenario, targets: readonly GrowthTarget[]): boolean {
  const waits = Object.values(contact_types).some(({ channel }) => channel === 'email');
  return waits || targets.some(({ target }) => needsRunOut(target.metric));
}
