/** Values to go through in `sweep`, and how far to vary in `tornado`. */
import { duration } from '../fields/duration.ts';
import { messages } from './messages.ts';

export type Range = readonly unknown[] | { readonly message: string };

const time = duration();

/** Most steps of a range. */
const STEPS = 1_000;

const RANGE =
  /^\s*(\d+(?:\.\d+)?)\s*([^\d\s.]\S*)?\s*\.\.\s*(\d+(?:\.\d+)?)\s*([^\d\s.]\S*)?\s+by\s+(\d+(?:\.\d+)?)\s*([^\d\s.]\S*)?\s*$/;

/**
 * The values of a list, or of a range such as `30%..60% by 10%`, each as a user would write it at the path.
 * @returns the values, or why there are none
 */
export function rangeValues(written: unknown): Range {
  if (Array.isArray(written)) return written.length > STEPS ? { message: messages.rangeSize(STEPS) } : written;
  const match = typeof written === 'string' ? RANGE.exec(written) : null;
  if (!match) return { message: messages.rangeForm };
  const [, from, unit = '', to, otherUnit = '', by, stepUnit = ''] = match;
  if (unit === otherUnit && unit === stepUnit) return stepped(Number(from), Number(to), Number(by), unit);
  const times = [`${from}${unit}`, `${to}${otherUnit}`, `${by}${stepUnit}`].map((text) => time.read(text));
  const [first, last, step] = times.map((reading) => (reading.ok ? reading.value : Number.NaN));
  return stepped(first!, last!, step!, 's');
}

function stepped(from: number, to: number, by: number, unit: string): Range {
  if (!(by > 0 && from <= to)) return { message: messages.rangeForm };
  // A last value that rounding puts a hair beyond the end still counts.
  const steps = Math.floor((to - from) / by + 1e-9);
  if (!(steps < STEPS)) return { message: messages.rangeSize(STEPS) };
  return Array.from({ length: steps + 1 }, (_, k) => {
    const value = Number((from + k * by).toPrecision(12));
    return unit === '' ? value : `${value}${unit}`;
  });
}

/** @returns the low and the high change of `±10%` or of a list of two values; undefined for anything else */
export function spreadOf(written: unknown): readonly [unknown, unknown] | undefined {
  if (Array.isArray(written) && written.length === 2) return [written[0], written[1]];
  const match = typeof written === 'string' ? /^\s*(?:±|\+-)\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(written) : null;
  const share = match ? Number(match[1]) / 100 : Number.NaN;
  if (share > 0 && share < 1) return [{ times: 1 - share }, { times: 1 + share }];
  return undefined;
}
