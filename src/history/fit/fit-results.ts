/** A fit as results: one versioned shape that every report reads. */
import type { Estimate } from '../../stats/estimate.ts';
import { dateText } from '../forecast/date-text.ts';
import type { HistoryFit, TypeFit } from './fit-history.ts';
import type { FitResults, LawResult, TypeFitResult } from './fit-results-shape.ts';
import type { Fitted } from './fitted.ts';
import { akaike, type LawFit } from './laws/law-fit.ts';
import { balkingShare, handleLaw, patienceLaw } from './scenario/scenario-laws.ts';
import type { BreakRule } from './staffing/infer-staffing.ts';

/** Points of a survival curve that are told at most. */
const MOST_POINTS = 200;

export function fitResults(fit: HistoryFit, engine: string, written: FitResults['written']): FitResults {
  const { history, confidence, first, last, demand, types } = fit;
  return {
    staffcurve: '1',
    kind: 'fit',
    engine,
    history: history.files.map(({ name }) => name),
    importer: history.importer,
    timezone: history.intervals.timezone,
    from: dateText(first),
    to: dateText(last),
    confidence,
    shared_busyness: orNull(demand.shared),
    contact_types: Object.fromEntries(types.map((one) => [one.found.name, typeResult(one)])),
    staffing: staffingResult(fit),
    findings: history.findings,
    written,
  };
}

function typeResult(one: TypeFit): TypeFitResult {
  const { found, demand, handleTime, patience, retries } = one;
  const { withinDay } = demand;
  return {
    label: found.label,
    channel: found.channel,
    demand: {
      days: demand.days,
      contacts: Math.round(demand.contacts),
      week: estimate(demand.week),
      weekdays: demand.weekdays.map(orNull),
      growth_per_month: orNull(demand.growth),
      busyness: orNull(demand.busyness),
      own_busyness: demand.ownBusyness,
      within_day:
        withinDay === undefined
          ? null
          : {
              dispersion: estimate(withinDay.dispersion),
              own_variation: withinDay.ownVariation,
              stretch: withinDay.stretch,
            },
      correlation: orNull(demand.correlation),
      slot: demand.slot,
      shapes: demand.shapes.map(({ weekdays, contacts, shares }) => ({
        weekdays,
        contacts,
        shares: shares.map(estimate),
      })),
      closed: demand.closed.map(dateText),
    },
    handle: handleLaw(one),
    handle_time:
      handleTime === undefined
        ? null
        : {
            sample: handleTime.sample,
            mean: estimate(handleTime.mean),
            cv: handleTime.cv,
            by_time: handleTime.course?.steps ?? null,
            laws: handleTime.laws.map(lawResult),
            quantiles: handleTime.quantiles,
          },
    patience: patienceLaw(one) ?? null,
    waits:
      patience === undefined
        ? null
        : {
            sample: patience.waited,
            gave_up: patience.gaveUp,
            balked: patience.balked,
            balking: estimate(patience.balking),
            balking_taken: balkingShare(one),
            short: patience.short,
            laws: patience.laws.map(lawResult),
            survival: thinned(patience.survival).map((point) => ({
              time: point.time,
              at_risk: point.atRisk,
              share: estimate(point),
            })),
            hazard: patience.hazard.map(({ from, to, ...rate }) => ({ from, to, rate: estimate(rate) })),
          },
    retries:
      retries === undefined
        ? null
        : {
            sample: retries.sample,
            share: estimate(retries.share),
            later_share: orNull(retries.laterShare),
            anyway: retries.anyway,
            longest: retries.longest,
            delays: retries.delays.map(lawResult),
          },
  };
}

function staffingResult({ staffing, history }: HistoryFit): FitResults['staffing'] {
  if (staffing === undefined) return null;
  const { calibration, evidence, rosters } = staffing;
  const rule = ({ queueStood, long }: BreakRule) => ({ queue_stood: queueStood, long });
  const outcome = (one: { abandonment: number; meanWait: number }) => ({
    abandonment_rate: one.abandonment,
    mean_wait: one.meanWait,
  });
  return {
    rule: rule(calibration.rule),
    actual: outcome(calibration.actual),
    tried: calibration.tried.map((one) => ({ ...rule(one), ...outcome(one), misfit: one.misfit })),
    agent_groups: Object.fromEntries(
      evidence.groups.map((group, k) => [
        group.name,
        {
          agents: group.agents.length,
          contact_types: group.types.map((type) => history.intervals.contactTypes[type]!.name),
          most: rosters[k]!.counts.reduce((most, count) => Math.max(most, count), 0),
        },
      ]),
    ),
    interval: rosters[0]!.interval,
    between_services: evidence.between ?? null,
  };
}

function lawResult(fit: LawFit): LawResult {
  return {
    law: fit.law,
    parameters: Object.fromEntries(Object.entries(fit.parameters).map(([name, value]) => [name, estimate(value)])),
    log_likelihood: fit.logLikelihood,
    aic: akaike(fit),
  };
}

function estimate({ value, low, high }: Fitted): Estimate {
  return { mean: value, low, high };
}

function orNull(fitted: Fitted | undefined): Estimate | null {
  return fitted === undefined ? null : estimate(fitted);
}

function thinned<Point>(points: readonly Point[]): readonly Point[] {
  const step = Math.max(1, Math.ceil(points.length / MOST_POINTS));
  return points.filter((_, k) => k % step === 0 || k === points.length - 1);
}
