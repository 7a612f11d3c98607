/** What a forecasting method answers: how many contacts each interval of the coming days will bring on average. */
import type { OpenDays } from './open-days.ts';
import type { RollingProfile } from './rolling-profile.ts';
import type { Volume } from './volume.ts';

export interface ForecastMethod {
  /** Identifier, lower_snake_case. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** Said where the method cannot be had here; undefined where it can. */
  unavailable?(): string | undefined;
  /** @param profile of this volume, which the methods share */
  begin(volume: Volume, calendar: OpenDays, profile: RollingProfile): RollingForecast;
}

/** One method moving through a history: what it answers at an origin rests on the days before it and on the calendar. */
export interface RollingForecast {
  /**
   * Mean contacts of each interval of the days from the origin on.
   * @param origin day number, later than at the call before and whole weeks from it
   * @param horizon days
   * @returns `horizon × slots`, 0 on closed days
   */
  forecast(origin: number, horizon: number): Float64Array;
  /** Origins at which the method found no forecast of its own and the six-week mean stood in; absent: none. */
  readonly stoodIn?: number;
}
