/**
 * The intervals in which service is tightest: where most contacts are missed, each type that misses its goal or a target
 * having its worst one among them. Where none is short of its goal, those with the least to spare.
 */
import { formatEstimate } from '../numbers/format-estimate.ts';
import { formatNumber } from '../numbers/format-number.ts';
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
/** Contacts missed, on average over the runs, from which an interval counts however few were offered. */
const enoughMissed = 1;

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
  const short = shortOfGoal(intervals, missingTypes({ results, scenario }));
  const shown = short.length > 0 ? short : withoutNoise(intervals).sort(bySpare).slice(0, most);
  if (shown.length === 0) return [];
  const what = intervalNames[scenario.clock.interval] ?? 'intervals';
  const over =
    short.length > 0
      ? `Tightest ${what}, by contacts missed (offered × shortfall from the goal)`
      : `Least spare ${what}, by how little the service level is above the goal`;
  const columns: Column[] = [
    { heading: '', align: 'left', over },
    { heading: '', align: 'left', gap: 1, most: longestName },
    { heading: 'offered', align: 'right', gap: 3 },
    { heading: 'service level', align: 'right', gap: 3 },
    { heading: '', align: 'left', gap: 1 },
    { heading: 'missed', align: 'right', gap: 3 },
    {
      heading: results.replications === 1 ? 'longest queue' : 'mean longest queue',
      align: 'right',
      gap: 3,
    },
  ];
  const rows = shown.map(({ name, start, block, ...interval }) => {
    const level = formatEstimate(estimateOf(block, 'service_level')!, 'share');
    const longest = estimateOf(block, 'queue_length_longest');
    const missed = contactsMissed(interval);
    return [
      momentName(start),
      name,
      formatEstimate(estimateOf(block, 'offered')!, 'count').value,
      { text: level.value, paint: paint.answer },
      level.interval,
      short.length === 0 ? '' : formatNumber(missed, missed < 10 ? 1 : 0),
      longest === undefined ? '' : formatEstimate(longest, 'count').value,
    ];
  });
  return fittingTable(columns, rows, paint.strong);
}

/** The worst interval of each of the types, then those of all types up to the number shown; by contacts missed. */
function shortOfGoal(intervals: readonly Interval[], types: ReadonlySet<string>): Interval[] {
  const short = intervals.filter((interval) => contactsMissed(interval) > 0).sort(byContactsMissed);
  const worst = [...types].flatMap((type) => {
    // A small type is measured by its own intervals, not by those of a large one.
    const counting = new Set(withoutNoise(intervals.filter(({ name }) => name === type)));
    return short.find((interval) => interval.name === type && isTelling(interval, counting)) ?? [];
  });
  const counting = new Set(withoutNoise(intervals));
  const others = short.filter((interval) => !worst.includes(interval) && isTelling(interval, counting));
  return [...worst, ...others.slice(0, Math.max(0, most - worst.length))].sort(byContactsMissed);
}

/** The types that miss their own goal over the horizon, or of which a target is missed. */
function missingTypes({ results, scenario }: Pick<ReportContext, 'results' | 'scenario'>): Set<string> {
  const ofGoals = Object.keys(results.contact_types).filter((name) => {
    const goal: unknown = Reflect.get(results.contact_types[name]!, 'service_level_target');
    return typeof goal === 'object' && goal !== null && Reflect.get(goal, 'verdict') === 'missed';
  });
  const missed = new Set(results.targets.filter(({ verdict }) => verdict === 'missed').map(({ expect }) => expect));
  const ofTargets = scenario.expect.flatMap(({ text, name }) => (name !== undefined && missed.has(text) ? [name] : []));
  return new Set([...ofTargets, ...ofGoals]);
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

function isTelling(interval: Interval, counting: ReadonlySet<Interval>): boolean {
  return counting.has(interval) || contactsMissed(interval) >= enoughMissed;
}

/** Contacts by which the interval falls short of the goal, 0 where it meets it. */
function contactsMissed({ offered, short }: Pick<Interval, 'offered' | 'short'>): number {
  return Math.max(0, offered * short);
}

function byContactsMissed(one: Interval, other: Interval): number {
  return contactsMissed(other) - contactsMissed(one) || other.short - one.short;
}

/** First those that come nearest to missing the goal. */
function bySpare(one: Interval, other: Interval): number {
  return other.short - one.short;
}
