/** Service level over the day and week against its goal, and below it the share that gives up. */
import type { Estimate } from '../../stats/estimate.ts';
import { capitalised } from '../number-word.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { momentName } from '../run/period.ts';
import type { Chart, Layer } from './chart.ts';
import { dayAxis, dayAxisRoom, steps } from './day-axis.ts';
import { contactsCalled, intervalWord, levelText, placeOf, spoken } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { niceTicks, type Ticks } from './nice-ticks.ts';
import { isPart, type OpenDay, openDays } from './open-intervals.ts';
import { spreadLabels } from './spread-labels.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';

export interface ServiceInInterval {
  /** ISO with offset, on the scenario's wall clock. */
  readonly start: string;
  /** Contacts, mean over replications. */
  readonly offered: number;
  readonly serviceLevel: Estimate;
  readonly abandonmentRate: Estimate;
}

export interface ServiceByInterval {
  /** `billing`, as the scenario names it. */
  readonly contactType: string;
  /** Length of an interval in seconds. */
  readonly interval: number;
  readonly timezone: string;
  /** What the service level asks for: the share, 0–1, and the acceptable wait in seconds. */
  readonly goal: { readonly share: number; readonly within: number };
  readonly rows: readonly ServiceInInterval[];
  readonly confidence: number;
}

const upper = 170;
const between = 36;
const lower = 80;
/** Intervals with fewer contacts than this share of the most are the tail after closing. */
const leastOffered = 0.02;

/** @returns undefined where no contact is offered */
export function serviceByIntervalChart(service: ServiceByInterval): Chart | undefined {
  const { rows, interval, goal, contactType } = service;
  const most = Math.max(0, ...rows.map(({ offered }) => offered));
  const isOpen = ({ offered, serviceLevel }: ServiceInInterval) =>
    offered > most * leastOffered && serviceLevel.mean !== null;
  const days = openDays(rows, isOpen, ({ offered }) => offered);
  if (days.length === 0) return undefined;
  const shown = days.flatMap(({ intervals }) => intervals.map(({ row }) => row)).filter(isOpen);
  const givesUp = shown.some(({ abandonmentRate }) => (abandonmentRate.mean ?? 0) > 0);
  const height = givesUp ? upper + between + lower : upper;
  const width = days.length === 1 ? 720 : 1000;
  const axis = dayAxis(days, interval, width, height);
  const least = Math.min(goal.share, ...shown.map(({ serviceLevel: { low, mean } }) => low ?? mean ?? 1));
  const levels = niceTicks(Math.min(least, 0.9), 1, 4);
  const last = days.at(-1)!.intervals.findLast(({ row }) => isOpen(row))!.row;
  const lastLevel = last.serviceLevel.mean ?? 1;
  const [levelAt, goalAt] = spreadLabels(
    [lastLevel, goal.share].map((value) => (upper * (levels.high - value)) / (levels.high - levels.low)),
    [18, 18],
    0,
    upper,
  );
  const goalText = `Goal ${givenPercent(goal.share)} in ${formatGivenDuration(goal.within)}`;
  const end = (style: string, text: string, at: number) =>
    labels(style, [{ text }], { x: { value: width + 10 }, y: { value: at } });
  return {
    name: `service-${contactType}`,
    title: titleOf(service, shown, isPart(days, rows)),
    subtitle: `Share of ${contactsCalled(contactType)} answered in time${givesUp ? ', and below it the share that gives up,' : ''} by ${intervalWord(interval)} of arrival, local time in ${placeOf(service.timezone)}${isPart(days, rows) ? ', the seven busiest days' : ''}. Band: ${levelText(service.confidence)} interval`,
    hasPanels: true,
    width,
    height,
    margin: { left: 44, top: dayAxisRoom.above, right: textWidth(goalText, 13) + 16, bottom: dayAxisRoom.below },
    layers: [
      ...axis.layers,
      {
        layer: [
          ...panel(days, axis.x, ({ serviceLevel }) => serviceLevel, isOpen, 'answer', 'band', levels, [upper, 0]),
          marks('rule', 'target', [{ x: 0, to: axis.count, value: goal.share }], {
            x: axis.x,
            x2: { field: 'to' },
            y: { field: 'value', ...levelAxis(levels, [upper, 0]) },
          }),
        ],
      },
      ...end('label-answer', 'In time', levelAt!),
      ...end('label-plain', goalText, goalAt!),
      ...(givesUp ? abandonment(days, axis.x, isOpen, shown, height, last, end) : []),
    ],
  };
}

