/**
 * The form in which a group's staff is sought: which numbers there are to choose, and what the group looks like with
 * them. A number is a part: a flat count, an entry of a table, an interval of the week, or the agents on a shift.
 */
import type { AgentGroup, Scenario } from '../../scenario/scenario.ts';
import type { StaffForm } from './staff-results.ts';
import { type CountTable, tableForm } from './table-form.ts';
import { hourForm, intervalForm } from './week-form.ts';

export interface GroupForm {
  readonly name: string;
  readonly form: StaffForm;
  /** What each number is, in order. */
  readonly labels: readonly string[];
  /** Today's numbers; undefined where the group is written in another form. */
  readonly today: readonly number[] | undefined;
  /** The fields of the group that say how many, with these numbers; undefined takes a field out. */
  fields(numbers: readonly number[]): Pick<AgentGroup, 'count' | 'shifts'>;
  /** The same as paths and values of a `change`. */
  change(numbers: readonly number[]): Readonly<Record<string, unknown>>;
}

/** @param by undefined: the form in which the group is written */
export function groupForm(scenario: Scenario, name: string, by: 'interval' | 'hours' | 'shift' | undefined): GroupForm {
  const group = scenario.agent_groups[name]!;
  if (by === 'interval') return intervalForm(scenario, name);
  if (group.shifts !== undefined) return by === 'hours' ? hourForm(scenario, name) : shiftForm(name, group);
  const { count } = group;
  if (typeof count === 'number' || count === undefined) {
    return by === 'hours' ? hourForm(scenario, name) : flatForm(name, count ?? 0);
  }
  // A roster by date is sought as an ordinary week, which is what a table can say.
  return isFile(count) ? intervalForm(scenario, name) : tableForm(name, count as CountTable);
}

/** The group's numbers as the scenario has them, where it is written in that form. */
function flatForm(name: string, count: number): GroupForm {
  return {
    name,
    form: 'count',
    labels: ['all hours'],
    today: [count],
    fields: ([posts]) => ({ count: posts! }),
    change: ([posts]) => ({ [`agent_groups.${name}.count`]: posts! }),
  };
}

function shiftForm(name: string, group: AgentGroup): GroupForm {
  const shifts = group.shifts!;
  const today = shifts.map(({ count }) => count);
  return {
    name,
    form: 'shift',
    labels: shifts.map(({ days, from, to }) => `${days} ${clock(from)}-${clock(to)}`),
    today,
    fields: (numbers) => ({ shifts: shifts.map((shift, k) => ({ ...shift, count: numbers[k]! })) }),
    change: (numbers) =>
      Object.fromEntries(
        numbers.flatMap((count, k) =>
          count === today[k] ? [] : [[`agent_groups.${name}.shifts.${k}.count`, count] as const],
        ),
      ),
  };
}

function isFile(count: object): count is { file: string } {
  return 'file' in count;
}

/** `07:00`; the end of a night shift reads as the clock does. */
function clock(seconds: number): string {
  const minutes = Math.round(seconds / 60) % 1_440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
