/** The statement of cost and what each contact costs, as tables of a page. */
import type { CostAmount, CostLine, CostStatement } from '../../finance/cost-statement.ts';
import { amountFigures, partNames, periodWords } from '../cost/statement-figures.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Row, Table } from './page.ts';

/**
 * @param handled contacts handled, mean over replications
 * @param days counted days
 */
export function statementTable(cost: CostStatement, handled: number, days: number): Table {
  const sign = currencySign(cost.currency ?? undefined);
  const period = periodWords(days);
  const figures = (told: CostAmount): Row['cells'] => {
    const [amount, interval, ...rest] = amountFigures(told, cost, handled);
    return [amount, { text: interval, tone: 'faint' }, ...rest];
  };
  const total = (name: string, amount: CostAmount): Row => ({ weight: 'total', cells: [name, '', ...figures(amount)] });
  const linesOf = (kind: CostLine['kind']): Row[] =>
    Object.entries(partNames).flatMap(([part, name]): Row[] => {
      const own = cost.lines.filter((line) => line.part === part && line.kind === kind);
      if (own.length === 0) return [];
      return [
        { weight: 'part', cells: [name] },
        ...own.map((line): Row => ({ cells: [line.name, { text: line.basis, tone: 'faint' }, ...figures(line)] })),
      ];
    });
  const oneOff = linesOf('one_off');
  const people = cost.lines.filter(({ part }) => part === 'people').reduce((sum, { printed }) => sum + printed, 0);
  const whole = cost.totals.all.printed;
  const share = whole > 0 ? `; ${formatPercent(people / whole)} % of it pays people` : '';
  return {
    title: `${sign}${formatPlain(whole, 2)} ${days === 7 || days === 1 ? period : `in ${period}`}${share}`,
    subtitle:
      oneOff.length === 0
        ? 'No one-off costs: they come with what a variant adds to this plan, such as hiring.'
        : 'Running costs first, then one-off items spread over their life.',
    columns: [
      { heading: 'Line', align: 'left' },
      { heading: 'Quantity and price', align: 'left' },
      { heading: sign.trim() === '' ? period : `${period}, ${sign.trim()}`, align: 'right' },
      { heading: 'Interval', align: 'right' },
      { heading: 'A contact', align: 'right', metric: 'cost_per_contact' },
      { heading: 'Share', align: 'right' },
    ],
    rows: [
      ...linesOf('running'),
      ...(oneOff.length === 0
        ? []
        : [total('Running costs', cost.totals.running), ...oneOff, total('One-off costs', cost.totals.one_off)]),
      total('Total', cost.totals.all),
    ],
  };
}
