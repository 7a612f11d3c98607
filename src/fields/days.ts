/** Days of the week in a key or field: wed, mon-fri, fri-mon. */
import type { Kind } from './kind.ts';
import { nearest } from './nearest.ts';
import { accept, refuse } from './reading.ts';
import { shown } from './shown.ts';

const DAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const PATTERN = `^(${DAYS.join('|')})(-(${DAYS.join('|')}))?$`;
const ACCEPTED = 'days such as wed, mon-fri, sat-sun';

/** @returns the kind of days of the week; they stay as written */
export function days(): Kind<string> {
  return {
    name: 'days',
    accepted: ACCEPTED,
    json: { type: 'string', pattern: PATTERN },
    read(raw) {
      if (typeof raw === 'string' && new RegExp(PATTERN).test(raw)) return accept(raw);
      return refuse(`expected days of the week, found ${shown(raw)}`, ACCEPTED, asDays(raw));
    },
    show: (value) => value,
  };
}

/**
 * @param spec `wed` or `mon-fri`
 * @returns places in the week that it covers, Monday 0
 */
export function daysCovered(spec: string): number[] {
  const [first = '', last = first] = spec.split('-');
  const from = DAYS.indexOf(first);
  const to = DAYS.indexOf(last);
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, k) => (from + k) % 7);
}

function asDays(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || raw.length > 30) return undefined;
  const parts = raw.toLowerCase().split(/\s*(?:-|–|to)\s*/);
  const likely = parts.map((part) => DAYS.find((day) => part.startsWith(day)) ?? nearest(part, DAYS));
  return parts.length <= 2 && likely.every((day) => day !== undefined) ? likely.join('-') : undefined;
}
