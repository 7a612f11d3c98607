/** A kind of number with a unit and bounds, made from a way of reading and showing it. */
import type { Bounds, JsonSchema, Kind } from './kind.ts';
import { accept, type Reading, refuse } from './reading.ts';

/** A way of writing a number: what `quantity` adds bounds to. */
export interface Measure {
  readonly name: string;
  readonly unit?: string;
  /** What it looks like: `a duration such as 20s or 1h30m`. */
  readonly looks: string;
  /** Reads one without a sign, bounds aside. */
  read(raw: unknown): Reading<number>;
  show(value: number): string;
  json(bounds: Bounds): JsonSchema;
}

/**
 * @param told the bounds that a user is told of; those that only keep nonsense out go without saying
 * @returns the kind of the measure's values within the bounds (SI units)
 */
export function quantity(measure: Measure, bounds: Bounds, whole = false, told = bounds): Kind<number> {
  const accepted = `${measure.looks}${boundsText(told, measure.show)}`;
  const check = (value: number): Reading<number> => {
    if (!Number.isFinite(value)) return refuse(`${measure.show(value)} is not finite`, accepted);
    if (whole && !Number.isInteger(value)) return refuse(`${measure.show(value)} is not a whole number`, accepted);
    const { min, above, max, below } = bounds;
    if (min !== undefined && value < min)
      return refuse(`${measure.show(value)} is below ${measure.show(min)}`, accepted);
    if (above !== undefined && value <= above)
      return refuse(`${measure.show(value)} is not above ${measure.show(above)}`, accepted);
    if (max !== undefined && value > max)
      return refuse(`${measure.show(value)} is above ${measure.show(max)}`, accepted);
    if (below !== undefined && value >= below)
      return refuse(`${measure.show(value)} is not below ${measure.show(below)}`, accepted);
    return accept(value);
  };
  const readAmount = (raw: unknown): Reading<number> => {
    const negative = typeof raw === 'string' ? /^\s*[-−]\s*(.*)$/s.exec(raw) : null;
    const reading = measure.read(negative ? asNumberIfPlain(negative[1]!) : raw);
    if (!reading.ok) return withAccepted(reading, accepted);
    if (!Number.isFinite(reading.value)) return refuse(`${measure.show(reading.value)} is not finite`, accepted);
    return accept(negative ? -reading.value : reading.value);
  };
  return {
    name: measure.name,
    ...(measure.unit === undefined ? {} : { unit: measure.unit }),
    accepted,
    json: measure.json(bounds),
    quantity: { bounds, whole, readAmount, check },
    read(raw) {
      const reading = readAmount(raw);
      return reading.ok ? check(reading.value) : reading;
    },
    show: measure.show,
  };
}

function withAccepted(reading: { ok: false } & Reading<number>, accepted: string): Reading<number> {
  return { ok: false, refusals: reading.refusals.map((refusal) => ({ accepted, ...refusal })) };
}

function asNumberIfPlain(text: string): unknown {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function boundsText({ min, above, max, below }: Bounds, show: (value: number) => string): string {
  const low = min !== undefined ? show(min) : above !== undefined ? `above ${show(above)}` : undefined;
  const high = max !== undefined ? show(max) : below !== undefined ? `below ${show(below)}` : undefined;
  if (low !== undefined && high !== undefined) {
    return below !== undefined ? `, ${min === undefined ? '' : 'from '}${low} and ${high}` : `, ${low} to ${high}`;
  }
  if (low !== undefined) return min !== undefined ? `, ${low} or more` : `, ${low}`;
  if (high !== undefined) return max !== undefined ? `, at most ${high}` : `, ${high}`;
  return '';
}
