/** The results of `compare` as tidy tables: one number a row, with the plan, what it belongs to and its unit. */
import type { CompareResults } from '../../experiment/compare/compare-results.ts';
import type { Difference } from '../../experiment/difference.ts';
import { isEstimate } from '../../experiment/difference.ts';
import { blockOf, type ScopeName, scopesIn } from '../../experiment/scope-name.ts';
import { type CsvFile, csvFile, numbersOf, warningsFile } from '../csv-file.ts';
import type { CsvValue } from '../csv-text.ts';
import { scopeNouns } from '../scope-nouns.ts';
import { unitName } from '../unit-name.ts';

/** @returns plans, differences, changes and targets, each a file with a header line */
export function compareCsv(results: CompareResults): CsvFile[] {
  const currency = results.currency ?? undefined;
  const plans = [results.base, ...results.variants];
  const totals = plans.flatMap((plan) =>
    scopesIn(plan).flatMap((scope) =>
      Object.entries(blockOf(plan, scope) ?? {}).flatMap(([metric, value]): CsvValue[][] =>
        isEstimate(value)
          ? [[plan.key, ...placed(scope), metric, unitName(metric, currency), ...numbersOf(value)]]
          : [],
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
        ...numbersOf(each.difference),
        each.unpaired.low,
        each.unpaired.high,
        each.runs?.better,
        each.runs?.same,
        each.runs?.worse,
        ...numbersOf(each.share_better),
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
      ...numbersOf(estimate),
      runs_held,
    ]),
  );
  const place = ['scope', 'name', 'metric', 'unit', 'mean', 'low', 'high'];
  return [
    csvFile('plans', ['plan', ...place], totals),
    csvFile(
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
    csvFile('changes', ['plan', 'path', 'from', 'to'], changes),
    csvFile('targets', ['plan', 'expect', 'verdict', 'too_close', 'mean', 'low', 'high', 'runs_held'], targets),
    warningsFile(results.warnings),
  ];
}

function placed(scope: ScopeName): [string, string] {
  return scope.block === 'total' ? ['total', ''] : [scopeNouns[scope.block], scope.name];
}
