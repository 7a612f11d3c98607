/** Everything that a run costs, thing by thing, in the order of the statement. */
import { type CostItem, type CostSetting, fixedItem } from './cost-item.ts';
import { forDays, monthlyText } from './monthly.ts';
import { oneOffItems } from './one-off-items.ts';
import { peopleItems } from './people-items.ts';
import { seatItems } from './seat-items.ts';
import { selfServiceItems } from './self-service-items.ts';

/** @returns what costs something in any replication; one-off items come only with what a plan has beyond its base */
export function costItems(setting: CostSetting): CostItem[] {
  const { rates, staff, counts } = setting;
  const fixed = fixedItem(
    { name: 'fixed costs', part: 'other', kind: 'running', basis: monthlyText(rates.fixed) },
    forDays(rates.fixed, staff.days),
    counts,
  );
  const items = [
    ...peopleItems(setting),
    ...seatItems(setting),
    ...selfServiceItems(setting),
    fixed,
    ...oneOffItems(setting),
  ];
  return items.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
}
