/**
 * Rolling origin: from a week's end, each method forecasts the weeks that follow from what is before them, a week later
 * again, and so on; the errors are pooled. Intervals at an origin rest on the errors of days that were past by then.
 */
import { type AgentSums, agentErrors, staffingSpan } from './agents-error.ts';
import { AgentsForCount, type StaffingRule } from './agents-for-count.ts';
import { addSums, type DayErrors, dayErrors, emptySums, type LevelSums } from './error-sums.ts';
import type { ForecastMethod, RollingForecast } from './method.ts';
import type { OpenDays } from './open-days.ts';
import { predictiveInterval } from './predictive-interval.ts';
import { rollingProfile } from './rolling-profile.ts';
import { type Spread, spreadOf } from './spread.ts';
import type { Volume } from './volume.ts';

export interface BacktestOptions {
  /** Days ahead that are forecast. */
  readonly horizon: number;
  /** Shares at which intervals are held against what came; the first is the one that is shown. */
  readonly confidences: readonly number[];
  /** Turns volumes into agents; absent: the error in agents is not worked out. */
  readonly staffing?: StaffingRule | undefined;
  /** Most origins that are graded. */
  readonly mostOrigins?: number;
  /** Told after each method. */
  readonly onTested?: (() => void) | undefined;
}

/** One method's errors over all graded origins. */
export interface MethodErrors {
  readonly method: ForecastMethod;
  readonly byDay: LevelSums;
  readonly byInterval: LevelSums;
  /** By confidence: share of days and of intervals that lay within. */
  readonly coverage: readonly { readonly confidence: number; readonly byDay: number; readonly byInterval: number }[];
  readonly agents: AgentSums | undefined;
  /** Origins at which another method stood in. */
  readonly stoodIn: number;
  /** What this method has learnt of its own uncertainty from every origin, at the first confidence. */
  readonly spread: Spread;
  /** Errors by origin, the graded ones. */
  readonly origins: readonly { readonly origin: number; readonly days: readonly DayErrors[] }[];
  /** The method as it stands after the last origin, to forecast what is to come. */
  readonly rolling: RollingForecast;
}

export interface Backtest {
  /** Day numbers of the graded origins. */
  readonly origins: readonly number[];
  /** Weeks forecast, summed over the origins. */
  readonly weeks: number;
  /** Seconds that one staffing interval lasts; undefined where intervals are too long to staff by. */
  readonly staffingPeriod: number | undefined;
  readonly methods: readonly MethodErrors[];
  /** Mean absolute error of the seasonal naive, one week ahead, before the first origin: what MASE divides by. */
  readonly scale: { readonly byDay: number; readonly byInterval: number };
}

/** Days of history before the first origin that is graded, and before the first that intervals learn from. */
const beforeGraded = 56;
const beforeAny = 28;
/** Origins before the first graded one that intervals learn from. */
const leading = 4;
const defaultOrigins = 13;
/** Days before an origin whose errors its intervals rest on. */
const remembered = 56;

/** Days of history that a backtest of this horizon needs. */
export function daysNeeded(horizon: number): number {
  return beforeGraded + horizon;
}

/** @throws RangeError where the history is shorter than `daysNeeded` */
export function backtest(
  volume: Volume,
  calendar: OpenDays,
  methods: readonly ForecastMethod[],
  options: BacktestOptions,
): Backtest {
  const { horizon, mostOrigins = defaultOrigins } = options;
  const last = volume.days - horizon;
  if (last < beforeGraded)
    throw new RangeError(`history: expected at least ${daysNeeded(horizon)} days, found ${volume.days}`);
  const graded: number[] = [];
  for (let origin = last; origin >= beforeGraded && graded.length < mostOrigins; origin -= 7) graded.unshift(origin);
  const lead: number[] = [];
  for (let origin = graded[0]! - 7; origin >= beforeAny && lead.length < leading; origin -= 7) lead.unshift(origin);
  const profile = rollingProfile(volume, calendar);
  const span = staffingSpan(volume);
  return {
    origins: graded,
    weeks: (graded.length * horizon) / 7,
    staffingPeriod: span === undefined ? undefined : span * volume.interval,
    methods: methods.map((method) => {
      const errors = rolled(method.begin(volume, calendar, profile), method, volume, calendar, lead, graded, options);
      options.onTested?.();
      return errors;
    }),
    scale: naiveScale(volume, calendar, graded[0]!),
  };
}

