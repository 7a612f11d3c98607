/** A table of metrics of several names: a row each, a metric a column, values with their intervals. */
import { findMetric } from '../../../src/fields/metrics.ts';
import { spoken } from '../../../src/report/charts/interval-words.ts';
import { figureCell } from '../../../src/report/html/figure-cell.ts';
import type { Cell, Table } from '../../../src/report/html/page.ts';
import { metricUnit } from '../../../src/report/metric-unit.ts';
import { capitalised } from '../../../src/report/number-word.ts';
import { estimateOf } from '../../../src/report/run/run-view.ts';

export interface Blocks {
  readonly title: string;
  readonly subtitle?: string;
  /** Heading of the names. */
  readonly first: string;
  readonly blocks: readonly (readonly [name: string, block: object])[];
  /** Those that no block tells are left out. */
  readonly metrics: readonly string[];
  readonly currency: string | undefined;
  /** Shorter headings than the metrics' labels. */
  readonly headings?: Readonly<Record<string, string>>;
}

/** What says nothing while it is nought everywhere. */
const silent = new Set(['blocking_rate', 'turned_away', 'falsely_solved']);

function says(block: object, metric: string): boolean {
  const mean = estimateOf(block, metric)?.mean;
  return mean !== undefined && mean !== null && !(mean === 0 && silent.has(metric));
}

/** @returns undefined where there is nothing to tell */
export function blockTable({
  title,
  subtitle,
  first,
  blocks,
  metrics,
  currency,
  headings = {},
}: Blocks): Table | undefined {
  const told = metrics.filter((metric) => blocks.some(([, block]) => says(block, metric)));
  if (blocks.length === 0 || told.length === 0) return undefined;
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    columns: [
      { heading: first, align: 'left' },
      ...told.map((metric) => ({
        heading: headings[metric] ?? findMetric(metric)?.label ?? metric,
        align: 'right' as const,
        metric,
      })),
    ],
    rows: blocks.map(([name, block]) => ({
      cells: [
        capitalised(spoken(name)),
        ...told.map((metric): Cell => {
          const cell = figureCell(estimateOf(block, metric), metricUnit(metric), currency);
          return cell.text === '' ? { text: '–', tone: 'faint' } : cell;
        }),
      ],
    })),
  };
}
