/**
 * A staffing curve as a Vega-Lite specification: agents needed against volume with the band of the requirement, today's
 * team as a line, and where the one crosses the other. Told by shape and word as well as by colour.
 */
import type { TopLevelSpec } from 'vega-lite';
import theme from '../src/report/charts/chart-theme.json' with { type: 'json' };
import type { BreakingPoint, Requirement } from './staffing-search.ts';

export interface StaffingCurve {
  /** Whom the curve counts: `generalists`. */
  readonly group: string;
  readonly today: number;
  readonly requirements: readonly Requirement[];
  readonly breaks: BreakingPoint;
  /** Names the month in which a multiple is reached: `January 2027`; undefined where growth is not known. */
  readonly month: (volume: number) => string | undefined;
  /** Today's need. */
  readonly casesAWeek: number;
  /** What the numbers rest on: `7 days from 2 March 2026, 40 runs at each volume`. */
  readonly source: string;
}

/** Volumes that the axis names. */
const named = [1, 1.5, 2, 2.5, 3];

/** @returns a specification that carries its own data and theme */
export function staffingChart(curve: StaffingCurve): TopLevelSpec {
  const { group, today, requirements, breaks, month, source } = curve;
  const last = requirements.at(-1)!;
  const top = Math.ceil((Math.max(last.high, today) + 1) / 5) * 5;
  const line = throughBreak(requirements, breaks, today);
  const spare = today - requirements[0]!.needed;
  const at = (volume: number, posts: number, text: string | string[]) => ({ values: [{ volume, posts, text }] });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    config: { ...theme, text: { ...theme.text, align: 'left', baseline: 'middle' } } as NonNullable<
      TopLevelSpec['config']
    >,
    // No more room than this: text is measured in a font that a reader may not have.
    padding: { left: 48, top: 72, right: 150, bottom: 78 },
    autosize: { type: 'none' },
    width: 640,
    height: 330,
    description: titleOf(curve),
    title: { text: titleOf(curve), subtitle: subtitleOf(curve), offset: 18 },
    encoding: {
      x: {
        field: 'volume',
        type: 'quantitative',
        scale: { domain: [1, last.volume], nice: false },
        axis: { values: named, labelExpr: axisLabels(curve), title: null },
      },
      y: {
        field: 'posts',
        type: 'quantitative',
        scale: { domain: [0, top], nice: false },
        axis: { title: null, values: ticks(top) },
      },
    },
    layer: [
      {
        data: { values: line.filter(({ needed }) => needed >= today).map((point) => ({ ...point, today })) },
        mark: { type: 'area', style: 'short' },
        encoding: { y: { field: 'needed' }, y2: { field: 'today' } },
      },
      {
        data: { values: [...requirements] },
        mark: { type: 'area', style: 'band' },
        encoding: { y: { field: 'low' }, y2: { field: 'high' } },
      },
      {
        data: {
          values: [
            { volume: 1, posts: today },
            { volume: last.volume, posts: today },
          ],
        },
        mark: { type: 'line', style: 'today' },
      },
      {
        data: { values: line },
        mark: { type: 'line', style: 'answer' },
        encoding: { y: { field: 'needed' } },
      },
      {
        data: { values: [...requirements] },
        mark: { type: 'point' },
        encoding: { y: { field: 'needed' } },
      },
      ...breakLayers(curve),
      label(at(last.volume, last.needed, [`Needed: ${last.needed}`, ...bandText(last)]), 'label-answer', 12, 0),
      label(at(last.volume, today, `Today’s team: ${today}`), 'label-today', 12, 0),
      ...(last.needed - today > 2
        ? [
            label(
              at(last.volume, (last.needed + today * 2) / 3, `${last.needed - today} short at ${last.volume}×`),
              'label-short',
              -10,
              6,
            ),
          ]
        : []),
      ...requirements
        .filter(({ volume }) => volume === 2)
        .map(({ volume, needed }) => label(at(volume, needed, `${needed}`), 'label-answer', -8, -16)),
      ...(spare > 0
        ? [
            label(
              at(1, requirements[0]!.needed, [`${requirements[0]!.needed} needed today,`, `${spare} to spare`]),
              'label-answer',
              8,
              22,
            ),
          ]
        : []),
      {
        data: { values: [{ text: source }] },
        mark: { type: 'text', style: 'label-note', baseline: 'top' },
        encoding: { text: { field: 'text' }, x: { value: 0 }, y: { value: 384 } },
      },
    ],
  } as TopLevelSpec;

  function breakLayers({ breaks: point }: StaffingCurve): object[] {
    if (!Number.isFinite(point.volume)) return [];
    const when = month(point.volume);
    const notes = [
      `First to miss: ${point.targets[0]}`,
      `95 % interval: ${multiple(point.low)} to ${multiple(point.high)}`,
    ];
    return [
      {
        data: { values: [{ volume: point.volume, posts: 0, to: today }] },
        mark: { type: 'rule', color: '#B0360F', strokeWidth: 1.25, strokeDash: [3, 3] },
        encoding: { y2: { field: 'to' } },
      },
      {
        data: { values: [{ volume: point.low, to: point.high, posts: today }] },
        mark: { type: 'rule', color: '#B0360F', strokeWidth: 4 },
        encoding: { x2: { field: 'to' } },
      },
      {
        data: { values: [{ volume: point.volume, posts: today }] },
        mark: { type: 'point', filled: true, size: 110, fill: '#FCFCFA', stroke: '#B0360F', strokeWidth: 2.25 },
      },
      label(
        at(point.volume, top * 0.19, `Breaks at ${multiple(point.volume)}${when ? `, ${when}` : ''}`),
        'label-alarm',
        12,
        0,
      ),
      label(at(point.volume, top * 0.19, notes), 'label-note', 12, 19),
    ];
  }

  function titleOf({ breaks: { volume } }: StaffingCurve): string {
    if (!Number.isFinite(volume))
      return `Today’s ${today} ${group} hold every service target up to ${last.volume}× volume`;
    const when = month(volume);
    return `Today’s ${today} ${group} hold until volume reaches ${multiple(volume)}${when ? `, around ${when}` : ''}`;
  }

  function subtitleOf(_: StaffingCurve): string {
    return `${group.charAt(0).toUpperCase()}${group.slice(1)} that meet every service target, by volume; band: 95 % interval of the requirement`;
  }

  function label(data: object, style: string, dx: number, dy: number): object {
    const right = style === 'label-short';
    return {
      data,
      mark: {
        type: 'text',
        style: right ? 'label-alarm' : style,
        dx,
        dy,
        ...(right ? { align: 'right', fontSize: 12, fontWeight: 400 } : {}),
      },
      encoding: { text: { field: 'text' } },
    };
  }
}

