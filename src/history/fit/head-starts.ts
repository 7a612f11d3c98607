/**
 * Which contact types are served before their turn: whenever an agent took somebody up while others that the agent might
 * have taken waited too, the log tells who was chosen, and how long each had waited. A head start is the wait that a type
 * is given on top of its own.
 */
import { ABANDONED, ANSWERED, type ContactTable } from '../contact-record.ts';
import { inverse } from './demand/inverse.ts';
import { type Fitted, normalReach } from './fitted.ts';
import { NO_MEMBER, type SkillGroups } from './staffing/skill-groups.ts';

/** Somebody taken up, first, and those who waited beside. */
interface Choice {
  readonly types: readonly number[];
  /** Seconds. */
  readonly waits: readonly number[];
}

export interface HeadStart extends Fitted {
  /** Choices in which the type stood beside another. */
  readonly sample: number;
}

/** Fewer choices between a type and others tell nothing. */
const FEWEST = 30;
/** Log-likelihood that a type of its own must bring: that of three standard errors. */
const LEAST_GAIN = 4.5;
/** A log keeps whole seconds: who came or went within one of the choice may not have been there. */
const ROUNDING = 1;
/** A type is not put ahead by more than this, in seconds. */
const MOST = 1800;
const STEPS = 100;
/** Of a weight at a time. */
const LONGEST_STEP = 2;
/** Without it, choices that wait alone explains would have no likeliest weight. */
const RIDGE = 1e-3;
/** Seconds, so that weights are near one. */
const SCALE = 60;

/**
 * @param skills who answered what, and takes which types
 * @returns seconds by contact type, the least 0; empty where all are served in turn
 * @see McFadden (1974), Conditional logit analysis of qualitative choice behavior
 */
export function fitHeadStarts(
  contacts: ContactTable,
  skills: SkillGroups,
  confidence: number,
): ReadonlyMap<number, HeadStart> {
  const kinds = contacts.contactTypes.length;
  const choices = choicesOf(contacts, skills).filter(({ types }) => types.length > 1);
  const sample = new Float64Array(kinds);
  for (const { types } of choices) {
    const own = new Set(types);
    if (own.size > 1) for (const type of own) sample[type]!++;
  }
  const usual = sample.indexOf(Math.max(...sample));
  let differ = Array.from(sample.keys()).filter((type) => type !== usual && sample[type]! >= FEWEST);
  let held = logit(choices, differ);
  // Of the types that might as well be served in turn, the one that differs least is given up first.
  while (held !== undefined && differ.length > 0) {
    const without = differ.map((type) => {
      const rest = differ.filter((other) => other !== type);
      return { rest, fit: logit(choices, rest) };
    });
    const least = without.reduce((best, one) => (likelihood(one.fit) > likelihood(best.fit) ? one : best));
    if (held.logLikelihood - likelihood(least.fit) > LEAST_GAIN) break;
    differ = least.rest;
    held = least.fit;
  }
  // Who waits longer must be served sooner, or waits say nothing.
  if (held === undefined || differ.length === 0 || !(held.weights[0]! > 0)) return new Map();
  return headStarts(differ, held, sample, normalReach(confidence));
}

function likelihood(fit: Logit | undefined): number {
  return fit?.logLikelihood ?? Number.NEGATIVE_INFINITY;
}

function headStarts(
  differ: readonly number[],
  { weights, headErrors }: Logit,
  sample: Float64Array,
  reach: number,
): ReadonlyMap<number, HeadStart> {
  const raw = Float64Array.from(sample, (_, type) => {
    const k = differ.indexOf(type);
    return k < 0 ? 0 : (SCALE * weights[k + 1]!) / weights[0]!;
  });
  const present = Array.from(sample.keys()).filter((type) => sample[type]! > 0);
  const least = Math.min(...present.map((type) => raw[type]!));
  const widest = Math.max(...headErrors.slice(1));
  return new Map(
    Array.from(sample.keys()).map((type) => {
      const value = Math.min(MOST, Math.max(0, raw[type]! - least));
      const k = differ.indexOf(type);
      const half = reach * (k < 0 ? widest : headErrors[k + 1]!);
      return [type, { value, low: Math.max(0, value - half), high: value + half, sample: sample[type]! }];
    }),
  );
}

