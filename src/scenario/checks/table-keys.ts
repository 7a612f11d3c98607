/** Keys of tables that mean the same though they are written differently: 60s and 1m, 0.9 and 90%, or days equally narrowly named. */

import { daysCovered } from '../../fields/days.ts';
import { duration } from '../../fields/duration.ts';
import { isTable } from '../../fields/is-table.ts';
import type { Kind } from '../../fields/kind.ts';
import { readShareKey } from '../../fields/share.ts';
import { messages } from '../messages.ts';
import { BLOCKS } from '../schema/root.ts';
import { partsOf, walk } from '../walk.ts';
import type { CheckContext } from './context.ts';

const readDuration = duration();
/** Blocks whose tables may say nothing. */
const MAY_BE_EMPTY: readonly string[] = ['hours', 'special_days'];

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
  if (
    keys.length === 0 &&
    ['duration', 'share', 'days', 'local time', 'date'].includes(kind.name) &&
    !context.incomplete(path)
  ) {
    // Hours without a day are closed all week; any other table without a row says nothing.
    if (!MAY_BE_EMPTY.includes(path[0]!) && path.at(-1) !== 'weekdays') context.fault(path, messages.emptyTable);
  }
  const seen = new Map<string, string>();
  for (const key of keys) {
    const meanings = meaningsOf(kind, key);
    const other = meanings.map((meaning) => seen.get(meaning)).find((earlier) => earlier !== undefined);
    for (const meaning of meanings) if (!seen.has(meaning)) seen.set(meaning, key);
    if (other === undefined) continue;
    const message = kind.name === 'days' ? messages.daysAlike(key, other) : messages.keysAlike(key, other);
    context.fault([...path, key], message, { part: 'key' });
  }
}

/** What no two keys of a table may have in common: a length of time, a share, or a day named equally narrowly. */
function meaningsOf(kind: Kind<unknown>, key: string): string[] {
  if (kind.name === 'duration') return [String(seconds(key))];
  if (kind.name === 'share') return [String(shareOf(key))];
  if (kind.name !== 'days') return [];
  const days = daysCovered(key);
  return days.map((day) => `${day} of ${days.length}`);
}

function shareOf(text: string): number {
  const reading = readShareKey(text);
  return reading.ok ? reading.value : Number.NaN;
}

function seconds(text: string): number {
  const reading = readDuration.read(text);
  return reading.ok ? reading.value : Number.NaN;
}
