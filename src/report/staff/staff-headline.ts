/** The answer of `staff` in a sentence or two. */
import { currencySign } from '../numbers/currency-sign.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { oneDecimal, type StaffContext } from './staff-context.ts';

export function staffHeadline({ results, currency }: StaffContext): string {
  const { found, total, volume, why } = results;
  const at = volume === 1 ? '' : ` at ${Number(volume.toFixed(2))} times today's need`;
  if (!found || total.needed === null) {
    return `No number of agents meets every target${at}: ${why.join('; ')}.`;
  }
  const { today, needed } = total;
  const change = needed.fte - today.fte;
  const size = `${oneDecimal(needed.fte)} FTE`;
  // What no number of agents is sought for, such as cost, may be missed all the same.
  const others = results.targets
    .filter(({ source, verdict }) => source === 'cost' && verdict === 'missed')
    .map(({ target }) => target);
  const every = others.length === 0 ? 'every target' : 'every target that staff are sought for';
  const but =
    others.length === 0 ? '' : ` ${others.join(' and ')} ${others.length === 1 ? 'is' : 'are'} missed all the same.`;
  if (Math.abs(change) < 0.05) return `${size} meet ${every}${at}, as many as today.${but}`;
  const difference = `${oneDecimal(Math.abs(change))} ${change < 0 ? 'fewer' : 'more'} than today's ${oneDecimal(today.fte)}`;
  return `${size} meet ${every}${at}, ${difference}${payWords(today.pay, needed.pay, currency)}.${but}`;
}

function payWords(today: number | null, needed: number | null, currency: string | undefined): string {
  if (today === null || needed === null || today === needed) return '';
  const sign = currencySign(currency);
  const amount = `${sign}${formatNumber(Math.abs(needed - today), 0)}`;
  return `, with ${amount} ${needed < today ? 'less' : 'more'} pay in the period`;
}
