/** Tools for properties that hold in every run of every plan. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { CentrePlan, ContactTypePlan } from '../../src/centre/plan.ts';
import { type PlanFeatures, randomPlan } from './random-plan.ts';
import { type Recorder, simulate } from './recorder.ts';

const RUNS = 100;

/** Checks a run of each of many random plans. */
export function always(
  check: (told: Recorder, plan: CentrePlan, seed: number) => void,
  seed: number,
  features: PlanFeatures = {},
): void {
  fc.assert(
    fc.property(randomPlan(features), fc.nat(1000), (plan, runSeed) =>
      check(simulate(plan, { seed: runSeed }), plan, runSeed),
    ),
    { numRuns: RUNS, seed },
  );
}

/** Cheaper than an `expect` for each: some properties look at millions of pairs. */
export function expectNone<T>(items: readonly T[], bad: (item: T, place: number) => boolean): void {
  const found = items.find(bad);
  if (found !== undefined) expect(found).toBe('as the property says');
}

/** Compares as text first: in thousands of rows, `toEqual` takes longer than the run. */
export function expectSame<T>(some: readonly T[], others: readonly T[]): void {
  const differs = some.findIndex((row, k) => JSON.stringify(row) !== JSON.stringify(others[k]));
  if (differs >= 0) expect(some[differs]).toEqual(others[differs]);
  expect(some.length).toBe(others.length);
}

export function typeOf(plan: CentrePlan, name: string): ContactTypePlan {
  return plan.contactTypes.find((type) => type.name === name)!;
}

export function isOpen({ hours }: ContactTypePlan, time: number): boolean {
  return hours.opens.some((open, k) => open <= time && time < hours.closes[k]!);
}
