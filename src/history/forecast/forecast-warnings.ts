/** What the user should know of a forecast before believing it. */
import { unbelievableHandleTime } from '../believable-handle-time.ts';
import { dateText } from './date-text.ts';
import type { Forecast, TypeForecast } from './forecast.ts';
import { likelyHolidays } from './likely-holidays.ts';
import { methods } from './methods.ts';

export function forecastWarnings({ types, tooShort }: Forecast): string[] {
  const warnings = [
    ...tooShort.map(
      ({ name, days }) => `${name}: ${days} days of history are too few to learn from and to test on; it is left out`,
    ),
    ...handleTimeWarnings(types),
  ];
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

/** Types named in one warning. */
const MOST_NAMED = 3;

/** Handle times in the wrong unit mostly are so for every type: one sentence for those that look alike. */
function handleTimeWarnings(types: readonly TypeForecast[]): string[] {
  const alike = new Map<string, TypeForecast[]>();
  for (const type of types) {
    const odd = type.handleTime === undefined ? undefined : unbelievableHandleTime(type.handleTime);
    if (odd === undefined) continue;
    const what = odd.looksLike ?? 'can hardly be';
    alike.set(what, [...(alike.get(what) ?? []), type]);
  }
  return [...alike].map(([what, own]) => {
    const named = own.slice(0, MOST_NAMED).map(({ volume, handleTime }) => `${volume.name} ${shown(handleTime!)}`);
    const others = own.length > MOST_NAMED ? ` and ${own.length - MOST_NAMED} more` : '';
    return `the mean handle time ${what} (${named.join(', ')}${others}): the error in agents cannot be trusted; mend the history, or give import the unit with --map`;
  });
}

function shown(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${(seconds / 3600).toFixed(1)} h`;
}
