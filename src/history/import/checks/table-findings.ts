/** What a history shows once it is all there: missing intervals, days unlike the others, clock changes. */
import type { IntervalTable } from '../../interval-record.ts';
import type { HistoryKind } from '../fields.ts';
import type { Finding } from '../finding.ts';
import { clockChanges } from './clock-changes.ts';
import { gaps } from './gaps.ts';
import { outliers } from './outliers.ts';

export function tableFindings(table: IntervalTable, kind: HistoryKind): Finding[] {
  return [...clockChanges(table), ...gaps(table, kind), ...outliers(table)];
}
