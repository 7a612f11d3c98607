/** Days to come that may be holidays: the history was closed on their date, though not on their weekday. */
import type { TypeForecast } from './forecast.ts';

/** @returns days since 1970-01-01 that are taken to be open, though a year or more ago that date was closed */
export function likelyHolidays({ calendar, days }: TypeForecast): number[] {
  const closed = new Set(calendar.closed.map((day) => monthAndDate(calendar.firstDay + day)));
  return days.filter(({ dayKey, open }) => open && closed.has(monthAndDate(dayKey))).map(({ dayKey }) => dayKey);
}

function monthAndDate(dayKey: number): string {
  return new Date(dayKey * 86_400_000).toISOString().slice(5, 10);
}
