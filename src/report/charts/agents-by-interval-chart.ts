/** Agents over the day and week: how many the work keeps busy, how many are required, how many are rostered. */
import type { Estimate } from '../../stats/estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { agentsSubtitle, agentsTitle } from './agents-by-interval-words.ts';
import type { Chart, Layer } from './chart.ts';
import { dayAxis, dayAxisRoom, steps } from './day-axis.ts';
import { marks } from './layers.ts';
import { type LineName, lineNames } from './line-names.ts';
import { niceTicks } from './nice-ticks.ts';
import { isPart, type OpenDay, openDays } from './open-intervals.ts';
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
  const at = (value: number) => height * (1 - value / ticks.high);
  const names = lineNames(lineEnds(days, agents, hasRequired, at), width + 10, height, { spacing: 17 });
  return {
    name: `agents-${group}`,
    title: agentsTitle(agents, shown, hasRequired),
    subtitle: agentsSubtitle(
      agents,
      hasRequired,
      isPart(days, rows),
      rows.some(({ demand }) => demand !== undefined),
    ),
    width,
    height,
    margin: { left: 36, top: dayAxisRoom.above, right: names.width + 16, bottom: dayAxisRoom.below },
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
      ...names.layers,
    ],
  };
}

/** Names of the lines, at the height of each one's last value. */
function lineEnds(
  days: readonly OpenDay<AgentsInInterval>[],
  { demandIs }: AgentsByInterval,
  hasRequired: boolean,
  at: (value: number) => number,
): LineName[] {
  const last = days.at(-1)!.intervals.at(-1)!.row;
  const lastRequired = days.flatMap(({ intervals }) => intervals).findLast(({ row }) => row.required?.mean != null)?.row
    .required?.mean;
  return [
    { text: 'On duty', style: 'label-today', at: at(last.rostered) },
    ...(hasRequired ? [{ text: 'Required', style: 'label-answer', at: at(lastRequired ?? 0) }] : []),
    ...(!hasRequired && last.available !== undefined
      ? [{ text: 'Available', style: 'label-reference', at: at(last.available) }]
      : []),
    ...(last.demand === undefined
      ? []
      : [{ text: demandIs, style: hasRequired ? 'label-reference' : 'label-answer', at: at(last.demand.mean ?? 0) }]),
  ];
}
