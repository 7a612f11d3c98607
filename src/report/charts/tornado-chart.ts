/** A tornado: how far each assumption at the ends of its range moves a metric, the widest swing at the top. */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { capitalised } from '../number-word.ts';
import { formatDifference } from '../numbers/format-difference.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
import { levelText } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { metricAxis } from './metric-axis.ts';
import { metricWords } from './metric-words.ts';
import { rowAxes } from './row-axes.ts';
import { rowNames } from './row-names.ts';
import { textWidth } from './text-width.ts';

export interface Tornado {
  /** As targets write it. */
  readonly metric: string;
  readonly unit: MetricUnit;
  readonly currency?: string | undefined;
  /** Of the plan as it is. */
  readonly base: Estimate;
  /** The widest swing first. */
  readonly rows: readonly TornadoRow[];
  readonly confidence: number;
}

export interface TornadoRow {
  /** The assumption: `billing talk mean`. */
  readonly title: string;
  readonly low: TornadoSide;
  readonly high: TornadoSide;
}

export interface TornadoSide {
  /** As written: `× 0.9`. */
  readonly shown: string;
  /** To the plan as it is, paired; nulls where it could not be run. */
  readonly effect: Estimate;
}

const width = 420;
const rowHeight = 36;
const nameRoom = 260;
const mostRows = 16;

/** @returns undefined where nothing could be run */
export function tornadoChart(tornado: Tornado): Chart | undefined {
  const { metric, unit, currency, base, confidence } = tornado;
  const rows = tornado.rows
    .filter(({ low, high }) => low.effect.mean !== null || high.effect.mean !== null)
    .slice(0, mostRows);
  if (rows.length === 0 || base.mean === null) return undefined;
  const sides = rows.flatMap((row, k) =>
    (['low', 'high'] as const).map((side) => ({ side, ...row[side], y: (k + 0.5) * rowHeight })),
  );
  const ends = sides.flatMap(({ effect: { mean, low, high } }) => [mean ?? 0, low ?? mean ?? 0, high ?? mean ?? 0]);
  const widest = Math.max(...ends.map(Math.abs)) || 0.01;
  // Room at both ends for what stands beside the bars.
  const { ticks, label } = metricAxis(unit, Math.min(...ends, -widest * 0.2), Math.max(...ends, widest * 0.2), {
    about: 4,
    currency,
    signed: true,
  });
  const height = rowHeight * rows.length;
  const { x, y, dividers, tickTexts } = rowAxes(
    ticks,
    (value) => (value === 0 ? 'as planned' : label(value)),
    height,
    18,
  );
  const drawn = sides
    .filter(({ effect }) => effect.mean !== null)
    .map(({ effect, shown, y: place, side }) => ({
      side,
      zero: 0,
      y: place,
      value: effect.mean!,
      low: effect.low ?? effect.mean!,
      high: effect.high ?? effect.mean!,
      // Beside the whisker, on the side to which the bar points.
      left: Math.min(0, effect.low ?? effect.mean!),
      right: Math.max(0, effect.high ?? effect.mean!),
      isLeft: effect.mean! < 0 || (effect.mean === 0 && side === 'low'),
      text: shown,
    }));
  const names = rowNames(
    rows.map(({ title }) => title),
    rowHeight,
    nameRoom,
  );
  const shownWidth = Math.max(...drawn.map(({ text }) => textWidth(text, 12))) + 14;
  const beside = (isLeft: boolean) =>
    labels(
      'label-note',
      drawn.filter((row) => row.isLeft === isLeft),
      { x: x(isLeft ? 'left' : 'right'), y },
      isLeft ? { align: 'right', dx: -7, halo: true } : { dx: 7, halo: true },
    );
  return {
    name: chartName('tornado', metric),
    title: titleOf(tornado, rows),
    subtitle: `Change in ${metricWords(metric)}${unit === 'share' ? ', in points,' : ''} from ${formatEstimate(base, unit, currency).value} with each assumption at the ends of its range (dark: lower, pale: upper). Whiskers: ${levelText(confidence)} interval on the same customers`,
    width,
    height,
    margin: {
      left: names.width + shownWidth + 12,
      top: 6,
      right: shownWidth + 12,
      bottom: 34,
    },
    layers: [
      dividers,
      marks(
        'bar',
        'bar-answer',
        drawn.filter(({ side }) => side === 'low'),
        { x: x('zero'), x2: { field: 'value' }, y },
        { height: 18 },
      ),
      marks(
        'bar',
        'bar-pale',
        drawn.filter(({ side }) => side === 'high'),
        { x: x('zero'), x2: { field: 'value' }, y },
        { height: 18 },
      ),
      marks('rule', 'today', drawn, { x: x('low'), x2: { field: 'high' }, y }, { strokeWidth: 1.25 }),
      marks('rule', 'today', [{ value: 0 }], { x: x('value'), y: { value: -4 }, y2: { value: height + 4 } }),
      ...beside(true),
      ...beside(false),
      ...tickTexts,
      ...names.layers(-shownWidth - 12, y),
    ],
  };
}

function titleOf({ metric, unit, currency }: Tornado, rows: readonly TornadoRow[]): string {
  const [first] = rows;
  const effects = [first!.low, first!.high].filter(({ effect }) => effect.mean !== null);
  if (effects.every(({ effect }) => effect.mean === 0)) return `Nothing that was tried moves ${metricWords(metric)}`;
  const said = effects
    .map(({ shown, effect }) => `${formatDifference(effect, unit, currency).value} at ${shown}`)
    .join(', ');
  return `${capitalised(metricWords(metric))} depends most on ${first!.title}: ${said}`;
}
