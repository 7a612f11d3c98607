/** The plans of a comparison side by side: which target each holds, and what each comes to in service, people and money. */
import type { ComparedPlan, CompareResults } from '../../../../src/experiment/compare/compare-results.ts';
import { findMetric } from '../../../../src/fields/metrics.ts';
import { spoken } from '../../../../src/report/charts/interval-words.ts';
import { targetWords } from '../../../../src/report/charts/metric-words.ts';
import { isClear } from '../../../../src/report/compare/compare-context.ts';
import { type ComparedRow, comparedParts } from '../../../../src/report/compare/compared-rows.ts';
import type { Cell, Row, Table } from '../../../../src/report/html/page.ts';
import { metricUnit } from '../../../../src/report/metric-unit.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
import { formatDifference } from '../../../../src/report/numbers/format-difference.ts';
import { formatEstimate } from '../../../../src/report/numbers/format-estimate.ts';
import type { Target } from '../../../../src/scenario/scenario.ts';

function headings({ variants }: CompareResults): Table['columns'] {
  return ['Base', ...variants.map(({ title }) => title)].map((heading) => ({ heading, align: 'right' as const }));
}

/** @param expect the base's targets @returns undefined where nothing is expected */
export function targetsSideBySide(results: CompareResults, expect: readonly Target[]): Table | undefined {
  const plans: readonly ComparedPlan[] = [results.base, ...results.variants];
  const texts = [...new Set(plans.flatMap(({ targets }) => targets.map((target) => target.expect)))];
  if (texts.length === 0) return undefined;
  return {
    title: 'Which plan holds which target',
    columns: [{ heading: 'Target', align: 'left' }, ...headings(results)],
    rows: texts.map((text) => ({
      cells: [
        capitalised(targetWords(text)),
        ...plans.map((plan) =>
          targetCell(
            plan,
            text,
            expect.find((target) => target.text === text),
            results,
          ),
        ),
      ],
    })),
  };
}

function targetCell(
  { targets }: ComparedPlan,
  text: string,
  asked: Target | undefined,
  { currency, replications }: CompareResults,
): Cell {
  const target = targets.find(({ expect }) => expect === text);
  if (target === undefined || target.verdict === null) return { text: '–', tone: 'faint' };
  const { verdict, too_close, estimate, runs_held } = target;
  const unit = metricUnit(asked?.metric ?? text.split(/\s/)[0]!.split('.').at(-1)!);
  const value =
    asked?.in_runs === undefined
      ? formatEstimate(estimate, unit, currency ?? undefined).value
      : `${runs_held} of ${replications}`;
  return {
    text: value,
    note: too_close ? `${verdict}, too close` : verdict,
    sign: too_close ? 'close' : verdict,
    ...(verdict === 'missed' ? { tone: 'alarm' as const } : {}),
  };
}

/** Metrics down, plans across: the base's value, and of each variant what differs. */
export function sideBySide(results: CompareResults): Table {
  const currency = results.currency ?? undefined;
  const told = results.variants.map((variant) => comparedParts(results, variant));
  const parts = ['Service', 'People', 'Money'] as const;
  return {
    title: 'What each plan comes to',
    subtitle:
      'Of each variant its value, and below it the difference from the base with its paired interval: the same customers meet every plan. A dash: the same in every run. What one plan changes is told in full below.',
    columns: [{ heading: 'Metric', align: 'left' }, ...headings(results)],
    rows: parts.flatMap((part): Row[] => {
      const rows = told.map((each) => (each.find(({ heading }) => heading === part)?.rows ?? []).filter(isKey));
      const labels = [...new Map(rows.flat().map((row) => [row.label, row])).values()];
      if (labels.length === 0) return [];
      return [
        { weight: 'part', cells: [part] },
        ...labels.map(({ label, metric, base }): Row => {
          const unit = metricUnit(metric);
          return {
            cells: [
              { text: capitalised(spoken(label)), metric },
              { text: formatEstimate(base, unit, currency).value, note: formatEstimate(base, unit, currency).interval },
              ...rows.map((own) =>
                differenceCell(
                  own.find((row) => row.label === label),
                  currency,
                ),
              ),
            ],
          };
        }),
      ];
    }),
  };
}

/** What the plans are told by side by side; the table of one plan tells the rest. */
const ofAll = new Set([
  'offered',
  'abandonment_rate',
  'hold_time',
  'deflection_rate',
  'first_contact_resolution',
  'resolution_time',
  'csat',
  'nps',
  'fte',
  'cost',
  'cost_per_contact',
  'cost_per_resolution',
  'value_at_risk',
]);
const ofEach = new Set(['service_level', 'occupancy']);

function isKey({ label, metric }: ComparedRow): boolean {
  return ofEach.has(metric) || (ofAll.has(metric) && label === findMetric(metric)?.label);
}

function differenceCell(row: ComparedRow | undefined, currency: string | undefined): Cell {
  if (row === undefined) return { text: '–', tone: 'faint' };
  const { metric, variant, difference } = row;
  const unit = metricUnit(metric);
  const { value, interval } = formatDifference(difference.difference, unit, currency);
  const tone = toneOf(row);
  return {
    text: formatEstimate(variant, unit, currency).value,
    note: interval === '' ? value : `${value}\n${interval}`,
    ...(tone === undefined ? {} : { tone }),
  };
}

/** Better or worse, where chance alone is no likely reason. */
export function toneOf({ metric, difference: { difference } }: ComparedRow): 'answer' | 'alarm' | undefined {
  const better = findMetric(metric)?.better;
  if (better === undefined || !isClear(difference)) return undefined;
  return difference.mean! > 0 === (better === 'higher') ? 'answer' : 'alarm';
}
