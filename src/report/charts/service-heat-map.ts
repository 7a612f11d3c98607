/** Service level by day and hour: where in the week a contact type falls short of its goal. */
import { capitalised } from '../number-word.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import type { Chart } from './chart.ts';
import { type HeatCell, heatMapChart } from './heat-map-chart.ts';
import { type HourCell, hourGrid } from './hour-grid.ts';
import { contactsCalled, placeOf, spoken } from './interval-words.ts';
import type { ServiceByInterval, ServiceInInterval } from './service-by-interval-chart.ts';

/** Hours with fewer contacts than this share of the most are the tail after closing. */
const leastOffered = 0.02;

/** @returns undefined where no contact is offered */
export function serviceHeatMap({ contactType, goal, rows, timezone }: ServiceByInterval): Chart | undefined {
  const most = Math.max(0, ...rows.map(({ offered }) => offered));
  const open = rows.filter(({ offered, serviceLevel }) => offered > leastOffered * most && serviceLevel.mean !== null);
  const { days, hours, cells } = hourGrid(open);
  const known = cells.map((cell) => ({ ...cell, level: levelOf(cell) }));
  const short = known.filter(({ level }) => level < goal.share);
  const what = `${givenPercent(goal.share)} in ${formatGivenDuration(goal.within)}`;
  const who = spoken(contactType);
  return heatMapChart({
    name: `service-by-hour-${contactType}`,
    title: titleOf(who, what, short, known.length, (weekday) => days.find((day) => day.weekday === weekday)!.name),
    subtitle: `Service level of ${contactsCalled(contactType)} by hour of arrival, in percent, local time in ${placeOf(timezone)}. Stronger colour: better; solid red: short of the goal`,
    rows: days.map(({ name }) => name),
    columns: hours.map(String),
    cells: known.map(
      ({ weekday, hour, level }): HeatCell => ({
        row: days.findIndex((day) => day.weekday === weekday),
        column: hours.indexOf(hour),
        text: cellText(level, goal.share),
        level: level < goal.share ? 'short' : shade((level - goal.share) / (1 - goal.share || 1)),
      }),
    ),
  });
}

/** Weighed by contacts, as service levels are. */
function levelOf({ rows }: HourCell<ServiceInInterval>): number {
  const offered = rows.reduce((sum, row) => sum + row.offered, 0);
  return rows.reduce((sum, row) => sum + (row.serviceLevel.mean ?? 0) * row.offered, 0) / offered;
}

/** What falls short never reads as if it did not. */
function cellText(level: number, goal: number): string {
  const text = formatPercent(level, 0);
  return level < goal && text === formatPercent(goal, 0) ? `<${text}` : text;
}

function shade(part: number): 0 | 1 | 2 | 3 {
  return Math.min(3, Math.floor(part * 4)) as 0 | 1 | 2 | 3;
}

function titleOf(
  who: string,
  what: string,
  short: readonly { readonly weekday: number; readonly hour: number; readonly level: number }[],
  all: number,
  nameOf: (weekday: number) => string,
): string {
  if (short.length === 0) return `${capitalised(who)} holds ${what} in each of its ${all} hours`;
  const worst = short.reduce((least, cell) => (cell.level < least.level ? cell : least));
  return `${capitalised(who)} falls short of ${what} in ${short.length} of ${all} hours, most on ${nameOf(worst.weekday)} from ${worst.hour}:00`;
}
