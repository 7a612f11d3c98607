/**
 * What people cost: pay for every paid hour of a group's posts, overtime, supervisors, the employer's contributions on
 * all of these, and the outsourcers' bills.
 */
import { percentText, priceText, quantityText } from './amount-text.ts';
import { added, type CostItem, type CostSetting, causedItem, meanOf } from './cost-item.ts';
import type { Series } from './counts.ts';
import { outsourcerItems } from './outsourcer-items.ts';

const HOUR = 3600;

/** In the order of the statement. */
export function peopleItems(setting: CostSetting): CostItem[] {
  const { rates, counts } = setting;
  const paid = [...payItems(setting), ...supervisorItems(setting)];
  const items = [...paid, ...outsourcerItems(setting)];
  if (rates.onTopOfPay === 0 || paid.length === 0) return items;
  const onTop = setting.staff.groups.map((_, group) => {
    const base = added(
      paid.map(({ causes }) => causes!.amounts[group]!),
      counts,
    );
    return base.map((amount) => amount * rates.onTopOfPay);
  });
  const basis = `${percentText(rates.onTopOfPay)} of the above`;
  const item = { name: 'on top of pay', part: 'people', kind: 'running', basis } as const;
  return [...paid, causedItem(item, 'group', onTop, counts), ...items.slice(paid.length)];
}

/** Ordinary paid hours × pay, and overtime × pay × its rate, for each group with pay. */
function payItems({ staff, rates, counts }: CostSetting): CostItem[] {
  const nothing = counts.series(() => 0);
  const pay: CostItem[] = [];
  const overtime: CostItem[] = [];
  staff.groups.forEach(({ name, written, isOutsourced }, group) => {
    if (written.pay === undefined || isOutsourced) return;
    const item = (what: string, seconds: Series, rate: number): CostItem => {
      const amounts = seconds.map((each) => each * rate);
      const alone = staff.groups.map((_, other) => (other === group ? amounts : nothing));
      const basis = `${quantityText(meanOf(seconds) / HOUR, 1)} h × ${priceText(rate * HOUR)}`;
      return causedItem({ name: `${name}, ${what}`, part: 'people', kind: 'running', basis }, 'group', alone, counts);
    };
    pay.push(item('pay', counts.ordinarySeconds(group), written.pay));
    overtime.push(item('overtime', counts.overtimeSeconds(group), written.pay * rates.overtime));
  });
  return [...pay, ...overtime];
}

/** Rostered hours ÷ agents for each supervisor × their pay; a share of a supervisor is paid as that share. */
function supervisorItems({ staff, rates, counts }: CostSetting): CostItem[] {
  const { supervisors } = rates;
  if (supervisors === undefined) return [];
  const { agentsEach, pay } = supervisors;
  const amounts = staff.groups.map(({ rostered }) => counts.series(() => (rostered / agentsEach) * pay));
  const seconds = staff.groups.reduce((sum, { rostered }) => sum + rostered, 0) / agentsEach;
  const basis = `${quantityText(seconds / HOUR, 1)} h × ${priceText(pay * HOUR)}`;
  return [causedItem({ name: 'supervisors', part: 'people', kind: 'running', basis }, 'group', amounts, counts)];
}
