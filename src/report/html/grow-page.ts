/** The page of growth: when today's team breaks, what each volume needs, and what a contact costs on the way. */
import type { DatedBreakingPoint, GrowResults, NeededGroup } from '../../experiment/grow/grow-results.ts';
import { findMetric } from '../../fields/metrics.ts';
import type { Target } from '../../scenario/scenario.ts';
import { growCharts } from '../charts/grow-charts.ts';
import { bestShapeNote } from '../grow/best-shape-note.ts';
import {
  breaksInOrder,
  easedInOrder,
  monthText,
  multipleText,
  postsText,
  stillMissed,
  whenText,
} from '../grow/grow-context.ts';
import { growHeadline } from '../grow/grow-headline.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { estimateOf } from '../run/run-view.ts';
import { targetText } from '../target-text.ts';
import { figureCell } from './figure-cell.ts';
import { opening } from './opening.ts';
import type { Cell, Page, Section, Table } from './page.ts';
import { particularsOf } from './page-particulars.ts';

const ofToday = [
  'service_level',
  'abandonment_rate',
  'hold_time',
  'occupancy',
  'resolution_time',
  'csat',
  'cost_per_contact',
];

/** @param expect the scenario's targets */
export function growPage(results: GrowResults, expect: readonly Target[]): Page {
  const charts = growCharts(results, expect);
  const [first, ...more] = charts.map((chart): Section => ({ kind: 'chart', chart }));
  const needed = neededTable(results);
  const told = ofToday.filter((metric) =>
    results.volumes.some(({ today }) => estimateOf(today.total, metric) !== undefined),
  );
  return {
    name: results.scenario.name,
    particulars: particularsOf(results.clock, results, [`${results.volumes.length} volumes`]),
    ...opening(growHeadline(results)),
    sections: [
      ...(first === undefined ? [] : [first]),
      { kind: 'table', table: breakTable(results) },
      ...(needed === undefined ? [] : [{ kind: 'table', table: needed } as const]),
      ...more,
      { kind: 'table', table: todayTable(results, told) },
    ],
    metrics: [...told, 'posts', 'fte'],
    notes: results.warnings,
  };
}

function breakTable(results: GrowResults): Table {
  const inState = (state: DatedBreakingPoint['state']) =>
    results.breaking_points.filter((point) => point.state === state);
  const last = Math.max(1, ...results.volumes.map(({ volume }) => volume));
  const row = (point: DatedBreakingPoint) => ({
    cells: [
      targetText(point.target),
      breakCell(point, last),
      intervalText(point, last),
      point.date === null || point.state !== 'breaks' ? '' : monthText(point.date),
    ],
  });
  return {
    title: 'Targets in the order in which today’s team misses them',
    subtitle:
      'The smallest multiple of today’s need at which the estimate misses, and where the bounds of its interval do',
    columns: [
      { heading: 'Target', align: 'left' },
      { heading: 'Breaks at', align: 'left' },
      { heading: 'Interval', align: 'right' },
      { heading: 'Around', align: 'left' },
    ],
    rows: [
      ...stillMissed(results).map(row),
      ...breaksInOrder(results).map(row),
      ...easedInOrder(results).map(({ target, met_from: { volume, low, high }, metDate }) => ({
        cells: [
          targetText(target),
          { text: `missed until ${multipleText(volume)}`, sign: 'missed' } as const,
          rangeText(low, high, last),
          metDate === null ? '' : monthText(metDate),
        ],
      })),
      ...inState('beyond_range').map(row),
      ...inState('not_judged').map(row),
    ],
  };
}

function breakCell({ state, volume }: DatedBreakingPoint, last: number): Cell {
  switch (state) {
    case 'already_missed':
      return { text: 'missed today', sign: 'missed', tone: 'alarm' };
    case 'breaks':
      return { text: multipleText(volume!), sign: 'missed', tone: 'alarm' };
    case 'beyond_range':
      return { text: `beyond ${multipleText(last)}`, sign: 'met' };
    case 'not_judged':
      return { text: 'not judged', sign: 'unknown', tone: 'faint' };
  }
}

