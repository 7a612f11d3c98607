/** A forecast as tables: a history that a scenario can name, the days, the intervals, the backtest and the busyness. */
import type { ForecastResults, TypeResult } from '../../history/forecast/forecast-results.ts';
import type { MethodResult } from '../../history/forecast/method-result.ts';
import type { CsvFile } from '../csv-file.ts';
import { csvText } from '../csv-text.ts';

/** @returns forecast.csv (`start,contact_type,count[,average_handle_time]`), days.csv, intervals.csv, backtest.csv, busyness.csv */
export function forecastCsv(results: ForecastResults): CsvFile[] {
  const types = Object.entries(results.contact_types);
  return [
    { name: 'forecast.csv', text: historyText(types) },
    { name: 'days.csv', text: daysText(types) },
    { name: 'intervals.csv', text: intervalsText(types) },
    { name: 'backtest.csv', text: backtestText(types) },
    { name: 'busyness.csv', text: busynessText(results, types) },
  ];
}

type Types = readonly (readonly [name: string, type: TypeResult])[];

function historyText(types: Types): string {
  const handled = types.some(([, type]) => type.average_handle_time !== null);
  const columns = ['start', 'contact_type', 'count', ...(handled ? ['average_handle_time'] : [])];
  const records = types.flatMap(([name, type]) =>
    type.intervals.map(({ start, count }) => {
      const record = [start, name, rounded(count.mean)];
      return handled
        ? [...record, type.average_handle_time === null ? null : rounded(type.average_handle_time)]
        : record;
    }),
  );
  return csvText(columns, records);
}

function daysText(types: Types): string {
  const records = types.flatMap(([name, type]) =>
    type.days.map(({ date, open, factor, count }) => [
      date,
      name,
      open,
      rounded(factor),
      rounded(count.mean),
      count.low,
      count.high,
    ]),
  );
  return csvText(['date', 'contact_type', 'open', 'factor', 'mean', 'low', 'high'], records);
}

function intervalsText(types: Types): string {
  const records = types.flatMap(([name, type]) =>
    type.intervals.map(({ start, count }) => [start, name, rounded(count.mean), count.low, count.high]),
  );
  return csvText(['start', 'contact_type', 'mean', 'low', 'high'], records);
}

function backtestText(types: Types): string {
  const records = types.flatMap(([name, type]) =>
    Object.entries(type.backtest.methods).flatMap(([method, result]) =>
      measuresOf(result).map(([measure, value]) => [name, method, method === type.method, measure, value]),
    ),
  );
  return csvText(['contact_type', 'method', 'taken', 'measure', 'value'], records);
}

function measuresOf({ wape, mase, bias, coverage, agents, stood_in }: MethodResult) {
  return [
    ['wape_day', wape.day],
    ['wape_interval', wape.interval],
    ['mase_day', mase.day],
    ['mase_interval', mase.interval],
    ['bias', bias],
    ['coverage_day', coverage.day],
    ['coverage_interval', coverage.interval],
    ['agents_needed', agents?.needed ?? null],
    ['agents_too_many', agents?.too_many ?? null],
    ['agents_too_few', agents?.too_few ?? null],
    ['fte_needed', agents?.fte.needed ?? null],
    ['fte_too_many', agents?.fte.too_many ?? null],
    ['fte_too_few', agents?.fte.too_few ?? null],
    ['origins_stood_in', stood_in],
  ] as const;
}

function busynessText(results: ForecastResults, types: Types): string {
  const records = types.map(([name, { busyness, whole_error }]) => [name, busyness.day, busyness.own, whole_error]);
  const shared = results.shared_busyness === null ? [] : [[null, results.shared_busyness, null, null]];
  return csvText(['contact_type', 'busyness', 'beside_the_shared', 'whole_error'], [...shared, ...records]);
}

/** Six digits: more than any forecast knows, and no trace of how it was added up. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
