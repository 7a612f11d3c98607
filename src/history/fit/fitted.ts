/** A number found from a history, with the interval that its sample allows. */
import { studentT } from '../../stats/student-t.ts';

export interface Fitted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Degrees of freedom at which Student's t is the normal law to all digits that matter. */
const NORMAL = 1e9;

/** @returns how many standard errors an interval reaches to either side where they are normal */
export function normalReach(confidence: number): number {
  return studentT(confidence, NORMAL);
}

/**
 * The interval of a positive quantity whose logarithm is about normal.
 * @param deviation standard error of the logarithm
 */
export function positiveFitted(value: number, deviation: number, confidence: number): Fitted {
  const factor = Math.exp(normalReach(confidence) * deviation);
  return { value, low: value / factor, high: value * factor };
}
