/** The results of `run` as tidy tables: one number a row, with what it belongs to and its unit. */
import { isEstimate } from '../../experiment/difference.ts';
import { type Estimate, undefinedEstimate } from '../../stats/estimate.ts';
import { type CsvFile, csvFile, numbersOf, warningsFile } from '../csv-file.ts';
import { scopeNouns } from '../scope-nouns.ts';
import { unitName } from '../unit-name.ts';
import type { RunView } from './run-view.ts';

/**
 * @param currency ISO code, the unit of money
 * @param warnings as they are printed, one text each
 * @returns totals, intervals, targets, replications, costs and warnings, each a file with a header line
 */
export function runCsv(results: RunView, currency: string | undefined, warnings: readonly string[]): CsvFile[] {
  // By whichever formula, a service level has one unit.
  const unit = (metric: string) => unitName(metric.replace(/^service_levels\..*/, 'service_level'), currency);
  const estimateRow = (metric: string, estimate: Estimate) => [metric, unit(metric), ...numbersOf(estimate)];
  const totals = inScopes(results).flatMap(({ scope, name, block }) =>
    estimates(block).map(([metric, estimate]) => [scope, name, ...estimateRow(metric, estimate)]),
  );
  const intervals = results.intervals.flatMap((interval) =>
    inScopes(interval).flatMap(({ scope, name, block }) =>
      estimates(block).map(([metric, estimate]) => [interval.start, scope, name, ...estimateRow(metric, estimate)]),
    ),
  );
  const targets = results.targets.map((target) => [
    target.expect,
    target.verdict,
    target.too_close,
    ...numbersOf(target.estimate),
    target.worst,
    target.runs_held,
    ...numbersOf(target.share_of_runs),
    ...numbersOf(target.kept_by_runs ?? undefinedEstimate),
  ]);
  const replications = results.replication_totals.flatMap((totals, replication) =>
    inScopes(totals).flatMap(({ scope, name, block }) =>
      values(block).map(([metric, ...numbers]) => [replication, scope, name, metric, unit(metric), ...numbers]),
    ),
  );
  return [
    csvFile('totals', ['scope', 'name', 'metric', 'unit', 'mean', 'low', 'high'], totals),
    csvFile('intervals', ['start', 'scope', 'name', 'metric', 'unit', 'mean', 'low', 'high'], intervals),
    csvFile(
      'targets',
      [
        'expect',
        'verdict',
        'too_close',
        'mean',
        'low',
        'high',
        'worst',
        'runs_held',
        'share_of_runs',
        'share_low',
        'share_high',
        'kept_by_runs',
        'kept_low',
        'kept_high',
      ],
      targets,
    ),
    csvFile(
      'replications',
      ['replication', 'scope', 'name', 'metric', 'unit', 'value', 'numerator', 'denominator'],
      replications,
    ),
    csvFile(
      'costs',
      ['kind', 'part', 'line', 'unit', 'mean', 'low', 'high', 'printed', 'basis'],
      costRecords(results.cost, currency),
    ),
    warningsFile(warnings),
  ];
}

/** The statement line by line; a total has no part. */
function costRecords(cost: RunView['cost'], currency: string | undefined): (string | number | null)[][] {
  if (!cost) return [];
  const unit = unitName('cost', currency);
  const lines = cost.lines.map(({ kind, part, name, amount, printed, basis }) => {
    return [kind, part, name, unit, ...numbersOf(amount), printed, basis];
  });
  const totals = Object.entries(cost.totals).map(([kind, { amount, printed }]) => {
    return [kind, '', 'total', unit, ...numbersOf(amount), printed, ''];
  });
  return [...lines, ...totals];
}

function inScopes(results: object): { scope: string; name: string; block: object }[] {
  const total: unknown = Reflect.get(results, 'total');
  const whole = isBlock(total) ? [{ scope: 'total', name: '', block: total }] : [];
  return [
    ...whole,
    ...Object.entries(scopeNouns).flatMap(([key, scope]) => {
      const blocks: unknown = Reflect.get(results, key);
      return isBlock(blocks)
        ? Object.entries(blocks).flatMap(([name, block]) => (isBlock(block) ? [{ scope, name, block }] : []))
        : [];
    }),
  ];
}

/** The estimates of a block by metric; a table of estimates inside it gives `service_levels.answered` and its kin. */
function estimates(block: object): [string, Estimate][] {
  return Object.entries(block).flatMap(([metric, value]): [string, Estimate][] => {
    if (isEstimate(value)) return [[metric, value]];
    return isBlock(value) ? estimates(value).map(([inner, estimate]) => [`${metric}.${inner}`, estimate]) : [];
  });
}

type Value = readonly [metric: string, value: number | null, numerator: number | null, denominator: number | null];

/** One replication's numbers by metric: plain ones, and ratios as what is divided by what. */
function values(block: object): Value[] {
  return Object.entries(block).flatMap(([metric, value]): Value[] => {
    if (typeof value === 'number') return [[metric, value, null, null]];
    if (!Array.isArray(value)) return [];
    const [numerator, denominator] = value.map(Number) as [number, number];
    return [[metric, denominator === 0 ? null : numerator / denominator, numerator, denominator]];
  });
}

function isBlock(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
