/** A small picture of a difference: a heavy whisker for its paired interval, a pale bar for what it would be without pairing. */
import type { Estimate } from '../../../src/stats/estimate.ts';

export interface DifferenceBarProps {
  readonly difference: Estimate;
  readonly unpaired: Estimate;
  readonly tone: 'answer' | 'alarm' | undefined;
}

const width = 150;
const height = 18;

export function DifferenceBar({ difference: { mean, low, high }, unpaired, tone }: DifferenceBarProps) {
  if (mean === null) return null;
  const ends = [mean, low ?? mean, high ?? mean, unpaired.low ?? mean, unpaired.high ?? mean];
  // Nought in the middle, so that less and more read the same way in every row.
  const reach = Math.max(...ends.map(Math.abs)) * 1.1 || 1;
  const at = (value: number) => ((value + reach) / (2 * reach)) * width;
  return (
    <svg
      class={`difference-bar ${tone ?? 'open'}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path class="axis" d={`M0 9H${width}`} />
      <path class="nought" d={`M${width / 2} 1V17`} />
      <rect
        class="unpaired"
        x={at(unpaired.low ?? mean)}
        y="5"
        width={Math.max(0, at(unpaired.high ?? mean) - at(unpaired.low ?? mean))}
        height="8"
      />
      <path
        class="whisker"
        d={`M${at(low ?? mean)} 9H${at(high ?? mean)}M${at(low ?? mean)} 5V13M${at(high ?? mean)} 5V13`}
      />
      <circle cx={at(mean)} cy="9" r="3.6" />
    </svg>
  );
}
