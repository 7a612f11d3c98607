/** A forecast as results: one versioned shape, counts with their intervals, shares 0–1, times as they are shown. */
import { weekdayOf } from '../../scenario/build/week-days.ts';
import type { ZoneClock } from '../../scenario/build/zone-clock.ts';
import { dateText } from './date-text.ts';
import type { Forecast, ForecastOptions, TypeForecast } from './forecast.ts';
import { forecastWarnings } from './forecast-warnings.ts';
import { type MethodResult, methodResult } from './method-result.ts';
import { predictiveInterval } from './predictive-interval.ts';
import { DAY } from './volume.ts';

interface Count {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface TypeResult {
  readonly method: string;
  /** Seconds. */
  readonly interval: number;
  readonly history: {
    readonly first: string;
    readonly last: string;
    /** Usually open days without contacts: closed, or missing. */
    readonly closed: readonly string[];
    /** Days with too many gaps to learn from. */
    readonly incomplete: readonly string[];
  };
  readonly busyness: { readonly day: number; readonly own: number };
  readonly whole_error: number;
  readonly backtest: {
    readonly origins: readonly string[];
    readonly methods: Readonly<Record<string, MethodResult>>;
  };
  /** Means of a contact, in seconds; null where nothing tells it. */
  readonly average_handle_time: number | null;
  readonly days: readonly {
    readonly date: string;
    readonly open: boolean;
    readonly factor: number;
    readonly count: Count;
  }[];
  readonly intervals: readonly { readonly start: string; readonly count: Count }[];
}

export interface ForecastResults {
  readonly staffcurve: '1';
  readonly kind: 'forecast';
  readonly engine: string;
  readonly history: string;
  readonly weeks: number;
  readonly confidence: number;
  readonly first: string;
  readonly last: string;
  readonly timezone: string | null;
  readonly growth_per_month: number;
  readonly target: { readonly share: number; readonly within: number };
  /** Busyness that all types share; null below two types. */
  readonly shared_busyness: number | null;
  readonly warnings: readonly string[];
  readonly contact_types: Readonly<Record<string, TypeResult>>;
}

export interface ForecastSource {
  /** Path of the history. */
  readonly history: string;
  readonly engine: string;
  /** Zone in which starts are written with their offset; absent: as the clock shows them. */
  readonly clock?: ZoneClock;
}

export function forecastResults(found: Forecast, options: ForecastOptions, source: ForecastSource): ForecastResults {
  const [type] = found.types;
  return {
    staffcurve: '1',
    kind: 'forecast',
    engine: source.engine,
    history: source.history,
    weeks: options.weeks,
    confidence: options.confidence,
    first: dateText(type!.days[0]!.dayKey),
    last: dateText(type!.days.at(-1)!.dayKey),
    timezone: source.clock?.zone ?? null,
    growth_per_month: options.growthPerMonth ?? 0,
    target: options.target,
    shared_busyness: found.shared?.cv ?? null,
    warnings: forecastWarnings(found),
    contact_types: Object.fromEntries(
      found.types.map((one) => [one.volume.name, typeResult(one, options.confidence, source.clock)]),
    ),
  };
}

function typeResult(type: TypeForecast, confidence: number, clock: ZoneClock | undefined): TypeResult {
  const { volume, calendar, backtest, taken } = type;
  const date = (day: number) => dateText(volume.firstDay + day);
  return {
    method: taken.method.name,
    interval: volume.interval,
    history: {
      first: date(0),
      last: date(volume.days - 1),
      closed: calendar.closed.map(date),
      incomplete: calendar.incomplete.map(date),
    },
    busyness: { day: type.busyness, own: type.ownBusyness },
    whole_error: type.wholeError,
    backtest: {
      origins: backtest.origins.map(date),
      methods: Object.fromEntries(
        backtest.methods.map((errors) => [errors.method.name, methodResult(errors, backtest)]),
      ),
    },
    average_handle_time: type.handleTime ?? null,
    days: type.days.map(({ dayKey, open, factor, mean, low, high }) => ({
      date: dateText(dayKey),
      open,
      factor,
      count: { mean, low, high },
    })),
    intervals: intervalsOf(type, confidence, clock),
  };
}

function intervalsOf(
  { volume, days, means, taken }: TypeForecast,
  confidence: number,
  clock: ZoneClock | undefined,
): TypeResult['intervals'] {
  const { slots, interval } = volume;
  const intervals: { start: string; count: Count }[] = [];
  // Weekdays keep their open stretch even where an interval in it expects nothing.
  const spans = openSpans(volume.firstDay + volume.days, means, slots);
  days.forEach(({ dayKey, open }, ahead) => {
    if (!open) return;
    const { from, to } = spans[weekdayOf(dayKey)]!;
    for (let s = from; s < to; s++) {
      const mean = means[ahead * slots + s]!;
      const count = { mean, ...predictiveInterval(mean, taken.spread.byInterval, confidence) };
      for (const start of startTexts(dayKey * DAY + s * interval, clock)) intervals.push({ start, count });
    }
  });
  return intervals;
}

function openSpans(firstKey: number, means: Float64Array, slots: number): { from: number; to: number }[] {
  const spans = Array.from({ length: 7 }, () => ({ from: slots, to: 0 }));
  for (let place = 0; place < means.length; place++) {
    if (!(means[place]! > 0)) continue;
    const span = spans[weekdayOf(firstKey + Math.floor(place / slots))]!;
    const slot = place % slots;
    span.from = Math.min(span.from, slot);
    span.to = Math.max(span.to, slot + 1);
  }
  return spans;
}

/** A clock time that comes twice has two starts, one that is skipped has none. */
function startTexts(local: number, clock: ZoneClock | undefined): string[] {
  if (clock === undefined) return [new Date(local * 1000).toISOString().slice(0, 16)];
  const instants = new Set([clock.instantOf(local), clock.instantOf(local, 'last')]);
  return [...instants].filter((instant) => clock.localOf(instant) === local).map((instant) => clock.textOf(instant));
}
