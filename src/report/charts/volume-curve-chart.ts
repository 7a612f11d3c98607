/** A metric over volume: how today's team fares as it grows, against its target, and where wanted just enough staff beside it. */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { monthText, multipleText, shortMonthText } from '../grow/grow-context.ts';
import { capitalised } from '../number-word.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { limitText } from '../run/target-numbers.ts';
import type { Chart, Layer } from './chart.ts';
import { chartName } from './chart-name.ts';
import { levelText } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { lineNames } from './line-names.ts';
import { metricAxis } from './metric-axis.ts';
import { metricWords } from './metric-words.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';
import { type VolumeStop, volumeAxis, volumeAxisRoom } from './volume-axis.ts';

export interface VolumeCurve {
  /** As targets write it: `billing.service_level`. */
  readonly metric: string;
  readonly unit: MetricUnit;
  readonly currency?: string | undefined;
  readonly points: readonly VolumePoint[];
  /** What is asked for; undefined where nothing is. */
  readonly target?: { readonly op: '>=' | '<=' | '>' | '<'; readonly value: number } | undefined;
  /** Where today's team first misses it; undefined where it does not. */
  readonly breaks?: VolumeStop | undefined;
  /** From where on it is met, of a target that is missed today; undefined where it is not. */
  readonly metFrom?: VolumeStop | undefined;
  readonly casesAWeek: number;
  readonly confidence: number;
  /** Of the plot, in pixels, where there is less room than usual. */
  readonly width?: number | undefined;
}

export interface VolumePoint extends VolumeStop {
  readonly today: Estimate;
  /** With just enough staff; undefined where it is not told. */
  readonly enough?: Estimate | undefined;
}

const usualWidth = 640;
const height = 240;

/** @returns undefined where nothing is known at two volumes */
export function volumeCurveChart(curve: VolumeCurve): Chart | undefined {
  const { points, unit, currency, target, breaks, metFrom, metric, width = usualWidth } = curve;
  const known = points.filter(({ today }) => today.mean !== null);
  const last = known.at(-1);
  if (last === undefined || known.length < 2) return undefined;
  const enough = points.filter(({ enough: each }) => each?.mean != null);
  const all = [...known.map(({ today }) => today), ...enough.map(({ enough: each }) => each!)].flatMap(
    ({ mean, low, high }) => [mean!, low ?? mean!, high ?? mean!],
  );
  const bounds = [...all, ...(target === undefined ? [] : [target.value])];
  // Money and times start at nought; a share keeps to what it moves in.
  const { ticks, label } = metricAxis(
    unit,
    unit === 'share' || unit === 'score' ? Math.min(...bounds) : Math.min(0, ...bounds),
    Math.max(...bounds),
    { about: 4, currency },
  );
  const axis = volumeAxis(points, curve.casesAWeek, width, height);
  const y = { field: 'value', ...valueAxis(ticks, label) };
  const channel = { x: axis.x, y };
  const at = (value: number) => (height * (ticks.high - value)) / (ticks.high - ticks.low);
  const texts = (estimate: Estimate) => formatEstimate(estimate, unit, currency).value;
  const lastEnough = enough.at(-1);
  const ends = [
    { text: `Today’s team: ${texts(last.today)}`, style: 'label-today', value: last.today.mean! },
    ...(lastEnough === undefined
      ? []
      : [
          { text: `Just enough: ${texts(lastEnough.enough!)}`, style: 'label-answer', value: lastEnough.enough!.mean! },
        ]),
    ...(target === undefined
      ? []
      : [{ text: `Target: ${limitText(target.value, unit, currency)}`, style: 'label-plain', value: target.value }]),
  ];
  const names = lineNames(
    ends.map(({ value, ...end }) => ({ ...end, at: at(value) })),
    width + 12,
    height,
  );
  return {
    name: chartName('over-volume', metric),
    title: titleOf(curve, known, texts),
    subtitle: `${capitalised(metricWords(metric))} over volume with today’s team${enough.length > 0 ? ' and with just enough staff' : ''}; band: ${levelText(curve.confidence)} interval`,
    width,
    height,
    margin: {
      left: Math.max(...ticks.values.map((value) => textWidth(label(value), 12))) + 14,
      top: 6,
      right: names.width + 16,
      bottom: volumeAxisRoom,
    },
    layers: [
      ...(target === undefined ? [] : [marks('rule', 'target', [{ value: target.value }], { y })]),
      ...curveLayers(
        known.map(({ volume, today }) => ({ volume, estimate: today })),
        channel,
        'today',
        'band-base',
        'point-today',
      ),
      ...curveLayers(
        enough.map(({ volume, enough: each }) => ({ volume, estimate: each! })),
        channel,
        'answer',
        'band',
        'point-answer',
      ),
      ...axis.layers,
      ...breakLayers(metFrom ?? breaks, metFrom === undefined ? 'missed' : 'met', target, channel, points),
      ...names.layers,
    ],
  };
}

