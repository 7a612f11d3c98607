/** The results of `staff` as tidy tables. */
import type { StaffResults, StaffSize } from '../../experiment/staff/staff-results.ts';
import { type CsvFile, csvFile, numbersOf } from '../csv-file.ts';
import type { CsvValue } from '../csv-text.ts';

/** @returns staff by part, sizes by group, targets, one agent fewer and warnings, each a file with a header line */
export function staffCsv(results: StaffResults): CsvFile[] {
  const { groups, total, targets, evidence, warnings, why } = results;
  return [
    csvFile(
      'staff',
      ['agent_group', 'form', 'part', 'today', 'needed', 'low', 'high', 'erlang_a', 'erlang_c'],
      Object.entries(groups).flatMap(([name, { form, parts }]) =>
        parts.map((part) => [
          ...[name, form, part.label, part.today, part.needed],
          ...[part.low, part.high, part.erlang_a, part.erlang_c],
        ]),
      ),
    ),
    csvFile(
      'sizes',
      ['agent_group', 'staff', 'posts', 'heads', 'paid_hours', 'fte', 'pay', 'cost_per_hour'],
      [...Object.entries(groups), ['', total] as const].flatMap(([name, sizes]) =>
        (['today', 'needed', 'low', 'high'] as const).flatMap((which) => {
          const size = sizes[which];
          return size === null ? [] : [[name, which, ...sizeRow(size)]];
        }),
      ),
    ),
    csvFile(
      'targets',
      ['target', 'source', 'verdict', 'too_close', 'mean', 'low', 'high', 'worst'],
      targets.map(({ target, source, verdict, too_close, estimate, worst }) => [
        ...[target, source, verdict, too_close],
        ...numbersOf(estimate),
        worst,
      ]),
    ),
    csvFile(
      'one-fewer',
      ['agent_group', 'part', 'tried', 'misses', 'by', 'too_close'],
      evidence.one_fewer.map(({ group, part, tried, misses, by, too_close }) => [
        ...[group, part, tried, misses, by, too_close],
      ]),
    ),
    csvFile(
      'warnings',
      ['kind', 'text'],
      [...why.map((text) => ['why', text]), ...warnings.map((text) => ['warning', text])],
    ),
  ];
}

function sizeRow({ posts, heads, paid_hours, fte, pay, cost_per_hour }: StaffSize): CsvValue[] {
  return [posts, heads, paid_hours, fte, pay, cost_per_hour];
}
