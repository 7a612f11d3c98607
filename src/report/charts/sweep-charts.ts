/** The charts of a sweep: a line for each metric over one field, a heat map over two. */
import type { SweepCell, SweepResults } from '../../experiment/sweep/sweep-results.ts';
import { metricUnit } from '../metric-unit.ts';
import { capitalised } from '../number-word.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import type { Chart } from './chart.ts';
import { type HeatCell, heatMapChart } from './heat-map-chart.ts';
import { metricWords, pathWords } from './metric-words.ts';
import { sweepChart } from './sweep-chart.ts';

/** @returns none for more fields than a picture has sides */
export function sweepCharts(results: SweepResults): Chart[] {
  const { fields, metrics } = results;
  const drawn = fields.length === 1 ? lineOf : fields.length === 2 ? mapOf : () => undefined;
  return metrics.map((metric) => drawn(results, metric)).filter((chart) => chart !== undefined);
}

function lineOf({ fields: [field], cells, currency, confidence }: SweepResults, metric: string): Chart | undefined {
  return sweepChart({
    metric,
    unit: metricUnit(metric.slice(metric.lastIndexOf('.') + 1)),
    currency: currency ?? undefined,
    field: pathWords(field!.path),
    points: cells.map((cell) => ({
      shown: field!.shown[cell.at[0]!]!,
      estimate: cell.metrics[metric]?.estimate ?? { mean: null, low: null, high: null },
      isBase: cell.is_base,
      misses: cell.targets_missed.length > 0,
    })),
    confidence,
  });
}

function mapOf({ fields, cells, currency }: SweepResults, metric: string): Chart | undefined {
  const [down, across] = fields as [SweepResults['fields'][number], SweepResults['fields'][number]];
  const unit = metricUnit(metric.slice(metric.lastIndexOf('.') + 1));
  const meanIn = (cell: SweepCell) => cell.metrics[metric]?.estimate.mean ?? null;
  const values = cells.map(meanIn).filter((value) => value !== null);
  if (values.length === 0) return undefined;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const known = cells.filter((cell) => meanIn(cell) !== null);
  const holding = known.filter(({ targets_missed }) => targets_missed.length === 0);
  // Shades tell those apart that hold.
  const shaded = (holding.length > 0 ? holding : known).map((cell) => meanIn(cell)!);
  const [palest, darkest] = [Math.min(...shaded), Math.max(...shaded)];
  const what = metricWords(metric);
  return heatMapChart({
    name: `sweep-${metric.replaceAll('.', '-').replaceAll('_', '-')}`,
    title: `${capitalised(what)} goes from ${text(low)} to ${text(high)}; ${holding.length === known.length ? 'every combination holds' : `${holding.length} of ${known.length} combinations hold`} every target`,
    subtitle: `${capitalised(what)} by ${pathWords(down.path)} (down) and ${pathWords(across.path)} (across). Darker: more${holding.length < known.length ? '; solid red: a target is missed' : ''}`,
    rows: down.shown,
    columns: across.shown,
    columnsAre: pathWords(across.path),
    cells: known.map((cell): HeatCell => {
      const value = meanIn(cell)!;
      return {
        row: cell.at[0]!,
        column: cell.at[1]!,
        text: text(value),
        level:
          cell.targets_missed.length > 0
            ? 'short'
            : (Math.min(3, Math.floor((4 * (value - palest)) / (darkest - palest || 1))) as 0 | 1 | 2 | 3),
      };
    }),
  });

  function text(value: number): string {
    return formatEstimate({ mean: value, low: null, high: null }, unit, currency ?? undefined).value;
  }
}
