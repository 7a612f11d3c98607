/** The tables of a fit: parameters, the course of the day, quantiles, survival, hazard. */
import type { FitResults, LawResult, TypeFitResult } from '../../history/fit/fit-results-shape.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { type CsvFile, csvFile, numbersOf } from '../csv-file.ts';
import type { CsvValue } from '../csv-text.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function fitCsv(results: FitResults): CsvFile[] {
  const types = Object.entries(results.contact_types);
  const of = (rows: (type: TypeFitResult) => readonly (readonly CsvValue[])[]) =>
    types.flatMap(([name, type]) => rows(type).map((row) => [name, ...row]));
  const shared =
    results.shared_busyness === null
      ? []
      : [[null, 'shared_busyness', null, ...numbersOf(results.shared_busyness), null]];
  return [
    csvFile(
      'parameters',
      ['contact_type', 'parameter', 'law', 'mean', 'low', 'high', 'sample'],
      [...shared, ...of(parameterRows)],
    ),
    csvFile(
      'laws',
      ['contact_type', 'field', 'law', 'taken', 'log_likelihood', 'aic'],
      of(({ handle_time, waits, retries }) => [
        ...lawRows('handle', handle_time?.laws),
        ...lawRows('patience', waits?.laws),
        ...lawRows('retry', retries?.delays),
      ]),
    ),
    csvFile(
      'day-shapes',
      ['contact_type', 'weekdays', 'time', 'share', 'low', 'high'],
      of(({ demand }) =>
        demand.shapes.flatMap(({ weekdays, shares }) =>
          shares.map((share, k) => [
            weekdays.map((day) => WEEKDAYS[day]).join(' '),
            clock(k * demand.slot),
            ...numbersOf(share),
          ]),
        ),
      ),
    ),
    csvFile(
      'quantiles',
      ['contact_type', 'share', 'sample', 'law'],
      of(({ handle_time }) => (handle_time?.quantiles ?? []).map(({ share, sample, law }) => [share, sample, law])),
    ),
    csvFile(
      'survival',
      ['contact_type', 'time', 'at_risk', 'share', 'low', 'high'],
      of(({ waits }) =>
        (waits?.survival ?? []).map(({ time, at_risk, share }) => [time, at_risk, ...numbersOf(share)]),
      ),
    ),
    csvFile(
      'hazard',
      ['contact_type', 'from', 'to', 'rate', 'low', 'high'],
      of(({ waits }) => (waits?.hazard ?? []).map(({ from, to, rate }) => [from, to, ...numbersOf(rate)])),
    ),
  ];
}

function parameterRows({ demand, handle_time: times, waits, retries }: TypeFitResult): CsvValue[][] {
  const row = (parameter: string, law: string | null, estimate: Estimate | null, sample: number): CsvValue[][] =>
    estimate === null ? [] : [[parameter, law, ...numbersOf(estimate), sample]];
  const ofLaw = (field: string, result: LawResult | undefined, sample: number) =>
    Object.entries(result?.parameters ?? {}).flatMap(([name, value]) =>
      row(`${field}.${name}`, result!.law.distribution, value, sample),
    );
  return [
    ...row('week', null, demand.week, demand.days),
    ...demand.weekdays.flatMap((day, k) => row(`week.${WEEKDAYS[k]}`, null, day, demand.days)),
    ...row('growth_per_month', null, demand.growth_per_month, demand.days),
    ...row('busyness', null, demand.busyness, demand.days),
    ...row('within_day.dispersion', null, demand.within_day?.dispersion ?? null, demand.days),
    ...row('within_day.correlation', null, demand.correlation, demand.days),
    ...row('handle.sample_mean', null, times?.mean ?? null, times?.sample ?? 0),
    ...ofLaw('handle', times?.laws[0], times?.sample ?? 0),
    ...ofLaw('patience', waits?.laws[0], waits?.sample ?? 0),
    ...row('balking', null, waits === null || waits.sample === 0 ? null : waits.balking, waits?.sample ?? 0),
    ...row('retry.share', null, retries?.share ?? null, retries?.sample ?? 0),
    ...ofLaw('retry.after', retries?.delays[0], retries?.sample ?? 0),
  ];
}

function lawRows(field: string, laws: readonly LawResult[] | undefined): CsvValue[][] {
  return (laws ?? []).map(({ law, log_likelihood, aic }, k) => [field, law.distribution, k === 0, log_likelihood, aic]);
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two((seconds % 3600) / 60)}`;
}
