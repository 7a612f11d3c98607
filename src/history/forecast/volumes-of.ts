/** Volumes from a history file of our own form, and from what an import came down to. */
import { type LocalText, readLocalText } from '../../scenario/build/local-text.ts';
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { DataTable } from '../../scenario/scenario.ts';
import type { IntervalTable } from '../interval-record.ts';
import type { Volume } from './volume.ts';
import { VolumeBuilder } from './volume-builder.ts';

/**
 * @param table columns `start`, `contact_type`, `count` and maybe `average_handle_time`
 * @param timezone zone whose clocks count; absent: the clock time that the file shows
 * @throws RangeError on a start that is no time, or an interval that does not divide a day
 */
export function volumesOfHistory({ text: columns, numbers, rows }: DataTable, timezone?: string): Volume[] {
  const builder = new VolumeBuilder();
  const clock = timezone === undefined ? undefined : new ZoneClock(timezone);
  const { start = [], contact_type: type = [] } = columns;
  const { count, average_handle_time: handleTime } = numbers;
  // Contact types share their starts, and taking a text apart costs more than finding it.
  const known = new Map<string, LocalText>();
  for (let row = 0; row < rows; row++) {
    const text = start[row]!;
    let read = known.get(text);
    if (read === undefined) {
      read = readLocalText(text);
      known.set(text, read);
    }
    const { local, offset } = read;
    const instant = local - (offset ?? 0);
    const shown = clock && offset !== undefined ? clock.localOf(instant) : local;
    builder.add(type[row]!, shown, count![row]!, handleTime?.[row], offset === undefined ? shown : instant);
  }
  return builder.build();
}

/**
 * @param table intervals as an import found them, by the clocks of its zone
 * @throws RangeError where its interval does not divide a day
 */
export function volumesOfIntervals(table: IntervalTable): Volume[] {
  const builder = new VolumeBuilder();
  const clock = new ZoneClock(table.timezone);
  const handleTime = table.columns.handleTime;
  for (let row = 0; row < table.rows; row++) {
    const instant = table.start[row]!;
    const { name } = table.contactTypes[table.contactType[row]!]!;
    builder.add(name, clock.localOf(instant), table.offered[row]!, handleTime?.[row], instant);
  }
  return builder.build(table.interval);
}
