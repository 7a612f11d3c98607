/** The axis of a chart over days: intervals side by side, the day's name above, hours below, a line between days. */
import { dayName } from '../run/period.ts';
import type { Layer } from './chart.ts';
import { labels, marks, type Row } from './layers.ts';
import type { OpenDay } from './open-intervals.ts';
import { textWidth } from './text-width.ts';
import { undrawnAxis } from './undrawn-axis.ts';

/** Room above the plot for the names of the days, and below it for the hours. */
export const dayAxisRoom = { above: 24, below: 28 } as const;

/** Pixels between one hour's label and the next, at least. */
const leastGap = 34;

export interface DayAxis {
  /** The `x` channel, in intervals from the first one shown. */
  readonly x: Layer;
  /** Names of the days, their dividers, hours. */
  readonly layers: readonly Layer[];
  /** Number of intervals shown. */
  readonly count: number;
}

/**
 * @param seconds length of an interval
 * @param anyWeek whether the days are told by their weekday alone
 */
export function dayAxis(
  days: readonly OpenDay<unknown>[],
  seconds: number,
  width: number,
  height: number,
  anyWeek = false,
): DayAxis {
  const count = days.reduce((sum, { intervals }) => sum + intervals.length, 0);
  const pixels = width / count;
  const everyHours = [1, 2, 3, 4, 6, 12, 24].find((hours) => ((hours * 3600) / seconds) * pixels >= leastGap) ?? 24;
  const hours: Row[] = [];
  const names: Row[] = [];
  const dividers: Row[] = [];
  let at = 0;
  for (const { date, intervals } of days) {
    const parts = anyWeek ? 1 : days.length === 1 ? 3 : 2;
    const whole = dayName(date).split(' ').slice(0, parts).join(' ');
    const room = intervals.length * pixels;
    const text = textWidth(whole, 12) + 6 <= room ? whole : whole.split(' ')[0]!;
    names.push({ x: at + intervals.length / 2, text });
    if (at > 0) dividers.push({ x: at });
    for (const [place, { start }] of intervals.entries()) {
      const hour = Number(start.slice(11, 13));
      const onTheHour = start.slice(14, 16) === '00' && hour % everyHours === 0;
      // Not so near a divider that it would be read as belonging to both days.
      const clear = place * pixels >= 7 || at === 0;
      if (onTheHour && clear) hours.push({ x: at + place, text: String(hour) });
    }
    at += intervals.length;
  }
  const x = undrawnAxis('x', [0, count]);
  const ends = [{ x: 0, to: count }];
  return {
    x,
    count,
    layers: [
      marks('rule', 'divider', dividers, { x, y: { value: -dayAxisRoom.above + 4 }, y2: { value: height } }),
      marks('rule', 'base', ends, { x, x2: { field: 'to' }, y: { value: height } }, { strokeWidth: 1 }),
      marks('rule', 'base', hours, { x, y: { value: height }, y2: { value: height + 5 } }, { strokeWidth: 1 }),
      ...labels('label-note', hours, { x, y: { value: height + 16 } }, { align: 'center' }),
      ...labels('label-plain', names, { x, y: { value: -12 } }, { align: 'center' }),
    ],
  };
}

/** A row of a step line: the interval's left edge; with one more at the right edge of each day's last. */
export function steps<R>(days: readonly OpenDay<R>[], valuesOf: (row: R) => Row | undefined): Row[] {
  let at = 0;
  return days.flatMap(({ date, intervals }) => {
    const rows: Row[] = [];
    let run = 0;
    for (const [place, { row }] of intervals.entries()) {
      const values = valuesOf(row);
      // What is not known for an interval leaves a gap.
      if (values === undefined) {
        run++;
        continue;
      }
      const detail = `${date} ${run}`;
      const x = at + place;
      rows.push({ x, detail, ...values });
      const next = intervals[place + 1];
      if (next === undefined || valuesOf(next.row) === undefined) rows.push({ x: x + 1, detail, ...values });
    }
    at += intervals.length;
    return rows;
  });
}
