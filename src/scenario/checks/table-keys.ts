/** Keys of tables that mean the same though they are written differently: 60s and 1m, or days equally narrowly named. */

import { daysCovered } from '../../fields/days.ts';
import { duration } from '../../fields/duration.ts';
import { isTable } from '../../fields/is-table.ts';
import type { Kind } from '../../fields/kind.ts';
import { messages } from '../messages.ts';
import { BLOCKS } from '../schema/root.ts';
import { partsOf, walk } from '../walk.ts';
import type { CheckContext } from './context.ts';

const readDuration = duration();

/** Checks every table of the draft. */
export function checkTableKeys(context: CheckContext): void {
  for (const [block, value] of Object.entries(context.draft)) {
    const type = BLOCKS[block];
    if (type === undefined) continue;
    walk(type, value, [block], (partType, part, path) => {
      const key = isTable(part) ? partsOf(partType, part)?.key : undefined;
      if (key !== undefined) checkKeys(context, Object.keys(part as object), key, path);
    });
  }
}

function checkKeys(context: CheckContext, keys: readonly string[], kind: Kind<unknown>, path: readonly string[]): void {
  if (keys.length === 0 && ['duration', 'days', 'local time'].includes(kind.name) && !context.incomplete(path)) {
    // Hours without a day are closed all week; any other table without a row says nothing.
    if (path[0] !== 'hours' && path.at(-1) !== 'weekdays') context.fault(path, messages.emptyTable);
  }
  for (const [k, key] of keys.entries()) {
    const other = keys.slice(0, k).find((earlier) => alike(kind, earlier, key));
    if (other === undefined) continue;
    context.fault(
      [...path, key],
      kind.name === 'days' ? messages.daysAlike(key, other) : messages.keysAlike(key, other),
      { part: 'key' },
    );
  }
}

function alike(kind: Kind<unknown>, one: string, other: string): boolean {
  if (kind.name === 'duration') return seconds(one) === seconds(other);
  if (kind.name !== 'days') return false;
  const first = daysCovered(one);
  const second = daysCovered(other);
  return first.length === second.length && first.some((day) => second.includes(day));
}

function seconds(text: string): number {
  const reading = readDuration.read(text);
  return reading.ok ? reading.value : Number.NaN;
}
