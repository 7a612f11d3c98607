/**
 * The statement of what a run costs, as results hold it: line by line, running costs apart from one-off ones, each with its
 * interval, and an amount to the cent that adds up.
 */
import { HOURS_A_DAY } from '../measure/work-shares.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimate } from '../stats/estimate.ts';
import { centsThatAddUp } from './cents.ts';
import type { CostBook } from './cost-book.ts';
import type { CostItem, CostKind, CostPart } from './cost-item.ts';
import { leftOut } from './left-out.ts';

export interface CostAmount {
  /** Mean over replications. */
  readonly amount: Estimate;
  /** The mean to the cent, such that lines add up to their total: up to a cent from the rounded mean. */
  readonly printed: number;
}

export interface CostLine extends CostAmount {
  readonly name: string;
  readonly part: CostPart;
  readonly kind: CostKind;
  /** Quantity and price, in words. */
  readonly basis: string;
}

export interface CostOfHour {
  /** 0 to 23. */
  readonly hour: number;
  readonly cost: Estimate;
  readonly cost_per_contact: Estimate;
}

export interface CostStatement {
  /** ISO code; null where the scenario names none. */
  readonly currency: string | null;
  readonly lines: readonly CostLine[];
  readonly totals: Readonly<Record<CostKind | 'all', CostAmount>>;
  /** Of the contacts that arrive in each hour of the day, of all days together; 24 of them, by the scenario's zone. */
  readonly by_hour: readonly CostOfHour[];
  /** Stands beside the cost and is no part of it; null where the scenario has no experience or no lifetime values. */
  readonly value_at_risk: Estimate | null;
  /** What the cost does not hold, a sentence each. */
  readonly left_out: readonly string[];
}

/** @param valueAtRisk as the results tell it */
export function costStatement(book: CostBook, scenario: Scenario, valueAtRisk: Estimate | undefined): CostStatement {
  const running = linesOf(book, 'running');
  const oneOff = linesOf(book, 'one_off');
  const totals = { running: totalOf(book, running, 'running'), one_off: totalOf(book, oneOff, 'one_off') };
  return {
    currency: book.rates.currency ?? null,
    lines: [...running, ...oneOff],
    totals: {
      ...totals,
      all: {
        amount: book.meanEstimate(book.total),
        printed: cents(totals.running.printed + totals.one_off.printed),
      },
    },
    by_hour: Array.from({ length: HOURS_A_DAY }, (_, hour) => costOfHour(book, hour)),
    value_at_risk: valueAtRisk === undefined || valueAtRisk.mean === null ? null : valueAtRisk,
    left_out: leftOut(scenario),
  };
}

function costOfHour(book: CostBook, hour: number): CostOfHour {
  const sample = book.ofHour(hour);
  return { hour, cost: book.meanEstimate(sample.numerators), cost_per_contact: book.estimateOf(sample) };
}

function itemsOf(book: CostBook, kind: CostKind): CostItem[] {
  return book.items.filter((item) => item.kind === kind);
}

function linesOf(book: CostBook, kind: CostKind): CostLine[] {
  const items = itemsOf(book, kind);
  const amounts = items.map((item) => book.meanEstimate(item.amounts));
  const whole = centsThatAddUp(amounts.map(({ mean }) => mean!));
  return items.map(({ name, part, basis }, k) => {
    return { name, part, kind, amount: amounts[k]!, printed: whole[k]! / 100, basis };
  });
}

function totalOf(book: CostBook, lines: readonly CostLine[], kind: CostKind): CostAmount {
  return {
    amount: book.meanEstimate(book.sumOf(itemsOf(book, kind))),
    printed: cents(lines.reduce((sum, { printed }) => sum + printed, 0)),
  };
}

/** Without the noise that adding up hundredths leaves. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
