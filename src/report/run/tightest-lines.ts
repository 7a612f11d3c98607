/** The intervals in which service is tightest, of those in which it matters. */
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
/** Fewest contacts in an interval, on average over the runs, for its service level to mean anything. */
const fewestContacts = 1;
/** An interval counts where it has at least this part of what the type's average interval with contacts has. */
const partOfAverage = 0.5;

const intervalNames: Readonly<Record<number, string>> = { 900: 'quarter-hours', 1800: 'half-hours', 3600: 'hours' };

export function tightestLines({ results, scenario }: ReportContext, paint: Paint): string[] {
  const tight = Object.keys(results.contact_types)
    .filter((name) => scenario.contact_types[name]?.channel !== 'email')
    .flatMap((name) => candidates(results.intervals, name))
    .filter(({ level }) => level < 1)
    .sort((one, other) => one.level - other.level)
    .slice(0, most);
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

function candidates(intervals: ReportContext['results']['intervals'], name: string) {
  const withContacts = intervals.flatMap(({ start, contact_types }) => {
    const block = contact_types[name];
    const offered = meanOf(block, 'offered') ?? 0;
    const level = meanOf(block, 'service_level');
    return block === undefined || level === undefined || offered === 0 ? [] : [{ name, start, block, offered, level }];
  });
  const average = withContacts.reduce((sum, { offered }) => sum + offered, 0) / withContacts.length;
  return withContacts.filter(({ offered }) => offered >= fewestContacts && offered >= partOfAverage * average);
}
