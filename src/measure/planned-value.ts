/** Numbers that a plan fixes, the same in every replication. */
import type { Estimate } from '../stats/estimate.ts';
import { undefinedEstimate } from '../stats/estimate.ts';
import type { Frame } from './frame.ts';
import type { Scope } from './scopes.ts';

/**
 * Posts or heads of a scope's agent groups, added up.
 * @returns null where a scope has no group, or some group's heads are not known
 */
export function plannedValue(frame: Frame, scope: Scope, what: 'posts' | 'heads'): number | null {
  if (scope.groups.length === 0) return null;
  if (what === 'posts' && scope.kind === 'total') return frame.postsAtOnce;
  let sum = 0;
  for (const group of scope.groups) {
    const value = frame.groups[group]![what];
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** A number that is known exactly. */
export function exactly(value: number | null): Estimate {
  return value === null ? undefinedEstimate : { mean: value, low: value, high: value };
}
