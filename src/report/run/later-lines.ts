/** What is not answered while the customer waits: the backlog of emails, and callbacks; a row for each type that has any. */
import type { MetricUnit } from '../../fields/metrics.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { longestName } from './longest-name.ts';
import type { ReportContext } from './report-context.ts';
import { estimateOf, meanOf } from './run-view.ts';

const HOUR = 3600;

export function backlogLines({ results, scenario }: ReportContext, paint: Paint): string[] {
  const columns: Column[] = [
    { heading: 'Backlog', align: 'left', most: longestName },
    { heading: 'waiting', align: 'right', gap: 3 },
    { heading: 'at most', align: 'right', gap: 3 },
    { heading: 'age of the oldest', align: 'right', gap: 3 },
    { heading: 'at most', align: 'right', gap: 3 },
    { heading: 'first reply after', align: 'right', gap: 3 },
    { heading: 'in open hours', align: 'right', gap: 3 },
  ];
  return linesOf(
    columns,
    results,
    (name) => scenario.contact_types[name]?.channel === 'email',
    [
      ['backlog', 'count'],
      ['backlog_longest', 'count'],
      ['backlog_age', 'seconds'],
      ['backlog_age_longest', 'seconds'],
      ['first_response_time', 'seconds'],
      ['first_response_time_open_hours', 'seconds'],
    ],
    paint,
  );
}

export function callbackLines({ results }: ReportContext, paint: Paint): string[] {
  const columns: Column[] = [
    { heading: 'Callbacks', align: 'left', most: longestName },
    { heading: 'accepted', align: 'right', gap: 3 },
    { heading: 'called after', align: 'right', gap: 3 },
    { heading: '95 % under', align: 'right', gap: 3 },
    { heading: 'mean longest', align: 'right', gap: 3 },
  ];
  return linesOf(
    columns,
    results,
    (name) => (meanOf(results.contact_types[name], 'called_back') ?? 0) > 0,
    [
      ['called_back', 'count'],
      ['callback_delay', 'seconds'],
      ['callback_delay_p95', 'seconds'],
      ['callback_delay_longest', 'seconds'],
    ],
    paint,
  );
}

function linesOf(
  columns: readonly Column[],
  { contact_types }: ReportContext['results'],
  isShown: (name: string) => boolean,
  metrics: readonly (readonly [metric: string, unit: MetricUnit])[],
  paint: Paint,
): string[] {
  const names = Object.keys(contact_types).filter(isShown);
  if (names.length === 0) return [];
  const rows = names.map((name) => [
    name,
    ...metrics.map(([metric, unit]) => text(contact_types[name]!, metric, unit)),
  ]);
  return fittingTable(columns, rows, paint.strong);
}

/** Hours rather than seconds, where they are many. */
function text(block: object, metric: string, unit: MetricUnit): string {
  const estimate = estimateOf(block, metric);
  if (estimate === undefined) return '';
  const mean = estimate.mean!;
  if (unit === 'seconds' && mean >= HOUR) return formatDuration(mean, mean < 10 * HOUR ? 1 : 0);
  return formatEstimate(estimate, unit).value;
}
