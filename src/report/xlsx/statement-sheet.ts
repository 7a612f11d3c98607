/**
 * The statement of cost as a sheet: a line each, the plans side by side, amounts to the cent that add up. Totals and what a
 * contact costs are formulas over its cells, so that whoever changes an amount sees what follows.
 */
import type { CostLine, CostStatement } from '../../finance/cost-statement.ts';
import {
  addressOf,
  columnLetters,
  type Formula,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
} from './sheet.ts';

export interface PricedPlan {
  readonly title: string;
  readonly cost: Pick<CostStatement, 'currency' | 'lines' | 'totals'>;
  /** Contacts handled, mean over replications; what a contact costs divides by it. */
  readonly handled: number;
}

const partNames: Readonly<Record<CostLine['part'], string>> = {
  people: 'People',
  seats_and_lines: 'Seats and lines',
  self_service: 'Self-service',
  other: 'Other',
};
const kindNames: Readonly<Record<CostLine['kind'], string>> = { running: 'running', one_off: 'one-off' };

/** Columns before the plans': part, line, kind, quantity and price. */
const before = 4;
const kindColumn = columnLetters(2);

/**
 * @param days that the amounts are for
 * @returns undefined where no plan counts money
 */
export function statementSheet(plans: readonly PricedPlan[], days: number): Sheet | undefined {
  const [first] = plans;
  if (first === undefined) return undefined;
  const currency = first.cost.currency ?? '';
  const alone = plans.length === 1;
  const lines = [...new Map(plans.flatMap(({ cost }) => cost.lines.map((line) => [keyOf(line), line] as const)))];
  const period = `${days} ${days === 1 ? 'day' : 'days'}`;
  const money = (heading: string): SheetColumn => ({
    heading: [heading, currency].filter(Boolean).join(', '),
    format: 'money',
  });
  const columns: SheetColumn[] = [
    { heading: 'Part' },
    { heading: 'Line' },
    { heading: 'Kind' },
    { heading: 'Quantity and price' },
    ...plans.flatMap(({ title }) =>
      alone
        ? [money(`Amount for ${period}`), money('Per contact'), money('Low'), money('High')]
        : [money(`${title}, for ${period}`), money(`${title}, per contact`)],
    ),
  ];
  const totalRows = { running: lines.length, one_off: lines.length + 1, all: lines.length + 2 } as const;
  const handledRow = lines.length + 3;
  const each = alone ? 4 : 2;

  /** The cells of a plan in one row. @param amount undefined where the plan has no such line */
  const cellsOf = (
    { handled }: PricedPlan,
    place: number,
    row: number,
    amount: number | Formula | undefined,
    bounds: CostLine['amount'] | undefined,
  ): SheetCell[] => {
    const column = before + place * each;
    const value = typeof amount === 'object' ? amount.value : amount;
    const contact =
      value === undefined || handled === 0
        ? null
        : { formula: `${addressOf(column, row)}/${columnLetters(column)}$${handledRow + 2}`, value: value / handled };
    return [amount ?? null, contact, ...(alone ? [bounds?.low ?? null, bounds?.high ?? null] : [])];
  };
  const total = (name: string, kind: keyof CostStatement['totals']): SheetRow => ({
    isTotal: true,
    cells: [
      name,
      '',
      '',
      '',
      ...plans.flatMap((plan, place) => {
        const { printed, amount } = plan.cost.totals[kind];
        const formula = totalFormula(kind, before + place * each, lines.length, totalRows);
        return cellsOf(plan, place, totalRows[kind], { formula, value: printed }, amount);
      }),
    ],
  });
  return {
    name: 'Statement',
    columns,
    rows: [
      ...lines.map(
        ([key, { part, name, kind, basis }], row): SheetRow => ({
          cells: [
            partNames[part],
            name,
            kindNames[kind],
            alone ? basis : '',
            ...plans.flatMap((plan, place) => {
              const line = plan.cost.lines.find((other) => keyOf(other) === key);
              return cellsOf(plan, place, row, line?.printed, line?.amount);
            }),
          ],
        }),
      ),
      total('Running costs', 'running'),
      total('One-off costs', 'one_off'),
      total('Total', 'all'),
      {
        format: 'plain',
        cells: [
          'Contacts handled',
          '',
          '',
          `mean, in ${period}`,
          ...plans.flatMap(({ handled }) => [handled, ...Array<null>(each - 1).fill(null)]),
        ],
      },
    ],
  };
}

/** Lines of a kind, wherever they stand; to the cent, without the noise that adding up hundredths leaves. */
function totalFormula(
  kind: keyof CostStatement['totals'],
  column: number,
  lines: number,
  rows: Readonly<Record<keyof CostStatement['totals'], number>>,
): string {
  if (kind === 'all') return `ROUND(${addressOf(column, rows.running)}+${addressOf(column, rows.one_off)},2)`;
  // A statement without a line has only its headings to look through: below them stands this total itself.
  const [first, last] = lines === 0 ? [1, 1] : [2, lines + 1];
  const letter = columnLetters(column);
  const rowsOf = (each: string) => `${each}$${first}:${each}$${last}`;
  return `ROUND(SUMIF(${rowsOf(`$${kindColumn}`)},"${kindNames[kind]}",${rowsOf(letter)}),2)`;
}

function keyOf({ kind, part, name }: CostLine): string {
  return `${kind} ${part} ${name}`;
}
