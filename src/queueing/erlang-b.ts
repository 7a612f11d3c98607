/** Erlang B: a group of lines with no place to wait (M/G/n/n), where whoever finds all of them taken is turned away. */
import { requireRange, requireWhole } from './require-range.ts';

/**
 * Probability that an arrival is blocked.
 * @param load offered load in erlangs, at least 0
 * @param lines number of lines (or agents), a whole number of at least 0
 * @returns probability in [0, 1]
 * @throws RangeError on a negative load or a number of lines that is not whole
 * @see Erlang (1917); by the recursion B(n) = a·B(n−1) ÷ (n + a·B(n−1)), which adds only positive terms and so
 *   loses no precision at any size: Cooper (1981), Introduction to Queueing Theory
 */
export function erlangB(load: number, lines: number): number {
  requireRange('load', load, 0, Number.MAX_VALUE);
  requireWhole('lines', lines, 0);
  let blocking = 1;
  for (let n = 1; n <= lines; n++) blocking = (load * blocking) / (n + load * blocking);
  return blocking;
}

/**
 * Fewest lines that block no more than a given share of arrivals.
 * @param load offered load in erlangs, at least 0
 * @param maxBlocking greatest blocking probability that is accepted, above 0, at most 1
 * @returns a whole number of at least 0
 * @throws RangeError on input outside these ranges
 * @see erlangB
 */
export function requiredLines(load: number, maxBlocking: number): number {
  requireRange('load', load, 0, Number.MAX_VALUE);
  requireRange('maxBlocking', maxBlocking, Number.MIN_VALUE, 1);
  let blocking = 1;
  let lines = 0;
  while (blocking > maxBlocking) {
    lines++;
    blocking = (load * blocking) / (lines + load * blocking);
  }
  return lines;
}