function rolled(
  rolling: RollingForecast,
  method: ForecastMethod,
  volume: Volume,
  calendar: OpenDays,
  lead: readonly number[],
  graded: readonly number[],
  { horizon, confidences, staffing }: BacktestOptions,
): MethodErrors {
  const span = staffingSpan(volume);
  const staircase = staffing && span !== undefined ? new AgentsForCount(staffing, span * volume.interval) : undefined;
  const past: DayErrors[] = [];
  const origins: { origin: number; days: DayErrors[] }[] = [];
  const byDay = emptySums();
  const byInterval = emptySums();
  const agents: AgentSums = { intervals: 0, needed: 0, tooMany: 0, tooFew: 0 };
  const within = confidences.map(() => ({ byDay: 0, byInterval: 0 }));
  let stoodIn = 0;
  for (const origin of [...lead, ...graded]) {
    const before = rolling.stoodIn ?? 0;
    const means = rolling.forecast(origin, horizon);
    const days = dayErrors(means, origin, volume, calendar);
    if (origin >= graded[0]!) {
      const known = recentTo(origin, past);
      for (const day of days) {
        addSums(byDay, day.byDay);
        addSums(byInterval, day.byInterval);
      }
      confidences.forEach((confidence, k) => {
        cover(within[k]!, means, origin, days, volume, spreadOf(known, confidence), confidence);
      });
      if (staircase) addAgents(agents, agentErrors(means, origin, volume, calendar, staircase, span!));
      stoodIn += (rolling.stoodIn ?? 0) - before;
      origins.push({ origin, days });
    }
    past.push(...days);
  }
  const coverage = confidences.map((confidence, k) => ({
    confidence,
    byDay: within[k]!.byDay / byDay.values,
    byInterval: within[k]!.byInterval / byInterval.values,
  }));
  return {
    method,
    byDay,
    byInterval,
    coverage,
    agents: staircase ? agents : undefined,
    stoodIn,
    spread: spreadOf(recentTo(volume.days, past), confidences[0]!),
    origins,
    rolling,
  };
}

/** Errors of the days that were past at the origin, but not long past: methods get better as their history grows. */
function recentTo(origin: number, errors: readonly DayErrors[]): DayErrors[] {
  return errors.filter(({ day }) => day < origin && day >= origin - remembered);
}

function cover(
  within: { byDay: number; byInterval: number },
  means: Float64Array,
  origin: number,
  days: readonly DayErrors[],
  { slots, counts }: Volume,
  spread: Spread,
  confidence: number,
): void {
  for (const { day, forecast, actual } of days) {
    const total = predictiveInterval(forecast, spread.byDay, confidence);
    if (actual >= total.low && actual <= total.high) within.byDay++;
    for (let s = 0; s < slots; s++) {
      const count = counts[day * slots + s]!;
      const mean = means[(day - origin) * slots + s]!;
      if (Number.isNaN(count) || (!(mean > 0) && !(count > 0))) continue;
      const { low, high } = predictiveInterval(mean, spread.byInterval, confidence);
      if (count >= low && count <= high) within.byInterval++;
    }
  }
}

function addAgents(to: AgentSums, from: AgentSums): void {
  to.intervals += from.intervals;
  to.needed += from.needed;
  to.tooMany += from.tooMany;
  to.tooFew += from.tooFew;
}

function naiveScale({ slots, counts }: Volume, { totals }: OpenDays, until: number): Backtest['scale'] {
  const day = { sum: 0, count: 0 };
  const interval = { sum: 0, count: 0 };
  for (let k = 7; k < until; k++) {
    if (Number.isNaN(totals[k]!) || Number.isNaN(totals[k - 7]!)) continue;
    day.sum += Math.abs(totals[k]! - totals[k - 7]!);
    day.count++;
    for (let s = 0; s < slots; s++) {
      const [now, then] = [counts[k * slots + s]!, counts[(k - 7) * slots + s]!];
      if (Number.isNaN(now) || Number.isNaN(then) || (now === 0 && then === 0)) continue;
      interval.sum += Math.abs(now - then);
      interval.count++;
    }
  }
  return { byDay: day.sum / day.count, byInterval: interval.sum / interval.count };
}
