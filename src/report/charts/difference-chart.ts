/**
 * What-ifs against the base in one metric: each difference as a point, a heavy whisker for its paired interval and a pale bar
 * for the interval that separate simulations would give.
 */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { capitalised } from '../number-word.ts';
import { formatDifference, same } from '../numbers/format-difference.ts';
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

export interface Differences {
  /** As targets write it. */
  readonly metric: string;
  readonly unit: MetricUnit;
  readonly currency?: string | undefined;
  /** Which way is better; undefined where neither is. */
  readonly better?: 'higher' | 'lower' | undefined;
  readonly base: { readonly title: string; readonly estimate: Estimate };
  readonly rows: readonly DifferenceRow[];
  readonly confidence: number;
}

export interface DifferenceRow {
  /** The variant's name. */
  readonly title: string;
  /** Variant − base on common random numbers. */
  readonly difference: Estimate;
  /** With the interval that independent runs would give. */
  readonly unpaired: Estimate;
  /** Replications in which it is better, of how many; undefined where that is not told. */
  readonly better?: { readonly runs: number; readonly of: number } | undefined;
}

const width = 380;
const rowHeight = 44;
const nameRoom = 230;

type Verdict = 'better' | 'worse' | 'open';
type Known = DifferenceRow & { readonly difference: { readonly mean: number } };

/** @returns undefined where no variant has the metric */
export function differenceChart(differences: Differences): Chart | undefined {
  const { unit, currency, metric, confidence, base } = differences;
  const rows = differences.rows.filter((row): row is Known => row.difference.mean !== null);
  if (rows.length === 0) return undefined;
  const ends = rows.flatMap(({ difference, unpaired }) =>
    [difference, unpaired].flatMap(({ mean, low, high }) => [mean ?? 0, low ?? 0, high ?? 0]),
  );
  const flat = ends.every((value) => value === 0);
  const { ticks, label } = metricAxis(unit, flat ? -0.01 : Math.min(0, ...ends), flat ? 0.01 : Math.max(0, ...ends), {
    about: 4,
    currency,
    signed: true,
  });
  const height = rowHeight * rows.length;
  const { x, y, dividers, tickTexts } = rowAxes(ticks, (value) => (value === 0 ? 'base' : label(value)), height, 18);
  const names = rowNames(
    rows.map(({ title }) => title),
    rowHeight,
    nameRoom,
  );
  const drawn = rows.map((row, k) => {
    const figure = formatDifference(row.difference, unit, currency);
    return {
      y: (k + 0.5) * rowHeight,
      value: row.difference.mean,
      low: row.difference.low ?? row.difference.mean,
      high: row.difference.high ?? row.difference.mean,
      wideLow: row.unpaired.low ?? row.difference.mean,
      wideHigh: row.unpaired.high ?? row.difference.mean,
      verdict: verdictOf(row.difference, differences.better),
      text: figure.value,
      interval: figure.interval,
      // Where nothing differs, nothing is better.
      runs: row.better === undefined || figure.value === same ? '' : `better in ${row.better.runs} of ${row.better.of}`,
    };
  });
  const right =
    Math.max(
      ...drawn.map(
        ({ text, interval, runs }) =>
          Math.max(textWidth(text, 13, 600), textWidth(interval, 12)) + (runs === '' ? 0 : textWidth(runs, 12) + 20),
      ),
    ) + 20;
  const textRoom = Math.max(
    ...drawn.map(({ text, interval }) => Math.max(textWidth(text, 13, 600), textWidth(interval, 12))),
  );
  const of = (verdict: Verdict) => drawn.filter((row) => row.verdict === verdict);
  const whisker = { better: 'whisker', worse: 'whisker-worse', open: 'whisker-open' } as const;
  const point = { better: 'point-answer', worse: 'point-alarm', open: 'point-base' } as const;
  const verdicts = ['better', 'worse', 'open'] as const;
  return {
    name: chartName('compare', metric),
    title: titleOf(
      differences,
      drawn.map(({ verdict }) => verdict),
      rows,
    ),
    subtitle: `${capitalised(metricWords(metric))}${unit === 'share' ? ' in points' : ''}, difference from ${base.title} (${formatEstimate(base.estimate, unit, currency).value}). Heavy whisker: ${levelText(confidence)} interval with the same customers in both plans (paired); pale bar: without pairing`,
    width,
    height,
    margin: {
      left: names.width + 20,
      top: 6,
      right,
      bottom: 34,
    },
    layers: [
      dividers,
      marks(
        'rule',
        'base',
        [{ value: 0 }],
        { x: x('value'), y: { value: -4 }, y2: { value: height + 4 } },
        { strokeWidth: 1.25 },
      ),
      marks('bar', 'bar-wide', drawn, { x: x('wideLow'), x2: { field: 'wideHigh' }, y }, { height: 16 }),
      ...verdicts.flatMap((verdict) => [
        marks('rule', whisker[verdict], of(verdict), { x: x('low'), x2: { field: 'high' }, y }),
        marks('point', point[verdict], of(verdict), { x: x('value'), y }, { size: 36 }),
      ]),
      ...tickTexts,
      ...names.layers(-20, y),
      ...labels(
        'label-strong',
        drawn.map((row) => ({ y: row.y - (row.interval === '' ? 0 : 8), text: row.text })),
        { x: { value: width + 20 }, y },
      ),
      ...labels(
        'label-note',
        drawn.map((row) => ({ y: row.y + 9, text: row.interval })),
        { x: { value: width + 20 }, y },
      ),
      ...labels(
        'label-note',
        drawn.map((row) => ({ y: row.y, text: row.runs })),
        { x: { value: width + 20 + textRoom + 20 }, y },
      ),
    ],
  };
}

/** Open where the interval reaches over nought, or neither way is better. */
function verdictOf({ mean, low, high }: Estimate, better: Differences['better']): Verdict {
  if (better === undefined || mean === null || mean === 0) return 'open';
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'open';
  return mean > 0 === (better === 'higher') ? 'better' : 'worse';
}

function titleOf(
  { metric, unit, currency, better }: Differences,
  verdicts: readonly Verdict[],
  rows: readonly Known[],
): string {
  const what = metricWords(metric);
  const size = (row: Known) => Math.abs(row.difference.mean);
  const best = rows.filter((_, k) => verdicts[k] === 'better').sort((a, b) => size(b) - size(a))[0];
  const worst = rows.filter((_, k) => verdicts[k] === 'worse').sort((a, b) => size(b) - size(a))[0];
  const said = (row: Known) => `${row.title}, ${formatDifference(row.difference, unit, currency).value}`;
  if (best !== undefined)
    return `Best for ${what}: ${said(best)}${worst === undefined ? '' : `; worst: ${said(worst)}`}`;
  if (worst !== undefined) return `Nothing betters ${what}; worst: ${said(worst)}`;
  if (better === undefined) {
    const most = [...rows].sort((a, b) => size(b) - size(a))[0]!;
    return `${capitalised(what)} moves most with ${said(most)}`;
  }
  return `No plan changes ${what} by more than chance`;
}
