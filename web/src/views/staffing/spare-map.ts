/** Day by hour: on duty less required, the hour's tightest interval counting; short cells solid, with their sign. */
import type { Chart } from '../../../../src/report/charts/chart.ts';
import { type HeatCell, heatMapChart } from '../../../../src/report/charts/heat-map-chart.ts';
import { hourGrid } from '../../../../src/report/charts/hour-grid.ts';
import { agentsCalled } from '../../../../src/report/charts/interval-words.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
import { formatPlain } from '../../../../src/report/numbers/format-number.ts';
import type { ChartData } from '../../charts/chart-data.ts';
import { hoursOf, type WeekInterval } from './week.ts';

/** @param interval seconds @returns undefined where the week is empty */
export function spareMap(group: string, week: readonly WeekInterval[], interval: number): Chart | undefined {
  const { days, hours, cells } = hourGrid(week);
  const spares = cells.map(({ weekday, hour, rows }) => ({
    weekday,
    hour,
    spare: Math.min(...rows.map(({ rostered, needed }) => rostered - needed)),
  }));
  const most = Math.max(1, ...spares.map(({ spare }) => spare));
  const heat = spares.map(
    ({ weekday, hour, spare }): HeatCell => ({
      row: days.findIndex((day) => day.weekday === weekday),
      column: hours.indexOf(hour),
      text: signed(spare),
      level: spare < 0 ? 'short' : level(spare / most),
    }),
  );
  return heatMapChart({
    name: `spare-${group}`,
    title: titleOf(group, week, interval, days),
    subtitle: `${capitalised(agentsCalled(group))} on duty less required, by hour; the hour’s tightest interval counts`,
    rows: days.map(({ name }) => name),
    columns: hours.map(String),
    cells: heat,
  });
}

export function spareData(week: readonly WeekInterval[]): ChartData {
  return {
    columns: [
      { name: 'day', heading: 'Day' },
      { name: 'from', heading: 'From' },
      { name: 'on_duty', heading: 'On duty' },
      { name: 'busy', heading: 'Busy' },
      { name: 'required', heading: 'Required' },
      { name: 'low', heading: 'At least' },
      { name: 'high', heading: 'At most' },
      { name: 'spare', heading: 'To spare' },
    ],
    rows: week.map(({ day, time, rostered, demand, needed, required }) => [
      dayNames[day]!,
      time,
      rostered,
      demand?.mean ?? null,
      needed,
      required?.low ?? null,
      required?.high ?? null,
      rostered - needed,
    ]),
  };
}

export const dayNames = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const pluralDays = 'Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays'.split(' ');
/** Days that the title names. */
const mostNamed = 2;

function titleOf(
  group: string,
  week: readonly WeekInterval[],
  interval: number,
  days: readonly { readonly weekday: number }[],
): string {
  const short = days
    .map(({ weekday }) => ({
      weekday,
      hours: hoursOf(
        week.filter(({ day }) => day === weekday - 1),
        interval,
      ).short,
    }))
    .filter(({ hours }) => hours > 0)
    .sort((one, other) => other.hours - one.hours);
  if (short.length === 0) return `${capitalised(agentsCalled(group))} are enough in every hour of the week`;
  const named = short.slice(0, mostNamed).map(({ weekday, hours }, k) => {
    const name = pluralDays[weekday - 1]!;
    return k === 0 ? `${name} are ${hoursText(hours)} agent-hours short` : `${name} ${hoursText(hours)}`;
  });
  if (short.length === days.length && days.length > mostNamed)
    return `Every day is short somewhere: ${named.join(', ')}`;
  return `${named.join(', ')}${short.length > mostNamed ? `, and ${short.length - mostNamed} more days are short` : '; the rest is covered'}`;
}

function hoursText(hours: number): string {
  return formatPlain(hours, Number.isInteger(hours) ? 0 : 1);
}

function signed(spare: number): string {
  const text = formatPlain(spare, Number.isInteger(spare) ? 0 : 1);
  return spare > 0 ? `+${text}` : text;
}

function level(part: number): 0 | 1 | 2 | 3 {
  return part === 0 ? 0 : (Math.min(3, 1 + Math.floor(part * 3)) as 1 | 2 | 3);
}
