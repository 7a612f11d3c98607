/**
 * Posts over an ordinary week as a form: a number for every interval, or for every hour of days that are alike. The
 * group's own hours bound them; a group without hours may be there whenever a type that it serves live is open.
 */
import { openMinutes, staffedMinutes } from '../../scenario/checks/week-load.ts';
import type { AgentGroup, Scenario } from '../../scenario/scenario.ts';
import type { GroupForm } from './group-form.ts';
import type { StaffForm } from './staff-results.ts';
import type { CountTable } from './table-form.ts';

const DAY_MINUTES = 1_440;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A stretch of some days that has one number. */
interface Stretch {
  /** `mon` or `mon-fri`. */
  readonly days: string;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

/** A number for each interval of the week, of the days that are counted. */
export function intervalForm(scenario: Scenario, name: string): GroupForm {
  const step = scenario.clock.interval / 60;
  const open = possibleMinutes(scenario, scenario.agent_groups[name]!);
  const first = Temporal.PlainDate.from(scenario.clock.start).dayOfWeek - 1;
  const counted = (day: number) => (day - first + 7) % 7 < scenario.clock.days;
  const stretches = weekdays.flatMap((days, day) => (counted(day) ? stretchesOf(open, [day], days, step) : []));
  return weekForm(scenario.agent_groups[name]!, name, 'interval', stretches);
}

/** A number for each clock hour, shared by neighbouring days with the same hours. */
export function hourForm(scenario: Scenario, name: string): GroupForm {
  const open = possibleMinutes(scenario, scenario.agent_groups[name]!);
  const courseOf = (day: number) => open.slice(day * DAY_MINUTES, (day + 1) * DAY_MINUTES).join();
  const stretches: Stretch[] = [];
  for (let first = 0; first < 7; ) {
    let last = first;
    while (last < 6 && courseOf(last + 1) === courseOf(first)) last++;
    const days = first === last ? weekdays[first]! : `${weekdays[first]!}-${weekdays[last]!}`;
    stretches.push(...stretchesOf(open, [first], days, 60));
    first = last + 1;
  }
  return weekForm(scenario.agent_groups[name]!, name, 'hours', stretches);
}

/** By minute of an ordinary week: whether the group may have anyone there. */
function possibleMinutes(scenario: Scenario, group: AgentGroup): readonly boolean[] {
  if (group.hours !== undefined) return openMinutes(scenario, group.hours);
  const live = Object.keys(group.skills)
    .map((type) => scenario.contact_types[type]!)
    .filter(({ channel }) => channel !== 'email');
  if (live.length > 0) {
    const each = live.map(({ hours }) => openMinutes(scenario, hours));
    return each[0]!.map((_, minute) => each.some((minutes) => minutes[minute]!));
  }
  return staffedMinutes(scenario, group) ?? openMinutes(scenario, undefined);
}

function stretchesOf(open: readonly boolean[], [day]: readonly [number], days: string, step: number): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < DAY_MINUTES; from += step) {
    const minutes = open.slice(day * DAY_MINUTES + from, day * DAY_MINUTES + from + step);
    if (minutes.includes(true)) found.push({ days, from, to: from + step });
  }
  return found;
}

function weekForm(group: AgentGroup, name: string, form: StaffForm, stretches: readonly Stretch[]): GroupForm {
  return {
    name,
    form,
    labels: stretches.map(({ days, from }) => `${days} ${clock(from)}`),
    today: undefined,
    fields: (numbers) => ({ count: tableOf(stretches, numbers) }),
    change: (numbers) => ({
      ...(group.shifts === undefined ? {} : { [`agent_groups.${name}.shifts`]: null }),
      [`agent_groups.${name}.count`]: tableOf(stretches, numbers),
    }),
  };
}

/** A number that is that of the time before is not said again; where the group is not there, it is 0. */
function tableOf(stretches: readonly Stretch[], numbers: readonly number[]): CountTable {
  const table: Record<string, Record<string, number>> = {};
  const ends: Record<string, number> = {};
  stretches.forEach(({ days, from, to }, k) => {
    table[days] ??= {};
    const day = table[days];
    if (ends[days] !== undefined && ends[days] < from) day[clock(ends[days])] = 0;
    const before = ends[days] === from ? Object.values(day).at(-1) : undefined;
    if (before !== numbers[k]) day[clock(from)] = numbers[k]!;
    ends[days] = to;
  });
  for (const [days, end] of Object.entries(ends)) if (end < DAY_MINUTES) table[days]![clock(end)] = 0;
  return table;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
