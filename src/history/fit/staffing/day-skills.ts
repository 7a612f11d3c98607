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

export interface DaySkills {
  /** Day of each contact, from that of the first. */
  readonly dayOf: Int32Array;
  /** Contact types that the agent takes on the day, ascending; undefined where the agent answered nothing. */
  of(agent: number, day: number): readonly number[] | undefined;
}

/** @param looked contact types that each agent might take, ascending: no others are looked at */
export function daySkills(contacts: ContactTable, looked: readonly (readonly number[])[]): DaySkills {
  const { agents, agent, contactType, contactTypes, outcome, rows } = contacts;
  const kinds = contactTypes.length;
  const { dayOf, days } = daysOf(contacts);
  // Services by agent, day and type; of an agent on a day; of a type on a day; of a day.
  const own = new Float64Array(agents.length * days * kinds);
  const ofAgent = new Float64Array(agents.length * days);
  const ofType = new Float64Array(days * kinds);
  const ofDay = new Float64Array(days);
  for (let row = 0; row < rows; row++) {
    const who = agent?.[row] ?? NO_AGENT;
    if (outcome[row] !== ANSWERED || who === NO_AGENT) continue;
    const [day, type] = [dayOf[row]!, contactType[row]!];
    own[(who * days + day) * kinds + type]!++;
    ofAgent[who * days + day]!++;
    ofType[day * kinds + type]!++;
    ofDay[day]!++;
  }
  const skills = new Map<number, readonly number[]>();
  agents.forEach((_, who) => {
    const present = Array.from({ length: days }, (_, day) => day).filter((day) => ofAgent[who * days + day]! > 0);
    const taken = present.map((): number[] => []);
    for (const type of looked[who]!) {
      const counts = present.map((day) => own[(who * days + day) * kinds + type]!);
      const expected = present.map((day) => ofAgent[who * days + day]! * (ofType[day * kinds + type]! / ofDay[day]!));
      const usuallyTaken = !isTooFew(sum(counts), sum(expected));
      counts.forEach((count, k) => {
        // A day with too few services to tell is taken for one like the others.
        const tells = Math.exp(-expected[k]!) < STRICT;
        if (tells ? !isTooFew(count, expected[k]!) : count > 0 || usuallyTaken) taken[k]!.push(type);
      });
    }
    present.forEach((day, k) => {
      skills.set(who * days + day, taken[k]!);
    });
  });
  return { dayOf, of: (who, day) => skills.get(who * days + day) };
}

function daysOf({ arrival, timezone }: ContactTable): { dayOf: Int32Array; days: number } {
  const clock = new ZoneClock(timezone);
  const dates = Int32Array.from(arrival, (instant) => Math.floor(clock.localOf(instant) / DAY));
  const first = dates.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = dates.reduce((most, day) => Math.max(most, day), first);
  return { dayOf: dates.map((day) => day - first), days: last - first + 1 };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Whether a Poisson count is beyond chance below what is expected. */
function isTooFew(count: number, expected: number): boolean {
  return count < PART * expected && 1 - gammainc(expected, count + 1) < STRICT;
}
