/** Money: a plain 6.20, or by something: 17.50/hour, 140/month, 0.04/contact. By time it is read into money per second. */
import type { Bounds, Kind } from './kind.ts';
import { jsonBounds, showNumber } from './number.ts';
import { SECONDS_PER } from './per.ts';
import { type Measure, quantity } from './quantity.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { shown } from './shown.ts';
import { suggestedUnit } from './suggested-unit.ts';

export type MoneyPer = 'hour' | 'minute' | 'month' | 'contact';

/**
 * @param per what the money is for; absent: a plain amount
 * @returns the kind of an amount (per second where `per` is a time), 0 or more unless the bounds say otherwise
 */
export function money(per?: MoneyPer, bounds: Bounds = { min: 0 }): Kind<number> {
  return quantity(per === undefined ? amount : amountPer(per), bounds);
}

const amount: Measure = {
  name: 'money',
  unit: 'currency',
  looks: 'an amount of money such as 6.20',
  read: (raw) => (typeof raw === 'number' ? accept(raw) : refuse(`expected an amount of money, found ${shown(raw)}`)),
  show: showNumber,
  json: (bounds) => ({ type: 'number', ...jsonBounds(bounds) }),
};

function amountPer(per: MoneyPer): Measure {
  const seconds = SECONDS_PER[per] ?? 1;
  return {
    name: 'money',
    unit: per === 'contact' ? 'currency' : 'currency/s',
    looks: `money by the ${per} such as ${EXAMPLE[per]}/${per}`,
    read: (raw) => readPer(raw, per, seconds),
    show: (value) => `${showNumber(Number((value * seconds).toPrecision(12)))}/${per}`,
    json: () => ({ type: 'string', pattern: String.raw`^[0-9]+(\.[0-9]+)? ?/ ?${per}$` }),
  };
}

const EXAMPLE: Readonly<Record<MoneyPer, string>> = { hour: '17.50', minute: '0.015', month: '140', contact: '0.04' };

function readPer(raw: unknown, per: MoneyPer, seconds: number): Reading<number> {
  if (typeof raw === 'number')
    return refuse(`${shown(raw)} does not say by what`, undefined, suggestedUnit(raw, `/${per}`));
  if (typeof raw !== 'string') return refuse(`expected money by the ${per}, found ${shown(raw)}`);
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:\/\s*([a-z]+))?\s*$/.exec(raw);
  if (!match) return refuse(`expected money by the ${per}, found ${shown(raw)}`);
  if (match[2] !== per)
    return refuse(`expected money by the ${per}, found ${shown(raw)}`, undefined, `${match[1]}/${per}`);
  return accept(Number(match[1]) / seconds);
}
