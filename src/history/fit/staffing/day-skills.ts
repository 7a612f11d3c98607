/**
 * Which contact types an agent takes on a day. Of a type that an agent takes there are about as many among the agent's
 * services as among everybody's; an agent with far fewer than that does not take it.
 */
import gammainc from '@stdlib/math-base-special-gammainc';
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import { ANSWERED, type ContactTable, NO_AGENT } from '../../contact-record.ts';

const DAY = 86_400;
/** Chance of calling an agent who takes a type one who does not. */
const STRICT = 0.001;
/** Who takes less than this part of what would be expected may still be helping out, but cannot be counted on. */
const PART = 0.25;

/** By agent and day: place in the log's agents × days, from `first`. */
export interface DaySkills {
  readonly first: number;
  readonly days: number;
  /** Day of each contact, from `first`. */
  readonly dayOf: Int32Array;
  /** Contact types that the agent takes on the day, ascending; undefined where the agent answered nothing. */
  of(agent: number, day: number): readonly number[] | undefined;
}

/** @param mostly contact types that each agent is known to take on some day: no others are looked at */
export function daySkills(contacts: ContactTable, mostly: readonly (readonly number[])[]): DaySkills {
  const { agents, agent, contactType, contactTypes, outcome, arrival, rows } = contacts;
  const kinds = contactTypes.length;
  const clock = new ZoneClock(contacts.timezone);
  const dayOf = Int32Array.from(arrival, (instant) => Math.floor(clock.localOf(instant) / DAY));
  const first = dayOf.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const days = dayOf.reduce((most, day) => Math.max(most, day), first) - first + 1;
  for (let row = 0; row < rows; row++) dayOf[row]! -= first;
  const own = new Float64Array(agents.length * days * kinds);
  const all = new Float64Array(days * kinds);
  for (let row = 0; row < rows; row++) {
    const who = agent?.[row] ?? NO_AGENT;
    if (outcome[row] !== ANSWERED || who === NO_AGENT) continue;
    own[(who * days + dayOf[row]!) * kinds + contactType[row]!]!++;
    all[dayOf[row]! * kinds + contactType[row]!]!++;
  }
  const sum = (column: Float64Array, from: number) => {
    let total = 0;
    for (let k = 0; k < kinds; k++) total += column[from + k]!;
    return total;
  };
  const skills = new Map<number, readonly number[]>();
  const served = Float64Array.from({ length: days }, (_, day) => sum(all, day * kinds));
  agents.forEach((_, who) => {
    const counts = new Float64Array(kinds);
    const expected = new Float64Array(kinds);
    const at = (day: number, type: number) => {
      const services = sum(own, (who * days + day) * kinds);
      const [count, share] = [own[(who * days + day) * kinds + type]!, all[day * kinds + type]! / (served[day]! || 1)];
      return { services, count, expected: services * share };
    };
    for (let day = 0; day < days; day++)
      for (const type of mostly[who]!) {
        const one = at(day, type);
        counts[type]! += one.count;
        expected[type]! += one.expected;
      }
    for (let day = 0; day < days; day++) {
      if (sum(own, (who * days + day) * kinds) === 0) continue;
      const taken = mostly[who]!.filter((type) => {
        const one = at(day, type);
        // A day with too few services to tell is taken for one like the others.
        return Math.exp(-one.expected) < STRICT
          ? !isTooFew(one.count, one.expected)
          : one.count > 0 || !isTooFew(counts[type]!, expected[type]!);
      });
      skills.set(who * days + day, taken);
    }
  });
  return { first, days, dayOf, of: (who, day) => skills.get(who * days + day) };
}

/** Whether a Poisson count is beyond chance below what is expected. */
function isTooFew(count: number, expected: number): boolean {
  return count < PART * expected && 1 - gammainc(expected, count + 1) < STRICT;
}
