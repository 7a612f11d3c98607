/** The results of `compare` as tidy tables: one number a row, with the plan, what it belongs to and its unit. */
import type { CompareResults } from '../../experiment/compare/compare-results.ts';
import type { Difference } from '../../experiment/difference.ts';
import { isEstimate } from '../../experiment/difference.ts';
import { blockOf, type ScopeName, scopesIn } from '../../experiment/scope-name.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { type CsvValue, csvText } from '../csv-text.ts';
import { unitName } from '../unit-name.ts';

export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

const nouns = {
  channels: 'channel',
  contact_types: 'contact_type',
  agent_groups: 'agent_group',
  self_service: 'self_service',
  customers: 'customers',
} as const;

/** @returns plans, differences, changes and targets, each a file with a header line */
export function compareCsv(results: CompareResults): CsvFile[] {
  const currency = results.currency ?? undefined;
  const plans = [results.base, ...results.variants];
  const totals = plans.flatMap((plan) =>
    scopesIn(plan).flatMap((scope) =>
      Object.entries(blockOf(plan, scope) ?? {}).flatMap(([metric, value]): CsvValue[][] =>
        isEstimate(value) ? [[plan.key, ...placed(scope), metric, unitName(metric, currency), ...numbers(value)]] : [],
      ),
    ),
  );
  const differences = results.variants.flatMap(({ key, differences }) =>
    scopesIn(differences).flatMap((scope) =>
      Object.entries((blockOf(differences, scope) ?? {}) as Record<string, Difference>).map(([metric, each]) => [
        key,
        ...placed(scope),
        metric,
        unitName(metric, currency),
        ...numbers(each.difference),
        each.unpaired.low,
        each.unpaired.high,
        each.runs?.better,
        each.runs?.same,
        each.runs?.worse,
        ...numbers(each.share_better),
      ]),
    ),
  );
  const changes = results.variants.flatMap(({ key, changes: ofVariant }) =>
    ofVariant.map(({ path, from, to }) => [key, path, from, to]),
  );
  const targets = plans.flatMap(({ key, targets: ofPlan }) =>
    ofPlan.map(({ expect, verdict, too_close, estimate, runs_held }) => [
      key,
      expect,
      verdict,
      too_close,
      ...numbers(estimate),
      runs_held,
    ]),
  );
  const place = ['scope', 'name', 'metric', 'unit', 'mean', 'low', 'high'];
  return [
    file('plans', ['plan', ...place], totals),
    file(
      'differences',
      [
        'plan',
        ...place,
        'unpaired_low',
        'unpaired_high',
        'runs_better',
        'runs_same',
        'runs_worse',
        'share_better',
        'share_low',
        'share_high',
      ],
      differences,
    ),
    file('changes', ['plan', 'path', 'from', 'to'], changes),
    file('targets', ['plan', 'expect', 'verdict', 'too_close', 'mean', 'low', 'high', 'runs_held'], targets),
    file(
      'warnings',
      ['warning'],
      results.warnings.map((warning) => [warning]),
    ),
  ];
}

function placed(scope: ScopeName): [string, string] {
  return scope.block === 'total' ? ['total', ''] : [nouns[scope.block], scope.name];
}

function numbers({ mean, low, high }: Estimate): (number | null)[] {
  return [mean, low, high];
}

function file(name: string, columns: readonly string[], records: readonly (readonly CsvValue[])[]): CsvFile {
  return { name: `${name}.csv`, text: csvText(columns, records) };
}
