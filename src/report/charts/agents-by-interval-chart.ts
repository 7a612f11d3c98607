/** Agents over the day and week: how many the work keeps busy, how many are required, how many are rostered. */
import type { Estimate } from '../../stats/estimate.ts';
import { capitalised } from '../number-word.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { momentName } from '../run/period.ts';
import type { Chart, Layer } from './chart.ts';
import { dayAxis, dayAxisRoom, steps } from './day-axis.ts';
import { agentsCalled, intervalWord, placeOf } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { niceTicks } from './nice-ticks.ts';
import { isPart, type OpenDay, openDays } from './open-intervals.ts';
import { spreadLabels } from './spread-labels.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';
import { workedRows } from './worked-rows.ts';

export interface AgentsInInterval {
  /** ISO with offset, on the scenario's wall clock. */
  readonly start: string;
  /** On duty, or planned to be. */
  readonly rostered: number;
  /** Agents whom the work alone keeps busy; undefined where it is not told. */
  readonly demand?: Estimate | undefined;
  /** Of those rostered, not on a break nor otherwise away. */
  readonly available?: number | undefined;
  /** Agents that the targets ask for, in whole agents. */
  readonly required?: Estimate | undefined;
}

export interface AgentsByInterval {
  /** `generalists`, as the scenario names them. */
  readonly group: string;
  /** Length of an interval in seconds. */
  readonly interval: number;
  /** What `demand` is: `Demand`, or `Busy` where the group shares its work with others. */
  readonly demandIs: 'Demand' | 'Busy';
  /** Time zone, as the reader knows it. */
  readonly timezone: string;
  readonly rows: readonly AgentsInInterval[];
  /** Whether the days are those of any week, so that no date is told. */
  readonly anyWeek?: boolean;
  /** Level of the intervals, 0–1. */
  readonly confidence: number;
}

const height = 240;
const y = { field: 'value' };

/** @returns undefined where nobody works at all */
export function agentsByIntervalChart(agents: AgentsByInterval): Chart | undefined {
  const { rows, interval, group } = agents;
  const busyAt = ({ demand }: AgentsInInterval) => demand?.mean ?? 0;
  const worked = new Set(workedRows(rows, interval));
  const days = openDays(rows, (row) => worked.has(row), busyAt);
  if (days.length === 0) return undefined;
  const width = days.length === 1 ? 720 : 1000;
  const shown = days.flatMap(({ intervals }) => intervals.map(({ row }) => row));
  const top = Math.max(
    ...shown.flatMap(({ rostered, demand, required }) => [
      rostered,
      demand?.high ?? demand?.mean ?? 0,
      required?.high ?? required?.mean ?? 0,
    ]),
  );
  const ticks = niceTicks(0, top, 4, true);
  const axis = dayAxis(days, interval, width, height, agents.anyWeek);
  const scale = valueAxis(ticks, (value) => formatPlain(value, 0));
  const channel = { x: axis.x, y: { ...y, ...scale }, detail: { field: 'detail' } };
  const step = { interpolate: 'step-after' };
  const hasRequired = shown.some(({ required }) => required?.mean != null);
  const band = (of: (row: AgentsInInterval) => Estimate | undefined, style: string): Layer =>
    marks(
      'area',
      style,
      steps(days, (row) => {
        const estimate = of(row);
        return estimate?.low == null || estimate.high == null ? undefined : { value: estimate.low, to: estimate.high };
      }),
      { ...channel, y2: { field: 'to' } },
      step,
    );
  const line = (of: (row: AgentsInInterval) => number | null | undefined, style: string): Layer =>
    marks(
      'line',
      style,
      steps(days, (row) => {
        const value = of(row);
        return value == null ? undefined : { value };
      }),
      channel,
      step,
    );
  const short = steps(days, ({ rostered, required }) =>
    required?.mean != null && required.mean > rostered ? { value: rostered, to: required.mean } : undefined,
  );
  const ends = endLabels(days, agents, hasRequired);
  const places = spreadLabels(
    ends.map(({ value }) => height * (1 - value / ticks.high)),
    ends.map(() => 17),
    0,
    height,
  );
  const right = Math.max(...ends.map(({ text }) => textWidth(text, 13, 600))) + 16;
  return {
    name: `agents-${group}`,
    title: titleOf(agents, shown, hasRequired),
    subtitle: subtitleOf(
      agents,
      hasRequired,
      isPart(days, rows),
      rows.some(({ demand }) => demand !== undefined),
    ),
    width,
    height,
    margin: { left: 36, top: dayAxisRoom.above, right, bottom: dayAxisRoom.below },
    layers: [
      ...axis.layers,
      band(hasRequired ? ({ required }) => required : ({ demand }) => demand, 'band'),
      ...(short.length > 0
        ? [
            marks(
              'area',
              'alarm',
              short,
              { ...channel, y2: { field: 'to' } },
              { ...step, fillOpacity: 0.85, strokeWidth: 0 },
            ),
          ]
        : []),
      ...(hasRequired ? [] : [line(({ available }) => available, 'reference')]),
      line(({ demand }) => demand?.mean, hasRequired ? 'base' : 'answer'),
      line(({ rostered }) => rostered, 'today'),
      ...(hasRequired ? [line(({ required }) => required?.mean, 'answer')] : []),
      ...ends.flatMap(({ text, style }, index) =>
        labels(style, [{ text }], { x: { value: width + 10 }, y: { value: places[index] } }),
      ),
    ],
  };
}

