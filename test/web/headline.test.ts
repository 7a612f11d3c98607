/** What the view says in words is what the numbers say: whether the target holds, what moves, and what cannot be told. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/experiment/difference.ts';
import type { TargetResult } from '../../src/measure/results.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Estimate } from '../../src/stats/estimate.ts';
import type { WhatIfAnswer, WhatIfRow } from '../../web/src/engine/messages.ts';
import { breakingAt } from '../../web/src/what-if/breaking-at.ts';
import { changeWords, targetInFocus, targetName, whatIfHeadline } from '../../web/src/what-if/headline.ts';
import { ledeOf } from '../../web/src/what-if/lede.ts';
import { planCurveChart } from '../../web/src/what-if/plan-curve-chart.ts';
import { shownMetrics } from '../../web/src/what-if/shown-metrics.ts';
import { effectOf, missedPeriod, verdictOn } from '../../web/src/what-if/verdict.ts';

const text = readFileSync(new URL('../../scenarios/growing-support-desk.yaml', import.meta.url), 'utf8');
const { scenario } = loadScenario('a.yaml', () => text).resolved!;

const estimate = (mean: number, half = 0): Estimate => ({ mean, low: mean - half, high: mean + half });

function result(verdict: 'met' | 'missed', too_close = false): TargetResult {
  return {
    ...{ expect: '', verdict, too_close, estimate: estimate(0), worst: null, share_of_runs: estimate(1), runs_held: 1 },
    kept_by_runs: null,
  };
}

/** Every target met but those told. */
function answer(base: Record<number, TargetResult> = {}, variant = base, rows: WhatIfRow[] = []): WhatIfAnswer {
  const all = (told: Record<number, TargetResult>) => scenario.expect.map((_, place) => told[place] ?? result('met'));
  return {
    ...{ faults: [], rows, changed: [], replications: 40, of: 40, milliseconds: 1 },
    targets: { base: all(base), variant: all(variant) },
  };
}

function row(metric: string, mean: number, half: number): WhatIfRow {
  const difference: Difference = {
    difference: estimate(mean, half),
    unpaired: estimate(mean, 3 * half),
    runs: null,
    share_better: { mean: null, low: null, high: null },
  };
  return { metric, base: estimate(1), variant: estimate(1 + mean), difference };
}

const one = [{ text: 'one more generalist', several: false }];
const two = [...one, { text: '140 more help articles', several: true }];

describe('the headline', () => {
  it.each([
    ['Today’s plan holds 80/20 for billing at 1.7×', answer(), []],
    ['Today’s plan misses 80/20 for billing at 1.7×', answer({ 0: result('missed') }), []],
    ['One more generalist holds 80/20 for billing at 1.7×', answer({ 0: result('missed') }, {}), one],
    [
      'One more generalist and 140 more help articles hold 80/20 for billing at 1.7×, but only just',
      answer({ 0: result('missed') }, { 0: result('met', true) }),
      two,
    ],
    ['One more generalist does not yet hold 80/20 for billing at 1.7×', answer({ 0: result('missed') }), one],
    ['One more generalist loses 80/20 for billing at 1.7×', answer({}, { 0: result('missed') }), one],
    // The first that the base misses is what it is about.
    ['One more generalist holds 70/20 for billing every day at 1.7×', answer({ 1: result('missed') }, {}), one],
  ])('%s', (expected, told, phrases) => {
    expect(whatIfHeadline(scenario, told, phrases, 1.7)).toBe(expected);
  });

  it('counts changes that are too many to name', () => {
    expect(changeWords([...two, ...one]).text).toBe('these three changes');
  });

  it('is never about money, and names other targets in words', () => {
    const place = scenario.expect.findIndex(({ metric }) => metric === 'cost_per_contact');
    expect(targetInFocus(scenario, answer({ [place]: result('missed') }))).toBe(0);
    const names = scenario.expect.map((target) => targetName(target, scenario));
    expect(names).toContain('billing abandonment rate at most 5 %');
    expect(names).toContain('generalists occupancy at most 88 %');
  });
});

