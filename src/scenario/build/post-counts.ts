/** How many posts a group fills over the simulated time: a number, a table by day and time, or a roster file. */
import type { Steps } from '../../centre/plan.ts';
import type { AgentGroup, ResolvedScenario, TimeSpan } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { datedRows, spreadRows } from './dated-rows.ts';
import { type DaySteps, timedEntries } from './day-steps.ts';
import { localSteps } from './local-steps.ts';
import { intersectSpans, type OpenHours } from './spans.ts';
import { StepsBuilder } from './steps.ts';
import { rowsNamed, sumOf, tableOf, timedRows } from './table-rows.ts';
import { byWeekday, weekdayOf } from './week-days.ts';
import type { HoursTable } from './week-hours.ts';

const DAY = 86400;

type CountTable = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/**
 * Posts over the simulated time, the group's hours taken into account.
 *
 * In a table each count holds until the next of that day; before a day's first time, and on days that it does not name,
 * there is nobody. Times past 24:00 reach into the next day, whose own counts come on top. A table without hours follows
 * special days as ordinary hours do; a roster names its dates itself.
 * @throws RangeError when the group names hours or a file that do not exist
 */
export function postCounts(
  name: string,
  group: AgentGroup,
  { scenario, tables }: ResolvedScenario,
  calendar: Calendar,
  hours: HoursTable,
): Steps {
  const { count } = group;
  if (count === undefined) return constant(0, calendar);
  if (typeof count === 'number') return openOnly(constant(count, calendar), hours.over(group.hours), calendar);
  const counts = isFile(count) ? rosterCounts(count.file) : tableCounts(count as CountTable);
  return group.hours === undefined ? counts : openOnly(counts, hours.over(group.hours), calendar);

  function rosterCounts(file: string): Steps {
    const table = tableOf(tables, file, 'roster');
    const { starts, rows } = timedRows(table, rowsNamed(table, 'agent_group', name), calendar);
    const { times, values } = spreadRows(datedRows(starts, scenario.clock.interval, calendar), calendar);
    return { times, values: values.map((row) => (row < 0 ? 0 : sumOf(table.numbers.count, rows[row]!))) };
  }

  function tableCounts(table: CountTable): Steps {
    const week = byWeekday(table).map((day) => piecesOf(day ?? 0));
    const limit = group.hours === undefined ? hours.limitOn : () => undefined;
    const piecesOn = (key: number) => limited(week[weekdayOf(key)]!, limit(key));
    return localSteps(calendar.clock, calendar.origin, calendar.start, calendar.end, (key) => {
      const over = piecesOn(key - 1).filter((piece) => piece.to > DAY);
      return sumOfPieces([
        ...over.map(({ from, to, count: posts }) => ({ from: from - DAY, to: to - DAY, count: posts })),
        ...piecesOn(key),
      ]);
    });
  }
}

function isFile(count: object): count is { file: string } {
  return 'file' in count;
}

function constant(value: number, calendar: Calendar): Steps {
  return { times: Float64Array.of(calendar.start), values: Float64Array.of(value) };
}

interface Piece extends TimeSpan {
  readonly count: number;
}

/** @returns the stretches of one day in which so many posts are filled */
export function piecesOf(day: number | Readonly<Record<string, number>>): Piece[] {
  if (typeof day === 'number') return [{ from: 0, to: DAY, count: day }];
  const entries = timedEntries(day);
  return entries.map(([from, count], k) => ({ from, to: entries[k + 1]?.[0] ?? Math.max(DAY, from), count }));
}

function limited(pieces: readonly Piece[], limit: readonly TimeSpan[] | undefined): readonly Piece[] {
  if (limit === undefined) return pieces;
  return pieces.flatMap((piece) => intersectSpans([piece], limit).map((span) => ({ ...span, count: piece.count })));
}

/** The pieces' counts added up over one day. */
function sumOfPieces(pieces: readonly Piece[]): DaySteps {
  const at = [...new Set([0, ...pieces.flatMap(({ from, to }) => [from, to])])]
    .filter((time) => time >= 0 && time < DAY)
    .sort((a, b) => a - b);
  const countAt = (time: number): number =>
    pieces.reduce((sum, { from, to, count }) => (from <= time && time < to ? sum + count : sum), 0);
  return { at, values: at.map(countAt) };
}

/** The steps where it is open, 0 elsewhere. */
function openOnly({ times, values }: Steps, { opens, closes }: OpenHours, calendar: Calendar): Steps {
  const builder = new StepsBuilder();
  builder.add(calendar.start, 0);
  let k = 0;
  for (let span = 0; span < opens.length; span++) {
    const [open, close] = [opens[span]!, closes[span]!];
    while (k + 1 < times.length && times[k + 1]! <= open) k++;
    builder.add(open, values[k]!);
    for (let next = k + 1; next < times.length && times[next]! < close; next++)
      builder.add(times[next]!, values[next]!);
    if (close < calendar.end) builder.add(close, 0);
  }
  return builder.build();
}
