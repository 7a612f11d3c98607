/** The standard normal's cumulative distribution from a table, for where it is asked millions of times. */
import erfc from '@stdlib/math-base-special-erfc';

/** The table reaches this far either way; beyond, less than 1e-15 is left. */
const REACH = 8;
const CELLS = 8192;
const PER_UNIT = CELLS / (2 * REACH);

const below = Float64Array.from({ length: CELLS + 1 }, (_, k) => erfc((REACH - k / PER_UNIT) / Math.SQRT2) / 2);

/**
 * Φ(z), linear between points 1/512 apart: within h²/8 · max |Φ″| = 1.2e-7 of the truth, as |Φ″| ≤ φ(1) = 0.242.
 * @returns probability in [0, 1]
 */
export function normalBelow(z: number): number {
  const place = (z + REACH) * PER_UNIT;
  if (place <= 0) return 0;
  if (place >= CELLS) return 1;
  const cell = Math.floor(place);
  const low = below[cell]!;
  return low + (below[cell + 1]! - low) * (place - cell);
}
