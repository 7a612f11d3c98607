/** Reading a law's parameters: the last defence behind the scenario's own checks. All throw RangeError. */
import type { LawParameters, LawPart } from './law.ts';

interface Bounds {
  readonly min?: number;
  readonly exclusiveMin?: number;
  readonly max?: number;
}

export function numberParameter(parameters: LawParameters, name: string, bounds: Bounds = {}): number {
  return checkedNumber(parameters[name], name, bounds);
}

/** A list of at least one number, each within the bounds. */
export function numbersParameter(parameters: LawParameters, name: string, bounds: Bounds = {}): number[] {
  const value = parameters[name];
  if (!Array.isArray(value) || value.length === 0) throw invalid(name, value);
  return value.map((element: unknown, k) => checkedNumber(element, `${name}[${k}]`, bounds));
}

/** The parts of a mixture, at least one; their laws are not looked into. */
export function partsParameter(parameters: LawParameters, name: string): LawPart[] {
  const value = parameters[name];
  if (!Array.isArray(value) || value.length === 0) throw invalid(name, value);
  return value.map((element: unknown, k) => {
    if (!isPart(element)) throw invalid(`${name}[${k}]`, element);
    return element;
  });
}

/** Weights as probabilities that add up to exactly one place on the unit interval: each part's upper end. */
export function cumulativeShares(shares: readonly number[]): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(total > 0)) throw new RangeError(`invalid shares: ${shares.join(', ')}`);
  let sum = 0;
  const ends = Float64Array.from(shares, (share) => {
    sum += share;
    return sum / total;
  });
  // Rounding must not leave a sliver above the last part that can be drawn, nor give one to a part without weight.
  const last = shares.findLastIndex((share) => share > 0);
  return ends.fill(1, last);
}

function isPart(value: unknown): value is LawPart {
  if (typeof value !== 'object' || value === null) return false;
  const { share, law } = value as Partial<Record<keyof LawPart, unknown>>;
  return typeof share === 'number' && share >= 0 && typeof law === 'object' && law !== null && 'distribution' in law;
}

function checkedNumber(value: unknown, name: string, bounds: Bounds): number {
  const { min = -Infinity, exclusiveMin = -Infinity, max = Infinity } = bounds;
  const possible = typeof value === 'number' && Number.isFinite(value);
  if (!possible || value < min || value <= exclusiveMin || value > max) throw invalid(name, value);
  return value;
}

function invalid(name: string, value: unknown): RangeError {
  return new RangeError(`invalid ${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`);
}
