/** The one form in which the closed forms refuse impossible input. */

/** @throws RangeError unless `value` is a number in [low, high] */
export function requireRange(name: string, value: number, low: number, high = Number.POSITIVE_INFINITY): void {
  if (!(value >= low && value <= high))
    throw new RangeError(`${name}: expected ${describe(low, high)}, found ${value}`);
}

/** @throws RangeError unless `value` is finite and above 0 */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name}: expected above 0, found ${value}`);
}

/** @throws RangeError unless `value` is a whole number of at least `low` */
export function requireWhole(name: string, value: number, low: number): void {
  if (!(Number.isSafeInteger(value) && value >= low)) {
    throw new RangeError(`${name}: expected a whole number of at least ${low}, found ${value}`);
  }
}

function describe(low: number, high: number): string {
  return high === Number.POSITIVE_INFINITY ? `at least ${low}` : `from ${low} to ${high}`;
}
