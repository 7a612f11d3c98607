/** A small curve without axes: how a figure moves as volume grows, with its band and the point at which the team breaks. */
import type { Estimate } from '../../../src/stats/estimate.ts';

export interface SmallCurveProps {
  readonly points: readonly { readonly volume: number; readonly estimate: Estimate }[];
  /** Volume at which today's team breaks. */
  readonly breaks: number | undefined;
  /** Least height of the scale in the figure's own unit, so that noise does not look like a trend. */
  readonly least: number;
}

const width = 190;
const height = 36;
const edge = 4;

export function SmallCurve({ points, breaks, least }: SmallCurveProps) {
  const known = points.filter(({ estimate }) => estimate.mean !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const values = known.flatMap(({ estimate: { mean, low, high } }) => [mean!, low ?? mean!, high ?? mean!]);
  const middle = (Math.max(...values) + Math.min(...values)) / 2;
  const span = Math.max(Math.max(...values) - Math.min(...values), least);
  const x = (volume: number) => edge + ((volume - first.volume) / (last.volume - first.volume)) * (width - 2 * edge);
  const y = (value: number) => height / 2 - ((value - middle) / (span || 1)) * (height - 2 * edge);
  const path = (pick: (estimate: Estimate) => number) =>
    known.map(({ volume, estimate }) => `${x(volume).toFixed(1)} ${y(pick(estimate)).toFixed(1)}`);
  const upper = path(({ mean, high }) => high ?? mean!);
  const lower = path(({ mean, low }) => low ?? mean!).reverse();
  const shown = breaks !== undefined && breaks >= first.volume && breaks <= last.volume;
  return (
    <svg class="small-curve" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none">
      <path class="band" d={`M${[...upper, ...lower].join('L')}Z`} />
      {shown ? <path class="breaks" d={`M${x(breaks)} 0V${height}`} /> : null}
      <path class="line" d={`M${path(({ mean }) => mean!).join('L')}`} />
    </svg>
  );
}
