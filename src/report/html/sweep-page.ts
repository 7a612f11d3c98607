/** The page of a sweep: each metric over the values of a field or of two, as pictures and as a table. */
import type { SweepResults } from '../../experiment/sweep/sweep-results.ts';
import { pathWords } from '../charts/metric-words.ts';
import { sweepCharts } from '../charts/sweep-charts.ts';
import { metricIdentifier } from '../metric-identifier.ts';
import { metricUnit } from '../metric-unit.ts';
import { figureCell } from './figure-cell.ts';
import type { Cell, Page, Section } from './page.ts';
import { particularsOf } from './page-particulars.ts';

/** Rows of the table; the tables of `--csv` have them all. */
const mostRows = 500;

export function sweepPage(results: SweepResults): Page {
  const { fields, metrics, cells, currency } = results;
  const charts = sweepCharts(results);
  return {
    name: results.scenario.name,
    particulars: particularsOf(results.clock, results, [`${cells.length} cells`]),
    headline: charts[0]?.title ?? `What ${fields.map(({ path }) => pathWords(path)).join(' and ')} changes`,
    lede: '',
    sections: [
      ...charts.map((chart): Section => ({ kind: 'chart', chart })),
      {
        kind: 'table',
        table: {
          title: cells.length > mostRows ? `The first ${mostRows} of ${cells.length} cells` : 'Every cell',
          columns: [
            ...fields.map(({ path }) => ({ heading: path, align: 'left' as const })),
            ...metrics.map((metric) => ({
              heading: metric,
              align: 'right' as const,
              metric: metricIdentifier(metric),
            })),
            { heading: 'Targets missed', align: 'left' },
          ],
          rows: cells.slice(0, mostRows).map((cell) => ({
            cells: [
              ...fields.map(({ shown }, k) => shown[cell.at[k]!]!),
              ...metrics.map((metric) =>
                figureCell(cell.metrics[metric]?.estimate, metricUnit(metric), currency ?? undefined),
              ),
              missedCell(cell),
            ],
          })),
        },
      },
    ],
    metrics: metrics.map(metricIdentifier),
    notes: results.warnings,
  };
}

function missedCell({ targets_missed, faults }: SweepResults['cells'][number]): Cell {
  if (faults.length > 0) return { text: faults.join(' '), tone: 'faint' };
  if (targets_missed.length === 0) return { text: 'none', sign: 'met' };
  return { text: targets_missed.join(', '), sign: 'missed', tone: 'alarm' };
}
