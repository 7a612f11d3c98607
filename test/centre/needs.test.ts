/**
 * Needs are a Poisson process whose rate is constant between steps; a busyness factor a day, of a type or shared by all,
 * makes days more different and types alike. Counts are held against their moments, within four standard errors.
 *
 * Breaks caught: evenly spread arrivals, a rate taken from the wrong step, a factor for each interval instead of each
 * day, one factor where there are two, a factor whose mean is not 1.
 */
import { describe, expect, it } from 'vitest';
import { Centre } from '../../src/centre/centre.ts';
import type { CentrePlan, ContactTypePlan } from '../../src/centre/plan.ts';
import { SilentObserver } from '../../src/centre/silent-observer.ts';
import { centrePlan, contactType, DAY, HOUR, hoursOf, ratesOf } from '../support/plan.ts';

/** When the cases of each type arise. */
class Arrivals extends SilentObserver {
  readonly times: number[][] = [];

  override begin(centre: Centre): void {
    super.begin(centre);
    for (const _ of centre.plan.contactTypes) this.times.push([]);
  }

  override caseArises(contact: number): void {
    this.times[this.centre.contacts.type[contact]!]!.push(this.centre.now);
  }
}

function arrivals(contactTypes: ContactTypePlan[], days: number, changes: Partial<CentrePlan> = {}): number[][] {
  // Never open: cases end as they arise.
  const closed = contactTypes.map((type) => ({ ...type, hours: hoursOf() }));
  const observer = new Arrivals();
  const plan = centrePlan({ contactTypes: closed, horizon: days * DAY, ...changes });
  new Centre(plan, observer, { seed: 3, replication: 0, runOut: false }).run();
  return observer.times;
}

function counts(times: readonly number[], length: number, total: number): number[] {
  const result = new Array<number>(Math.round(total / length)).fill(0);
  for (const time of times) result[Math.floor(time / length)]!++;
  return result;
}