function intervalText({ state, low, high }: DatedBreakingPoint, last: number): string {
  if (state === 'not_judged' || (state === 'beyond_range' && low === null)) return '';
  return rangeText(low, high, last);
}

function rangeText(low: number | null, high: number | null, last: number): string {
  const from = low === null ? 'below 1' : low.toFixed(2);
  const to = high === null ? `beyond ${multipleText(last)}` : high.toFixed(2);
  return from === to ? from : `${from} to ${to}`;
}

/** @returns undefined where no staff was sought */
function neededTable(results: GrowResults): Table | undefined {
  const { volumes, groups, currency } = results;
  if (volumes.every(({ needed }) => needed === null)) return undefined;
  const names = Object.keys(groups);
  const shape = bestShapeNote(results);
  const shaped = <Item>(item: Item): Item[] => (shape === '' ? [] : [item]);
  return {
    title: 'Just enough staff at each volume',
    subtitle: [
      `Posts that meet every service target, with their interval in whole agents; straight line: what the smallest volume needs, multiplied${shape && '.'}`,
      ...shaped(shape),
    ].join(' '),
    columns: [
      { heading: 'Volume', align: 'right' },
      { heading: 'Reached', align: 'left' },
      ...names.map((name) => ({ heading: name.replaceAll('_', ' '), align: 'right' as const })),
      { heading: 'FTE', align: 'right', metric: 'fte' },
      ...shaped({ heading: 'FTE, best shape', align: 'right' } as const),
      { heading: 'FTE, straight line', align: 'right' },
      { heading: 'FTE per 1×', align: 'right' },
      ...names.map((name) => ({ heading: `Erlang C, ${name.replaceAll('_', ' ')}`, align: 'right' as const })),
      { heading: 'Cost per contact', align: 'right', metric: 'cost_per_contact' },
    ],
    rows: volumes.map((at) => {
      const { needed } = at;
      const head: (Cell | string)[] = [{ text: multipleText(at.volume), tone: 'strong' }, whenText(at)];
      if (needed === null) return { cells: head };
      const best = shaped(fteText(needed.best_shape?.fte));
      if (!needed.found) {
        const none: Cell = { text: 'no staff will do', sign: 'missed', tone: 'alarm' };
        return { cells: [...head, none, ...names.slice(1).map(() => ''), '', ...best] };
      }
      return {
        cells: [
          ...head,
          ...names.map((name) => groupCell(needed.groups[name])),
          fteText(needed.total.needed?.fte),
          ...best,
          fteText(needed.straight_line?.fte),
          fteText(needed.fte_per_volume),
          ...names.map((name) =>
            needed.groups[name]?.erlang_c == null ? '–' : postsText(needed.groups[name].erlang_c),
          ),
          figureCell(needed.cost_per_contact ?? undefined, 'money', currency ?? undefined),
        ],
      };
    }),
  };
}

function groupCell(group: NeededGroup | undefined): Cell {
  if (group?.needed == null) return { text: '' };
  const { needed, low, high } = group;
  const from = low?.posts ?? needed.posts;
  const note =
    high === null
      ? `${postsText(from)} or more`
      : from === high.posts
        ? ''
        : `${postsText(from)}–${postsText(high.posts)}`;
  return { text: postsText(needed.posts), note, tone: 'strong' };
}

function fteText(fte: number | null | undefined): string {
  return fte == null ? '' : formatPlain(fte, 1);
}

function todayTable({ volumes, currency }: GrowResults, metrics: readonly string[]): Table {
  return {
    title: 'Today’s team at each volume',
    columns: [
      { heading: 'Volume', align: 'right' },
      { heading: 'Reached', align: 'left' },
      ...metrics.map((metric) => ({ heading: findMetric(metric)!.label, align: 'right' as const, metric })),
    ],
    rows: volumes.map((at) => ({
      cells: [
        { text: multipleText(at.volume), tone: 'strong' },
        whenText(at),
        ...metrics.map((metric) =>
          figureCell(estimateOf(at.today.total, metric), metricUnit(metric), currency ?? undefined),
        ),
      ],
    })),
  };
}
