/** What an import found, as JSON: totals by contact type and everything that was noticed. */
import type { Finding } from '../../history/import/finding.ts';
import type { ImportedFile, ImportedHistory } from '../../history/import/imported-history.ts';
import type { NumberColumn } from '../../history/interval-record.ts';
import { ZoneClock } from '../../scenario/build/zone-clock.ts';

export interface TypeTotals {
  readonly name: string;
  readonly label: string;
  readonly channel: string;
  /** Contacts; null where not told. */
  readonly offered: number;
  readonly answered: number | null;
  readonly abandoned: number | null;
  /** Seconds, weighed by contacts; null where not told. */
  readonly average_handle_time: number | null;
  readonly average_speed_of_answer: number | null;
}

export interface ImportResults {
  readonly staffcurve: '1';
  readonly kind: 'import';
  readonly engine: string;
  readonly importer: string;
  readonly files: readonly ImportedFile[];
  readonly columns: readonly { readonly field: string; readonly column: string }[];
  readonly timezone: string;
  /** Seconds. */
  readonly interval: number;
  /** Of the first interval and the end of the last. */
  readonly from: string;
  readonly to: string;
  readonly contact_types: readonly TypeTotals[];
  readonly findings: readonly Finding[];
  /** Paths; null where nothing was written. */
  readonly written: { readonly scenario: string; readonly history: string } | null;
}

export function importResults(
  history: ImportedHistory,
  engine: string,
  written: ImportResults['written'],
): ImportResults {
  const { intervals } = history;
  const clock = new ZoneClock(intervals.timezone);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < intervals.rows; row++) {
    from = Math.min(from, intervals.start[row]!);
    to = Math.max(to, intervals.start[row]! + intervals.interval);
  }
  return {
    staffcurve: '1',
    kind: 'import',
    engine,
    importer: history.importer,
    files: history.files,
    columns: history.columns.map(([field, column]) => ({ field, column })),
    timezone: intervals.timezone,
    interval: intervals.interval,
    from: clock.textOf(from),
    to: clock.textOf(to),
    contact_types: intervals.contactTypes.map((_, type) => totalsOf(history, type)),
    findings: history.findings,
    written,
  };
}

function totalsOf({ intervals }: ImportedHistory, type: number): TypeTotals {
  const { name, label, channel } = intervals.contactTypes[type]!;
  const { answered, abandoned, handleTime, answeredWait } = intervals.columns;
  const [from, to] = [intervals.from[type]!, intervals.from[type + 1]!];
  const sum = (column: NumberColumn | undefined) => {
    if (column === undefined) return null;
    let total = 0;
    for (let row = from; row < to; row++) total += column[row] || 0;
    return total;
  };
  const mean = (column: NumberColumn | undefined, weights: NumberColumn) => {
    if (column === undefined) return null;
    let total = 0;
    let contacts = 0;
    for (let row = from; row < to; row++) {
      if (Number.isNaN(column[row]!) || !(weights[row]! > 0)) continue;
      total += column[row]! * weights[row]!;
      contacts += weights[row]!;
    }
    return contacts > 0 ? total / contacts : null;
  };
  const weights = answered ?? intervals.offered;
  return {
    name,
    label,
    channel,
    offered: sum(intervals.offered)!,
    answered: sum(answered),
    abandoned: sum(abandoned),
    average_handle_time: mean(handleTime, weights),
    average_speed_of_answer: mean(answeredWait, weights),
  };
}
