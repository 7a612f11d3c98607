/** A metric over the values of two fields: a grid, darker where it is higher, each cell with its interval beneath; then its differences to the plan as it is. */
import type { SweepCell, SweepResults } from '../../experiment/sweep/sweep-results.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatDifference } from '../numbers/format-difference.ts';
import { type Figure, nothing } from '../numbers/format-estimate.ts';
import type { Paint } from '../terminal/paint.ts';
import { type Cell, type Column, textTable, width } from '../terminal/text-table.ts';
import { reportWidth, wrapText } from '../terminal/wrap-text.ts';
import { baseText, figureOf, missesTarget } from './swept-metric.ts';

/** From the lowest fifth of the range to the highest. */
export const shades = [' ', '░', '▒', '▓', '█'] as const;

export function heatTable(results: SweepResults, metric: string, paint: Paint): string[] {
  const currency = results.currency ?? undefined;
  const shade = shader(results.cells.flatMap(({ metrics }) => metrics[metric]?.estimate.mean ?? []));
  const estimates = grid(results, paint, (cell) => {
    const estimate = cell.metrics[metric]?.estimate;
    if (estimate === undefined) return undefined;
    const { value, interval } = figureOf(results, metric, estimate);
    return { value: `${value}${missesTarget(cell, metric) ? ' ✗' : ''} ${shade(estimate)}`, interval };
  });
  const differences = grid(results, paint, (cell) => {
    if (cell.is_base) return { value: 'as it is', interval: '' };
    const change = cell.metrics[metric]?.change;
    return change && formatDifference(change.difference, metricUnit(metric), currency);
  });
  return [
    `  ${paint.strong(baseText(results, metric))}`,
    ...estimates,
    '',
    `  ${paint.strong(`${metric}: to the plan as it is`)}`,
    ...differences,
  ];
}

function shader(means: readonly number[]): (estimate: Estimate) => string {
  const least = Math.min(...means);
  const most = Math.max(...means);
  return ({ mean }) => {
    if (mean === null || most === least) return shades[0];
    return shades[Math.min(shades.length - 1, Math.floor(((mean - least) / (most - least)) * shades.length))]!;
  };
}

/** Rows for the first field, columns for the second; what does not fit goes into further grids below. */
function grid(results: SweepResults, paint: Paint, tell: (cell: SweepCell) => Figure | undefined): string[] {
  const [down, across] = results.fields as [SweepResults['fields'][0], SweepResults['fields'][0]];
  const figures = results.cells.map((cell) => tell(cell) ?? { value: nothing, interval: '' });
  const at = (row: number, column: number) => row * across.shown.length + column;
  const columnOf = (column: number): Column => ({ heading: across.shown[column]!, align: 'right', gap: 2 });
  const widthOf = (column: number) =>
    2 +
    Math.max(
      width(across.shown[column]!),
      ...down.shown.map((_, row) =>
        Math.max(width(figures[at(row, column)]!.value), width(figures[at(row, column)]!.interval)),
      ),
    );
  const first: Column = { heading: '', align: 'right' };
  const before = 2 + Math.max(...down.shown.map(width));
  const lines = wrapText(`down: ${down.path}; across: ${across.path}`, '  ').map(paint.faint);
  for (let from = 0; from < across.shown.length; ) {
    let to = from + 1;
    for (let taken = before + widthOf(from); to < across.shown.length; to++) {
      taken += widthOf(to);
      if (taken > reportWidth) break;
    }
    const places = across.shown.slice(from, to).map((_, k) => from + k);
    const rows = down.shown.flatMap((shown, row): Cell[][] => {
      const of = places.map((column) => figures[at(row, column)]!);
      const isMissed = (text: string) => text.includes('✗');
      return [
        [
          { text: shown, paint: paint.strong },
          ...of.map(({ value }) => ({ text: value, paint: isMissed(value) ? paint.alarm : undefined })),
        ],
        [{ text: '' }, ...of.map(({ interval }) => ({ text: interval, paint: paint.faint }))],
      ];
    });
    lines.push(...textTable([first, ...places.map(columnOf)], rows, paint.strong));
    from = to;
  }
  return lines;
}
