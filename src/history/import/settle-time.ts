/** Settles from a sample in which zone times are meant, how long an interval is, and whether intervals are numbered. */
import type { Binding } from './bind-columns.ts';
import { type Finding, reading, warning } from './finding.ts';
import type { BoundColumn, Importer, Layout } from './importer.ts';
import { MomentReader, startReader } from './moment-reader.ts';
import type { DateOrder } from './read-instant.ts';
import { readMoment } from './read-instant.ts';

const DAY = 86400;
/** How many intervals a day may be cut into. */
const SLOTS = [1, 24, 48, 96, 144, 240, 288, 480, 720, 1440];

export interface Zones {
  /** In which times without an offset are read. */
  readonly reading: string;
  /** By whose clocks the centre lives. */
  readonly centre: string;
  readonly findings: readonly Finding[];
}

export function settleZone(
  importer: Importer,
  moments: readonly Binding[],
  rows: readonly (readonly string[])[],
  order: DateOrder,
  asked: string | undefined,
): Zones {
  const offsets = new Set<number>();
  let without = 0;
  const [first] = moments;
  for (const cells of rows) {
    const read = first === undefined ? undefined : readMoment(cells[first.place] ?? '', order);
    if (read === undefined) continue;
    if (read.offset === undefined) without++;
    else offsets.add(read.offset);
  }
  const named = [...offsets].sort((a, b) => a - b).map(offsetText);
  const column = first?.header;
  if (without === 0 && offsets.size > 0) {
    const centre = asked ?? importer.timezone ?? 'UTC';
    const text = `times carry their offset (${named.join(', ')}); the scenario's clock is ${centre}`;
    if (asked !== undefined) return { reading: centre, centre, findings: [reading('time', text, column)] };
    return {
      reading: centre,
      centre,
      findings: [warning('time', `${text}: --timezone names the zone whose clocks the centre lives by`, { column })],
    };
  }
  if (importer.timezone !== undefined) {
    const centre = asked ?? importer.timezone;
    const meant = importer.timezone === 'UTC' ? 'UTC' : centre;
    const text = `times are ${meant}, as this export has them${centre === meant ? '' : `; the scenario's clock is ${centre}`}`;
    const isAssumed = asked === undefined && importer.timezone === 'UTC';
    const hint = ': --timezone names the zone whose clocks the centre lives by';
    return {
      reading: meant,
      centre,
      findings: [isAssumed ? warning('time', text + hint, { column }) : reading('time', text, column)],
    };
  }
  if (asked !== undefined) {
    return {
      reading: asked,
      centre: asked,
      findings: [reading('time', `times are taken as clock times in ${asked}`, column)],
    };
  }
  const text = 'times carry no zone; they are taken as UTC: --timezone names the zone that they are in';
  return { reading: 'UTC', centre: 'UTC', findings: [warning('time', text, { column })] };
}

/** Intervals that are numbered within the day: how many there are and which number is the first. */
export function settleSlots(
  columns: readonly BoundColumn[],
  rows: readonly (readonly string[])[],
): { readonly columns: readonly BoundColumn[]; readonly slots: Layout['slots'] } {
  if (!columns.some(({ field }) => field === 'date')) return { columns, slots: undefined };
  const column = columns.find(({ field, place }) => {
    if (field === 'slot') return true;
    return (
      (field === 'time' || field === 'start') &&
      rows.filter((cells) => isNumbered(cells[place])).length > 0.95 * rows.length
    );
  });
  if (column === undefined || rows.length === 0) return { columns, slots: undefined };
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const cells of rows) {
    const number = Number(cells[column.place]);
    if (!Number.isInteger(number)) continue;
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  // A time of day in whole digits (0900, 1830) is no number of an interval.
  if (column.field !== 'slot' && high > 288) return { columns, slots: undefined };
  const first = low === 0 ? 0 : 1;
  const perDay = SLOTS.find((count) => count >= high - first + 1) ?? 1440;
  return {
    columns: columns.map((other) => (other === column ? { ...other, field: 'slot' as const } : other)),
    slots: { perDay, first },
  };
}

/**
 * @returns seconds of an interval: as the importer or a column says, else the commonest gap between the starts of one
 *   contact type
 */
export function settleInterval(
  importer: Importer,
  layout: Layout,
  rows: readonly (readonly string[])[],
): number | undefined {
  if (importer.interval !== undefined) return importer.interval;
  if (layout.slots !== undefined) return DAY / layout.slots.perDay;
  const told = layout.columns.find(({ field }) => field === 'interval_minutes');
  if (told !== undefined) {
    const minutes = commonest(rows.map((cells) => Number(cells[told.place])).filter((value) => value > 0));
    if (minutes !== undefined) return minutes > 1440 ? minutes : minutes * 60;
  }
  const startOf = startReader(layout, new MomentReader(layout.timezone, layout.order));
  const type = layout.columns.find(({ field }) => field === 'contact_type');
  const byType = new Map<string, Set<number>>();
  for (const cells of rows) {
    const start = startOf(cells);
    if (start === undefined) continue;
    const name = type === undefined ? '' : (cells[type.place] ?? '');
    let starts = byType.get(name);
    if (starts === undefined) {
      starts = new Set();
      byType.set(name, starts);
    }
    starts.add(start.local);
  }
  const gaps: number[] = [];
  for (const starts of byType.values()) {
    const sorted = [...starts].sort((a, b) => a - b);
    for (let k = 1; k < sorted.length; k++) gaps.push(sorted[k]! - sorted[k - 1]!);
  }
  return commonest(gaps);
}

function isNumbered(cell = ''): boolean {
  return /^\s*\d{1,4}\s*$/.test(cell) && Number(cell) <= 1440;
}

/** The value that occurs most often, the smaller of two as common. */
export function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

function offsetText(seconds: number): string {
  const size = Math.abs(seconds) / 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${seconds < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
