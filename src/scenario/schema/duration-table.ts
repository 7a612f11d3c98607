/** Tables whose keys are durations: curves over waiting time, ramps over time since hiring. */
import type { z } from 'zod';
import { duration } from '../../fields/duration.ts';
import { field, table } from '../../fields/field.ts';
import type { Kind } from '../../fields/kind.ts';
import { accept } from '../../fields/reading.ts';

/** @returns the type of a table of values by duration; the keys stay as written */
export function durationTable(value: Kind<number>, summary: string, example: string): z.ZodType {
  const key = duration();
  const kept: Kind<string> = {
    name: key.name,
    accepted: key.accepted,
    json: key.json,
    read(raw) {
      const reading = key.read(raw);
      return reading.ok ? accept(String(raw)) : reading;
    },
    show: (text) => text,
  };
  return table(kept, field(value, { summary }), { summary, example });
}
