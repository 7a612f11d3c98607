/** Cost per contact over volume: its parts with just enough staff stacked in one hue, and today's team as a line above them. */
import type { Estimate } from '../../stats/estimate.ts';
import { multipleText } from '../grow/grow-context.ts';
import { capitalised } from '../number-word.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { limitText } from '../run/target-numbers.ts';
import type { Chart, Layer } from './chart.ts';
import { levelText } from './interval-words.ts';
import { marks } from './layers.ts';
import { lineNames } from './line-names.ts';
import { metricAxis } from './metric-axis.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';
import { type VolumeStop, volumeAxis, volumeAxisRoom } from './volume-axis.ts';

export interface UnitCost {
  readonly points: readonly UnitCostPoint[];
  /** What the parts and `enough` are the cost of: just enough staff, or today's team. */
  readonly partsAre: 'enough' | 'today';
  readonly currency: string | undefined;
  /** The most that a contact may cost; undefined where nothing is asked. */
  readonly target?: number | undefined;
  readonly casesAWeek: number;
  readonly confidence: number;
  /** Of the plot, in pixels, where there is less room than usual. */
  readonly width?: number | undefined;
}

export interface UnitCostPoint extends VolumeStop {
  /** Cost per contact with today's team. */
  readonly today: Estimate;
  /** With just enough staff; undefined where none was sought or found. */
  readonly enough?: Estimate | undefined;
  /** Name and amount per contact, the same names at every volume; empty where there are none. */
  readonly parts: readonly { readonly name: string; readonly each: number }[];
}

const usualWidth = 560;
const height = 340;
/** Parts told apart; the rest are everything else. */
const mostParts = 4;

/** @returns undefined where no money is counted */
export function unitCostChart(cost: UnitCost): Chart | undefined {
  const { points, currency, partsAre, width = usualWidth } = cost;
  const stacked = points.filter(({ parts }) => parts.length > 0);
  const totalOf = (point: UnitCostPoint) => (partsAre === 'enough' ? point.enough : point.today);
  const last = stacked.at(-1);
  if (last === undefined || stacked.length < 2) return undefined;
  const names = partNames(last);
  const stacks = stacked.map((point) => ({ volume: point.volume, ...stackOf(point, names) }));
  const today = points.filter(({ today: { mean } }) => mean !== null);
  const most = Math.max(
    cost.target ?? 0,
    ...stacks.map(({ tops }) => tops.at(-1)!),
    ...today.map(({ today: { mean, high } }) => high ?? mean!),
  );
  const { ticks, label } = metricAxis('money', 0, most, { about: 5, currency });
  const axis = volumeAxis(points, cost.casesAWeek, width, height);
  const y = { field: 'value', ...valueAxis(ticks, label) };
  const channel = { x: axis.x, y };
  const money = (value: number) => formatEstimate({ mean: value, low: null, high: null }, 'money', currency).value;
  const end = stacks.at(-1)!;
  const at = (value: number) => height * (1 - value / ticks.high);
  const lastToday = today.at(-1);
  const ends = [
    { text: `Total ${money(end.tops.at(-1)!)}`, style: 'label-strong', value: end.tops.at(-1)! },
    ...names.map((name, k) => ({
      text: `${capitalised(name)} ${money(end.tops[k]! - (end.tops[k - 1] ?? 0))}`,
      style: 'label-plain',
      value: ((end.tops[k - 1] ?? 0) + end.tops[k]!) / 2,
    })),
    ...(partsAre === 'enough' && lastToday !== undefined
      ? [{ text: `Today’s team ${money(lastToday.today.mean!)}`, style: 'label-today', value: lastToday.today.mean! }]
      : []),
    ...(cost.target === undefined
      ? []
      : [
          { text: `Target ${limitText(cost.target, 'money', currency)}`, style: 'label-reference', value: cost.target },
        ]),
  ];
  const ended = lineNames(
    ends.map(({ value, ...end }) => ({ ...end, at: at(value) })),
    width + 12,
    height,
    { from: -10 },
  );
  const todayRows = today.map(({ volume, today: { mean } }) => ({ volume, value: mean }));
  const whiskers = stacked
    .map((point) => ({ volume: point.volume, estimate: totalOf(point) }))
    .filter(({ estimate }) => estimate?.low != null && estimate.high !== null);
  return {
    name: 'cost-per-contact',
    title: titleOf(cost, stacked, money),
    subtitle: `Cost per contact by part, ${partsAre === 'enough' ? 'with just enough staff to meet the service targets' : 'with today’s team'}, over volume. Whiskers: ${levelText(cost.confidence)} interval of the total`,
    width,
    height,
    margin: {
      left: Math.max(...ticks.values.map((value) => textWidth(label(value), 12))) + 14,
      top: 10,
      right: ended.width + 16,
      bottom: volumeAxisRoom,
    },
    layers: [
      ...names.map(
        (_, k): Layer =>
          marks(
            'area',
            `part-${k}`,
            stacks.map(({ volume, tops }) => ({ volume, value: tops[k - 1] ?? 0, to: tops[k] })),
            { ...channel, y2: { field: 'to' } },
          ),
      ),
      ...names.map((_, k) =>
        marks(
          'line',
          'part-edge',
          stacks.map(({ volume, tops }) => ({ volume, value: tops[k] })),
          channel,
        ),
      ),
      ...(cost.target === undefined ? [] : [marks('rule', 'target', [{ value: cost.target }], { y })]),
      ...(partsAre === 'enough'
        ? // The wider line in the colour of the paper keeps it apart from dark parts.
          [
            marks('line', 'part-edge', todayRows, channel, { strokeWidth: 4.5 }),
            marks('line', 'today', todayRows, channel),
          ]
        : []),
      marks(
        'rule',
        'today',
        whiskers.map(({ volume, estimate }) => ({ volume, value: estimate!.low, to: estimate!.high })),
        { ...channel, y2: { field: 'to' } },
      ),
      marks(
        'point',
        'point-today',
        stacks.map(({ volume, tops }) => ({ volume, value: tops.at(-1) })),
        channel,
        { size: 18 },
      ),
      ...axis.layers,
      ...ended.layers,
    ],
  };
}

