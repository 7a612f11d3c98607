/** The statement: lines under their parts, running costs apart from one-off ones, and amounts that add up to the cent. */
import type { CostAmount, CostLine, CostStatement } from '../../finance/cost-statement.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatNumber, formatPlain, ownDecimals } from '../numbers/format-number.ts';
import type { ReportContext } from '../run/report-context.ts';
import { meanOf } from '../run/run-view.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';

const partNames: Readonly<Record<CostLine['part'], string>> = {
  people: 'People',
  seats_and_lines: 'Seats and lines',
  self_service: 'Self-service',
  other: 'Other',
};

type Row = readonly (Cell | string)[];

export function statementLines(
  { results, scenario, currency }: ReportContext,
  cost: CostStatement,
  paint: Paint,
): string[] {
  const { days } = scenario.clock;
  const period = days === 7 ? 'a week' : days === 1 ? 'a day' : `${formatPlain(days, 0)} days`;
  const sign = currencySign(currency).trim();
  const percent = formatPercent(results.confidence, ownDecimals(results.confidence * 100));
  const columns: Column[] = [
    { heading: '', align: 'left', most: 36 },
    { heading: 'quantity and price', align: 'left' },
    { heading: sign === '' ? period : `${period}, ${sign}`, align: 'right' },
    { heading: `${percent} % interval`, align: 'right' },
    { heading: 'a contact', align: 'right', spare: 1 },
    { heading: 'share', align: 'right', spare: 2 },
  ];
  const handled = meanOf(results.total, 'handled') ?? 0;
  const all = cost.totals.all.amount.mean ?? 0;
  const figures = ({ amount, printed }: CostAmount): Row => [
    printed === 0 ? formatNumber(Math.min(amount.mean ?? 0, 0.004), 2) : formatPlain(printed, 2),
    intervalText(amount),
    handled > 0 ? formatNumber((amount.mean ?? 0) / handled, 2) : '',
    all > 0 ? `${formatPercent((amount.mean ?? 0) / all)} %` : '',
  ];
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

/** `fixed` where the amount is the same in every replication, give or take the last bits of its sums. */
function intervalText({ mean, low, high }: Estimate): string {
  if (mean === null || low === null || high === null) return '';
  if (high - low <= 1e-9 * mean) return 'fixed';
  return `${formatPlain(low, 2)}–${formatPlain(high, 2)}`;
}

function strong(row: Row, paint: Paint): Cell[] {
  return row.map((cell) => ({ text: typeof cell === 'object' ? cell.text : cell, paint: paint.strong }));
}
