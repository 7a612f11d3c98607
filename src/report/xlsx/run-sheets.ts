/** The statement of a run, and what it rests on. */
import type { CostedRunResults } from '../../finance/with-cost.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { assumptionSheet } from './assumption-sheet.ts';
import type { Sheet } from './sheet.ts';
import { statementSheet } from './statement-sheet.ts';

/** @returns none where money is not counted */
export function runSheets(results: CostedRunResults, scenario: Scenario): Sheet[] {
  const { cost, total, clock } = results;
  const plans = cost ? [{ title: results.scenario.name, cost, handled: total.handled?.mean ?? 0 }] : [];
  return [statementSheet(plans, clock.days), assumptionSheet(scenario, results)].filter((sheet) => sheet !== undefined);
}
