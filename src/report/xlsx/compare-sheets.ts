/** The statements of the plans of a comparison side by side, and what the base's rests on. */
import type { CompareResults } from '../../experiment/compare/compare-results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { assumptionSheet } from './assumption-sheet.ts';
import type { Sheet } from './sheet.ts';
import { type PricedPlan, statementSheet } from './statement-sheet.ts';

/** @param scenario the base's */
export function compareSheets(results: CompareResults, scenario: Scenario): Sheet[] {
  const { base, variants, clock } = results;
  const plans = [base, ...variants].flatMap(({ title, cost, total }, k): PricedPlan[] =>
    cost === null ? [] : [{ title: k === 0 ? 'Base' : title, cost, handled: total.handled?.mean ?? 0 }],
  );
  return [statementSheet(plans, clock.days), assumptionSheet(scenario, results)].filter((sheet) => sheet !== undefined);
}
