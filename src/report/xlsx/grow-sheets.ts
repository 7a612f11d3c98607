/** The statements at each volume, with just enough staff and with today's team. */
import type { GrowResults, ServiceAtVolume } from '../../experiment/grow/grow-results.ts';
import { multipleText } from '../grow/grow-context.ts';
import type { Sheet } from './sheet.ts';
import { type PricedPlan, statementSheet } from './statement-sheet.ts';

export function growSheets({ volumes }: GrowResults): Sheet[] {
  const priced = (of: (at: GrowResults['volumes'][number]) => ServiceAtVolume | null | undefined): PricedPlan[] =>
    volumes.flatMap((at) => {
      const service = of(at);
      return service?.cost
        ? [{ title: multipleText(at.volume), cost: service.cost, handled: service.total.handled?.mean ?? 0 }]
        : [];
    });
  return [
    named('Just enough staff', statementSheet(priced(({ needed }) => needed?.service))),
    named('Today’s team', statementSheet(priced(({ today }) => today))),
  ].filter((sheet) => sheet !== undefined);
}

function named(name: string, sheet: Sheet | undefined): Sheet | undefined {
  return sheet && { ...sheet, name };
}
