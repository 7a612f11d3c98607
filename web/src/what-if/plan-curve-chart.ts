/** A metric over volume in both plans, with the volume that is looked at as a line through them. */
import type { MetricUnit } from '../../../src/fields/metrics.ts';
import type { Chart, Layer } from '../../../src/report/charts/chart.ts';
import { levelText } from '../../../src/report/charts/interval-words.ts';
import { labels, marks } from '../../../src/report/charts/layers.ts';
import { metricAxis } from '../../../src/report/charts/metric-axis.ts';
import { metricWords } from '../../../src/report/charts/metric-words.ts';
import { spreadLabels } from '../../../src/report/charts/spread-labels.ts';
import { textWidth } from '../../../src/report/charts/text-width.ts';
import { valueAxis } from '../../../src/report/charts/value-axis.ts';
import { multipleText } from '../../../src/report/grow/grow-context.ts';
import { capitalised } from '../../../src/report/number-word.ts';
import { formatEstimate } from '../../../src/report/numbers/format-estimate.ts';
import { limitText } from '../../../src/report/run/target-numbers.ts';
import type { Target } from '../../../src/scenario/scenario.ts';
import type { Estimate } from '../../../src/stats/estimate.ts';
import { type Breaking, breakingAt } from './breaking-at.ts';

export interface PlanCurve {
  /** As targets write it. */
  readonly metric: string;
  readonly unit: MetricUnit;
  readonly currency?: string | undefined;
  /** In increasing volume. */
  readonly points: readonly { readonly volume: number; readonly base: Estimate; readonly variant: Estimate }[];
  readonly target?: Pick<Target, 'op' | 'value'> | undefined;
  /** The volume that is looked at. */
  readonly at: number;
  /** Whether the plans differ at all. */
  readonly changed: boolean;
  readonly confidence: number;
  readonly replications: number;
  /** Of the plot. */
  readonly width: number;
}

const height = 214;

/** @returns undefined where nothing is known at two volumes */
export function planCurveChart(curve: PlanCurve): Chart | undefined {
  const { metric, unit, currency, target, at, changed, width } = curve;
  const points = curve.points.filter(({ base, variant }) => base.mean !== null && variant.mean !== null);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return undefined;
  const values = points.flatMap(({ base, variant }) => [...ends(base), ...ends(variant)]);
  const bounds = target === undefined ? values : [...values, target.value];
  // Money starts at nought, and so do times; a share keeps to what it moves in.
  const fromNought = unit !== 'share' && unit !== 'score' && unit !== 'money';
  const { ticks, label } = metricAxis(
    unit,
    fromNought ? Math.min(0, ...bounds) : Math.min(...bounds),
    Math.max(...bounds),
    {
      about: 4,
      currency,
    },
  );
  const x = {
    field: 'volume',
    type: 'quantitative',
    scale: { domain: [first.volume, last.volume], nice: false, zero: false },
    axis: null,
  };
  const y = { field: 'value', ...valueAxis(ticks, label) };
  const channel = { x, y };
  const heightOf = (value: number) => (height * (ticks.high - value)) / (ticks.high - ticks.low);
  const text = (estimate: Estimate) => formatEstimate(estimate, unit, currency).value;
  const looked = points.find(({ volume }) => volume === at);
  const names = [
    ...(changed ? [{ text: 'With changes', style: 'label-answer', value: last.variant.mean! }] : []),
    {
      text: changed ? 'Base' : 'Today’s plan',
      style: changed ? 'label-plain' : 'label-answer',
      value: last.base.mean!,
    },
    ...(target === undefined
      ? []
      : [{ text: `Target ${limitText(target.value, unit, currency)}`, style: 'label-reference', value: target.value }]),
  ];
  const places = spreadLabels(
    names.map(({ value }) => heightOf(value)),
    names.map(() => 17),
    0,
    height,
  );
  return {
    name: `what-if-${metric.replaceAll('.', '-').replaceAll('_', '-')}`,
    title: titleOf(curve, points),
    subtitle: `${capitalised(metricWords(metric))} over volume; band: ${levelText(curve.confidence)} interval of ${curve.replications} runs`,
    width,
    height,
    margin: {
      left: Math.max(...ticks.values.map((value) => textWidth(label(value), 12))) + 14,
      top: 8,
      right: Math.max(...names.map((name) => textWidth(name.text, 13, 600))) + 14,
      bottom: 28,
    },
    layers: [
      ...(target === undefined ? [] : [marks('rule', 'target', [{ value: target.value }], { y })]),
      ...lineLayers(
        points.map(({ volume, base }) => ({ volume, estimate: base })),
        channel,
        changed ? 'base' : 'answer',
        changed ? 'band-base' : 'band',
      ),
      ...(changed
        ? lineLayers(
            points.map(({ volume, variant }) => ({ volume, estimate: variant })),
            channel,
            'answer',
            'band',
          )
        : []),
      marks('rule', 'base', [{ volume: at }], { x, y: { value: 0 }, y2: { value: height } }, { strokeWidth: 1 }),
      ...(looked === undefined
        ? []
        : lookedLayers(looked, channel, text, changed, at > first.volume + 0.7 * (last.volume - first.volume))),
      ...volumeTicks(points, x, at),
      ...names.flatMap(({ text: name, style }, k) =>
        labels(style, [{ text: name }], { x: { value: width + 10 }, y: { value: places[k] } }),
      ),
    ],
  };
}