/** The largest parts where volume is greatest, the largest at the bottom, and one for the rest. */
function partNames({ parts }: UnitCostPoint): string[] {
  const named = [...parts].filter(({ each }) => each > 0).sort((a, b) => b.each - a.each);
  const names = named.slice(0, named.length === mostParts + 1 ? mostParts + 1 : mostParts).map(({ name }) => name);
  return names.length < named.length ? [...names, 'Everything else'] : names;
}

/** Heights of the stack, part by part. */
function stackOf({ parts }: UnitCostPoint, names: readonly string[]): { tops: number[] } {
  const byName = new Map(parts.map(({ name, each }) => [name, each]));
  const rest = parts.filter(({ name }) => !names.includes(name)).reduce((sum, { each }) => sum + each, 0);
  let top = 0;
  const tops = names.map((name) => {
    top += name === 'Everything else' ? rest : (byName.get(name) ?? 0);
    return top;
  });
  return { tops };
}

function titleOf(
  { points, partsAre }: UnitCost,
  stacked: readonly UnitCostPoint[],
  money: (value: number) => string,
): string {
  const totals = stacked.map((point) => ({
    volume: point.volume,
    each: (partsAre === 'enough' ? point.enough : point.today)?.mean ?? 0,
  }));
  const [first, last] = [totals[0]!, totals.at(-1)!];
  const move =
    money(last.each) === money(first.each)
      ? `${money(last.each)} throughout`
      : `${money(first.each)} at ${multipleText(first.volume)} and ${money(last.each)} at ${multipleText(last.volume)}`;
  const own = partsAre === 'enough' ? 'With just enough staff a contact costs' : 'With today’s team a contact costs';
  const spare =
    points[0]!.today.mean !== null && partsAre === 'enough' && points[0]!.today.mean > first.each + 0.005
      ? `; today’s team costs ${money(points[0]!.today.mean)} now`
      : '';
  return `${own} ${move}${spare}`;
}
