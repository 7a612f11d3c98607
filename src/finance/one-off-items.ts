/** What a change to a plan costs once, spread evenly over its life: articles to be written, agents to be hired. */
import { priceText, quantityText } from './amount-text.ts';
import { type CostItem, type CostSetting, causedItem } from './cost-item.ts';
import type { OneOffRate } from './cost-rates.ts';

const DAY = 86_400;
const MONTH = 30.4375 * DAY;

/** Articles and agents beyond the base's, at the share of their price that falls on the days counted. */
export function oneOffItems({ rates, staff, additions, counts, frame }: CostSetting): CostItem[] {
  const spread = ({ price, life }: OneOffRate, number: number) => (number * price * staff.days * DAY) / life;
  const basis = ({ price, life }: OneOffRate, number: number) =>
    `${number} × ${priceText(price)}, spread over ${quantityText(life / MONTH, Number.isInteger(life / MONTH) ? 0 : 1)} months`;
  const articles = frame.selfServices.flatMap((name, place): CostItem[] => {
    const article = rates.selfService.get(name)?.article;
    const number = additions.articles[place]!;
    if (article === undefined || number === 0) return [];
    const amounts = frame.selfServices.map((_, other) =>
      counts.series(() => (other === place ? spread(article, number) : 0)),
    );
    const item = {
      name: `${name}, articles`,
      part: 'self_service',
      kind: 'one_off',
      basis: basis(article, number),
    } as const;
    return [causedItem(item, 'self_service', amounts, counts)];
  });
  return [...hiring(), ...articles];

  function hiring(): CostItem[] {
    const number = additions.agents.reduce((sum, agents) => sum + agents, 0);
    if (rates.hiring === undefined || number === 0) return [];
    const rate = rates.hiring;
    const amounts = additions.agents.map((agents) => counts.series(() => spread(rate, agents)));
    const item = { name: 'hiring', part: 'people', kind: 'one_off', basis: basis(rate, number) } as const;
    return [causedItem(item, 'group', amounts, counts)];
  }
}
