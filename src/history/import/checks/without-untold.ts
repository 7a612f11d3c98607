/** Columns that hold nothing but noughts, which some exports write for "not told": they are taken as not told, and named. */
import type { IntervalQuantity, IntervalTable } from '../../interval-record.ts';
import type { Field } from '../fields.ts';
import { type Finding, warning } from '../finding.ts';
import type { BoundColumn } from '../importer.ts';

const FIELDS: Readonly<Partial<Record<IntervalQuantity, readonly Field[]>>> = {
  answered: ['answered'],
  handleTime: ['handle_time', 'talk_time', 'wrap_up_time'],
  answeredWait: ['answered_wait', 'wait'],
  answeredInTime: ['answered_in_time', 'service_level'],
  agents: ['agents'],
};

export function withoutUntold(
  table: IntervalTable,
  columns: readonly BoundColumn[],
): { readonly table: IntervalTable; readonly findings: readonly Finding[] } {
  const kept = { ...table.columns };
  const findings: Finding[] = [];
  for (const [quantity, fields] of Object.entries(FIELDS) as [IntervalQuantity, readonly Field[]][]) {
    const column = kept[quantity];
    if (column === undefined || column.some((value) => value > 0)) continue;
    delete kept[quantity];
    const headers = columns.filter(({ field }) => fields.includes(field)).map(({ header }) => header);
    findings.push(
      warning('trust', 'is nought throughout, and taken as not told', { column: headers.join(' + ') || quantity }),
    );
  }
  return { table: { ...table, columns: kept }, findings };
}
