/** The charts of growth: the staffing curve of each group, cost per contact by part, and each target's metric over volume. */
import type { GrowResults, ServiceAtVolume } from '../../experiment/grow/grow-results.ts';
import { blockOf, metricNameOf } from '../../experiment/scope-name.ts';
import type { Target } from '../../scenario/scenario.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { easedInOrder } from '../grow/grow-context.ts';
import { metricUnit } from '../metric-unit.ts';
import { estimateOf } from '../run/run-view.ts';
import type { Chart } from './chart.ts';
import { staffingCurveChart } from './staffing-curve-chart.ts';
import { staffingShapeChart } from './staffing-curve-shape.ts';
import { unitCostChart } from './unit-cost-chart.ts';
import { volumeCurveChart } from './volume-curve-chart.ts';

/** Told of today's team whatever the targets are. */
const usual = ['service_level', 'abandonment_rate', 'hold_time', 'occupancy', 'resolution_time', 'csat'];
const nothing: Estimate = { mean: null, low: null, high: null };

/**
 * @param expect the scenario's targets
 * @param width of the plots in pixels, where there is less room than usual
 */
export function growCharts(results: GrowResults, expect: readonly Target[], width?: number): Chart[] {
  return [
    ...staffingCurves(results, width),
    shapeOf(results, width),
    costOf(results, expect, width),
    ...metricCurves(results, expect, width),
  ].filter((chart) => chart !== undefined);
}

function staffingCurves(
  { groups, volumes, breaking_points, cases_a_week: casesAWeek, confidence }: GrowResults,
  width: number | undefined,
): (Chart | undefined)[] {
  const first = breaking_points
    // What growth eases is not broken by it.
    .filter(({ volume, met_from, target }) => volume !== null && met_from === null && !/cost/.test(target))
    .reduce<(typeof breaking_points)[number] | undefined>(
      (least, point) => (least === undefined || point.volume! < least.volume! ? point : least),
      undefined,
    );
  const breaks = first && {
    volume: first.volume!,
    date: first.date,
    low: first.low,
    high: first.high,
    target: first.target,
  };
  const sought = Object.entries(groups).filter(([, { today }]) => today !== null);
  return sought.map(([group, { today }]) =>
    staffingCurveChart({
      group,
      today: today!.posts,
      breaks,
      breaksHere: sought.length === 1,
      casesAWeek,
      confidence,
      width,
      points: volumes.map(({ volume, date, needed }) => {
        const own = needed?.groups[group];
        return {
          volume,
          date,
          needed: own?.needed?.posts ?? null,
          low: own?.low?.posts ?? null,
          high: own?.high?.posts ?? null,
          erlangC: own?.erlang_c ?? null,
        };
      }),
    }),
  );
}

/** @returns undefined where no best shape was sought */
function shapeOf({ volumes, cases_a_week: casesAWeek }: GrowResults, width: number | undefined): Chart | undefined {
  return staffingShapeChart({
    today: volumes[0]?.needed?.total.today.fte ?? 0,
    casesAWeek,
    width,
    points: volumes.map(({ volume, date, needed }) => ({
      volume,
      date,
      written: needed?.total.needed?.fte ?? null,
      best: needed?.best_shape?.fte ?? null,
    })),
  });
}

function costOf(
  { volumes, currency, cases_a_week: casesAWeek, confidence }: GrowResults,
  expect: readonly Target[],
  width: number | undefined,
): Chart | undefined {
  const partsAre = volumes.filter(({ needed }) => needed?.service != null).length > 1 ? 'enough' : 'today';
  return unitCostChart({
    partsAre,
    currency: currency ?? undefined,
    target: expect.find(
      ({ name, metric, each }) => name === undefined && metric === 'cost_per_contact' && each === undefined,
    )?.value,
    casesAWeek,
    confidence,
    width,
    points: volumes.map(({ volume, date, today, needed }) => ({
      volume,
      date,
      today: estimateOf(today.total, 'cost_per_contact') ?? nothing,
      enough: needed?.cost_per_contact ?? undefined,
      parts: partsOf(partsAre === 'enough' ? needed?.service : today),
    })),
  });
}

/** The lines of a cost statement, each per contact handled. */
function partsOf(service: ServiceAtVolume | null | undefined): { name: string; each: number }[] {
  const handled = estimateOf(service?.total, 'handled')?.mean ?? 0;
  if (!service?.cost || handled === 0) return [];
  return service.cost.lines.map(({ name, amount }) => ({ name, each: (amount.mean ?? 0) / handled }));
}

function metricCurves(
  results: GrowResults,
  expect: readonly Target[],
  width: number | undefined,
): (Chart | undefined)[] {
  const { volumes, currency, breaking_points, cases_a_week: casesAWeek, confidence } = results;
  const whole = expect.filter(({ each, in_runs }) => each === undefined && in_runs === undefined);
  const texts = [
    ...new Set([...whole.map(({ name, metric }) => (name === undefined ? metric : `${name}.${metric}`)), ...usual]),
  ];
  return texts.map((text) => {
    const target = whole.find(({ name, metric }) => text === (name === undefined ? metric : `${name}.${metric}`));
    const point =
      target && breaking_points.find(({ target: written, volume }) => written === target.text && volume !== null);
    const eased = target && easedInOrder(results).find(({ target: written }) => written === target.text);
    return volumeCurveChart({
      metric: text,
      unit: metricUnit(text),
      currency: currency ?? undefined,
      target,
      breaks: point && { volume: point.volume!, date: point.date },
      metFrom: eased && { volume: eased.met_from.volume, date: eased.metDate },
      casesAWeek,
      confidence,
      width,
      points: volumes.map(({ volume, date, today }) => ({ volume, date, today: estimateIn(today, text) ?? nothing })),
    });
  });
}

function estimateIn(service: ServiceAtVolume, text: string): Estimate | undefined {
  const found = metricNameOf(service, text);
  return found && estimateOf(blockOf(service, found.scope), found.metric);
}
