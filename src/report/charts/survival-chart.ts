/** How many would still wait after so long, as the waits tell it (Kaplan–Meier) and as the fitted law does. */
import type { Distribution } from '../../random/distribution.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
import { contactsCalled, levelText } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { niceTicks } from './nice-ticks.ts';
import { textWidth } from './text-width.ts';
import { timeAxis } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

export interface Survival {
  readonly contactType: string;
  readonly waits: number;
  readonly gaveUp: number;
  readonly points: readonly { readonly time: number; readonly at_risk: number; readonly share: Estimate }[];
  /** The law with its words; undefined where none could be fitted. */
  readonly law: { readonly words: string; readonly distribution: Distribution } | undefined;
  readonly confidence: number;
}

const width = 560;
const height = 260;
/** Where fewer are still waiting, the curve says little. */
const FEWEST = 10;
const POINTS = 120;

/** @returns undefined where nobody gave up */
export function survivalChart({ contactType, waits, gaveUp, points, law, confidence }: Survival): Chart | undefined {
  const shown = points.filter(({ at_risk }) => at_risk >= FEWEST);
  const end = shown.at(-1)?.time ?? 0;
  if (end === 0) return undefined;
  const across = timeAxis(end);
  const ticks = niceTicks(Math.min(...shown.map(({ share }) => share.low ?? share.mean!)), 1, 5);
  const x = { field: 'time', ...across.channel };
  const y = { field: 'value', ...valueAxis(ticks, (value) => `${formatPercent(value, 0)} %`) };
  const stepped = shown.map(({ time, share }) => ({ time, value: share.mean!, low: share.low!, high: share.high! }));
  const curve =
    law === undefined
      ? []
      : Array.from({ length: POINTS + 1 }, (_, k) => {
          const time = (end * k) / POINTS;
          return { time, value: 1 - law.distribution.cdf(time) };
        }).filter(({ value }) => value >= ticks.low);
  const who = contactsCalled(contactType);
  const last = stepped.at(-1)!;
  const name = law?.words.split(',')[0] ?? '';
  return {
    name: chartName('patience-survival', contactType),
    title: titleOf(who, stepped),
    subtitle: `Share of ${who} that would still be waiting, from ${waits.toLocaleString('en')} waits of which ${gaveUp.toLocaleString('en')} were given up (Kaplan–Meier); band: ${levelText(confidence)} interval${law === undefined ? '' : `. Line: ${law.words}`}`,
    width,
    height,
    margin: {
      left: 44,
      top: 8,
      right: Math.max(textWidth('as observed', 13, 600), textWidth(name, 13, 600)) + 16,
      bottom: 30,
    },
    layers: [
      marks(
        'area',
        'band-base',
        stepped,
        { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
        { interpolate: 'step-after' },
      ),
      marks('line', 'today', stepped, { x, y }, { interpolate: 'step-after' }),
      ...(curve.length === 0 ? [] : [marks('line', 'answer', curve, { x, y })]),
      ...endLabels(last, curve.at(-1), name, x, y),
    ],
  };
}

function endLabels(
  last: { time: number; value: number },
  curve: { time: number; value: number } | undefined,
  name: string,
  x: object,
  y: object,
) {
  const apart = curve === undefined || curve.value >= last.value ? -9 : 9;
  return [
    ...labels(
      'label-today',
      [{ ...last, text: 'as observed' }],
      { x, y },
      { dx: 8, dy: curve === undefined ? 0 : -apart },
    ),
    ...(curve === undefined ? [] : labels('label-answer', [{ ...curve, text: name }], { x, y }, { dx: 8, dy: apart })),
  ];
}

function titleOf(who: string, points: readonly { readonly time: number; readonly value: number }[]): string {
  const half = points.find(({ value }) => value <= 0.5);
  if (half !== undefined)
    return `Half of the ${who} would have given up after ${formatGivenDuration(Math.round(half.time))}`;
  const last = points.at(-1)!;
  return `After ${formatGivenDuration(Math.round(last.time))} ${formatPercent(1 - last.value, 0)} % of the ${who} would have given up`;
}
