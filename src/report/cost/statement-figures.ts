/** What the statement says of an amount, in the terminal as on a page. */
import type { CostAmount, CostLine, CostStatement } from '../../finance/cost-statement.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatNumber, formatPlain } from '../numbers/format-number.ts';

/** In the order in which a statement has them. */
export const partNames: Readonly<Record<CostLine['part'], string>> = {
  people: 'People',
  seats_and_lines: 'Seats and lines',
  self_service: 'Self-service',
  other: 'Other',
};

/** @returns `a week`, or as many days as are counted */
export function periodWords(days: number): string {
  return days === 7 ? 'a week' : days === 1 ? 'a day' : `${formatPlain(days, 0)} days`;
}

/**
 * @param handled contacts handled, mean over replications
 * @returns the amount, its interval, what it is a contact, and its share of all
 */
export function amountFigures(
  { amount, printed }: CostAmount,
  { totals }: CostStatement,
  handled: number,
): [amount: string, interval: string, aContact: string, share: string] {
  const mean = amount.mean ?? 0;
  const all = totals.all.amount.mean ?? 0;
  return [
    printed === 0 ? formatNumber(Math.min(mean, 0.004), 2) : formatPlain(printed, 2),
    intervalText(amount),
    handled > 0 ? formatNumber(mean / handled, 2) : '',
    all > 0 ? `${formatPercent(mean / all)} %` : '',
  ];
}

/** `fixed` where the amount is the same in every replication, give or take the last bits of its sums. */
function intervalText({ mean, low, high }: CostAmount['amount']): string {
  if (mean === null || low === null || high === null) return '';
  return high - low <= 1e-9 * mean ? 'fixed' : `${formatPlain(low, 2)}–${formatPlain(high, 2)}`;
}
