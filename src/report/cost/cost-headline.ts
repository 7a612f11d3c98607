/** One sentence on money: what a contact costs, against its target where there is one. */
import { currencySign } from '../numbers/currency-sign.ts';
import { formatEstimate, formatPercent } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { JudgedTarget } from '../run/judged-target.ts';
import type { ReportContext } from '../run/report-context.ts';
import { estimateOf } from '../run/run-view.ts';

/** @param target on the cost per contact of the whole */
export function costHeadline({ results, currency }: ReportContext, target: JudgedTarget | undefined): string {
  const { cost } = results;
  if (!cost) return 'This scenario counts no money: give its agent groups a pay or a price, or write costs.';
  const sign = currencySign(currency);
  const all = cost.totals.all.printed;
  const each = estimateOf(results.total, 'cost_per_contact');
  if (each === undefined) {
    return `No contact was handled; the whole costs ${sign}${formatPlain(all, 2)}.`;
  }
  const contact = `Each contact costs ${formatEstimate(each, 'money', currency).value}`;
  if (target?.gap !== undefined)
    return `${contact}, which misses ${target.limit} by ${target.gap}${target.tooClose ? ', too close to call' : ''}.`;
  if (target?.verdict === 'met')
    return `${contact}, within the target of ${target.limit}${target.tooClose ? ', but too close to call' : ''}.`;
  const whole = `${contact}, the whole ${sign}${formatPlain(all, 2)}`;
  const others = cost.lines.filter(({ part }) => part !== 'people').reduce((sum, { printed }) => sum + printed, 0);
  return others === 0 ? `${whole}.` : `${whole}; ${formatPercent(1 - others / all)} % of it pays people.`;
}
