/** The results of `grow` as tidy tables: breaking points, service at each volume with either team, and staff by group. */
import type { GrowResults, GrowVolume, ServiceAtVolume } from '../../experiment/grow/grow-results.ts';
import type { StaffSize } from '../../experiment/staff/staff-results.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { type CsvFile, csvFile, numbersOf, warningsFile } from '../csv-file.ts';
import type { CsvValue } from '../csv-text.ts';
import { scopeNouns } from '../scope-nouns.ts';
import { unitName } from '../unit-name.ts';

const blocks = ['channels', 'contact_types', 'agent_groups'] as const;

/** @returns breaking points, service, staff, costs, targets and warnings, each a file with a header line */
export function growCsv(results: GrowResults): CsvFile[] {
  const currency = results.currency ?? undefined;
  const each = <T extends CsvValue>(tell: (at: GrowVolume) => readonly (readonly T[])[]) =>
    results.volumes.flatMap((at) => tell(at).map((row) => [at.volume, at.date, ...row]));
  const teams = ({ today, needed }: GrowVolume): [string, ServiceAtVolume][] => [
    ['today', today],
    ...(needed?.service == null ? [] : ([['needed', needed.service]] as [string, ServiceAtVolume][])),
  ];
  return [
    csvFile(
      'breaking-points',
      ['target', 'source', 'state', 'volume', 'low', 'high', 'months', 'date', 'date_low', 'date_high'],
      results.breaking_points.map((point) => [
        ...[point.target, point.source, point.state, point.volume, point.low, point.high],
        ...[point.months, point.date, point.date_low, point.date_high],
      ]),
    ),
    csvFile(
      'service',
      ['volume', 'date', 'team', 'scope', 'name', 'metric', 'unit', 'mean', 'low', 'high'],
      each((at) => teams(at).flatMap(([team, service]) => serviceRows(service, currency).map((row) => [team, ...row]))),
    ),
    csvFile(
      'targets',
      ['volume', 'date', 'team', 'expect', 'verdict', 'too_close', 'mean', 'low', 'high', 'worst', 'runs_held'],
      each((at) =>
        teams(at).flatMap(([team, { targets }]) =>
          targets.map(({ expect, verdict, too_close, estimate, worst, runs_held }) => [
            ...[team, expect, verdict, too_close, ...numbersOf(estimate)],
            ...[worst, runs_held],
          ]),
        ),
      ),
    ),
    csvFile(
      'staff',
      ['volume', 'date', 'group', 'number', 'posts', 'heads', 'paid_hours', 'fte', 'pay', 'erlang_c', 'erlang_a'],
      each((at) => staffRows(at)),
    ),
    csvFile(
      'scale',
      [
        ...['volume', 'date', 'posts', 'fte', 'straight_line_posts', 'straight_line_fte', 'fte_per_volume', 'found'],
        ...['paid_hours', 'best_shape_paid_hours', 'best_shape_fte', 'best_shape_minimal'],
      ],
      each(({ needed }) => {
        if (needed === null) return [];
        const { total, straight_line, fte_per_volume, found, best_shape: shape } = needed;
        return [
          [
            ...[total.needed?.posts ?? null, total.needed?.fte ?? null],
            ...[straight_line?.posts ?? null, straight_line?.fte ?? null, fte_per_volume, found],
            ...[
              total.needed?.paid_hours ?? null,
              shape?.paid_hours ?? null,
              shape?.fte ?? null,
              shape?.minimal ?? null,
            ],
          ],
        ];
      }),
    ),
    csvFile(
      'costs',
      ['volume', 'date', 'team', 'kind', 'part', 'line', 'unit', 'mean', 'low', 'high'],
      each((at) =>
        teams(at).flatMap(([team, { cost }]) =>
          (cost?.lines ?? []).map(({ kind, part, name, amount }) => [
            ...[team, kind, part, name, unitName('cost', currency)],
            ...numbersOf(amount),
          ]),
        ),
      ),
    ),
    warningsFile(results.warnings),
  ];
}

function serviceRows(service: ServiceAtVolume, currency: string | undefined): CsvValue[][] {
  const rows = (scope: string, name: string, metrics: object) =>
    Object.entries(metrics as Readonly<Record<string, Estimate>>).map(([metric, estimate]) => [
      ...[scope, name, metric, unitName(metric, currency)],
      ...numbersOf(estimate),
    ]);
  return [
    ...rows('total', '', service.total),
    ...blocks.flatMap((block) =>
      Object.entries(service[block]).flatMap(([name, metrics]) => rows(scopeNouns[block], name, metrics)),
    ),
  ];
}

/** A row for each group and for all, of today's staff, the staff needed and the bounds of the requirement. */
function staffRows({ needed }: GrowVolume): CsvValue[][] {
  if (needed === null) return [];
  const none = { erlang_c: null, erlang_a: null };
  const all = [...Object.entries(needed.groups), ['', { ...needed.total, ...none }] as const];
  return all.flatMap(([name, group]) =>
    (['today', 'needed', 'low', 'high'] as const).map((number) => [
      ...[name, number, ...sizeOf(group[number])],
      ...(number === 'needed' ? [group.erlang_c, group.erlang_a] : [null, null]),
    ]),
  );
}

function sizeOf(size: StaffSize | null): (number | null)[] {
  if (size === null) return [null, null, null, null, null];
  return [size.posts, size.heads, size.paid_hours, size.fte, size.pay];
}
