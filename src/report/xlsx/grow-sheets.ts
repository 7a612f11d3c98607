/** The statements at each volume, with just enough staff and with today's team, and what they rest on. */
import type { GrowResults, ServiceAtVolume } from '../../experiment/grow/grow-results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { multipleText } from '../grow/grow-context.ts';
import { assumptionSheet } from './assumption-sheet.ts';
import type { Sheet } from './sheet.ts';
import { type PricedPlan, statementSheet } from './statement-sheet.ts';

export function growSheets(results: GrowResults, scenario: Scenario): Sheet[] {
  const { volumes, clock } = results;
  const priced = (of: (at: GrowResults['volumes'][number]) => ServiceAtVolume | null | undefined): PricedPlan[] =>
    volumes.flatMap((at) => {
      const service = of(at);
      return service?.cost
        ? [{ title: multipleText(at.volume), cost: service.cost, handled: service.total.handled?.mean ?? 0 }]
        : [];
    });
  return [
    named(
      'Just enough staff',
      statementSheet(
        priced(({ needed }) => needed?.service),
        clock.days,
      ),
    ),
    named(
      'Today’s team',
      statementSheet(
        priced(({ today }) => today),
        clock.days,
      ),
    ),
    assumptionSheet(scenario, results),
  ].filter((sheet) => sheet !== undefined);
}

function named(name: string, sheet: Sheet | undefined): Sheet | undefined {
  return sheet && { ...sheet, name };
}
