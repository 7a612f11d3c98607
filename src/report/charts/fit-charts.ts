/** The plots of a fit, contact type by contact type. */
import type { FitResults } from '../../history/fit/fit-results-shape.ts';
import { buildDistribution } from '../../random/distributions.ts';
import { lawWords } from '../fit/law-words.ts';
import type { Chart } from './chart.ts';
import { dayShapeChart } from './day-shape-chart.ts';
import { hazardChart } from './hazard-chart.ts';
import { quantileChart } from './quantile-chart.ts';
import { survivalChart } from './survival-chart.ts';

/** Contact types that are drawn. */
const MOST_TYPES = 12;

export function fitCharts({ contact_types: types, confidence }: FitResults): Chart[] {
  return Object.entries(types)
    .slice(0, MOST_TYPES)
    .flatMap(([contactType, { demand, handle_time: times, waits }]) => {
      const best = waits?.laws[0];
      const law = best && { words: lawWords(best.law), distribution: buildDistribution(best.law) };
      return [
        dayShapeChart({ contactType, slot: demand.slot, shapes: demand.shapes, confidence }),
        times?.laws[0] &&
          quantileChart({
            contactType,
            law: lawWords(times.laws[0].law),
            sample: times.sample,
            pairs: times.quantiles,
          }),
        waits &&
          survivalChart({
            contactType,
            waits: waits.sample,
            gaveUp: waits.gave_up,
            points: waits.survival,
            law,
            confidence,
          }),
        waits && hazardChart({ contactType, stretches: waits.hazard, law, confidence }),
      ].filter((chart): chart is Chart => chart !== undefined && chart !== null);
    });
}
