/**
 * The days that a scenario simulates, in its own time zone: simulated second 0 is the local midnight with which the
 * first counted day begins; the warm-up's days lie below it, the run-out's beyond the horizon.
 */
import type { Scenario } from '../scenario.ts';
import { dayKeyOf, readLocalText } from './local-text.ts';
import { warmUpDays } from './warm-up.ts';
import { type Occurrence, ZoneClock } from './zone-clock.ts';

export interface Calendar {
  /** The scenario's own zone. */
  readonly clock: ZoneClock;
  /** Instant of simulated second 0. */
  readonly origin: number;
  /** Simulated seconds: first simulated instant, end of the counted horizon, last instant that may be simulated. */
  readonly start: number;
  readonly horizon: number;
  readonly end: number;
  /** Local days: day k is [starts[k], starts[k + 1]), so `starts` has one more than `keys`. */
  readonly days: { readonly starts: Float64Array; readonly keys: Int32Array };
  /** Key of the first counted day: days since 1970-01-01. */
  readonly firstKey: number;
  /** Counted days. */
  readonly horizonDays: number;
  /** The clock of a time zone; the scenario's where none is named. */
  zone(name?: string): ZoneClock;
  /** Simulated second of a local time in the scenario's zone; `seconds` after midnight may pass 24 h. */
  secondsOf(dayKey: number, seconds: number, occurrence?: Occurrence): number;
  /** Simulated second of a text with its own offset, or local to the scenario's zone. @throws RangeError */
  read(text: string): number;
  /** ISO text with offset of a simulated second, cut to whole seconds. */
  textOf(seconds: number): string;
}

/** @throws RangeError when the zone or the start date does not exist */
export function buildCalendar(scenario: Scenario): Calendar {
  const { start, days: horizonDays, timezone, run_out } = scenario.clock;
  const clock = new ZoneClock(timezone);
  const zones = new Map([[timezone, clock]]);
  const firstKey = dayKeyOf(start);
  const origin = clock.instantOf(firstKey * 86400);
  const before = warmUpDays(scenario);
  const count = before + horizonDays + Math.round(run_out / 86400);
  const secondsOf = (dayKey: number, seconds: number, occurrence?: Occurrence): number =>
    clock.instantOf(dayKey * 86400 + seconds, occurrence) - origin;
  const starts = Float64Array.from({ length: count + 1 }, (_, k) => secondsOf(firstKey - before + k, 0));
  return {
    clock,
    origin,
    start: starts[0]!,
    horizon: starts[before + horizonDays]!,
    end: starts[count]!,
    days: { starts, keys: Int32Array.from({ length: count }, (_, k) => firstKey - before + k) },
    firstKey,
    horizonDays,
    zone(name = timezone) {
      const known = zones.get(name) ?? new ZoneClock(name);
      zones.set(name, known);
      return known;
    },
    secondsOf,
    read(text) {
      const { local, offset } = readLocalText(text);
      return (offset === undefined ? clock.instantOf(local) : local - offset) - origin;
    },
    textOf: (seconds) => clock.textOf(origin + seconds),
  };
}
