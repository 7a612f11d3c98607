/** Amounts in cents that add up: each rounded down, and the cents that are then missing given to the largest remainders. */

/**
 * Rounds amounts to cents so that they add up to their rounded sum (largest-remainder method, after Hamilton).
 * @param amounts 0 or more
 * @returns whole cents; of equal remainders the earlier is rounded up first
 */
export function centsThatAddUp(amounts: readonly number[]): number[] {
  // Noise of the last bits must not turn 17.50 into 17.49.
  const exact = amounts.map((amount) => Number((amount * 100).toPrecision(14)));
  const cents = exact.map(Math.floor);
  const whole = Math.round(Number(exact.reduce((sum, amount) => sum + amount, 0).toPrecision(14)));
  const missing = whole - cents.reduce((sum, amount) => sum + amount, 0);
  const places = [...exact.keys()].sort((a, b) => exact[b]! - cents[b]! - (exact[a]! - cents[a]!) || a - b);
  for (const place of places.slice(0, missing)) cents[place]!++;
  return cents;
}
