/**
 * The staffing curve: agents needed against volume with the band of the requirement, today's team as a line, where the one
 * crosses the other, and what straight-line scaling and Erlang C would ask for.
 */
import { monthText, multipleText } from '../grow/grow-context.ts';
import { capitalised } from '../number-word.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Chart } from './chart.ts';
import { agentsCalled, levelText } from './interval-words.ts';
import { marks } from './layers.ts';
import { lineNames } from './line-names.ts';
import { targetWords } from './metric-words.ts';
import { niceTicks } from './nice-ticks.ts';
import { breakLayers, type CurveBreak } from './staffing-curve-break.ts';
import { curveNotes } from './staffing-curve-notes.ts';
import { valueAxis } from './value-axis.ts';
import { type VolumeStop, volumeAxis, volumeAxisRoom } from './volume-axis.ts';

export interface StaffingCurve {
  /** `generalists`, as the scenario names them. */
  readonly group: string;
  /** Posts of today's team. */
  readonly today: number;
  /** In increasing volume. */
  readonly points: readonly StaffingPoint[];
  /** The first target that today's team breaks at; undefined where it holds them all. */
  readonly breaks?: CurveBreak | undefined;
  /** Whether this is the only group, so that its curve meets today's line where the team breaks. */
  readonly breaksHere: boolean;
  readonly casesAWeek: number;
  readonly confidence: number;
  /** Of the plot, in pixels, where there is less room than usual. */
  readonly width?: number | undefined;
}

export interface StaffingPoint extends VolumeStop {
  /** Posts that meet every service target; null where none do. */
  readonly needed: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly erlangC: number | null;
}

/** A volume with an answer. */
export type KnownPoint = StaffingPoint & { readonly needed: number };

const usualWidth = 640;
/** From this width there is room for what is short at the end. */
const roomy = 360;
const height = 320;

/** @returns undefined where no volume has an answer */
export function staffingCurveChart(curve: StaffingCurve): Chart | undefined {
  const { today, group, width = usualWidth } = curve;
  const points = curve.points.filter((point): point is KnownPoint => point.needed !== null);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const straight = (volume: number) => (first.needed / first.volume) * volume;
  const top = Math.max(
    today,
    straight(last.volume),
    ...points.flatMap(({ needed, high, erlangC }) => [needed, high ?? 0, erlangC ?? 0]),
  );
  const ticks = niceTicks(0, top, 5, true);
  const axis = volumeAxis(curve.points, curve.casesAWeek, width, height);
  const y = { field: 'posts', ...valueAxis(ticks, (value) => formatPlain(value, 0)) };
  const channel = { x: axis.x, y };
  const at = (posts: number) => height * (1 - posts / ticks.high);
  const across = [curve.points[0]!, curve.points.at(-1)!].map(({ volume }) => ({ volume, posts: today }));
  const erlang = points
    .filter(({ erlangC }) => erlangC !== null)
    .map(({ volume, erlangC }) => ({ volume, posts: erlangC! }));
  const line = throughBreak(points, curve);
  const hasBand = points.some(({ low, high }) => low !== null || high !== null);
  const linesAt = (volume: number) => [
    at(today),
    at(straight(volume)),
    at(between(line, volume)),
    ...(erlang.length > 1 ? [at(between(erlang, volume))] : []),
  ];
  const ends = [
    { text: `Needed: ${last.needed}${bandText(last)}`, style: 'label-answer', posts: last.needed },
    { text: `Today’s team: ${formatPlain(today, 0)}`, style: 'label-today', posts: today },
    {
      text: `Straight line: ${formatPlain(straight(last.volume), 0)}`,
      style: 'label-reference',
      posts: straight(last.volume),
    },
    ...(last.erlangC === null
      ? []
      : [{ text: `Erlang C: ${last.erlangC}`, style: 'label-reference', posts: last.erlangC }]),
  ];
  const broken = breakLayers(curve, channel, { width, height, today: at(today), linesAt });
  const names = lineNames(
    ends.map(({ posts, ...end }) => ({ ...end, at: at(posts) })),
    width + 12,
    height,
  );
  return {
    name: `staffing-curve-${group}`,
    title: titleOf(curve, points),
    subtitle: `${capitalised(agentsCalled(group))} that meet every service target, by volume${hasBand ? `; band: ${levelText(curve.confidence)} interval of the requirement` : ''}`,
    width,
    height,
    margin: {
      left: 40,
      top: 6,
      right: names.width + 16,
      bottom: volumeAxisRoom,
    },
    layers: [
      marks(
        'area',
        'short',
        line.filter(({ posts }) => posts >= today),
        { ...channel, y2: { datum: today } },
      ),
      marks(
        'area',
        'band',
        points.map(({ volume, low, needed, high }) => ({ volume, posts: low ?? needed, to: high ?? needed })),
        { ...channel, y2: { field: 'to' } },
      ),
      marks(
        'line',
        'reference',
        [first, last].map(({ volume }) => ({ volume, posts: straight(volume) })),
        channel,
      ),
      ...(erlang.length > 1 ? [marks('line', 'reference-dotted', erlang, channel)] : []),
      marks('line', 'today', across, channel),
      marks('line', 'answer', line, channel),
      marks(
        'point',
        'point-answer',
        points.map(({ volume, needed }) => ({ volume, posts: needed })),
        channel,
      ),
      ...axis.layers,
      ...broken.layers,
      ...curveNotes(curve, points, channel, { width, height, at, linesAt, isRoomy: width >= roomy }, broken.taken),
      ...names.layers,
    ],
  };
}

