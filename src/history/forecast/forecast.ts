/**
 * The forecast of a history: for each contact type every method is backtested, the one with the least error by the
 * interval is taken, and what it says of the coming weeks is given growth, planned events and intervals.
 */
import { SECONDS_PER } from '../../fields/per.ts';
import type { StaffingRule } from './agents-for-count.ts';
import { type Backtest, backtest, daysNeeded, type MethodErrors } from './backtest.ts';
import type { ForecastMethod } from './method.ts';
import { availableMethods } from './methods.ts';
import { type OpenDays, openDays } from './open-days.ts';
import { predictiveInterval } from './predictive-interval.ts';
import { type SharedBusyness, sharedBusyness } from './shared-busyness.ts';
import type { Volume } from './volume.ts';

export interface ForecastOptions {
  /** Whole weeks to come, at least 1. */
  readonly weeks: number;
  /** Share of counts that intervals are to hold, 0–1. */
  readonly confidence: number;
  /** Days since 1970-01-01 that are closed, past or to come. */
  readonly holidays?: ReadonlySet<number>;
  /** Share by which volume grows in a month, on top of what the history says; 0 by default. */
  readonly growthPerMonth?: number;
  /** Factors on days to come, by days since 1970-01-01. */
  readonly events?: ReadonlyMap<number, number>;
  /** Service level that the error in agents is counted for. */
  readonly target: { readonly share: number; readonly within: number };
  /** Mean handle time in seconds where the history has none. */
  readonly handleTime?: number;
  /** Name of the method to take whatever the backtest says. */
  readonly method?: string;
  /** Told as methods of contact types have been tested, so many of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** A count to come. */
export interface CountForecast {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface DayForecast extends CountForecast {
  /** Days since 1970-01-01. */
  readonly dayKey: number;
  readonly open: boolean;
  /** Growth and events. */
  readonly factor: number;
}

export interface TypeForecast {
  readonly volume: Volume;
  readonly calendar: OpenDays;
  readonly backtest: Backtest;
  readonly taken: MethodErrors;
  readonly days: readonly DayForecast[];
  /** `days × slots`. */
  readonly means: Float64Array;
  readonly handleTime: number | undefined;
  /** Coefficient of variation of a day's mean about its forecast. */
  readonly busyness: number;
  /** What remains of it beside the busyness that all types share. */
  readonly ownBusyness: number;
  /** Root mean square of (actual ÷ forecast − 1) of the whole horizon, over the backtest's origins. */
  readonly wholeError: number;
}

export interface Forecast {
  readonly types: readonly TypeForecast[];
  readonly shared: SharedBusyness | undefined;
  /** Types without enough history, with the days that they have. */
  readonly tooShort: readonly { readonly name: string; readonly days: number }[];
}

/** Days of a month, as costs count them. */
const MONTH = SECONDS_PER.month! / SECONDS_PER.day!;

/** @throws RangeError where no type has history enough, or no method has the name asked for */
export function forecast(volumes: readonly Volume[], options: ForecastOptions): Forecast {
  const methods = availableMethods();
  if (options.method !== undefined && !methods.some(({ name }) => name === options.method))
    throw new RangeError(
      `method: expected one of ${methods.map(({ name }) => name).join(', ')}, found ${options.method}`,
    );
  const enough = volumes.filter(({ days }) => days >= daysNeeded(7));
  const tooShort = volumes.filter((volume) => !enough.includes(volume)).map(({ name, days }) => ({ name, days }));
  if (enough.length === 0)
    throw new RangeError(
      `history: expected at least ${daysNeeded(7)} days, found ${Math.max(0, ...tooShort.map(({ days }) => days))}`,
    );
  let done = 0;
  const onTested = () => options.onProgress?.(++done, enough.length * methods.length);
  const found = enough.map((volume) => forecastType(volume, methods, options, onTested));
  const shared = sharedBusyness(found);
  const types = found.map((type) => ({
    ...type,
    ownBusyness:
      shared === undefined
        ? type.busyness
        : Math.sqrt(Math.max(0, (1 + type.busyness ** 2) / (1 + shared.cv ** 2) - 1)),
  }));
  return { types, shared, tooShort };
}

function forecastType(
  volume: Volume,
  methods: readonly ForecastMethod[],
  options: ForecastOptions,
  onTested: () => void,
): TypeForecast {
  const horizon = options.weeks * 7;
  const calendar = openDays(volume, horizon, options.holidays);
  const handleTime = volume.handleTime ?? options.handleTime;
  const staffing: StaffingRule | undefined = handleTime === undefined ? undefined : { handleTime, ...options.target };
  const tested = backtest(volume, calendar, methods, {
    horizon: Math.min(horizon, Math.floor((volume.days - daysNeeded(0)) / 7) * 7),
    confidences: [options.confidence],
    staffing,
    onTested,
  });
  const taken = takenOf(tested.methods, options.method);
  const means = taken.rolling.forecast(volume.days, horizon);
  const days = forecastDays(means, volume, calendar, taken, options);
  return {
    volume,
    calendar,
    backtest: tested,
    taken,
    days,
    means,
    handleTime,
    busyness: Math.sqrt(taken.spread.byDay),
    ownBusyness: Math.sqrt(taken.spread.byDay),
    wholeError: wholeError(taken),
  };
}

/** The least error by the interval; of two alike the earlier in the table. */
function takenOf(methods: readonly MethodErrors[], asked: string | undefined): MethodErrors {
  let taken = methods.find(({ method }) => method.name === asked) ?? methods[0]!;
  if (asked !== undefined) return taken;
  for (const one of methods) if (one.byInterval.absolute < taken.byInterval.absolute) taken = one;
  return taken;
}

/** Puts growth and events on the means, in place, and adds them up by day. */
function forecastDays(
  means: Float64Array,
  { slots, firstDay, days }: Volume,
  { open }: OpenDays,
  { spread }: MethodErrors,
  { confidence, growthPerMonth = 0, events = new Map() }: ForecastOptions,
): DayForecast[] {
  return Array.from({ length: means.length / slots }, (_, ahead) => {
    const dayKey = firstDay + days + ahead;
    const factor = (1 + growthPerMonth) ** ((ahead + 1) / MONTH) * (events.get(dayKey) ?? 1);
    let mean = 0;
    for (let place = ahead * slots; place < (ahead + 1) * slots; place++) {
      means[place]! *= factor;
      mean += means[place]!;
    }
    const interval = predictiveInterval(mean, spread.byDay, confidence);
    return { dayKey, open: open[days + ahead] === 1, factor, mean, ...interval };
  });
}

function wholeError({ origins }: MethodErrors): number {
  let squares = 0;
  let count = 0;
  for (const { days } of origins) {
    let [foretold, actual] = [0, 0];
    for (const day of days) {
      foretold += day.forecast;
      actual += day.actual;
    }
    if (!(foretold > 0)) continue;
    squares += (actual / foretold - 1) ** 2;
    count++;
  }
  return count === 0 ? 0 : Math.sqrt(squares / count);
}
