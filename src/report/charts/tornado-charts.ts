/** The chart of a tornado's results. */
import type { TornadoResults } from '../../experiment/tornado/tornado-results.ts';
import { metricUnit } from '../metric-unit.ts';
import type { Chart } from './chart.ts';
import { pathWords } from './metric-words.ts';
import { tornadoChart } from './tornado-chart.ts';

export function tornadoCharts({ metric, currency, base, assumptions, confidence }: TornadoResults): Chart[] {
  const chart = tornadoChart({
    metric,
    unit: metricUnit(metric),
    currency: currency ?? undefined,
    base,
    rows: assumptions.map(({ path, low, high }) => ({
      title: pathWords(path),
      low: { shown: low.shown, effect: low.effect.difference },
      high: { shown: high.shown, effect: high.effect.difference },
    })),
    confidence,
  });
  return chart === undefined ? [] : [chart];
}
