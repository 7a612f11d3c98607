/** One variant beside the base: what changed in the scenario, then in service, in people and in money. */
import type { ChangedField } from '../../experiment/changed-fields.ts';
import type { ComparedVariant } from '../../experiment/compare/compare-results.ts';
import { findMetric } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { metricUnit } from '../metric-unit.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { formatDifference, isOfNoWidth } from '../numbers/format-difference.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import { type Cell, type Column, shortened } from '../terminal/text-table.ts';
import { reportWidth, wrapText } from '../terminal/wrap-text.ts';
import { type CompareContext, currencyIn, isClear } from './compare-context.ts';
import { type ComparedRow, comparedParts, lowered } from './compared-rows.ts';
import { betterText, narrowing } from './narrowing.ts';

/** Changed fields that are listed; the rest are counted. */
const mostChanges = 8;

export function variantLines(context: CompareContext, variant: ComparedVariant, paint: Paint): string[] {
  const { results } = context;
  const currency = currencyIn(context);
  const all = comparedParts(results, variant);
  const parts = all
    .map(({ heading, rows }) => ({ heading, rows: rows.filter((row) => isToTell(row, currency)) }))
    .filter(({ rows }) => rows.length > 0);
  const rest = all
    .flatMap(({ rows }) => rows.filter((row) => !isToTell(row, currency)))
    .map(({ label }) => lowered(label));
  const untold = wrapText(rest.length === 0 ? '' : `No clear difference, or hardly any: ${rest.join(', ')}.`, '  ').map(
    paint.faint,
  );
  const heading = variant.title === variant.key ? variant.key : `${variant.title} (${variant.key})`;
  const lines = [paint.strong(shortened(heading, reportWidth)), ...changeLines(variant.changes, paint)];
  if (all.length === 0) return [...lines, '', '  Nothing that is told differs in any run.'];
  if (parts.length === 0) return [...lines, '', ...untold];
  const percent = givenPercent(results.confidence);
  const columns: Column[] = [
    { heading: '', align: 'left', most: 34 },
    { heading: 'base', align: 'right', gap: 3 },
    { heading: 'variant', align: 'right' },
    { heading: 'difference', align: 'right', gap: 3 },
    { heading: `${percent} interval`, align: 'left', narrow: percent },
    { heading: 'better in', align: 'right' },
    { heading: 'pairing', align: 'right', spare: 1 },
  ];
  const rows = parts.flatMap(({ heading, rows: ofPart }) => [
    [{ text: heading, paint: paint.strong }],
    ...ofPart.map((row) => cellsOf(row, currency, paint)),
  ]);
  return [...lines, '', ...fittingTable(columns, rows, paint.strong), ...untold];
}

/** What is clear of chance and does not round to nought; all, where one run of each says nothing about chance. */
function isToTell({ metric, difference: { difference } }: ComparedRow, currency: string | undefined): boolean {
  if (difference.low === null) return true;
  return isClear(difference) && !/^[<>]/.test(formatDifference(difference, metricUnit(metric), currency).value);
}

function changeLines(changes: readonly ChangedField[], paint: Paint): string[] {
  if (changes.length === 0) return ['  The two scenarios make the same plan.'];
  const shown = changes.slice(0, mostChanges);
  const rest = changes.length - shown.length;
  const rows = shown.map(({ path, from, to }) => [
    path,
    from ?? 'none',
    '→',
    { text: to ?? 'none', paint: paint.answer },
  ]);
  const columns: Column[] = [
    { heading: '', align: 'left', most: 50 },
    { heading: '', align: 'right', gap: 3, most: 30 },
    { heading: '', align: 'left', gap: 1 },
    { heading: '', align: 'left', gap: 1, most: 30 },
  ];
  return [...fittingTable(columns, rows), ...(rest > 0 ? [paint.faint(`  and ${rest} more fields`)] : [])];
}

function cellsOf(row: ComparedRow, currency: string | undefined, paint: Paint): Cell[] {
  const unit = metricUnit(row.metric);
  const { difference } = row.difference;
  const { value, interval } = formatDifference(difference, unit, currency);
  const times = narrowing(row.difference);
  return [
    { text: `  ${row.label}` },
    { text: valueText(row.metric, row.base, currency) },
    { text: valueText(row.metric, row.variant, currency) },
    { text: value, paint: paintOf(row, paint) },
    { text: interval === '' && isFixed(row) ? 'fixed' : interval },
    { text: betterText(row.difference) },
    { text: times === undefined ? '' : `${formatPlain(times, times < 10 ? 1 : 0)}×`, paint: paint.faint },
  ];
}

/** What everything costs is told in whole units, what a contact costs to the cent. */
function valueText(metric: string, estimate: Estimate, currency: string | undefined): string {
  const isWhole = (metric === 'cost' || metric === 'value_at_risk') && Math.abs(estimate.mean ?? 0) >= 100;
  if (isWhole) return currencySign(currency) + formatPlain(estimate.mean!, 0);
  return formatEstimate(estimate, metricUnit(metric), currency).value;
}

function isFixed({ difference: { difference } }: ComparedRow): boolean {
  const { low, high } = difference;
  return low !== null && high !== null && isOfNoWidth({ low, high });
}

/** Colour only for what is no matter of chance: better, or worse. */
function paintOf({ metric, difference: { difference } }: ComparedRow, paint: Paint): Cell['paint'] {
  const better = findMetric(metric)?.better;
  if (better === undefined || !isClear(difference)) return undefined;
  return difference.mean! > 0 === (better === 'higher') ? paint.answer : paint.alarm;
}
