/** What the user should know of a forecast before believing it. */
import { dateText } from './date-text.ts';
import type { Forecast } from './forecast.ts';
import { likelyHolidays } from './likely-holidays.ts';
import { methods } from './methods.ts';

export function forecastWarnings({ types, tooShort }: Forecast): string[] {
  const warnings = tooShort.map(
    ({ name, days }) => `${name}: ${days} days of history are too few to learn from and to test on; it is left out`,
  );
  for (const type of types) {
    const { name } = type.volume;
    const likely = likelyHolidays(type);
    if (likely.length > 0)
      warnings.push(
        `${name}: open is assumed on ${likely.map(dateText).join(', ')}, when the history was closed in an earlier year; --holidays closes them`,
      );
    if (type.calendar.incomplete.length > 0)
      warnings.push(
        `${name}: ${type.calendar.incomplete.length} days have gaps of a fifth or more and were not learnt from`,
      );
  }
  for (const { name, title, unavailable } of methods) {
    const why = unavailable?.();
    if (why !== undefined) warnings.push(`${title} (${name}) was not tried: ${why}`);
  }
  return warnings;
}