function ends({ mean, low, high }: Estimate): number[] {
  return [mean!, low ?? mean!, high ?? mean!];
}

function lineLayers(
  points: readonly { readonly volume: number; readonly estimate: Estimate }[],
  channel: { readonly x: Layer; readonly y: Layer },
  line: string,
  band: string,
): Layer[] {
  const rows = points.map(({ volume, estimate: { mean, low, high } }) => ({
    volume,
    value: mean,
    low: low ?? mean,
    high: high ?? mean,
  }));
  return [
    marks('area', band, rows, { x: channel.x, y: { ...channel.y, field: 'low' }, y2: { field: 'high' } }),
    marks('line', line, rows, channel),
  ];
}

/** Both plans where one looks, with their values, clear of each other. */
function lookedLayers(
  { volume, base, variant }: PlanCurve['points'][number],
  channel: Layer,
  text: (estimate: Estimate) => string,
  changed: boolean,
  isRight: boolean,
): Layer[] {
  const place = isRight ? { dx: -10, align: 'right' as const } : { dx: 10 };
  const above = variant.mean! >= base.mean! ? -12 : 12;
  return [
    marks('point', changed ? 'point-base' : 'point-answer', [{ volume, value: base.mean }], channel, { size: 70 }),
    ...labels(changed ? 'label-plain' : 'label-answer', [{ volume, value: base.mean, text: text(base) }], channel, {
      ...place,
      dy: changed ? -above : -12,
      halo: true,
    }),
    ...(changed
      ? [
          marks('point', 'point-answer', [{ volume, value: variant.mean }], channel, { size: 70 }),
          ...labels('label-answer', [{ volume, value: variant.mean, text: text(variant) }], channel, {
            ...place,
            dy: above,
            halo: true,
          }),
        ]
      : []),
  ];
}

/** The multiples along the bottom: both ends, the one that is looked at, and others where there is room. */
function volumeTicks(points: readonly { readonly volume: number }[], x: Layer, at: number): Layer[] {
  const [first, last] = [points[0]!.volume, points.at(-1)!.volume];
  const shown: number[] = [];
  for (const volume of [first, last, at, ...points.map((point) => point.volume)]) {
    if (shown.every((other) => Math.abs(other - volume) > (last - first) * 0.11)) shown.push(volume);
  }
  const rows = shown.map((volume) => ({ volume, text: multipleText(volume) }));
  return [
    marks(
      'rule',
      'base',
      [{ volume: first, to: last }],
      { x, x2: { field: 'to' }, y: { value: height } },
      { strokeWidth: 1 },
    ),
    marks('rule', 'base', rows, { x, y: { value: height }, y2: { value: height + 5 } }, { strokeWidth: 1 }),
    ...labels('label-note', rows, { x, y: { value: height + 16 } }, { align: 'center' }),
  ];
}

function titleOf({ metric, unit, currency, target, changed, at }: PlanCurve, points: PlanCurve['points']): string {
  const what = capitalised(metricWords(metric));
  const [base, variant] = (['base', 'variant'] as const).map((plan) =>
    target === undefined
      ? ({ state: 'unknown' } as Breaking)
      : breakingAt(
          points.map((point) => ({ volume: point.volume, estimate: point[plan] })),
          target,
        ),
  ) as [Breaking, Breaking];
  const multiple = (volume: number) => multipleText(Number(volume.toFixed(1)));
  if (changed && base.state === 'breaks' && variant.state === 'breaks') {
    const [from, to] = [multiple(base.volume), multiple(variant.volume)];
    return from === to
      ? `The breaking point stays at about ${from}`
      : `The breaking point moves from about ${from} to ${to}`;
  }
  if (changed && base.state === 'breaks' && variant.state === 'holds')
    return `The base breaks at about ${multiple(base.volume)}, the changed plan not by ${multipleText(points.at(-1)!.volume)}`;
  if (!changed && base.state === 'breaks') return `${what} holds its target until about ${multiple(base.volume)}`;
  const [first, last] = [points[0]!, points.at(-1)!];
  const text = (estimate: Estimate) => formatEstimate(estimate, unit, currency).value;
  const looked = points.find(({ volume }) => volume === at) ?? last;
  if (changed && text(looked.base) !== text(looked.variant))
    return `${what}: ${text(looked.variant)} instead of ${text(looked.base)} at ${multipleText(looked.volume)}`;
  const move = last.base.mean! > first.base.mean! ? 'rises' : 'falls';
  return `${what} ${move} from ${text(first.base)} to ${text(last.base)} at ${multipleText(last.volume)}`;
}
