/**
 * Needs per second and segment: a volume, or customers times a rate each, times the pattern by the customers' own
 * clocks and dates. Constant within each interval of the scenario's clock, at the pattern's mean over it.
 */
import type { RateDemand } from '../../centre/plan.ts';
import type { Demand, Scenario } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { localSteps } from './local-steps.ts';
import { dayKeyOf } from './local-text.ts';
import { weekShape } from './pattern-shape.ts';
import { sharesOf } from './segments.ts';
import { binMeans } from './steps.ts';
import { weekdayOf } from './week-days.ts';

export type PlainDemand = Extract<Demand, { volume: number } | { per_customer: number }>;

export interface PatternRates {
  /** Interval starts that cover the simulated time. */
  readonly times: Float64Array;
  /**
   * The pattern's mean in each interval, special days included, for customers in a zone; worked out once for each.
   * @param pattern name in `patterns`; absent: flat
   * @param zone absent: the scenario's
   */
  of(pattern: string | undefined, zone: string | undefined): Float64Array;
}

export function buildPatternRates(scenario: Scenario, calendar: Calendar): PatternRates {
  const { interval } = scenario.clock;
  const first = Math.floor(calendar.start / interval);
  const bins = Math.ceil(calendar.end / interval) - first;
  const from = first * interval;
  const factors = new Map(Object.entries(scenario.special_days).map(([date, day]) => [dayKeyOf(date), day.demand]));
  const built = new Map<string, Float64Array>();
  const times = new Float64Array(bins);
  for (let k = 0; k < bins; k++) times[k] = from + k * interval;
  return {
    times,
    of(pattern, zone) {
      const clock = calendar.zone(zone);
      const key = `${clock.zone} ${pattern ?? ''}`;
      const known = built.get(key);
      if (known !== undefined) return known;
      if (pattern !== undefined && scenario.patterns[pattern] === undefined) {
        throw new RangeError(`invalid pattern: ${pattern}`);
      }
      const week = weekShape(pattern === undefined ? undefined : scenario.patterns[pattern]);
      const steps = localSteps(clock, calendar.origin, from, from + bins * interval, (dayKey) => {
        const day = week[weekdayOf(dayKey)]!;
        const factor = factors.get(dayKey) ?? 1;
        return factor === 1 ? day : { at: day.at, values: day.values.map((value) => value * factor) };
      });
      const means = binMeans(steps, from, interval, bins);
      built.set(key, means);
      return means;
    },
  };
}

/**
 * @param factor multiple of the need
 * @throws RangeError when the demand names a pattern or customers that do not exist
 */
export function rateDemand(
  demand: PlainDemand,
  factor: number,
  scenario: Scenario,
  patterns: PatternRates,
): RateDemand {
  const shares = sharesOf(demand, scenario);
  const { times } = patterns;
  const rates = new Float64Array(times.length * shares.length);
  for (const [s, { zone, count, share }] of shares.entries()) {
    const base = 'volume' in demand ? demand.volume * share : demand.per_customer * count;
    const rate = base * demand.scale * factor;
    const shape = patterns.of(demand.pattern, zone);
    fillColumn(rates, s, shares.length, rate, shape);
  }
  return { kind: 'rates', times, rates, segments: shares.map(({ segment }) => segment) };
}

/** Sets one of a table's columns to a multiple of some values. A loop of its own is compiled once, for however many plans. */
function fillColumn(
  table: Float64Array,
  column: number,
  width: number,
  factor: number,
  values: ArrayLike<number>,
): void {
  for (let row = 0; row < values.length; row++) table[row * width + column] = factor * values[row]!;
}