function choicesOf(contacts: ContactTable, { groups, members, memberOf }: SkillGroups): Choice[] {
  const { arrival, wait, contactType, outcome, rows } = contacts;
  const takes: ReadonlySet<number>[] = [];
  members.forEach((all, k) => {
    const types = new Set(groups[k]!.types);
    for (const member of all) takes[member] = types;
  });
  const queued: number[] = [];
  for (let row = 0; row < rows; row++)
    if (wait[row]! > 0 && (outcome[row] === ANSWERED || outcome[row] === ABANDONED)) queued.push(row);
  const until = (row: number) => arrival[row]! + wait[row]!;
  const taken = queued
    .filter((row) => outcome[row] === ANSWERED && memberOf[row] !== NO_MEMBER)
    .sort((a, b) => until(a) - until(b));
  let waiting: number[] = [];
  let next = 0;
  return taken.map((row): Choice => {
    const at = until(row);
    for (; next < queued.length && arrival[queued[next]!]! < at - ROUNDING; next++) waiting.push(queued[next]!);
    waiting = waiting.filter((other) => until(other) > at - ROUNDING);
    const beside = waiting.filter(
      (other) => other !== row && until(other) > at + ROUNDING && takes[memberOf[row]!]!.has(contactType[other]!),
    );
    const all = [row, ...beside];
    return { types: all.map((one) => contactType[one]!), waits: all.map((one) => at - arrival[one]!) };
  });
}

interface Logit {
  /** Of a minute's wait, then of each type that may differ. */
  readonly weights: Float64Array;
  /** Standard errors of the types' head starts, in seconds, from place 1. */
  readonly headErrors: Float64Array;
  readonly logLikelihood: number;
}

/** Newton's steps up the likelihood that each choice falls on whom it fell on; it is concave. */
function logit(choices: readonly Choice[], differ: readonly number[]): Logit | undefined {
  const size = differ.length + 1;
  const places = new Map(differ.map((type, k) => [type, k + 1]));
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const { slope, information, logLikelihood } = slopes(choices, places, weights);
    const variance = inverse(information, size);
    if (variance === undefined) return undefined;
    const move = weights.map((_, k) => slope.reduce((sum, value, l) => sum + variance[k * size + l]! * value, 0));
    const gain = slope.reduce((sum, value, k) => sum + value * move[k]!, 0);
    const part = Math.min(1, LONGEST_STEP / Math.max(...move.map(Math.abs)));
    for (let k = 0; k < size; k++) weights[k]! += part * move[k]!;
    if (gain > 1e-9) continue;
    const [perMinute] = weights;
    const headErrors = weights.map((weight, k) => {
      const ratio = weight / perMinute!;
      const own = variance[k * size + k]! - 2 * ratio * variance[k]! + ratio ** 2 * variance[0]!;
      return (SCALE * Math.sqrt(Math.max(0, own))) / Math.abs(perMinute!);
    });
    return { weights, headErrors, logLikelihood };
  }
  return undefined;
}

function slopes(choices: readonly Choice[], places: ReadonlyMap<number, number>, weights: Float64Array) {
  const size = weights.length;
  const slope = weights.map((weight) => -RIDGE * weight);
  const information = new Float64Array(size * size);
  for (let k = 0; k < size; k++) information[k * size + k] = RIDGE;
  const mean = new Float64Array(size);
  let logLikelihood = weights.reduce((sum, weight) => sum - (RIDGE * weight * weight) / 2, 0);
  for (const { types, waits } of choices) {
    const minutes = waits.map((wait) => wait / SCALE);
    // Place 0 is the wait's own, so that it stands for a type without a weight.
    const place = types.map((type) => places.get(type) ?? 0);
    const scores = minutes.map((wait, k) => weights[0]! * wait + (place[k] === 0 ? 0 : weights[place[k]!]!));
    const top = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - top));
    const sum = parts.reduce((all, part) => all + part, 0);
    logLikelihood += scores[0]! - top - Math.log(sum);
    mean.fill(0);
    for (let k = 0; k < parts.length; k++) {
      const part = parts[k]! / sum;
      const [wait, at] = [minutes[k]!, place[k]!];
      mean[0]! += part * wait;
      information[0]! += part * wait * wait;
      if (at === 0) continue;
      mean[at]! += part;
      information[at * size + at]! += part;
      information[at]! += part * wait;
      information[at * size]! += part * wait;
    }
    slope[0]! += minutes[0]!;
    if (place[0] !== 0) slope[place[0]!]!++;
    for (let k = 0; k < size; k++) {
      slope[k]! -= mean[k]!;
      for (let l = 0; l < size; l++) information[k * size + l]! -= mean[k]! * mean[l]!;
    }
  }
  return { slope, information, logLikelihood };
}
