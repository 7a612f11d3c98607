/** What outsourcers bill: for each contact handled, each minute of handling, or both; at least their minimum. */
import { priceText, quantityText } from './amount-text.ts';
import { type CostItem, type CostSetting, causedItem, meanOf } from './cost-item.ts';
import type { Series } from './counts.ts';
import { forDays, monthlyText } from './monthly.ts';

/** One line for each group with a price. The minimum is held against the bill of each replication. */
export function outsourcerItems({ staff, counts, frame }: CostSetting): CostItem[] {
  const nothing = counts.series(() => 0);
  return staff.groups.flatMap(({ name, written: { price } }, group) => {
    if (price === undefined) return [];
    const { contact = 0, minute = 0, minimum = 0 } = price;
    const over = (count: (type: number, replication: number) => number): Series =>
      counts.series((replication) => frame.types.reduce((sum, _, type) => sum + count(type, replication), 0));
    const contacts = over((type, replication) => counts.handledBy(group, type, replication));
    const minutes = over((type, replication) => counts.handlingBy(group, type, replication) / 60);
    const least = forDays(minimum, staff.days);
    const bill = counts.series((replication) =>
      Math.max(contacts[replication]! * contact + minutes[replication]! * minute, least),
    );
    const alone = staff.groups.map((_, other) => (other === group ? bill : nothing));
    const parts = [
      contact > 0 ? `${quantityText(meanOf(contacts), 1)} handled × ${priceText(contact)}` : '',
      minute > 0 ? `${quantityText(meanOf(minutes), 1)} min × ${priceText(minute)}` : '',
    ].filter(Boolean);
    const bound = minimum > 0 ? `at least ${monthlyText(minimum)}` : '';
    const basis = [parts.join(' + '), bound].filter(Boolean).join(', ');
    const item = { name: `${name}, price`, part: 'people', kind: 'running', basis } as const;
    return [causedItem(item, 'group', alone, counts)];
  });
}