interface EndLabel {
  readonly text: string;
  readonly style: string;
  readonly value: number;
}

/** Names of the lines, at the height of each one's last value. */
function endLabels(
  days: readonly OpenDay<AgentsInInterval>[],
  { demandIs }: AgentsByInterval,
  hasRequired: boolean,
): EndLabel[] {
  const last = days.at(-1)!.intervals.at(-1)!.row;
  const lastRequired = days.flatMap(({ intervals }) => intervals).findLast(({ row }) => row.required?.mean != null)?.row
    .required?.mean;
  return [
    { text: 'On duty', style: 'label-today', value: last.rostered },
    ...(hasRequired ? [{ text: 'Required', style: 'label-answer', value: lastRequired ?? 0 }] : []),
    ...(!hasRequired && last.available !== undefined
      ? [{ text: 'Available', style: 'label-reference', value: last.available }]
      : []),
    ...(last.demand === undefined
      ? []
      : [{ text: demandIs, style: hasRequired ? 'label-reference' : 'label-answer', value: last.demand.mean ?? 0 }]),
  ];
}

function titleOf(
  { group, demandIs, anyWeek }: AgentsByInterval,
  shown: readonly AgentsInInterval[],
  hasRequired: boolean,
): string {
  const who = agentsCalled(group);
  const moment = (start: string) =>
    anyWeek ? `${momentName(start).split(' ')[0]} ${start.slice(11, 16)}` : momentName(start);
  if (hasRequired) {
    const spares = shown.map((row) => ({
      row,
      spare: row.required?.mean == null ? Number.POSITIVE_INFINITY : row.rostered - row.required.mean,
    }));
    const tightest = spares.reduce((least, each) => (each.spare < least.spare ? each : least));
    const missing = formatPlain(Math.abs(tightest.spare), Number.isInteger(tightest.spare) ? 0 : 1);
    if (tightest.spare < 0)
      return `${capitalised(who)} are up to ${missing} short, most on ${moment(tightest.row.start)}`;
    if (tightest.spare === 0)
      return `${capitalised(who)} are covered throughout, with none to spare on ${moment(tightest.row.start)}`;
    return `${capitalised(who)} are covered throughout, with ${missing} or more to spare`;
  }
  const peak = shown.reduce((most, row) => ((row.demand?.mean ?? 0) > (most.demand?.mean ?? 0) ? row : most));
  const busy = formatPlain(peak.demand?.mean ?? 0, (peak.demand?.mean ?? 0) < 20 ? 1 : 0);
  // Of those who are there to take contacts: the rest are on a break or otherwise away.
  const isTold = peak.available !== undefined && peak.available >= (peak.demand?.mean ?? 0);
  const there = isTold ? peak.available! : peak.rostered;
  const all = `${formatPlain(there, Number.isInteger(there) ? 0 : 1)} ${isTold ? 'available ' : ''}${who}`;
  const work = demandIs === 'Demand' ? `the work alone keeps ${busy} of ${all} busy` : `${busy} of ${all} are busy`;
  return `At its peak, ${moment(peak.start)}, ${work}`;
}

function subtitleOf(
  { group, interval, timezone, demandIs, confidence }: AgentsByInterval,
  hasRequired: boolean,
  some: boolean,
  told: boolean,
): string {
  const percent = `${Number((confidence * 100).toFixed(2))} %`;
  const who = capitalised(agentsCalled(group));
  const band = hasRequired
    ? `Band: ${percent} interval of the requirement.`
    : `Available: on duty and not on a break or otherwise away. Band: ${percent} interval.`;
  const demand = !told
    ? ''
    : demandIs === 'Demand'
      ? ' Demand: those whom the work alone keeps busy.'
      : ' Busy: with at least one contact.';
  return `${who} by ${intervalWord(interval)}, local time in ${placeOf(timezone)}, open hours${some ? ' of the seven busiest days' : ''}.${demand} ${band}`;
}
