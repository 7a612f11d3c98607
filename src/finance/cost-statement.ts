/**
 * The statement of what a run costs, as results hold it: line by line, running costs apart from one-off ones, each with its
 * interval, and an amount to the cent that adds up.
 */
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

export interface CostStatement {
  /** ISO code; null where the scenario names none. */
  readonly currency: string | null;
  readonly lines: readonly CostLine[];
  readonly totals: Readonly<Record<CostKind | 'all', CostAmount>>;
  /** What the cost does not hold, a sentence each. */
  readonly left_out: readonly string[];
}

export function costStatement(book: CostBook, scenario: Scenario): CostStatement {
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
    left_out: leftOut(scenario),
  };
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
