/** A difference as a picture: a heavy whisker for its paired interval, a pale bar for what it would be without pairing. */
import type { Difference } from '../../../src/experiment/difference.ts';
import type { Effect } from './verdict.ts';

const width = 146;
const middle = width / 2;
/** Room at either end. */
const edge = 4;

export function DifferenceBar({ difference, effect }: { readonly difference: Difference; readonly effect: Effect }) {
  const { mean, low, high } = difference.difference;
  const { low: wideLow, high: wideHigh } = difference.unpaired;
  if (mean === null) return null;
  const most = Math.max(...[mean, low, high, wideLow, wideHigh].map((value) => Math.abs(value ?? 0)));
  const x = (value: number) => middle + (most === 0 ? 0 : (value / most) * (middle - edge));
  const [from, to] = [x(low ?? mean), x(high ?? mean)];
  const [wideFrom, wideTo] = [x(wideLow ?? mean), x(wideHigh ?? mean)];
  return (
    <svg class={`difference ${effect}`} viewBox={`0 0 ${width} 22`} width={width} height="22" aria-hidden="true">
      <path class="line" d={`M0 11H${width}`} />
      <path class="nought" d={`M${middle} 0V22`} />
      {most === 0 ? null : (
        <>
          <rect class="wide" x={wideFrom} y="6" width={Math.max(1, wideTo - wideFrom)} height="10" />
          <path class="whisker" d={`M${from} 11H${to}M${from} 6V16M${to} 6V16`} />
          <circle cx={x(mean)} cy="11" r="4.5" />
        </>
      )}
    </svg>
  );
}
