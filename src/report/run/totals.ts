/** The operation as a whole: one line a metric, its value, its interval, and what helps to read it. */
import type { MetricUnit } from '../../fields/metrics.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import type { Paint } from '../terminal/paint.ts';
import { type Column, textTable, width } from '../terminal/text-table.ts';
import { textOf, withoutEmptyColumns } from '../terminal/without-empty-columns.ts';
import { reportWidth } from '../terminal/wrap-text.ts';
import { satisfactionNotes, valueNotes } from './experience-notes.ts';
import type { ReportContext } from './report-context.ts';
import { estimateOf, meanOf } from './run-view.ts';

interface TotalLine {
  readonly metric: string;
  readonly label: string;
  readonly unit: MetricUnit;
  /** Whether it pools voice and chat alone, which is said where there is more. */
  readonly live?: boolean;
  /** Parts of the note, in their order. */
  note?(total: object, context: ReportContext): (string | undefined)[];
}

const lines: readonly TotalLine[] = [
  { metric: 'cases', label: 'Cases', unit: 'count' },
  {
    metric: 'deflection_rate',
    label: 'Solved in self-service',
    unit: 'share',
    note: (total) => [shareNote(total, 'false_deflection_rate', 'thought so and came back')],
  },
  { metric: 'offered', label: 'Contacts offered', unit: 'count' },
  { metric: 'turned_away', label: 'Turned away, closed', unit: 'count' },
  { metric: 'blocking_rate', label: 'Blocked, lines taken', unit: 'share' },
  { metric: 'abandonment_rate', label: 'Abandoned', unit: 'share', live: true },
  {
    metric: 'hold_time',
    label: 'Hold time',
    unit: 'seconds',
    live: true,
    note: (total) => [
      durationNote(total, 'hold_time_p50', (time) => `median ${time}`),
      durationNote(total, 'hold_time_p95', (time) => (time === '0 s' ? '95 % at once' : `95 % under ${time}`)),
      durationNote(total, 'hold_time_longest', (time) => `mean longest ${time}`),
    ],
  },
  {
    metric: 'first_contact_resolution',
    label: 'Resolved at first contact',
    unit: 'share',
    note: (total) => [figureNote(total, 'contacts_per_resolution', 'contacts per resolution')],
  },
  {
    metric: 'resolution_time',
    label: 'Resolution time',
    unit: 'seconds',
    note: (total) => [
      durationNote(total, 'resolution_time_p50', (time) => `median ${time}`),
      durationNote(total, 'resolution_time_p95', (time) => `95 % under ${time}`),
    ],
  },
  { metric: 'csat', label: 'CSAT', unit: 'score', note: satisfactionNotes },
  {
    metric: 'cost_per_contact',
    label: 'Cost per contact',
    unit: 'money',
    note: (total, { currency }) => [moneyNote(total, 'cost_per_resolution', 'per resolution', currency)],
  },
  { metric: 'value_at_risk', label: 'Value at risk', unit: 'money', note: valueNotes },
];

/** Spaces before a note. */
const noteGap = 3;

/** Metrics that say nothing while they are nought: nobody was turned away, no line was taken. */
const silentAtNought = new Set(['turned_away', 'blocking_rate', 'deflection_rate']);

/** @returns text lines; none where there is nothing to show */
export function totalLines(context: ReportContext, paint: Paint): string[] {
  const { results, scenario, currency } = context;
  const channels = new Set(Object.keys(results.contact_types).map((name) => scenario.contact_types[name]?.channel));
  const live = ['voice', 'chat'].filter((channel) => channels.has(channel as 'voice' | 'chat')).join(' and ');
  const shown = lines.filter(({ metric }) => {
    const mean = meanOf(results.total, metric);
    return mean !== undefined && !(mean === 0 && silentAtNought.has(metric)) && isInformative(metric, scenario);
  });
  if (shown.length === 0) return [];
  const percent = givenPercent(results.confidence);
  const columns: Column[] = [
    { heading: '', align: 'left' },
    { heading: 'estimate', align: 'right', gap: 3 },
    { heading: `${percent} interval`, align: 'right', gap: 3 },
  ];
  const cells = shown.map(({ metric, label, unit, live: pooled }) => {
    const { value, interval } = formatEstimate(estimateOf(results.total, metric)!, unit, currency);
    return [pooled && channels.size > 1 ? `${label}, ${live}` : label, { text: value, paint: paint.strong }, interval];
  });
  const table = withoutEmptyColumns(columns, cells);
  const plain = textTable(
    table.columns,
    table.rows.map((row) => row.map(textOf)),
  );
  const painted = textTable(table.columns, table.rows, paint.faint);
  const widest = Math.max(...plain.map(width));
  return painted.flatMap((line, index) => {
    const parts = shown[index - 1]?.note?.(results.total, context).filter((part) => part !== undefined) ?? [];
    const [first, ...more] = noteLines(parts, reportWidth - widest - noteGap).map(paint.faint);
    if (first === undefined) return [line];
    const gap = ' '.repeat(widest - width(plain[index]!) + noteGap);
    const indent = ' '.repeat(widest + noteGap);
    return [line + gap + first, ...more.map((note) => indent + note)];
  });
}

/** Where every case is resolved by its one answered contact, first-contact resolution is what the file says, no result. */
function isInformative(metric: string, scenario: ReportContext['scenario']): boolean {
  const types = Object.values(scenario.contact_types);
  if (metric === 'first_contact_resolution') return types.some(({ resolution, transfer }) => resolution ?? transfer);
  if (metric === 'resolution_time')
    return types.some(({ resolution, transfer, retry }) => resolution ?? transfer ?? retry);
  return true;
}

/** The parts in as few lines as the room allows. */
function noteLines(parts: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)} · ${part}`;
    if (lines.length > 0 && width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

function durationNote(total: object, metric: string, say: (time: string) => string): string | undefined {
  const mean = meanOf(total, metric);
  if (mean === undefined) return undefined;
  return say(mean >= 3600 ? formatDuration(mean, mean < 36_000 ? 1 : 0) : formatDuration(mean));
}

function shareNote(total: object, metric: string, what: string): string | undefined {
  const estimate = estimateOf(total, metric);
  return estimate === undefined ? undefined : `${formatEstimate(estimate, 'share').value} ${what}`;
}

function figureNote(total: object, metric: string, what: string): string | undefined {
  const estimate = estimateOf(total, metric);
  return estimate === undefined ? undefined : `${formatEstimate(estimate, 'ratio').value} ${what}`;
}

function moneyNote(total: object, metric: string, what: string, currency: string | undefined): string | undefined {
  const estimate = estimateOf(total, metric);
  return estimate === undefined ? undefined : `${formatEstimate(estimate, 'money', currency).value} ${what}`;
}
