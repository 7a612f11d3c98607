/** What a bare number was likely meant to be. */

/** @returns the number with the unit behind it; undefined for what is no number to write */
export function suggestedUnit(value: number, unit: string): string | undefined {
  return Number.isFinite(value) && value >= 0 ? `${value}${unit}` : undefined;
}
