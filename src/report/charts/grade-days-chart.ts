/** Each graded day as it was, beside the interval in which the model sees it. */
import type { DayResult, GradingResult } from '../../history/grade/grade-results.ts';
import { type GradedMetric, metricWords } from '../../history/grade/graded-metrics.ts';
import { capitalised } from '../number-word.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { dayName } from '../run/period.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
import { levelText } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { niceTicks } from './nice-ticks.ts';
import { textWidth } from './text-width.ts';
import { undrawnAxis } from './undrawn-axis.ts';
import { valueAxis } from './value-axis.ts';

const height = 240;
const mostWidth = 1000;
const perDay = 92;
/** Pixels by which the model stands beside what happened. */
const beside = 12;
const [happened, model] = ['What happened', 'The model'];

/** @returns undefined where no day can be compared */
export function gradeDaysChart(
  grading: GradingResult,
  metric: GradedMetric,
  volumes: 'actual' | 'foretold',
  confidence: number,
): Chart | undefined {
  const days = grading.days.filter(
    (day) => day.offered.actual > 0 && day[metric].actual !== null && day[metric].simulated.mean !== null,
  );
  if (days.length === 0) return undefined;
  const isShare = metricWords[metric].unit === 'share';
  const width = Math.min(mostWidth, days.length * perDay);
  const step = width / days.length;
  const values = days.map((day, k) => ({
    at: (k + 0.5) * step,
    right: (k + 0.5) * step + beside,
    actual: day[metric].actual!,
    mean: day[metric].simulated.mean!,
    low: day[metric].simulated.low!,
    high: day[metric].simulated.high!,
    text: dayName(day.date).split(' ').slice(0, 2).join(' '),
  }));
  const ticks = niceTicks(0, Math.max(...values.map(({ actual, high }) => Math.max(actual, high))), 5);
  const x = (field: string) => undrawnAxis(field, [0, width]);
  const axis = valueAxis(ticks, (value) =>
    isShare ? `${formatPlain(100 * value, Math.max(0, ticks.decimals - 2))} %` : `${value} s`,
  );
  const y = (field: string) => ({ field, ...axis });
  const last = values.at(-1)!;
  const [actualDy, modelDy] = last.actual >= last.mean ? [-8, 8] : [8, -8];
  return {
    name: chartName('grade-days', metric, volumes),
    title: titleOf(days, metric),
    subtitle: `${capitalised(metricWords[metric].label)} by day, with the volumes that ${volumes === 'actual' ? 'came' : 'were foretold'}; whisker: ${levelText(confidence)} of the simulations`,
    width,
    height,
    margin: { left: 50, top: 10, right: textWidth(happened, 13, 600) + 16, bottom: 28 },
    layers: [
      marks('rule', 'whisker-wide', values, { x: x('right'), y: y('low'), y2: { field: 'high' } }),
      marks('point', 'answer', values, { x: x('right'), y: y('mean') }, { filled: true, size: 60, opacity: 1 }),
      marks('point', 'today', values, { x: x('at'), y: y('actual') }, { filled: true, size: 60, opacity: 1 }),
      ...labels('label-note', values, { x: x('at'), y: { value: height + 16 } }, { align: 'center' }),
      ...labels(
        'label-today',
        [{ ...last, text: happened }],
        { x: x('right'), y: y('actual') },
        { dx: 12, dy: actualDy },
      ),
      ...labels('label-answer', [{ ...last, text: model }], { x: x('right'), y: y('mean') }, { dx: 12, dy: modelDy }),
    ],
  };
}

function titleOf(days: readonly DayResult[], metric: GradedMetric): string {
  const within = days.filter((day) => day[metric].within).length;
  const name = capitalised(metricWords[metric].label);
  const errors = days.map((day) => day[metric].simulated.mean! - day[metric].actual!);
  const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const size =
    metricWords[metric].unit === 'share'
      ? `${formatPercent(Math.abs(bias))} points`
      : `${formatPlain(Math.abs(bias), 0)} s`;
  return `${name} lies where the model sees it on ${within} of ${days.length} days; on average the model is ${size} too ${bias > 0 ? 'high' : 'low'}`;
}