/** A line's height between its points; flat beyond them. */
function between(points: readonly { readonly volume: number; readonly posts: number }[], volume: number): number {
  const next = points.findIndex((point) => point.volume >= volume);
  const [one, other] = [points[next - 1], points[next]];
  if (other === undefined) return points.at(-1)!.posts;
  if (one === undefined) return other.posts;
  return one.posts + ((other.posts - one.posts) * (volume - one.volume)) / (other.volume - one.volume);
}

/** The requirements, with the point at which today's team stops being enough among them. */
function throughBreak(
  points: readonly KnownPoint[],
  { breaks, breaksHere, today }: StaffingCurve,
): { volume: number; posts: number }[] {
  const rows = points.map(({ volume, needed }) => ({ volume, posts: needed }));
  if (breaks === undefined || !breaksHere || breaks.volume <= rows[0]!.volume) return rows;
  // Only where the point keeps the curve rising: the search for staff and that for the break round apart.
  const fits = rows.every(({ volume, posts }) => (volume <= breaks.volume ? posts <= today : posts >= today));
  if (!fits) return rows;
  return [...rows.filter(({ volume }) => volume !== breaks.volume), { volume: breaks.volume, posts: today }].sort(
    (a, b) => a.volume - b.volume,
  );
}

function titleOf({ group, today, breaks, breaksHere, points }: StaffingCurve, known: readonly KnownPoint[]): string {
  const who = `Today’s ${formatPlain(today, 0)} ${agentsCalled(group)}`;
  const last = known.at(-1)!;
  const needs = last.volume === points[0]!.volume ? '' : `; ${multipleText(last.volume)} needs ${last.needed}`;
  if (breaks === undefined)
    return `${who} hold every service target up to ${multipleText(points.at(-1)!.volume)}${needs}`;
  const when = breaks.date === null ? '' : `, around ${monthText(breaks.date)}`;
  if (breaks.volume <= points[0]!.volume)
    return `Today’s team already misses ${targetWords(breaks.target)}${needs}${needs === '' ? '' : ` ${agentsCalled(group, last.needed)}`}`;
  if (breaksHere) return `${who} hold until volume reaches ${multipleText(breaks.volume)}${when}${needs}`;
  return `Today’s team holds until volume reaches ${multipleText(breaks.volume)}${when}${needs}${needs === '' ? '' : ` ${agentsCalled(group, last.needed)}`}`;
}

function bandText({ needed, low, high }: KnownPoint): string {
  return (low === null || low === needed) && (high === null || high === needed)
    ? ''
    : ` (${low ?? 'fewer'}–${high ?? 'more'})`;
}
