/** The course of the day: which share of a day's contacts comes when, one line for days that are alike. */
import type { Estimate } from '../../stats/estimate.ts';
import { capitalised } from '../number-word.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
import { contactsCalled, levelText } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { niceTicks } from './nice-ticks.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';

export interface DayShapes {
  readonly contactType: string;
  /** Seconds of a slot. */
  readonly slot: number;
  /** That of most contacts first. */
  readonly shapes: readonly {
    readonly weekdays: readonly number[];
    readonly contacts: number;
    readonly shares: readonly Estimate[];
  }[];
  readonly confidence: number;
}

const width = 640;
const height = 240;
const MOST = 3;
const STYLES = ['answer', 'today', 'base'] as const;
const BANDS = ['band', 'band-base', 'band-base'] as const;
const LABELS = ['label-answer', 'label-today', 'label-reference'] as const;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** @returns undefined where the course of the day is not known */
export function dayShapeChart({ contactType, slot, shapes, confidence }: DayShapes): Chart | undefined {
  const drawn = shapes.slice(0, MOST);
  if (drawn.length === 0) return undefined;
  const hours = slot / 3600;
  const rows = drawn.map(({ shares }) =>
    [...shares, shares.at(-1)!].map((share, k) => ({
      hour: k * hours,
      value: share.mean!,
      low: share.low!,
      high: share.high!,
    })),
  );
  const busy = rows.flat().filter(({ value }) => value > 0.001);
  const [from, to] = [
    Math.floor(Math.min(...busy.map(({ hour }) => hour))),
    Math.ceil(Math.max(...busy.map(({ hour }) => hour))),
  ];
  const ticks = niceTicks(0, Math.max(...busy.map(({ high }) => high)), 4);
  const marksAt = Array.from({ length: 25 }, (_, hour) => hour).filter(
    (hour) => hour >= from && hour <= to && hour % 2 === 0,
  );
  const x = {
    field: 'hour',
    type: 'quantitative',
    scale: { domain: [from, to], nice: false, zero: false },
    axis: { title: null, orient: 'bottom', values: marksAt, labelExpr: 'datum.value + ":00"', labelOverlap: false },
  };
  const y = { field: 'value', ...valueAxis(ticks, (value) => `${formatPercent(value, ticks.decimals > 2 ? 1 : 0)} %`) };
  const peaks = rows.map((own) => own.reduce((most, row) => (row.value > most.value ? row : most), own[0]!));
  const names = drawn.map(({ weekdays }) => daysText(weekdays));
  const who = contactsCalled(contactType);
  return {
    name: chartName('day-shape', contactType),
    title: `${capitalised(who)} come most at ${clock(peaks[0]!.hour)} on ${names[0]}: ${formatPercent(peaks[0]!.value)} % of the day's in ${slot / 60} min`,
    subtitle: `Share of the day's ${who} by ${slot / 60} min; days that are alike but for chance share a line${shapes.length > MOST ? `, ${MOST} of ${shapes.length} lines shown` : ''}; band: ${levelText(confidence)} interval`,
    width,
    height,
    margin: { left: 44, top: 22, right: Math.max(24, textWidth(names[0]!, 13, 600) / 2), bottom: 30 },
    layers: [
      ...rows.map((own, k) =>
        marks(
          'area',
          BANDS[k]!,
          clipped(own, from, to),
          { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
          { interpolate: 'step-after' },
        ),
      ),
      ...rows.map((own, k) =>
        marks('line', STYLES[k]!, clipped(own, from, to), { x, y }, { interpolate: 'step-after' }),
      ),
      ...rows.flatMap((_, k) =>
        labels(
          LABELS[k]!,
          [{ ...peaks[k]!, hour: peaks[k]!.hour + hours / 2, text: names[k]! }],
          { x, y },
          { align: 'center', dy: -11, halo: true },
        ),
      ),
    ],
  };
}

function clipped<Row extends { readonly hour: number }>(rows: readonly Row[], from: number, to: number): Row[] {
  return rows.filter(({ hour }) => hour >= from && hour <= to);
}

/** `Mon–Thu, Sun` */
function daysText(weekdays: readonly number[]): string {
  const runs: string[] = [];
  for (let k = 0; k < weekdays.length; ) {
    let end = k;
    while (weekdays[end + 1] === weekdays[end]! + 1) end++;
    runs.push(end === k ? DAYS[weekdays[k]!]! : `${DAYS[weekdays[k]!]}–${DAYS[weekdays[end]!]}`);
    k = end + 1;
  }
  return runs.join(', ');
}

function clock(hour: number): string {
  const minutes = Math.round((hour % 1) * 60);
  return `${Math.floor(hour)}:${String(minutes).padStart(2, '0')}`;
}
