/** A metric over the values of one field: each with its difference to the plan as it is. */
import type { SweepCell, SweepResults } from '../../experiment/sweep/sweep-results.ts';
import { betterText, narrowing } from '../compare/narrowing.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatDifference } from '../numbers/format-difference.ts';
import { nothing } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';
import { baseText, figureOf, missesTarget } from './swept-metric.ts';

export function valueTable(results: SweepResults, metric: string, paint: Paint): string[] {
  const percent = givenPercent(results.confidence);
  const field = results.fields[0]!;
  const columns: Column[] = [
    { heading: field.path.split('.').slice(-2).join('.'), align: 'right', most: 30 },
    { heading: 'value', align: 'right', gap: 3 },
    { heading: `${percent} interval`, align: 'right', narrow: percent },
    { heading: '', align: 'left', gap: 1 },
    { heading: 'to the plan', align: 'right', gap: 3 },
    { heading: `${percent} interval`, align: 'left', narrow: percent },
    { heading: 'better in', align: 'right' },
    { heading: 'pairing', align: 'right', spare: 1 },
  ];
  const rows = results.cells.map((cell) => rowOf(results, metric, cell, field.shown[cell.at[0]!]!, paint));
  return [`  ${paint.strong(baseText(results, metric))}`, ...fittingTable(columns, rows, paint.strong)];
}

function rowOf(results: SweepResults, metric: string, cell: SweepCell, shown: string, paint: Paint): Cell[] {
  const swept = cell.metrics[metric];
  if (swept === undefined) return [{ text: shown }, { text: nothing }, { text: 'no plan' }];
  const { value, interval } = figureOf(results, metric, swept.estimate);
  const misses = missesTarget(cell, metric);
  const head: Cell[] = [
    { text: cell.is_base ? `as it is ${shown}` : shown, paint: cell.is_base ? paint.strong : undefined },
    { text: value, paint: misses ? paint.alarm : undefined },
    { text: interval },
    { text: misses ? '✗' : '', paint: paint.alarm },
  ];
  if (cell.is_base) return head;
  const { difference } = swept.change;
  const change = formatDifference(difference, metricUnit(metric), results.currency ?? undefined);
  const times = narrowing(swept.change);
  return [
    ...head,
    { text: change.value },
    { text: change.interval },
    { text: betterText(swept.change) },
    { text: times === undefined ? '' : `${formatPlain(times, times < 10 ? 1 : 0)}×`, paint: paint.faint },
  ];
}

/** @returns how much narrower each interval of a difference is for pairing */
export function narrowings({ cells }: SweepResults): number[] {
  return cells.flatMap((cell) =>
    cell.is_base ? [] : Object.values(cell.metrics).flatMap(({ change }) => narrowing(change) ?? []),
  );
}
