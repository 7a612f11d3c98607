/** Tables whose keys are quantities: curves over waiting time, ramps over time since hiring, effects of occupancy. */
import type { z } from 'zod';
import { duration } from '../../fields/duration.ts';
import { field, table } from '../../fields/field.ts';
import type { Kind } from '../../fields/kind.ts';
import { accept } from '../../fields/reading.ts';
import { readShareKey, share } from '../../fields/share.ts';

/** What a table's reader is told. */
interface TableNotes {
  readonly summary: string;
  readonly example: string;
  readonly absent?: string;
}

const durations = duration();
const shares = share();

/** @returns the type of a table of values by duration; the keys stay as written */
export function durationTable(value: Kind<number>, notes: TableNotes): z.ZodType {
  return curveTable(durations, durations.read, value, notes);
}

/** @returns the type of a table of values by share; the keys stay as written */
export function shareTable(value: Kind<number>, notes: TableNotes): z.ZodType {
  return curveTable(shares, readShareKey, value, notes);
}

function curveTable(
  { name, accepted, json }: Kind<number>,
  read: (key: string) => ReturnType<Kind<number>['read']>,
  value: Kind<number>,
  notes: TableNotes,
): z.ZodType {
  const kept: Kind<string> = {
    name,
    accepted,
    json,
    read(raw) {
      const reading = read(String(raw));
      return reading.ok ? accept(String(raw)) : reading;
    },
    show: (text) => text,
  };
  return table(kept, field(value, { summary: notes.summary }), notes);
}
