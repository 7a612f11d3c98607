/** What self-service costs to run: visits or sessions by their number, upkeep by the month. */
import { priceText, quantityText } from './amount-text.ts';
import { type CostItem, type CostSetting, causedItem, meanOf } from './cost-item.ts';
import type { Series } from './counts.ts';
import { forDays, monthlyText } from './monthly.ts';

/** In the order of the file, for each help centre or bot that has a price. */
export function selfServiceItems({ rates, staff, counts, frame }: CostSetting): CostItem[] {
  const nothing = counts.series(() => 0);
  return frame.selfServices.flatMap((name, place) => {
    const own = rates.selfService.get(name);
    if (own === undefined) return [];
    const item = (what: string, basis: string, amounts: Series): CostItem => {
      const alone = frame.selfServices.map((_, other) => (other === place ? amounts : nothing));
      const line = { name: `${name}, ${what}`, part: 'self_service', kind: 'running', basis } as const;
      return causedItem(line, 'self_service', alone, counts);
    };
    const visits = counts.visitsTo(place);
    const upkeep = forDays(own.upkeep, staff.days);
    const each = (what: string, price: number) =>
      item(
        what,
        `${quantityText(meanOf(visits), 1)} × ${priceText(price)}`,
        visits.map((number) => number * price),
      );
    return [
      each('visits', own.visit),
      each('sessions', own.session),
      item(
        'upkeep',
        monthlyText(own.upkeep),
        counts.series(() => upkeep),
      ),
    ];
  });
}
