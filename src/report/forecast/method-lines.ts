/** The backtest as a table: every method beside the yardsticks, the one taken marked. */
import type { ForecastResults, TypeResult } from '../../history/forecast/forecast-results.ts';
import type { MethodResult } from '../../history/forecast/method-result.ts';
import { methods } from '../../history/forecast/methods.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { formatPercent, nothing } from '../numbers/format-estimate.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';

export function methodTitle(name: string): string {
  return methods.find((method) => method.name === name)?.title ?? name;
}

export function methodLines(type: TypeResult, results: ForecastResults, paint: Paint): string[] {
  const by = `by ${formatGivenDuration(type.interval)}`;
  const confidence = `${formatPercent(results.confidence, 0)} %`;
  const columns: Column[] = [
    { heading: 'Backtest', align: 'left', gap: 2 },
    { heading: 'by day', align: 'right', gap: 3, over: 'error (WAPE)' },
    { heading: by, align: 'right' },
    { heading: 'by day', align: 'right', gap: 4, over: 'MASE' },
    { heading: by, align: 'right' },
    { heading: 'by day', align: 'right', gap: 4, over: `within ${confidence}` },
    { heading: by, align: 'right' },
    { heading: 'too many', align: 'right', gap: 4, over: 'agents' },
    { heading: 'too few', align: 'right' },
  ];
  const tested = Object.entries(type.backtest.methods);
  const rows = tested.map(([name, result]) => methodRow(name, result, name === type.method, paint));
  const lines = fittingTable(columns, rows, paint.faint);
  lines.push(...agentLines(type, results).map(paint.faint));
  for (const [name, { stood_in }] of tested) {
    if (stood_in > 0)
      lines.push(
        ...wrapText(
          `${methodTitle(name)} found nothing usable from ${stood_in} of ${type.backtest.origins.length} origins; the six-week mean stood in there.`,
          '  ',
        ),
      );
  }
  return lines;
}

/** What the error of the method taken costs in agents, in words. */
function agentLines(type: TypeResult, { target }: ForecastResults): string[] {
  const { agents } = type.backtest.methods[type.method]!;
  if (agents === null) return [];
  const { needed, fte } = agents;
  const goal = `${formatPercent(target.share, 0)} % within ${formatGivenDuration(target.within)}`;
  return wrapText(
    `Agents: staffing to the forecast for ${goal} (Erlang C), beside the ${formatNumber(needed, 1)} that the true volume needs on average. With ${methodTitle(type.method)} that is ${formatNumber(fte.too_many, 1)} FTE too many and ${formatNumber(fte.too_few, 1)} too few, of ${formatNumber(fte.needed, 1)} (37.5 h a week).`,
    '  ',
  );
}

function methodRow(name: string, result: MethodResult, taken: boolean, paint: Paint): (Cell | string)[] {
  const { wape, mase, coverage, agents } = result;
  const texts = [
    `${methodTitle(name)}${taken ? ' ●' : ''}`,
    percent(wape.day),
    percent(wape.interval),
    plain(mase.day),
    plain(mase.interval),
    percent(coverage.day),
    percent(coverage.interval),
    agents === null ? '' : formatNumber(agents.too_many, 1),
    agents === null ? '' : formatNumber(agents.too_few, 1),
  ];
  return taken ? texts.map((text) => ({ text, paint: paint.strong })) : texts;
}

function percent(share: number | null): string {
  return share === null ? nothing : `${formatPercent(share)} %`;
}

function plain(value: number | null): string {
  return value === null ? nothing : formatNumber(value, 2);
}
