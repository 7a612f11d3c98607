/**
 * One field swept: a metric at each of its values, with its interval. A point is hollow where a target on the metric is
 * missed, and has a cross beside it where only others are.
 */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { capitalised } from '../number-word.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
import { levelText } from './interval-words.ts';
import { crossMarks, labels, marks } from './layers.ts';
import { metricAxis } from './metric-axis.ts';
import { metricWords } from './metric-words.ts';
import { textWidth } from './text-width.ts';
import { undrawnAxis } from './undrawn-axis.ts';
import { valueAxis } from './value-axis.ts';

export interface Sweep {
  /** As targets write it. */
  readonly metric: string;
  readonly unit: MetricUnit;
  readonly currency?: string | undefined;
  /** The field in words: `generalists count`. */
  readonly field: string;
  /** In the order of the values. */
  readonly points: readonly SweepPoint[];
  readonly confidence: number;
}

export interface SweepPoint {
  /** The value as a planner reads it. */
  readonly shown: string;
  readonly estimate: Estimate;
  /** Whether the plan has this value as it is. */
  readonly isBase: boolean;
  /** Whether a target on the metric is missed with it. */
  readonly misses: boolean;
  /** Whether only targets on other metrics are. */
  readonly missesOther: boolean;
}

const width = 640;
const height = 260;

/** @returns undefined where nothing is known at two values */
export function sweepChart({ metric, unit, currency, field, points, confidence }: Sweep): Chart | undefined {
  const rows = points.map(({ shown, estimate: { mean, low, high }, isBase, misses, missesOther }, k) => ({
    x: k,
    shown,
    value: mean,
    low: low ?? mean,
    high: high ?? mean,
    isBase,
    misses,
    missesOther,
  }));
  const known = rows.filter(({ value }) => value !== null);
  if (known.length < 2) return undefined;
  const bounds = known.flatMap(({ low, high }) => [low!, high!]);
  const { ticks, label } = metricAxis(
    unit,
    unit === 'share' || unit === 'score' ? Math.min(...bounds) : Math.min(0, ...bounds),
    Math.max(...bounds),
    { currency },
  );
  const domain = [-0.4, points.length - 0.6] as const;
  const x = undrawnAxis('x', domain);
  const y = { field: 'value', ...valueAxis(ticks, label) };
  const text = (value: number) => formatEstimate({ mean: value, low: null, high: null }, unit, currency).value;
  const slot = width / (points.length - 0.2);
  const widest = Math.max(...points.map(({ shown }) => textWidth(shown, 12))) + 8;
  const every = Math.max(1, Math.ceil(widest / slot));
  const base = known.filter(({ isBase }) => isBase);
  const [first, last] = [known[0]!, known.at(-1)!];
  const what = metricWords(metric);
  const hollow = known.filter(({ misses }) => misses);
  const signed = known.filter(({ missesOther }) => missesOther);
  const marksAre = [
    hollow.length > 0 ? ' Hollow: it misses a target.' : '',
    signed.length > 0 ? ' Cross: another metric misses one.' : '',
  ].join('');
  return {
    name: chartName('sweep', metric),
    title: `${capitalised(what)} goes from ${text(first.value!)} to ${text(last.value!)} as ${field} goes from ${first.shown} to ${last.shown}`,
    subtitle: `${capitalised(what)} by ${field}. Whiskers: ${levelText(confidence)} interval.${marksAre}`,
    width,
    height,
    margin: {
      left: Math.max(...ticks.values.map((value) => textWidth(label(value), 12))) + 14,
      top: 6,
      right: 24,
      bottom: base.length > 0 ? 46 : 28,
    },
    layers: [
      marks('line', 'base', known, { x, y }),
      marks('rule', 'whisker', known, { x, y: { ...y, field: 'low' }, y2: { field: 'high' } }, { strokeWidth: 2.5 }),
      marks(
        'point',
        'point-answer',
        known.filter(({ misses }) => !misses),
        { x, y },
        { size: 60 },
      ),
      marks('point', 'point-hollow', hollow, { x, y }, { size: 60 }),
      ...(signed.length === 0 ? [] : [crossMarks(signed, { x, y: { ...y, field: 'high' } }, 8, -10)]),
      marks(
        'rule',
        'base',
        [{ x: domain[0], to: domain[1] }],
        { x, x2: { field: 'to' }, y: { value: height } },
        { strokeWidth: 1 },
      ),
      ...labels(
        'label-note',
        rows.filter(({ x: place }) => place % every === 0).map((row) => ({ ...row, text: row.shown })),
        { x, y: { value: height + 15 } },
        { align: 'center' },
      ),
      ...labels(
        'label-today',
        base.map((row) => ({ ...row, text: 'as planned' })),
        { x, y: { value: height + 33 } },
        { align: 'center', fontSize: 12 } as object,
      ),
    ],
  };
}
