/**
 * What a case needs beyond its first contact is not drawn in sequence but hashed from where it stands: the same case
 * decides alike in every variant of a plan, whatever happened to the others. Two 32-bit lanes of products with
 * different odd factors name the path, so that two paths share their numbers only if they meet in both; the
 * finalisers then spread the bits, as in a splittable generator (Steele, Lea & Flood 2014).
 */
import { finalise } from './mix.ts';
import type { StreamRoot } from './path.ts';

/** The first lane, spread. Factors: the primes of xxHash32. */
function firstLane(
  root: StreamRoot,
  day: number,
  owner: number,
  index: number,
  purpose: number,
  attempt: number,
): number {
  const lane =
    Math.imul(index, 0x9e3779b1) ^
    Math.imul(day, 0x85ebca77) ^
    Math.imul(owner, 0xc2b2ae3d) ^
    Math.imul(purpose, 0x27d4eb2f) ^
    Math.imul(attempt, 0x165667b1);
  return finalise(lane ^ root[0]!);
}

/** The second lane, spread together with the first. Factors: odd constants of other published integer hashes. */
function secondLane(
  root: StreamRoot,
  day: number,
  owner: number,
  index: number,
  purpose: number,
  attempt: number,
  first: number,
): number {
  const lane =
    Math.imul(index, 0xed5ad4bb) ^
    Math.imul(day, 0xac4c1b51) ^
    Math.imul(owner, 0x31848bab) ^
    Math.imul(purpose, 0xcc9e2d51) ^
    Math.imul(attempt, 0x1b873593);
  return finalise(((lane ^ root[1]!) + first) | 0);
}

/**
 * 32 random bits for one decision of one case.
 * @param day key of the local day on which the case arose
 * @param owner hash of the contact type's or group's name
 * @param index the case's number among its type's of that day
 * @param purpose what is decided
 * @param attempt which of the case's contacts, from 0
 * @returns an int32
 */
export function caseHash(
  root: StreamRoot,
  day: number,
  owner: number,
  index: number,
  purpose: number,
  attempt: number,
): number {
  const first = firstLane(root, day, owner, index, purpose, attempt);
  return secondLane(root, day, owner, index, purpose, attempt, first);
}

/** The same as a number in the open interval (0, 1), of 52 bits. Parameters as for `caseHash`. */
export function caseUniform(
  root: StreamRoot,
  day: number,
  owner: number,
  index: number,
  purpose: number,
  attempt: number,
): number {
  const first = firstLane(root, day, owner, index, purpose, attempt);
  const second = secondLane(root, day, owner, index, purpose, attempt, first);
  return ((second >>> 6) * 67108864 + (first >>> 6) + 0.5) * 2.220446049250313e-16;
}