describe('the lede', () => {
  const told = (rows: WhatIfRow[], more = {}) =>
    ledeOf(scenario, answer({}, {}, rows), { changes: 1, breaks: undefined, currency: 'EUR', ...more });

  it('tells money that is clear of chance, and says of what is not that it is too small to call', () => {
    expect(told([row('cost_per_contact', 0.43, 0.02)])).toBe('Each contact costs €0.43 more.');
    expect(told([row('cost_per_contact', -0.43, 0.02)])).toBe('Each contact costs €0.43 less.');
    expect(told([row('cost_per_resolution', 0.05, 0.06)])).toBe(
      'In cost per resolution the difference is too small to call.',
    );
  });

  it('moves the breaking point with its month', () => {
    const breaks = { base: { state: 'breaks', volume: 1.5 }, variant: { state: 'breaks', volume: 1.7 } } as const;
    expect(told([], { breaks })).toBe(
      'The breaking point moves from about 1.5×, January 2027, to about 1.7×, April 2027.',
    );
  });
});

it('finds where a curve crosses its target', () => {
  const points = [1, 1.5, 2].map((volume) => ({ volume, estimate: estimate(1 - volume / 5) }));
  const at = breakingAt(points, { op: '>=', value: 0.75 });
  expect(at.state === 'breaks' && at.volume).toBeCloseTo(1.25, 6);
  expect(breakingAt(points, { op: '>=', value: 0.5 })).toEqual({ state: 'holds' });
  expect(breakingAt(points, { op: '>=', value: 0.9 })).toEqual({ state: 'already_missed' });
  expect(breakingAt(points, { op: '<=', value: 0.9 })).toEqual({ state: 'holds' });
  expect(breakingAt(points.slice(0, 1), { op: '>=', value: 0.9 })).toEqual({ state: 'unknown' });
});

it('lets the worst verdict on a metric stand for all, and says of which period it is', () => {
  const told = answer({ 1: result('missed') }).targets.base;
  expect(verdictOn('billing.service_level', scenario.expect, told)).toBe('missed');
  expect(missedPeriod('billing.service_level', scenario.expect, told)).toBe('each day');
  expect(verdictOn('hold_time', scenario.expect, told)).toBeUndefined();
  expect(verdictOn('billing.abandonment_rate', scenario.expect, told)).toBe('met');
});

it('calls a difference better or worse only where its paired interval is clear of nought', () => {
  expect(effectOf('billing.service_level', row('', 0.1, 0.05).difference)).toBe('better');
  expect(effectOf('cost_per_contact', row('', 0.1, 0.05).difference)).toBe('worse');
  expect(effectOf('cost_per_contact', row('', 0.1, 0.2).difference)).toBe('open');
  expect(effectOf('generalists.occupancy', row('', 0.1, 0.05).difference)).toBe('open');
});

it('tells what targets ask for, then how it feels, then money', () => {
  const metrics = shownMetrics(scenario);
  expect(metrics[0]).toBe('billing.service_level');
  expect(metrics.slice(-2)).toEqual(['cost_per_contact', 'cost_per_resolution']);
  expect(new Set(metrics).size).toBe(metrics.length);
});

describe('the curve', () => {
  const curve = {
    ...{
      metric: 'billing.service_level',
      unit: 'share' as const,
      at: 1.5,
      confidence: 0.95,
      replications: 8,
      width: 326,
    },
    target: { op: '>=' as const, value: 0.8 },
    points: [1, 1.5, 2].map((volume) => ({
      volume,
      base: estimate(1.1 - volume / 5, 0.01),
      variant: estimate(1.15 - volume / 5, 0.01),
    })),
  };

  it('says where the breaking point moves to', () => {
    expect(planCurveChart({ ...curve, changed: true })!.title).toBe('The breaking point moves from about 1.5× to 1.8×');
    expect(planCurveChart({ ...curve, changed: false })!.title).toBe(
      'Billing service level holds its target until about 1.5×',
    );
  });

  it('is drawn from two volumes on', () => {
    expect(planCurveChart({ ...curve, changed: true, points: curve.points.slice(0, 1) })).toBeUndefined();
  });
});
