/** The targets of the base plan and how each plan holds them, a sign and a value. */
import type { ComparedPlan } from '../../experiment/compare/compare-results.ts';
import type { TargetResult } from '../../measure/results.ts';
import { nothing } from '../numbers/format-estimate.ts';
import { targetText } from '../target-text.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';
import type { CompareContext } from './compare-context.ts';
import { targetValue } from './target-value.ts';

/** Plans side by side in one table. */
const plansAbreast = 3;

export function targetTable(context: CompareContext, paint: Paint): string[] {
  const { results } = context;
  const plans: ComparedPlan[] = [results.base, ...results.variants];
  const texts = [...new Set(plans.flatMap(({ targets }) => targets.map(({ expect }) => expect)))];
  if (texts.length === 0) return [];
  const lines: string[] = [];
  const [base, ...variants] = plans as [ComparedPlan, ...ComparedPlan[]];
  for (let from = 0; from < variants.length; from += plansAbreast) {
    const shown = [base, ...variants.slice(from, from + plansAbreast)];
    const columns: Column[] = [
      { heading: 'Targets', align: 'left', most: 52 },
      ...shown.map(
        ({ key }, k): Column => ({
          heading: k === 0 ? 'base' : key,
          align: 'right',
          most: 18,
          narrow: shortKey(key, k),
        }),
      ),
    ];
    const rows = texts.map((text) => [
      targetText(text),
      ...shown.map(({ targets }) =>
        cellOf(
          targets.find(({ expect }) => expect === text),
          context,
          paint,
        ),
      ),
    ]);
    if (lines.length > 0) lines.push('');
    lines.push(...fittingTable(columns, rows, paint.strong));
  }
  return lines;
}

function shortKey(key: string, place: number): string {
  if (place === 0) return 'base';
  return key.length <= 11 ? key : `${key.slice(0, 10)}…`;
}

function cellOf(target: TargetResult | undefined, context: CompareContext, paint: Paint): Cell {
  if (target === undefined || target.verdict === null) return { text: nothing };
  const { verdict, too_close } = target;
  const sign = too_close ? '≈' : verdict === 'met' ? '✓' : '✗';
  return {
    text: `${targetValue(target, context.results)} ${sign}`,
    paint: verdict === 'missed' ? paint.alarm : undefined,
  };
}
