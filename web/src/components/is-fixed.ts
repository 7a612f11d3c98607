import type { Estimate } from '../../../src/stats/estimate.ts';

/** Whether an estimate is the same in every replication, give or take the last bits of its sums: an input, not a finding. */
export function isFixed({ mean, low, high }: Estimate): boolean {
  if (mean === null || low === null || high === null) return false;
  return high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high));
}
