/** The statement: lines under their parts, running costs apart from one-off ones, and amounts that add up to the cent. */
import type { CostAmount, CostLine, CostStatement } from '../../finance/cost-statement.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import type { ReportContext } from '../run/report-context.ts';
import { meanOf } from '../run/run-view.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';
import { amountFigures, partNames, periodWords } from './statement-figures.ts';

type Row = readonly (Cell | string)[];

export function statementLines(
  { results, scenario, currency }: ReportContext,
  cost: CostStatement,
  paint: Paint,
): string[] {
  const { days } = scenario.clock;
  const period = periodWords(days);
  const sign = currencySign(currency).trim();
  const percent = givenPercent(results.confidence);
  const columns: Column[] = [
    { heading: '', align: 'left', most: 36 },
    { heading: 'quantity and price', align: 'left' },
    { heading: sign === '' ? period : `${period}, ${sign}`, align: 'right' },
    { heading: `${percent} interval`, align: 'right' },
    { heading: 'a contact', align: 'right', spare: 1 },
    { heading: 'share', align: 'right', spare: 2 },
  ];
  const handled = meanOf(results.total, 'handled') ?? 0;
  const figures = (amount: CostAmount): Row => amountFigures(amount, cost, handled);
  const total = (name: string, amount: CostAmount): Row => [
    { text: name, paint: paint.strong },
    '',
    ...strong(figures(amount), paint),
  ];
  const { running, one_off, all: whole } = cost.totals;
  const ofKind = (kind: CostLine['kind']) => cost.lines.filter((line) => line.kind === kind);
  const oneOff = ofKind('one_off');
  const rows = [
    ...inParts(ofKind('running'), figures, paint),
    ...(oneOff.length === 0
      ? []
      : [total('Running costs', running), ...inParts(oneOff, figures, paint), total('One-off costs', one_off)]),
    total('Total', whole),
  ];
  return fittingTable(columns, rows, paint.faint);
}

/** Lines under the name of their part; what is long in a basis goes on below. */
function inParts(lines: readonly CostLine[], figures: (amount: CostAmount) => Row, paint: Paint): Row[] {
  return Object.entries(partNames).flatMap(([part, name]): Row[] => {
    const own = lines.filter((line) => line.part === part);
    if (own.length === 0) return [];
    const rows = own.flatMap((line): Row[] => {
      const [basis = '', ...more] = line.basis.split(/, | (?=\+ )/);
      return [[`  ${line.name}`, basis, ...figures(line)], ...more.map((text) => ['', text])];
    });
    return [[{ text: name, paint: paint.strong }], ...rows];
  });
}

function strong(row: Row, paint: Paint): Cell[] {
  return row.map((cell) => ({ text: typeof cell === 'object' ? cell.text : cell, paint: paint.strong }));
}
