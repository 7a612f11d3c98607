/** Tables such as `{ 0d: 0.6, 30d: 1 }` and `{ 85%: 1, 95%: 1.1 }` as curves, linear between their points. */
import type { Curve } from '../../centre/curve.ts';
import { duration } from '../../fields/duration.ts';
import type { Reading } from '../../fields/reading.ts';
import { readShareKey } from '../../fields/share.ts';

type CurveTable = Readonly<Record<string, number>>;

const durationKey = duration();

/**
 * By seconds.
 * @throws RangeError when a key is no duration
 */
export function curveByDuration(table: CurveTable): Curve {
  return curveOf(Object.entries(table).map(([key, value]) => ({ at: read(durationKey.read(key), key), value })));
}

/**
 * By a share, 0 to 1.
 * @throws RangeError when a key is no share
 */
export function curveByShare(table: CurveTable): Curve {
  return curveOf(Object.entries(table).map(([key, value]) => ({ at: read(readShareKey(key), key), value })));
}

/** The same everywhere. */
export function flatCurve(value: number): Curve {
  return { at: Float64Array.of(0), values: Float64Array.of(value) };
}

/** @param points in any order, no two at the same place; one at least */
export function curveOf(points: readonly { readonly at: number; readonly value: number }[]): Curve {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  return {
    at: Float64Array.from(sorted, ({ at }) => at),
    values: Float64Array.from(sorted, ({ value }) => value),
  };
}

function read(reading: Reading<number>, key: string): number {
  if (!reading.ok) throw new RangeError(`invalid key: ${key}`);
  return reading.value;
}
