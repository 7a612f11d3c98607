/** A scenario of the days of a log as they were: its own arrivals and, where it is told, handle times, with given laws and staff. */
import type { LawDescription } from '../../../random/law.ts';
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import { ANSWERED, BEFORE_QUEUE, type ContactTable } from '../../contact-record.ts';
import { dateText } from '../../forecast/date-text.ts';
import type { HandleCourse } from '../handle-course.ts';
import { handleText, lawText, seconds } from '../scenario/law-text.ts';
import type { FoundGroup } from './agent-groups.ts';

export interface ReplayScenario {
  readonly yaml: string;
  /** Texts of the files that it names; the roster's is to be added under `roster.csv`. */
  readonly files: Readonly<Record<string, string>>;
  /** Instant of its time 0. */
  readonly start: number;
}

export interface TypeLaws {
  readonly handle: LawDescription;
  /** How handle times change over the day. */
  readonly course?: HandleCourse | undefined;
  readonly patience: LawDescription | undefined;
  readonly balking: number;
  /** Seconds that the routing adds to its waits; default 0. */
  readonly headStart?: number | undefined;
}

export interface ReplayQuestion {
  readonly contacts: ContactTable;
  readonly groups: readonly FoundGroup[];
  /** By contact type of the log. */
  readonly laws: readonly TypeLaws[];
  /** First day, as days since 1970-01-01, and how many. */
  readonly first: number;
  readonly days: number;
  /** Whether each contact keeps its own handle time; else the law gives it one. */
  readonly ownHandleTimes: boolean;
  /** Seconds of an agent's work after each service that the log does not show; default 0. */
  readonly wrapUp?: number | undefined;
}

const DAY = 86400;

/** A scenario in which the contacts of these days come again, as they came, to the groups found. */
export function replayScenario(question: ReplayQuestion): ReplayScenario {
  const { contacts, groups, laws, first, days, ownHandleTimes, wrapUp = 0 } = question;
  const clock = new ZoneClock(contacts.timezone);
  const start = clock.instantOf(first * DAY);
  const end = clock.instantOf((first + days) * DAY);
  const lines = ['arrival,contact_type,handle_time'];
  const seen = new Set<number>();
  for (let row = 0; row < contacts.rows; row++) {
    const arrival = contacts.arrival[row]!;
    if (arrival < start || arrival >= end || contacts.outcome[row] === BEFORE_QUEUE) continue;
    const type = contacts.contactType[row]!;
    seen.add(type);
    const own = ownHandleTimes && contacts.outcome[row] === ANSWERED && contacts.handle[row]! > 0;
    lines.push(`${arrival - start},${contacts.contactTypes[type]!.name},${own ? contacts.handle[row]! + wrapUp : ''}`);
  }
  const yaml = [
    'name: days of a log as they were',
    `clock: { start: ${dateText(first)}, days: ${days}, timezone: ${contacts.timezone}, interval: 15m, run_out: 1d }`,
    'contact_types:',
    ...[...seen]
      .sort((a, b) => a - b)
      .flatMap((type) => {
        const { name, channel } = contacts.contactTypes[type]!;
        const { handle, course, patience, balking, headStart = 0 } = laws[type]!;
        return [
          `  ${name}:`,
          `    channel: ${channel}`,
          '    demand: { replay: arrivals.csv }',
          `    handle: ${handleText(lawText(handle, course), wrapUp)}`,
          ...(patience === undefined ? [] : [`    patience: ${lawText(patience)}`]),
          ...(balking === 0 ? [] : [`    balking: ${balking}`]),
          ...(headStart === 0 ? [] : [`    head_start: ${seconds(headStart)}`]),
        ];
      }),
    'agent_groups:',
    ...groups.flatMap(({ name, types }) => {
      const skills = types.filter((type) => seen.has(type)).map((type) => contacts.contactTypes[type]!.name);
      return skills.length === 0 ? [] : [`  ${name}: { count: { file: roster.csv }, skills: [${skills.join(', ')}] }`];
    }),
  ].join('\n');
  return { yaml: `${yaml}\n`, files: { 'arrivals.csv': `${lines.join('\n')}\n` }, start };
}