function curveLayers(
  points: readonly { readonly volume: number; readonly estimate: Estimate }[],
  channel: { x: Layer; y: Layer },
  line: string,
  band: string,
  point: string,
): Layer[] {
  if (points.length === 0) return [];
  const rows = points.map(({ volume, estimate: { mean, low, high } }) => ({
    volume,
    value: mean,
    low: low ?? mean,
    high: high ?? mean,
  }));
  return [
    marks('area', band, rows, { x: channel.x, y: { ...channel.y, field: 'low' }, y2: { field: 'high' } }),
    marks('line', line, rows, channel),
    marks('point', point, rows, channel, { size: 28 }),
  ];
}

function breakLayers(
  breaks: VolumeStop | undefined,
  turns: 'missed' | 'met',
  target: VolumeCurve['target'],
  channel: { x: Layer; y: Layer },
  points: readonly VolumePoint[],
): Layer[] {
  if (breaks === undefined || target === undefined) return [];
  const row = { volume: breaks.volume, value: target.value };
  const [first, last] = [points[0]!.volume, points.at(-1)!.volume];
  const isMet = turns === 'met';
  const text = `${isMet ? 'Met from ' : ''}${multipleText(breaks.volume)}${breaks.date === null ? '' : `, ${shortMonthText(breaks.date)}`}`;
  const right = breaks.volume > first + (last - first) * 0.8;
  return [
    marks('rule', isMet ? 'reference' : 'break-line', [row], { ...channel, y2: { value: height } }),
    marks('point', isMet ? 'point-answer' : 'point-hollow', [row], channel),
    ...labels(
      isMet ? 'label-answer' : 'label-alarm',
      [{ ...row, text }],
      { x: channel.x, y: { value: height - 14 } },
      { dx: right ? -10 : 10, align: right ? 'right' : 'left', halo: true },
    ),
  ];
}

function titleOf(
  { metric, points, breaks, metFrom, target, currency, unit }: VolumeCurve,
  known: readonly VolumePoint[],
  text: (estimate: Estimate) => string,
): string {
  const what = capitalised(metricWords(metric));
  const [first, last] = [known[0]!, known.at(-1)!];
  if (target !== undefined) {
    const limit = limitText(target.value, unit, currency);
    const holds = target.op.startsWith('>') ? `stays at ${limit} or more` : `stays within ${limit}`;
    if (metFrom !== undefined)
      return `${what} misses ${limit} until ${multipleText(metFrom.volume)}${metFrom.date === null ? '' : `, around ${monthText(metFrom.date)}`}`;
    if (breaks === undefined) return `${what} ${holds} up to ${multipleText(points.at(-1)!.volume)}`;
    if (breaks.volume <= points[0]!.volume)
      return `${what} already misses ${limit}: ${text(first.today)} at ${multipleText(first.volume)}`;
    return `${what} ${holds} until ${multipleText(breaks.volume)}${breaks.date === null ? '' : `, around ${monthText(breaks.date)}`}`;
  }
  const enough = last.enough?.mean == null ? '' : `, with just enough staff ${text(last.enough)}`;
  const { mean: from } = first.today;
  const { mean: to } = last.today;
  const move = from === to ? 'stays at' : to! > from! ? 'rises to' : 'falls to';
  if (move === 'stays at')
    return `${what} stays at ${text(last.today)} from ${multipleText(first.volume)} to ${multipleText(last.volume)}${enough}`;
  return `${what} ${move.split(' ')[0]} from ${text(first.today)} to ${text(last.today)} at ${multipleText(last.volume)}${enough}`;
}
