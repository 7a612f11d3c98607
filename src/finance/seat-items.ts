/** Seats by the peak of posts filled at once, telephony by the minute of the call, platforms by the contact. */
import { priceText, quantityText } from './amount-text.ts';
import { type CostItem, type CostSetting, causedItem, meanOf } from './cost-item.ts';
import type { Series } from './counts.ts';
import { forDays, monthlyText } from './monthly.ts';

/** In the order of the statement. */
export function seatItems(setting: CostSetting): CostItem[] {
  const { rates } = setting;
  return [
    ...seats(setting),
    // A line is taken from the moment of connection: waiting and talking, not wrap-up; a busy tone costs nothing.
    ...byType(setting, 'voice', rates.voice * 60, 'min', (type) =>
      setting.counts.ofType(type, 'hold', 'talk').map((seconds) => seconds / 60),
    ),
    ...byType(setting, 'chat', rates.chat, 'offered', (type) => setting.counts.ofType(type, 'offered')),
    ...byType(setting, 'email', rates.email, 'offered', (type) => setting.counts.ofType(type, 'offered')),
  ];
}

/** Shared among the groups by the most posts that each fills itself. */
function seats({ staff, rates, counts }: CostSetting): CostItem[] {
  if (rates.seat === 0 || staff.seats === 0) return [];
  const amount = forDays(rates.seat, staff.days) * staff.seats;
  const peaks = staff.groups.reduce((sum, { posts }) => sum + posts, 0);
  const amounts = staff.groups.map(({ posts }) => counts.series(() => (amount * posts) / peaks));
  const basis = `${staff.seats} at peak × ${monthlyText(rates.seat)}`;
  return [causedItem({ name: 'seats', part: 'seats_and_lines', kind: 'running', basis }, 'group', amounts, counts)];
}

function byType(
  { frame, counts }: CostSetting,
  channel: 'voice' | 'chat' | 'email',
  rate: number,
  unit: string,
  quantity: (type: number) => Series,
): CostItem[] {
  if (rate === 0) return [];
  const nothing = counts.series(() => 0);
  const quantities = frame.types.map((type, place) => (type.channel === channel ? quantity(place) : nothing));
  const amounts = quantities.map((each) => each.map((value) => value * rate));
  const whole = quantities.reduce((sum, each) => sum + meanOf(each), 0);
  const basis = `${quantityText(whole, 1)} ${unit} × ${priceText(rate)}`;
  return [causedItem({ name: channel, part: 'seats_and_lines', kind: 'running', basis }, 'type', amounts, counts)];
}
