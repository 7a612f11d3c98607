/** The statement of cost as a sheet: a line each, the plans side by side, amounts to the cent that add up. */
import type { CostLine, CostStatement } from '../../finance/cost-statement.ts';
import type { Sheet, SheetColumn, SheetRow } from './sheet.ts';

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

type Cells = readonly (string | number | null)[];

/** @returns undefined where no plan counts money */
export function statementSheet(plans: readonly PricedPlan[]): Sheet | undefined {
  const [first] = plans;
  if (first === undefined) return undefined;
  const currency = first.cost.currency ?? '';
  const alone = plans.length === 1;
  const lines = new Map(plans.flatMap(({ cost }) => cost.lines.map((line) => [keyOf(line), line] as const)));
  const money = (heading: string): SheetColumn => ({ heading: `${heading} ${currency}`.trim(), format: 'money' });
  const columns: SheetColumn[] = [
    { heading: 'Part' },
    { heading: 'Line' },
    { heading: 'Kind' },
    { heading: 'Quantity and price' },
    ...plans.flatMap(({ title }) =>
      alone
        ? [money('Amount'), money('Low'), money('High'), money('Per contact')]
        : [money(title), money(`${title}, per contact`)],
    ),
  ];
  const amountsOf = (
    line: { readonly printed: number; readonly amount: CostLine['amount'] } | undefined,
    handled: number,
  ): Cells => {
    if (line === undefined) return alone ? [null, null, null, null] : [null, null];
    const each = handled > 0 && line.amount.mean !== null ? line.amount.mean / handled : null;
    return alone ? [line.printed, line.amount.low, line.amount.high, each] : [line.printed, each];
  };
  const total = (name: string, kind: keyof CostStatement['totals']): SheetRow => ({
    isTotal: true,
    cells: [name, '', '', '', ...plans.flatMap(({ cost, handled }) => amountsOf(cost.totals[kind], handled))],
  });
  const rows = [...lines].map(
    ([key, { part, name, kind, basis }]): SheetRow => ({
      cells: [
        partNames[part],
        name,
        kind === 'running' ? 'running' : 'one-off',
        alone ? basis : '',
        ...plans.flatMap(({ cost, handled }) =>
          amountsOf(
            cost.lines.find((line) => keyOf(line) === key),
            handled,
          ),
        ),
      ],
    }),
  );
  return {
    name: 'Statement',
    columns,
    rows: [...rows, total('Running costs', 'running'), total('One-off costs', 'one_off'), total('Total', 'all')],
  };
}

function keyOf({ kind, part, name }: CostLine): string {
  return `${kind} ${part} ${name}`;
}
