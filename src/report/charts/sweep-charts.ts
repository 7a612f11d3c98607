/** The charts of a sweep: a line for each metric over one field, a heat map over two. */
import type { SweepCell, SweepResults } from '../../experiment/sweep/sweep-results.ts';
import { metricUnit } from '../metric-unit.ts';
import { capitalised } from '../number-word.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { missesTarget } from '../sweep/swept-metric.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
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
    unit: metricUnit(metric),
    currency: currency ?? undefined,
    field: pathWords(field!.path),
    points: cells.map((cell) => ({
      shown: field!.shown[cell.at[0]!]!,
      estimate: cell.metrics[metric]?.estimate ?? { mean: null, low: null, high: null },
      isBase: cell.is_base,
      misses: missesTarget(cell, metric),
      missesOther: cell.targets_missed.length > 0 && !missesTarget(cell, metric),
    })),
    confidence,
  });
}

function mapOf({ fields, cells, currency }: SweepResults, metric: string): Chart | undefined {
  const [down, across] = fields as [SweepResults['fields'][number], SweepResults['fields'][number]];
  const unit = metricUnit(metric);
  const meanIn = (cell: SweepCell) => cell.metrics[metric]?.estimate.mean ?? null;
  const values = cells.map(meanIn).filter((value) => value !== null);
  if (values.length === 0) return undefined;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const known = cells.filter((cell) => meanIn(cell) !== null);
  const holding = known.filter(({ targets_missed }) => targets_missed.length === 0);
  const ownMissed = known.some((cell) => missesTarget(cell, metric));
  const marksAre = [
    ownMissed ? 'cross: it misses its target' : '',
    holding.length < known.length ? 'outlined: some target is missed' : '',
  ];
  const what = metricWords(metric);
  return heatMapChart({
    name: chartName('sweep', metric),
    title: `${capitalised(what)} goes from ${text(low)} to ${text(high)}; ${holding.length === known.length ? 'every combination holds' : `${holding.length} of ${known.length} combinations hold`} every target`,
    subtitle: `${capitalised(what)} by ${pathWords(down.path)} (down) and ${pathWords(across.path)} (across). Darker: higher${marksAre
      .filter(Boolean)
      .map((each) => `; ${each}`)
      .join('')}`,
    rows: down.shown,
    columns: across.shown,
    columnsAre: pathWords(across.path),
    cells: known.map((cell): HeatCell => {
      const value = meanIn(cell)!;
      return {
        row: cell.at[0]!,
        column: cell.at[1]!,
        text: text(value),
        level: Math.min(3, Math.floor((4 * (value - low)) / (high - low || 1))) as 0 | 1 | 2 | 3,
        isOutlined: cell.targets_missed.length > 0,
        isCrossed: missesTarget(cell, metric),
      };
    }),
  });

  function text(value: number): string {
    return formatEstimate({ mean: value, low: null, high: null }, unit, currency ?? undefined).value;
  }
}
