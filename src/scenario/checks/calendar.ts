/** The calendar: hours, special days and patterns that say something. */
import { messages } from '../messages.ts';
import type { CheckContext } from './context.ts';

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
  checkHolidays(context);
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
