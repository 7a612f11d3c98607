/** The intervals in which service is tightest: where most contacts are missed, not where a handful fared badly. */
import { formatEstimate } from '../numbers/format-estimate.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { longestName } from './longest-name.ts';
import { momentName } from './period.ts';
import type { ReportContext } from './report-context.ts';
import { estimateOf, meanOf } from './run-view.ts';

/** Intervals shown. */
const most = 3;
/** Contacts in an interval, on average over the runs, from which its service level is more than noise. */
const enoughContacts = 10;
/** Where no interval has so many, those count that have at least this part of what the largest has. */
const partOfLargest = 0.5;

const intervalNames: Readonly<Record<number, string>> = { 900: 'quarter-hours', 1800: 'half-hours', 3600: 'hours' };

interface Interval {
  readonly name: string;
  readonly start: string;
  readonly block: object;
  readonly offered: number;
  /** By what share of its contacts it falls short of the type's goal; below 0 where it meets it. */
  readonly short: number;
}

export function tightestLines({ results, scenario }: ReportContext, paint: Paint): string[] {
  const intervals = Object.entries(scenario.contact_types)
    .filter(([, { channel }]) => channel !== 'email')
    .flatMap(([name, { service_level }]) => intervalsOf(results.intervals, name, service_level.share));
  const tight = withoutNoise(intervals).sort(byContactsMissed).slice(0, most);
  if (tight.length === 0) return [];
  const columns: Column[] = [
    { heading: `Tightest ${intervalNames[scenario.clock.interval] ?? 'intervals'}`, align: 'left' },
    { heading: '', align: 'left', gap: 1, most: longestName },
    { heading: 'offered', align: 'right', gap: 3 },
    { heading: 'service level', align: 'right', gap: 3 },
    { heading: '', align: 'left', gap: 1 },
    { heading: 'waiting at most', align: 'right', gap: 3 },
  ];
  const rows = tight.map(({ name, start, block }) => {
    const level = formatEstimate(estimateOf(block, 'service_level')!, 'share');
    const longest = estimateOf(block, 'queue_length_longest');
    return [
      momentName(start),
      name,
      formatEstimate(estimateOf(block, 'offered')!, 'count').value,
      { text: level.value, paint: paint.answer },
      level.interval,
      longest === undefined ? '' : formatEstimate(longest, 'count').value,
    ];
  });
  return fittingTable(columns, rows, paint.strong);
}

/** The type's intervals that saw contacts, some of them not in time. */
function intervalsOf(intervals: ReportContext['results']['intervals'], name: string, share: number): Interval[] {
  return intervals.flatMap(({ start, contact_types }) => {
    const block = contact_types[name];
    const offered = meanOf(block, 'offered') ?? 0;
    const level = meanOf(block, 'service_level');
    if (block === undefined || level === undefined || offered === 0 || level === 1) return [];
    return [{ name, start, block, offered, short: share - level }];
  });
}

/** Those with contacts enough, or where there are none such, those that come near the largest. */
function withoutNoise(intervals: readonly Interval[]): Interval[] {
  const largest = Math.max(0, ...intervals.map(({ offered }) => offered));
  const least = largest >= enoughContacts ? enoughContacts : partOfLargest * largest;
  return intervals.filter(({ offered }) => offered >= least);
}

/** First those that miss the goal, by how many contacts that is; then those that come nearest to missing it. */
function byContactsMissed(one: Interval, other: Interval): number {
  const missed = ({ offered, short }: Interval) => Math.max(0, offered * short);
  return missed(other) - missed(one) || other.short - one.short;
}
