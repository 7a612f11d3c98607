/** The calendar: hours, special days and patterns that say something. */
import { showDuration } from '../../fields/duration.ts';
import { isTable } from '../../fields/is-table.ts';
import { showTime } from '../../fields/local-time.ts';
import { messages } from '../messages.ts';
import type { CheckContext } from './context.ts';

const DAY = 86_400;
/** Longest span over a night that is not worth a word, and when a night desk may well open however long it stays. */
const LONG = 12 * 3_600;
const EVENING = 17 * 3_600;

/** Checks `hours`, `special_days` and `patterns`. */
export function checkCalendar(context: CheckContext): void {
  const { draft } = context;
  for (const [name, { week, day, weekdays }] of Object.entries(draft.patterns ?? {})) {
    const tables: [string[], Readonly<Record<string, number>>][] = [
      [['week'], week],
      [['day'], day],
      ...Object.entries(weekdays).map(([days, table]): [string[], Readonly<Record<string, number>>] => [
        ['weekdays', days],
        table,
      ]),
    ];
    for (const [inside, table] of tables) {
      const path = ['patterns', name, ...inside];
      const values = Object.values(table);
      if (values.length > 0 && values.every((value) => value === 0) && !context.incomplete(path))
        context.fault(path, messages.emptyWeights);
    }
  }
  checkSpans(context);
  checkHolidays(context);
}

/** A span that ends before it begins runs over the night; one of most of a day that begins in the daytime hardly is meant. */
function checkSpans(context: CheckContext): void {
  for (const [name, week] of Object.entries(context.draft.hours ?? {})) {
    for (const [days, spans] of Object.entries(week)) {
      if (wroteNextDay(context, name, days)) continue;
      const slip = spans.find(({ from, to }) => to > DAY && to - from > LONG && from < EVENING);
      if (slip === undefined) continue;
      const [from, to] = [showTime(slip.from), showTime(slip.to - DAY)];
      const message = messages.spanOverNight(`${from}-${to}`, showDuration(slip.to - slip.from));
      context.warn(['hours', name, days], message, { part: 'value', suggestion: `${to}-${from}` });
    }
  }
}

/** Whether the spans were written with a time past 24:00, which nobody does by accident. */
function wroteNextDay(context: CheckContext, name: string, days: string): boolean {
  const hours = context.written('hours');
  const week = isTable(hours) ? hours[name] : undefined;
  const spans = isTable(week) ? week[days] : undefined;
  return [spans].flat().some((span) => typeof span === 'string' && /[-–]\s*(2[4-9]|[34]\d):/.test(span));
}

function checkHolidays(context: CheckContext): void {
  const holidays = context.written('holidays');
  const special = context.written('special_days');
  if (!Array.isArray(holidays) || typeof special !== 'object' || special === null) return;
  for (const [k, date] of holidays.entries()) {
    if (typeof date === 'string' && Object.hasOwn(special, date))
      context.fault(['holidays', String(k)], messages.specialDayTwice(date));
  }
}
