/** Values to go through in `sweep`, and how far to vary in `tornado`. */
import { messages } from './messages.ts';

/** Most steps of a range. */
const STEPS = 1_000;

const RANGE =
  /^\s*(\d+(?:\.\d+)?)\s*([^\d\s.]\S*)?\s*\.\.\s*(\d+(?:\.\d+)?)\s*([^\d\s.]\S*)?\s+by\s+(\d+(?:\.\d+)?)\s*([^\d\s.]\S*)?\s*$/;

/**
 * The values of a list, or of a range such as `30%..60% by 10%`, each as a user would write it at the path.
 * @returns the values, or why there are none
 */
export function rangeValues(written: unknown): readonly unknown[] | { readonly message: string } {
  if (Array.isArray(written)) return written.length > STEPS ? { message: messages.rangeSize(STEPS) } : written;
  const match = typeof written === 'string' ? RANGE.exec(written) : null;
  if (!match) return { message: messages.rangeForm };
  const [, from, unit = '', to, otherUnit = '', by, stepUnit = ''] = match;
  const step = Number(by);
  if (unit !== otherUnit || unit !== stepUnit || step === 0 || Number(to) < Number(from))
    return { message: messages.rangeForm };
  // A last value that rounding puts a hair beyond the end still counts.
  const steps = Math.floor((Number(to) - Number(from)) / step + 1e-9);
  if (!(steps < STEPS)) return { message: messages.rangeSize(STEPS) };
  return Array.from({ length: steps + 1 }, (_, k) => {
    const value = Number((Number(from) + k * step).toPrecision(12));
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