/** Mean of the values with its standard error. */
function average(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

/** Holds the mean of the values to the truth, with a bound on the standard error so that the test has power. */
function expectMean(values: readonly number[], truth: number, errorAtMost: number): void {
  const { mean, error } = average(values);
  expect(error).toBeLessThan(errorAtMost);
  expect(Math.abs(mean - truth)).toBeLessThan(4 * error);
}

describe('a Poisson process', () => {
  const DAYS = 300;
  /** Cases an hour, by hour of the day: a pattern that repeats daily, with a quiet night. */
  const pattern = [0, 0, 3, 12, 40, 6, 25, 1];
  const steps = Array.from({ length: DAYS * 24 }, (_, hour) => [hour * HOUR, pattern[hour % 8]! / HOUR] as const);
  const [times] = arrivals([contactType('calls', { demand: ratesOf(steps) })], DAYS);
  const hourly = counts(times!, HOUR, DAYS * DAY);

  it('comes in order, each case in its horizon', () => {
    expect(times!.every((time, k) => time >= 0 && time < DAYS * DAY && (k === 0 || time >= times![k - 1]!))).toBe(true);
  });

  it.each(pattern.map((rate, place) => [place, rate] as const))(
    'hour %s of the pattern: mean and variance %s',
    (place, rate) => {
      const sample = hourly.filter((_, hour) => hour % 8 === place);
      expect(sample).toHaveLength(DAYS * 3);
      if (rate === 0) {
        expect(Math.max(...sample)).toBe(0);
        return;
      }
      // Poisson: mean and mean squared deviation are both the rate; errors √(rate / n) and √((rate + 2 rate²) / n).
      expectMean(sample, rate, 1.2 * Math.sqrt(rate / sample.length));
      const squares = sample.map((count) => (count - rate) ** 2);
      expectMean(squares, rate, 1.6 * Math.sqrt((rate + 2 * rate * rate) / sample.length));
    },
  );

  it('has no memory from one hour to the next', () => {
    const standardised = hourly.map((count, hour) => {
      const rate = pattern[hour % 8]!;
      return rate === 0 ? 0 : (count - rate) / Math.sqrt(rate);
    });
    const products = standardised
      .slice(1)
      .map((value, k) => value * standardised[k]!)
      .filter((value) => value !== 0);
    expectMean(products, 0, 0.03);
  });

  it('spreads evenly within an hour', () => {
    // Kolmogorov–Smirnov: √n × distance exceeds 1.95 with probability 0.001.
    const within = times!.map((time) => (time % HOUR) / HOUR).sort((a, b) => a - b);
    const n = within.length;
    const distance = within.reduce((most, x, k) => Math.max(most, Math.abs(x - k / n), Math.abs(x - (k + 1) / n)), 0);
    expect(n).toBeGreaterThan(70_000);
    expect(distance * Math.sqrt(n)).toBeLessThan(1.95);
  });

  it('has exponential gaps', () => {
    // In hours of the highest rate, 40: the mean gap is 1/40 h and its coefficient of variation 1.
    const gaps = times!.slice(1).flatMap((time, k) => {
      const before = times![k]!;
      const same = Math.floor(time / HOUR) === Math.floor(before / HOUR) && Math.floor(time / HOUR) % 8 === 4;
      return same && time % HOUR < 0.75 * HOUR ? [time - before] : [];
    });
    const { mean } = average(gaps);
    // Gaps cut off at the end of the hour are rare; the second moment of an exponential is twice its mean squared.
    expectMean(
      gaps.map((gap) => (gap / mean) ** 2),
      2,
      0.03,
    );
  });
});

describe('busyness', () => {
  const DAYS = 3000;
  const PER_DAY = 60;
  const type = (name: string, busyness = 0) => contactType(name, { demand: ratesOf(PER_DAY / DAY), busyness });

  /** Daily counts of each type, as deviations from what is planned. */
  function deviations(contactTypes: ContactTypePlan[], sharedBusyness = 0): number[][] {
    return arrivals(contactTypes, DAYS, { sharedBusyness }).map((times) =>
      counts(times, DAY, DAYS * DAY).map((count) => count - PER_DAY),
    );
  }

  const products = (a: readonly number[], b: readonly number[]) => a.map((value, k) => value * b[k]!);

  it('of a type adds (mean × cv)² to its variance, and links it to no other', () => {
    const [a, b] = deviations([type('a', 0.2), type('b', 0.3)]);
    expectMean(a!, 0, 0.4);
    expectMean(b!, 0, 0.5);
    expectMean(products(a!, a!), PER_DAY + (PER_DAY * 0.2) ** 2, 8);
    expectMean(products(b!, b!), PER_DAY + (PER_DAY * 0.3) ** 2, 14);
    expectMean(products(a!, b!), 0, 8);
  });

  it('shared adds as much, and the same to the covariance of two types', () => {
    const [a, b] = deviations([type('a'), type('b')], 0.25);
    const extra = (PER_DAY * 0.25) ** 2;
    expectMean(a!, 0, 0.5);
    expectMean(products(a!, a!), PER_DAY + extra, 12);
    expectMean(products(b!, b!), PER_DAY + extra, 12);
    expectMean(products(a!, b!), extra, 11);
  });

  it('of both kinds multiplies', () => {
    const [a, b] = deviations([type('a', 0.2), type('b', 0.3)], 0.25);
    // E(G²) = 1 + cv² for each factor of mean 1.
    const spread = (cv: number) => PER_DAY ** 2 * ((1 + cv ** 2) * (1 + 0.25 ** 2) - 1);
    expectMean(products(a!, a!), PER_DAY + spread(0.2), 18);
    expectMean(products(b!, b!), PER_DAY + spread(0.3), 25);
    expectMean(products(a!, b!), (PER_DAY * 0.25) ** 2, 15);
  });

  it('is one factor a day: half-days of the same day go together, of different days they do not', () => {
    const [times] = arrivals([type('a', 0.3)], DAYS);
    const halves = counts(times!, DAY / 2, DAYS * DAY).map((count) => count - PER_DAY / 2);
    const mornings = halves.filter((_, k) => k % 2 === 0);
    const afternoons = halves.filter((_, k) => k % 2 === 1);
    expectMean(products(mornings, afternoons), ((PER_DAY / 2) * 0.3) ** 2, 4);
    expectMean(products(mornings.slice(1), afternoons.slice(0, -1)), 0, 4);
  });

  it('of 0 leaves a Poisson process', () => {
    const [a, b] = deviations([type('a'), type('b')]);
    expectMean(products(a!, a!), PER_DAY, 2);
    expectMean(products(a!, b!), 0, 1.5);
  });
});
