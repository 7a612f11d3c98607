/** A measure of service over the graded days, as it was and as the model sees it. */
import type { GradingResult } from '../../history/grade/grade-results.ts';
import { type GradedMetric, metricWords } from '../../history/grade/graded-metrics.ts';
import { capitalised } from '../number-word.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
import { dayAxis, dayAxisRoom, steps } from './day-axis.ts';
import { intervalWord, levelText, placeOf } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { niceTicks } from './nice-ticks.ts';
import { isPart, openDays } from './open-intervals.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';

type Part = GradingResult['intervals'][number];

const width = 1000;
const height = 220;
/** Parts of the day with fewer contacts than this share of the most are closed hours. */
const LEAST = 0.05;

export interface GradedIntervals {
  readonly grading: GradingResult;
  readonly metric: GradedMetric;
  /** Seconds. */
  readonly interval: number;
  readonly timezone: string;
  readonly confidence: number;
}

/** @returns undefined where nothing was offered */
export function gradeIntervalsChart(asked: GradedIntervals): Chart | undefined {
  const { grading, metric, interval, timezone, confidence } = asked;
  const rows = grading.intervals;
  const most = Math.max(0, ...rows.map(({ offered }) => offered.actual));
  const isOpen = (row: Part) =>
    row.offered.actual > most * LEAST && row[metric].actual !== null && row[metric].simulated.mean !== null;
  const days = openDays(rows, isOpen, ({ offered }) => offered.actual);
  if (days.length === 0) return undefined;
  const shown = days.flatMap(({ intervals }) => intervals.map(({ row }) => row)).filter(isOpen);
  const isShare = metricWords[metric].unit === 'share';
  const ticks = niceTicks(
    0,
    Math.max(...shown.map((row) => Math.max(row[metric].actual!, row[metric].simulated.high ?? 0))),
    5,
  );
  const axis = dayAxis(days, interval, width, height);
  const scale = valueAxis(ticks, (value) =>
    isShare ? `${formatPlain(100 * value, Math.max(0, ticks.decimals - 2))} %` : `${value} s`,
  );
  const channel = { x: axis.x, y: { field: 'value', ...scale }, detail: { field: 'detail' } };
  const step = { interpolate: 'step-after' };
  const line = (of: (row: Part) => number | null) =>
    steps(days, (row) => {
      const value = isOpen(row) ? of(row) : null;
      return value === null ? undefined : { value };
    });
  const band = steps(days, (row) => {
    const { low, high } = row[metric].simulated;
    return !isOpen(row) || low === null || high === null ? undefined : { value: low, to: high };
  });
  const within = shown.filter((row) => row[metric].within).length;
  const end = (style: string, text: string, at: number) =>
    labels(style, [{ text }], { x: { value: width + 10 }, y: { value: at } });
  const name = metricWords[metric].label;
  return {
    name: chartName('grade-intervals', metric),
    title: `${capitalised(name)} lies where the model sees it in ${formatPercent(within / shown.length, 0)} % of the ${intervalWord(interval)}s`,
    subtitle: `${capitalised(name)} by ${intervalWord(interval)} of arrival with the volumes that came, local time in ${placeOf(timezone)}${isPart(days, rows) ? ', the seven busiest days' : ''}; band: ${levelText(confidence)} of the simulations`,
    width,
    height,
    margin: {
      left: 50,
      top: dayAxisRoom.above,
      right: textWidth('What happened', 13, 600) + 16,
      bottom: dayAxisRoom.below,
    },
    layers: [
      ...axis.layers,
      marks('area', 'band', band, { ...channel, y2: { field: 'to' } }, step),
      marks(
        'line',
        'answer',
        line((row) => row[metric].simulated.mean),
        channel,
        { ...step, strokeWidth: 1.75 },
      ),
      marks(
        'line',
        'today',
        line((row) => row[metric].actual),
        channel,
        { ...step, strokeWidth: 1.75 },
      ),
      ...end('label-answer', 'The model', height / 2 - 10),
      ...end('label-today', 'What happened', height / 2 + 10),
    ],
  };
}
