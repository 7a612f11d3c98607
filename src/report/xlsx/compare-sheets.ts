/** The statements of the plans of a comparison side by side. */
import type { CompareResults } from '../../experiment/compare/compare-results.ts';
import type { Sheet } from './sheet.ts';
import { type PricedPlan, statementSheet } from './statement-sheet.ts';

export function compareSheets({ base, variants }: CompareResults): Sheet[] {
  const plans = [base, ...variants].flatMap(({ title, cost, total }, k): PricedPlan[] =>
    cost === null ? [] : [{ title: k === 0 ? 'Base' : title, cost, handled: total.handled?.mean ?? 0 }],
  );
  const sheet = statementSheet(plans);
  return sheet === undefined ? [] : [sheet];
}
