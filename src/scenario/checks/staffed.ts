/** Whether anyone with the skill is on duty while a contact type is open, minute by minute of an ordinary week. */
import { showTime } from '../../fields/local-time.ts';
import { messages } from '../messages.ts';
import type { ContactType, Scenario } from '../scenario.ts';
import type { CheckContext } from './context.ts';
import { openMinutes, staffedMinutes } from './week-load.ts';

/** Minutes that a type may be open with nobody there before it is worth a word: hand-overs leave gaps. */
const SHORT = 30;
const DAY = 1_440;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Warns of stretches in which the type is open and nobody with the skill is on duty; an email can wait for the morning. */
export function checkStaffed(context: CheckContext, scenario: Scenario, name: string, type: ContactType): void {
  if (type.channel === 'email') return;
  const idle = openMinutes(scenario, type.hours);
  for (const group of Object.values(scenario.agent_groups)) {
    if (!Object.hasOwn(group.skills, name)) continue;
    const staffed = staffedMinutes(scenario, group);
    if (staffed === undefined) return;
    unmark(idle, staffed);
  }
  const gaps = stretches(idle).filter(({ from, to }) => to - from >= SHORT);
  const [first, ...more] = gaps;
  if (first === undefined) return;
  const path = ['contact_types', name];
  const told = idle.every((each) => each) ? 'the whole week' : stretchText(first);
  context.warn(type.hours === undefined ? path : [...path, 'hours'], messages.nobodyOnDuty(name, told, more.length));
}

function unmark(minutes: boolean[], without: readonly boolean[]): void {
  for (let minute = 0; minute < minutes.length; minute++) if (without[minute]) minutes[minute] = false;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a week that are marked, one over the week's end being one. */
function stretches(marked: readonly boolean[]): Stretch[] {
  const found: { from: number; to: number }[] = [];
  for (let minute = 0; minute < marked.length; minute++) {
    if (!marked[minute]) continue;
    const last = found.at(-1);
    if (last?.to === minute) last.to = minute + 1;
    else found.push({ from: minute, to: minute + 1 });
  }
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || first === last || first.from > 0 || last.to < marked.length)
    return found;
  return [...found.slice(1, -1), { from: last.from, to: last.to + first.to }];
}

/** `sat 15:00–18:00`, and over midnight `sun 18:00–mon 09:00`. */
function stretchText({ from, to }: Stretch): string {
  const startDay = Math.floor(from / DAY);
  const start = `${WEEKDAYS[startDay % 7]} ${showTime((from % DAY) * 60)}`;
  if (to <= (startDay + 1) * DAY) return `${start}–${showTime((to - startDay * DAY) * 60)}`;
  return `${start}–${WEEKDAYS[Math.floor(to / DAY) % 7]} ${showTime((to % DAY) * 60)}`;
}
