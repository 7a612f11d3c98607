/** The page of a comparison: which plans hold the targets, what each changes in service, people and money, and what it is made of. */
import type { ComparedPlan, ComparedVariant, CompareResults } from '../../experiment/compare/compare-results.ts';
import { findMetric } from '../../fields/metrics.ts';
import type { Target } from '../../scenario/scenario.ts';
import { compareCharts } from '../charts/compare-charts.ts';
import { isClear } from '../compare/compare-context.ts';
import { compareHeadline } from '../compare/compare-headline.ts';
import { type ComparedRow, comparedParts } from '../compare/compared-rows.ts';
import { narrowing } from '../compare/narrowing.ts';
import { targetValue } from '../compare/target-value.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { targetText } from '../target-text.ts';
import { differenceCell, figureCell } from './figure-cell.ts';
import { opening } from './opening.ts';
import type { Cell, Page, Row, Section, Table } from './page.ts';
import { particularsOf } from './page-particulars.ts';

/** @param expect the base's targets */
export function comparePage(results: CompareResults, expect: readonly Target[]): Page {
  const { variants } = results;
  const targets = targetTable(results);
  const charts = compareCharts(results, expect);
  return {
    name: results.scenario.name,
    particulars: particularsOf(results.clock, results, [
      variants.length === 1 ? 'one variant' : `${variants.length} variants`,
    ]),
    ...opening(compareHeadline({ results })),
    sections: [
      ...(targets === undefined ? [] : [{ kind: 'table', table: targets } as const]),
      ...charts.map((chart): Section => ({ kind: 'chart', chart })),
      ...variants.flatMap((variant) => variantSections(results, variant)),
    ],
    metrics: [
      ...new Set(
        variants.flatMap((variant) =>
          comparedParts(results, variant).flatMap(({ rows }) => rows.map(({ metric }) => metric)),
        ),
      ),
    ],
    notes: results.warnings,
  };
}

/** The targets down, the plans across. */
function targetTable(results: CompareResults): Table | undefined {
  const plans: ComparedPlan[] = [results.base, ...results.variants];
  const texts = [...new Set(plans.flatMap(({ targets }) => targets.map(({ expect }) => expect)))];
  if (texts.length === 0) return undefined;
  return {
    title: 'Which plan holds which target',
    columns: [
      { heading: 'Target', align: 'left' },
      ...plans.map(({ title }, k) => ({ heading: k === 0 ? 'Base' : title, align: 'left' as const })),
    ],
    rows: texts.map((text) => ({
      cells: [targetText(text), ...plans.map((plan) => targetCell(plan, text, results))],
    })),
  };
}

function targetCell({ targets }: ComparedPlan, text: string, results: CompareResults): Cell {
  const target = targets.find(({ expect }) => expect === text);
  if (target === undefined || target.verdict === null) return { text: '–' };
  const { verdict, too_close } = target;
  return {
    text: targetValue(target, results),
    note: too_close ? `${verdict}, too close` : verdict,
    sign: too_close ? 'close' : verdict,
    ...(verdict === 'missed' ? { tone: 'alarm' as const } : {}),
  };
}

function variantSections(results: CompareResults, variant: ComparedVariant): Section[] {
  const changes: Table = {
    title: variant.changes.length === 0 ? 'The same plan' : 'What changes in the scenario',
    columns: [
      { heading: 'Field', align: 'left' },
      { heading: 'Base', align: 'left' },
      { heading: 'Variant', align: 'left' },
    ],
    rows: variant.changes.map(({ path, from, to }) => ({
      cells: [path, from ?? 'none', { text: to ?? 'none', tone: 'answer' }],
    })),
  };
  return [
    { kind: 'heading', text: variant.title },
    { kind: 'table', table: changes },
    { kind: 'table', table: differenceTable(results, variant) },
  ];
}

function differenceTable(results: CompareResults, variant: ComparedVariant): Table {
  const currency = results.currency ?? undefined;
  return {
    title: 'What it changes in the results',
    subtitle:
      'Both plans meet the same customers, so that intervals of differences are paired. Pairing: how many times narrower that makes them.',
    columns: [
      { heading: 'Metric', align: 'left' },
      { heading: 'Base', align: 'right' },
      { heading: 'Variant', align: 'right' },
      { heading: 'Difference, paired interval', align: 'right' },
      { heading: 'Better in', align: 'right' },
      { heading: 'Pairing', align: 'right' },
    ],
    rows: comparedParts(results, variant).flatMap(({ heading, rows }): Row[] => [
      { weight: 'part', cells: [heading] },
      ...rows.map((row): Row => ({ cells: cellsOf(row, currency) })),
    ]),
  };
}

function cellsOf({ label, metric, base, variant, difference }: ComparedRow, currency: string | undefined): Cell[] {
  const unit = metricUnit(metric);
  const times = narrowing(difference);
  const { runs } = difference;
  const better = findMetric(metric)?.better;
  const isBetter = difference.difference.mean! > 0 === (better === 'higher');
  const tone = better === undefined || !isClear(difference.difference) ? undefined : isBetter ? 'answer' : 'alarm';
  return [
    { text: label, metric },
    { text: formatEstimate(base, unit, currency).value },
    { ...figureCell(variant, unit, currency, 'strong'), note: '' },
    differenceCell(difference.difference, unit, currency, tone),
    { text: runs === null ? '' : `${runs.better} of ${runs.better + runs.same + runs.worse}` },
    { text: times === undefined ? '' : `${formatPlain(times, times < 10 ? 1 : 0)}×`, tone: 'faint' },
  ];
}