/** The requirements, with the point at which today's team stops being enough among them. */
function throughBreak(
  requirements: readonly Requirement[],
  { volume }: BreakingPoint,
  today: number,
): { volume: number; needed: number }[] {
  const points = requirements.map((each) => ({ volume: each.volume, needed: each.needed }));
  if (!Number.isFinite(volume) || volume <= requirements[0]!.volume) return points;
  return [...points.filter((point) => point.volume !== volume), { volume, needed: today }].sort(
    (a, b) => a.volume - b.volume,
  );
}

function multiple(volume: number): string {
  return Number.isFinite(volume) ? `${volume.toFixed(2)}×` : 'beyond the range';
}

function bandText({ needed, low, high }: Requirement): string[] {
  return low === needed && high === needed ? [] : [`${low} to ${high}`];
}

/** Under each multiple how much that is, or its month. */
function axisLabels({ month, casesAWeek }: StaffingCurve): string {
  const below = (volume: number) =>
    month(volume) === undefined
      ? `${Math.round(casesAWeek * volume).toLocaleString('en-GB')} a week`
      : volume === 1
        ? 'today'
        : month(volume);
  const labels = Object.fromEntries(named.map((volume) => [volume, [`${volume}×`, below(volume)]]));
  return `(${JSON.stringify(labels)})[datum.value]`;
}

function ticks(top: number): number[] {
  const step = top > 50 ? 20 : 10;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, k) => k * step);
}
