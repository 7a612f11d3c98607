/** An ordinary week of a group, interval by interval: on duty, required, and busy where a run tells it. */
import type { StaffGroup } from '../../../../src/experiment/staff/staff-results.ts';
import type { RunResults } from '../../../../src/measure/results.ts';
import type { AgentsInInterval } from '../../../../src/report/charts/agents-by-interval-chart.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Any week: its dates are never shown. */
const monday = '2024-01-01';
const hours = 3600;

export interface WeekInterval extends AgentsInInterval {
  /** 0 is Monday. */
  readonly day: number;
  /** `07:30`. */
  readonly time: string;
  readonly needed: number;
}

/** @returns empty where the group's staff is not told by interval */
export function weekOf({ parts }: StaffGroup, run: RunResults | undefined, group: string): WeekInterval[] {
  const busy = busyOf(run, group);
  return parts
    .flatMap(({ label, today, needed, low, high }): WeekInterval[] => {
      const [, name, time] = /^(\w+) (\d\d:\d\d)$/.exec(label) ?? [];
      const day = weekdays.indexOf(name ?? '');
      if (time === undefined || day < 0 || today === null || needed === null) return [];
      const date = Temporal.PlainDate.from(monday).add({ days: day });
      return [
        {
          day,
          time,
          needed,
          start: `${date.toString()}T${time}:00`,
          rostered: today,
          required: { mean: needed, low, high },
          ...(busy === undefined ? {} : { demand: { mean: busy.get(`${day} ${time}`) ?? 0, low: null, high: null } }),
        },
      ];
    })
    .sort((one, other) => one.day - other.day || (one.time < other.time ? -1 : 1));
}

/** Hours of a week: on duty, required, missing where more are required, to spare where fewer are. */
export interface WeekHours {
  readonly rostered: number;
  readonly required: number;
  readonly low: number;
  readonly high: number | null;
  readonly short: number;
  readonly spare: number;
}

/** @param interval seconds */
export function hoursOf(week: readonly WeekInterval[], interval: number): WeekHours {
  const sum = (pick: (row: WeekInterval) => number) =>
    (week.reduce((all, row) => all + pick(row), 0) * interval) / hours;
  return {
    rostered: sum(({ rostered }) => rostered),
    required: sum(({ needed }) => needed),
    low: sum(({ needed, required }) => required?.low ?? needed),
    high: week.some(({ required }) => required?.high == null) ? null : sum(({ required }) => required!.high!),
    short: sum(({ needed, rostered }) => Math.max(0, needed - rostered)),
    spare: sum(({ needed, rostered }) => Math.max(0, rostered - needed)),
  };
}

/** Busy agents by weekday and time; undefined where the run has not each weekday once. */
function busyOf(run: RunResults | undefined, group: string): Map<string, number> | undefined {
  if (run === undefined || run.clock.days !== weekdays.length) return undefined;
  return new Map(
    run.intervals.map(({ start, agent_groups }) => {
      const day = Temporal.PlainDate.from(start.slice(0, 10)).dayOfWeek - 1;
      return [`${day} ${start.slice(11, 16)}`, agent_groups[group]?.handling.mean ?? 0];
    }),
  );
}
