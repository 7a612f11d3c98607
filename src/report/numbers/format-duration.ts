/** Durations as people say them: `5 s`, `13 min 10 s`, `9.4 h`. The unit follows the size. */
import { formatNumber, formatPlain, minus } from './format-number.ts';

export type DurationScale = 's' | 'min' | 'h';

/** The unit in which a duration reads best: seconds below a minute, minutes below an hour, then hours. */
export function durationScale(seconds: number, decimals = 0): DurationScale {
  const size = Math.abs(Number(seconds.toFixed(decimals)));
  if (size < 60) return 's';
  return Math.round(Math.abs(seconds)) < 3600 ? 'min' : 'h';
}

/**
 * @param seconds any finite number
 * @param decimals of seconds below a minute and of hours above an hour; `'minutes'` drops the seconds in between
 */
export function formatDuration(seconds: number, decimals: number | 'minutes' = 0): string {
  const places = decimals === 'minutes' ? 0 : decimals;
  const scale = durationScale(seconds, places);
  if (scale === 's') return `${formatNumber(seconds, places)} s`;
  if (scale === 'h') return `${formatPlain(seconds / 3600, places)} h`;
  const sign = seconds < 0 ? minus : '';
  const whole = Math.round(Math.abs(seconds));
  if (decimals === 'minutes') return `${sign}${Math.round(whole / 60)} min`;
  return `${sign}${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A duration that a person wrote, without decimals it does not have: `20 s`, `90 s`, `3 min`, `8 h`, `2 min 30 s`. */
export function formatGivenDuration(seconds: number): string {
  if (Math.abs(seconds) >= 3600 && Number.isInteger(Number((seconds / 3600).toFixed(6)))) return `${seconds / 3600} h`;
  if (Math.abs(seconds) >= 120 && Number.isInteger(seconds / 60)) return `${seconds / 60} min`;
  if (Math.abs(seconds) >= 3600) return `${Number((seconds / 3600).toFixed(2))} h`;
  if (Math.abs(seconds) < 120) return `${Number(seconds.toFixed(2))} s`;
  return formatDuration(seconds);
}

/** `12:50` for the bounds of an interval in minutes. */
export function formatClock(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const sign = seconds < 0 && whole > 0 ? minus : '';
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