function abandonment(
  days: readonly OpenDay<ServiceInInterval>[],
  x: Layer,
  isOpen: (row: ServiceInInterval) => boolean,
  shown: readonly ServiceInInterval[],
  height: number,
  last: ServiceInInterval,
  end: (style: string, text: string, at: number) => Layer[],
): Layer[] {
  const ticks = niceTicks(0, Math.max(...shown.map(({ abandonmentRate: { high, mean } }) => high ?? mean ?? 0)), 2);
  const at = height - (lower * (last.abandonmentRate.mean ?? 0)) / ticks.high;
  return [
    {
      layer: panel(days, x, ({ abandonmentRate }) => abandonmentRate, isOpen, 'today', 'band-base', ticks, [
        height,
        height - lower,
      ]),
    },
    ...end('label-today', 'Give up', Math.min(at, height - 8)),
  ];
}

/** A line with its band between two heights. */
function panel(
  days: readonly OpenDay<ServiceInInterval>[],
  x: Layer,
  of: (row: ServiceInInterval) => Estimate,
  isOpen: (row: ServiceInInterval) => boolean,
  line: string,
  band: string,
  ticks: Ticks,
  range: readonly [number, number],
): Layer[] {
  const y = { field: 'value', ...levelAxis(ticks, range) };
  const channel = { x, y, detail: { field: 'detail' } };
  const step = { interpolate: 'step-after' };
  const bounds = steps(days, (row) => {
    const { low, high } = of(row);
    return !isOpen(row) || low === null || high === null ? undefined : { value: low, to: high };
  });
  const values = steps(days, (row) => {
    const { mean } = of(row);
    return !isOpen(row) || mean === null ? undefined : { value: mean };
  });
  return [
    marks('area', band, bounds, { ...channel, y2: { field: 'to' } }, step),
    marks('line', line, values, channel, { ...step, strokeWidth: 1.75 }),
  ];
}

function levelAxis(ticks: Ticks, range: readonly [number, number]): Layer {
  return valueAxis(ticks, (value) => `${formatPlain(value * 100, Math.max(0, ticks.decimals - 2))} %`, range);
}

function titleOf(
  { contactType, goal, interval }: ServiceByInterval,
  shown: readonly ServiceInInterval[],
  some: boolean,
): string {
  const who = capitalised(spoken(contactType));
  const worst = shown.reduce((least, row) =>
    (row.serviceLevel.mean ?? 1) < (least.serviceLevel.mean ?? 1) ? row : least,
  );
  const below = shown.filter(({ serviceLevel }) => (serviceLevel.mean ?? 1) < goal.share).length;
  const what = `${givenPercent(goal.share)} in ${formatGivenDuration(goal.within)}`;
  const lowest = `${formatPercent(worst.serviceLevel.mean ?? 1, 0)} % on ${momentName(worst.start)}`;
  if (below === 0)
    return `${who} holds ${what} in every ${intervalWord(interval)}${some ? ' of the busiest week' : ''}; the lowest is ${lowest}`;
  return `${who} falls short of ${what} in ${below} of ${some ? 'the ' : ''}${shown.length} ${intervalWord(interval)}s${some ? ' of the busiest week' : ''}; the lowest is ${lowest}`;
}
