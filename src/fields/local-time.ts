/** Local times of day: 09:00, 24:00, past midnight 26:00; read into seconds after local midnight. */
import type { Kind } from './kind.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { shown } from './shown.ts';

const ACCEPTED = 'a local time such as 09:00, 00:00 to 48:00';
const PATTERN = '^(([0-3][0-9]|4[0-7]):[0-5][0-9]|48:00)$';

/** @returns the kind of a local time, in seconds after midnight, 0 to 48 h */
export function localTime(): Kind<number> {
  return {
    name: 'local time',
    unit: 's after midnight',
    accepted: ACCEPTED,
    json: { type: 'string', pattern: PATTERN },
    read: readTime,
    show: showTime,
  };
}

/** @returns the kind of a key that is a local time; it stays as written */
export function timeKey(): Kind<string> {
  return {
    name: 'local time',
    accepted: ACCEPTED,
    json: { type: 'string', pattern: PATTERN },
    read(raw) {
      const reading = readTime(raw);
      return reading.ok ? accept(String(raw)) : reading;
    },
    show: (value) => value,
  };
}

function readTime(raw: unknown): Reading<number> {
  if (typeof raw !== 'string') return refuse(`expected a local time, found ${shown(raw)}`, ACCEPTED);
  const match = /^(\d\d):(\d\d)$/.exec(raw);
  const seconds = match ? Number(match[1]) * 3_600 + Number(match[2]) * 60 : Number.NaN;
  if (match && Number(match[2]) < 60 && seconds <= 48 * 3_600) return accept(seconds);
  return refuse(`expected a local time, found ${shown(raw)}`, ACCEPTED, asTime(raw));
}

/** 9:00, 9.30 and 0900 are likely times too. */
function asTime(raw: string): string | undefined {
  const match = /^\s*(\d{1,2})[:.h]?(\d\d)?\s*$/.exec(raw);
  if (!match || Number(match[1]) > 24 || Number(match[2] ?? 0) > 59) return undefined;
  return `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** @returns seconds after midnight as a local time, `09:00` */
export function showTime(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
