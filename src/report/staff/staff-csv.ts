/** The results of `staff` as tidy tables. */
import type { StaffResults, StaffSize } from '../../experiment/staff/staff-results.ts';
import { type CsvValue, csvText } from '../csv-text.ts';

export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/** @returns staff by part, sizes by group, targets, one agent fewer and warnings, each a file with a header line */
export function staffCsv(results: StaffResults): CsvFile[] {
  const { groups, total, targets, evidence, warnings, why } = results;
  return [
    file(
      'staff',
      ['agent_group', 'form', 'part', 'today', 'needed', 'low', 'high', 'erlang_a', 'erlang_c'],
      Object.entries(groups).flatMap(([name, { form, parts }]) =>
        parts.map((part) => [
          ...[name, form, part.label, part.today, part.needed],
          ...[part.low, part.high, part.erlang_a, part.erlang_c],
        ]),
      ),
    ),
    file(
      'sizes',
      ['agent_group', 'staff', 'posts', 'heads', 'paid_hours', 'fte', 'pay', 'cost_per_hour'],
      [...Object.entries(groups), ['', total] as const].flatMap(([name, sizes]) =>
        (['today', 'needed', 'low', 'high'] as const).flatMap((which) => {
          const size = sizes[which];
          return size === null ? [] : [[name, which, ...sizeRow(size)]];
        }),
      ),
    ),
    file(
      'targets',
      ['target', 'source', 'verdict', 'too_close', 'mean', 'low', 'high', 'worst'],
      targets.map(({ target, source, verdict, too_close, estimate, worst }) => [
        ...[target, source, verdict, too_close],
        ...[estimate.mean, estimate.low, estimate.high, worst],
      ]),
    ),
    file(
      'one-fewer',
      ['agent_group', 'part', 'tried', 'misses', 'by', 'too_close'],
      evidence.one_fewer.map(({ group, part, tried, misses, by, too_close }) => [
        ...[group, part, tried, misses, by, too_close],
      ]),
    ),
    file(
      'warnings',
      ['kind', 'text'],
      [...why.map((text) => ['why', text]), ...warnings.map((text) => ['warning', text])],
    ),
  ];
}

function sizeRow({ posts, heads, paid_hours, fte, pay, cost_per_hour }: StaffSize): CsvValue[] {
  return [posts, heads, paid_hours, fte, pay, cost_per_hour];
}

function file(name: string, columns: readonly string[], rows: readonly (readonly CsvValue[])[]): CsvFile {
  return { name: `${name}.csv`, text: csvText(columns, rows) };
}
