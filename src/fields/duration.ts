/** Durations: 20s, 3m, 1h30m, 2d; read into seconds. A bare number is refused, for nobody can tell its unit. */
import type { Bounds, Kind } from './kind.ts';
import { type Measure, quantity } from './quantity.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { shown } from './shown.ts';
import { suggestedUnit } from './suggested-unit.ts';

/** Seconds in each unit, largest first; a month is 30.4375 days, as for money. */
const UNITS: readonly (readonly [string, number])[] = [
  ['mo', 30.4375 * 86_400],
  ['w', 7 * 86_400],
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
];

/** The longest duration that any field takes: ten years. */
const LONGEST = 3_660 * 86_400;

const ONE_PART = String.raw`[0-9]+(\.[0-9]+)?`;

export interface DurationBounds extends Bounds {
  /** Months (`24mo`) are taken too; only the life of something bought needs them. */
  readonly months?: boolean;
}

/** @returns the kind of a duration in seconds, 0 to ten years unless the bounds say otherwise */
export function duration({ months = false, ...bounds }: DurationBounds = {}): Kind<number> {
  const limits = { ...(bounds.above === undefined ? { min: 0 } : {}), max: LONGEST, ...bounds };
  return quantity(months ? withMonths : withoutMonths, limits, false, bounds);
}

const withoutMonths = measure(false);
const withMonths = measure(true);

function measure(months: boolean): Measure {
  const names = UNITS.filter(([unit]) => months || unit !== 'mo').map(([unit]) => unit);
  const pattern = `^(?=.)${names.map((unit) => `(${ONE_PART}${unit})?`).join('')}$`;
  return {
    name: 'duration',
    unit: 's',
    looks: months ? 'a duration such as 30d, 24mo' : 'a duration such as 20s, 3m, 1h30m, 2d',
    read: (raw) => readDuration(raw, months),
    show: showDuration,
    json: () => ({ type: 'string', pattern }),
  };
}

function readDuration(raw: unknown, months: boolean): Reading<number> {
  if (typeof raw === 'number') {
    return refuse(`a duration needs a unit, and ${shown(raw)} has none`, undefined, suggestedUnit(raw, 's'));
  }
  if (typeof raw !== 'string' || raw.length > 60) return refuse(`expected a duration, found ${shown(raw)}`);
  const text = raw.trim();
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(mo|[wdhms])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) {
    return refuse(`expected a duration, found ${shown(raw)}`, undefined, inUnits(text, months));
  }
  let seconds = 0;
  let last = -1;
  for (const [, amount, unit] of parts) {
    const place = UNITS.findIndex(([name]) => name === unit);
    if (unit === 'mo' && !months) return refuse(`months are not taken here, found ${shown(raw)}`);
    if (place <= last) return refuse(`units go from large to small, each once, found ${shown(raw)}`);
    last = place;
    seconds += Number(amount) * UNITS[place]![1];
  }
  return accept(seconds);
}

/** Other ways of calling a unit. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(mo|months?)$/, 'mo'],
  [/^(w|wk|wks|weeks?)$/, 'w'],
  [/^(d|days?)$/, 'd'],
  [/^(h|hr|hrs|hours?)$/, 'h'],
  [/^(m|min|mins|minutes?)$/, 'm'],
  [/^(s|sec|secs|seconds?)$/, 's'],
];

/** `3min` and `3 minutes` were likely meant as `3m`. */
function inUnits(text: string, months: boolean): string | undefined {
  const parts = [...text.toLowerCase().matchAll(/\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('').length !== text.length) return undefined;
  const units = parts.map(([, , word]) => SPELLINGS.find(([spelling]) => spelling.test(word!))?.[1]);
  if (units.includes(undefined) || (units.includes('mo') && !months)) return undefined;
  return parts.map(([, amount], k) => `${amount}${units[k]}`).join('');
}

/** @returns the duration as a user would write it, `1h30m` */
export function showDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return String(seconds);
  let rest = Math.abs(seconds);
  let text = '';
  for (const [unit, size] of UNITS.slice(2)) {
    const amount = unit === 's' ? Number(rest.toPrecision(12)) : Math.floor(rest / size);
    if (amount > 0) text += `${amount}${unit}`;
    rest -= amount * size;
  }
  return `${seconds < 0 ? '−' : ''}${text || '0s'}`;
}
