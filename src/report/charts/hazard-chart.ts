/** How readily those who still wait give up, by how long they have waited: as observed, and as the fitted law has it. */
import type { Distribution } from '../../random/distribution.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { capitalised } from '../number-word.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
import { contactsCalled, levelText } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { niceTicks } from './nice-ticks.ts';
import { textWidth } from './text-width.ts';
import { timeAxis } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

export interface Hazard {
  readonly contactType: string;
  /** Endings per second of waiting. */
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly rate: Estimate }[];
  readonly law: { readonly words: string; readonly distribution: Distribution } | undefined;
  readonly confidence: number;
}

const width = 560;
const height = 220;
const POINTS = 160;
/** How many times the stretch before it the last stretch may be drawn as long. */
const LONGEST = 4;
const MINUTE = 60;

/** @returns undefined where too few gave up */
export function hazardChart({ contactType, stretches, law, confidence }: Hazard): Chart | undefined {
  if (stretches.length < 2) return undefined;
  const last = stretches.at(-1)!;
  const before = stretches.at(-2)!;
  // The last stretch reaches to the longest wait of all, which would press the rest together.
  const end = Math.min(last.to, last.from + LONGEST * (before.to - before.from));
  const rows = stretches.map(({ from, to, rate }) => ({
    from,
    to: Math.min(to, end),
    value: rate.mean! * MINUTE,
    low: rate.low! * MINUTE,
    high: rate.high! * MINUTE,
    middle: (from + Math.min(to, end)) / 2,
  }));
  const ticks = niceTicks(0, Math.max(...rows.map(({ high }) => high)), 4);
  const across = timeAxis(end);
  const x = (field: string) => ({ field, ...across.channel });
  const y = { field: 'value', ...valueAxis(ticks, (value) => `${Number((100 * value).toFixed(4))} %`) };
  const curve = law === undefined ? [] : hazardOf(law.distribution, end).filter(({ value }) => value <= ticks.high);
  const name = law?.words.split(',')[0] ?? '';
  const who = contactsCalled(contactType);
  const steepest = rows.reduce((most, row) => (row.value > most.value ? row : most), rows[0]!);
  return {
    name: chartName('patience-hazard', contactType),
    title: `${capitalised(who)} give up most readily between ${formatGivenDuration(Math.round(steepest.from))} and ${formatGivenDuration(Math.round(steepest.to))} of waiting`,
    subtitle: `Share that would give up within a minute, were they to go on like this, by time waited so far; bars: ${levelText(confidence)} interval${law === undefined ? '' : `. Line: ${law.words}`}`,
    width,
    height,
    margin: { left: 54, top: 8, right: textWidth(name, 13, 600) + 16, bottom: 30 },
    layers: [
      marks('rule', 'today', rows, { x: x('from'), x2: { field: 'to' }, y }, { strokeWidth: 2.5 }),
      marks('rule', 'whisker-wide', rows, { x: x('middle'), y: { ...y, field: 'low' }, y2: { field: 'high' } }),
      ...(curve.length === 0 ? [] : [marks('line', 'answer', curve, { x: x('time'), y })]),
      ...(curve.length === 0
        ? []
        : labels('label-answer', [{ ...curve.at(-1)!, text: name }], { x: x('time'), y }, { dx: 8 })),
    ],
  };
}

/** Endings a minute at each time, from how the survivors fall over a short stretch. */
function hazardOf(law: Distribution, end: number): { time: number; value: number }[] {
  const step = end / POINTS;
  return Array.from({ length: POINTS }, (_, k) => {
    const [before, after] = [1 - law.cdf(k * step), 1 - law.cdf((k + 1) * step)];
    return { time: (k + 0.5) * step, value: (Math.log(before / after) / step) * MINUTE };
  });
}
