/**
 * Which contact types are served before their turn: whenever an agent took somebody up while others that the agent might
 * have taken waited too, the log tells who was chosen, and how long each had waited. A head start is the wait that a type
 * is given on top of its own.
 */
import { ABANDONED, ANSWERED, type ContactTable } from '../contact-record.ts';
import { type Choice, type ConditionalLogit, conditionalLogit, WEIGHED } from './conditional-logit.ts';
import { type Fitted, normalReach } from './fitted.ts';
import { NO_MEMBER, type SkillGroups, typesByMember } from './staffing/skill-groups.ts';

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

/**
 * @param skills who answered what, and takes which types
 * @returns seconds by contact type, the least 0; empty where all are served in turn
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
  let held = conditionalLogit(choices, differ);
  // Of the types that might as well be served in turn, the one that differs least is given up first.
  while (held !== undefined && differ.length > 0) {
    const without = differ.map((type) => {
      const rest = differ.filter((other) => other !== type);
      return { rest, fit: conditionalLogit(choices, rest) };
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

function likelihood(fit: ConditionalLogit | undefined): number {
  return fit?.logLikelihood ?? Number.NEGATIVE_INFINITY;
}

function headStarts(
  differ: readonly number[],
  { weights, errors }: ConditionalLogit,
  sample: Float64Array,
  reach: number,
): ReadonlyMap<number, HeadStart> {
  const raw = Float64Array.from(sample, (_, type) => {
    const k = differ.indexOf(type);
    return k < 0 ? 0 : (WEIGHED * weights[k + 1]!) / weights[0]!;
  });
  const present = Array.from(sample.keys()).filter((type) => sample[type]! > 0);
  const least = Math.min(...present.map((type) => raw[type]!));
  // Types of no weight of their own are what the others are measured against: as little is known of them as of any.
  const widest = Math.max(...errors.slice(1));
  return new Map(
    Array.from(sample.keys()).map((type) => {
      const value = Math.min(MOST, Math.max(0, raw[type]! - least));
      const k = differ.indexOf(type);
      const half = reach * (k < 0 ? widest : errors[k + 1]!);
      return [type, { value, low: Math.max(0, value - half), high: value + half, sample: sample[type]! }];
    }),
  );
}

/** Those taken up after a wait, each beside the others of the agent's types who were waiting then. */
function choicesOf(contacts: ContactTable, skills: SkillGroups): Choice[] {
  const { arrival, wait, contactType, outcome, rows } = contacts;
  const { memberOf } = skills;
  const takes = typesByMember(skills);
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
    const own = takes[memberOf[row]!]!;
    for (; next < queued.length && arrival[queued[next]!]! < at - ROUNDING; next++) waiting.push(queued[next]!);
    waiting = waiting.filter((other) => until(other) > at - ROUNDING);
    const beside = waiting.filter(
      (other) => other !== row && until(other) > at + ROUNDING && own.has(contactType[other]!),
    );
    const all = [row, ...beside];
    return { types: all.map((one) => contactType[one]!), waits: all.map((one) => at - arrival[one]!) };
  });
}
