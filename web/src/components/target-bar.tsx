/** A small picture of an estimate beside its limit: the pale side is where it should be. The numbers stand beside it. */
import type { Estimate } from '../../../src/stats/estimate.ts';

export interface TargetBarProps {
  readonly estimate: Estimate;
  readonly limit: number;
  /** Whether it should be above the limit. */
  readonly above: boolean;
  /** Whether it lies between 0 and 1. */
  readonly isShare: boolean;
}

const width = 88;
const height = 18;

export function TargetBar({ estimate: { mean, low, high }, limit, above, isShare }: TargetBarProps) {
  if (mean === null) return null;
  const ends = [mean, low ?? mean, high ?? mean, limit];
  const pad = 0.35 * (Math.max(...ends) - Math.min(...ends)) || Math.abs(limit) * 0.1 || 1;
  const from = isShare ? Math.max(0, Math.min(...ends) - pad) : Math.min(...ends) - pad;
  const to = isShare ? Math.min(1, Math.max(...ends) + pad) : Math.max(...ends) + pad;
  const at = (value: number) => 5 + ((value - from) / (to - from || 1)) * (width - 10);
  const isMet = above ? mean >= limit : mean <= limit;
  const [good, end] = above ? [at(limit), width] : [0, at(limit)];
  return (
    <svg
      class={`target-bar ${isMet ? 'met' : 'missed'}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path class="axis" d={`M0 9H${width}`} />
      <rect class="good" x={good} y="5.5" width={Math.max(0, end - good)} height="7" />
      <path class="limit" d={`M${at(limit)} 2V16`} />
      <path class="whisker" d={`M${at(low ?? mean)} 9H${at(high ?? mean)}`} />
      <circle cx={at(mean)} cy="9" r="3.5" />
    </svg>
  );
}
