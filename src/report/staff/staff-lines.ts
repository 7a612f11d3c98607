/** The groups with their sizes today and needed, and the numbers of their parts where these are few. */
import type { StaffGroup, StaffSizes } from '../../experiment/staff/staff-results.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';
import { oneDecimal, orNothing, partBand, type StaffContext, whole, withBand } from './staff-context.ts';

/** Parts of a group that are listed. */
const mostParts = 40;

export function sizeLines({ results }: StaffContext, paint: Paint): string[] {
  const columns: Column[] = [
    { heading: 'Agents', align: 'left', most: 30 },
    { heading: 'today', align: 'right', over: 'posts' },
    { heading: 'needed', align: 'right' },
    { heading: 'today', align: 'right', gap: 4, over: 'FTE' },
    { heading: 'needed', align: 'right' },
    { heading: 'today', align: 'right', gap: 4, over: 'paid hours', spare: 1 },
    { heading: 'needed', align: 'right', spare: 2 },
  ];
  const row = (name: string, sizes: StaffSizes): (string | Cell)[] => {
    const { today, needed, low, high } = sizes;
    const band = (value: (size: StaffSizes['today']) => number, text: (value: number) => string) =>
      withBand(
        needed === null ? null : value(needed),
        low === null ? null : value(low),
        high === null ? null : value(high),
        text,
      );
    const posts = band(({ posts: number }) => number, whole);
    const fte = band(({ fte: number }) => number, oneDecimal);
    return [
      name,
      whole(today.posts),
      { text: posts, paint: paint.answer },
      oneDecimal(today.fte),
      fte,
      whole(today.paid_hours),
      needed === null ? '–' : whole(needed.paid_hours),
    ];
  };
  const groups = Object.entries(results.groups);
  const rows = groups.map(([name, group]) => row(name, group));
  if (groups.length > 1) rows.push(row('all', results.total));
  return fittingTable(columns, rows, paint.strong);
}

/** A line for each part of the groups whose parts are neither one nor too many. */
export function partLines({ results }: StaffContext, paint: Paint): string[] {
  const groups = Object.entries(results.groups).filter(
    ([, { form, parts }]) => form !== 'interval' && parts.length <= mostParts,
  );
  const columns: Column[] = [
    { heading: 'Agents', align: 'left', most: 30 },
    { heading: 'when', align: 'left' },
    { heading: 'today', align: 'right' },
    { heading: 'needed', align: 'right' },
    { heading: 'Erlang A', align: 'right' },
    { heading: 'Erlang C', align: 'right' },
  ];
  const rows = groups.flatMap(([name, group]) => partRows(name, group));
  return rows.length === 0 ? [] : fittingTable(columns, rows, paint.strong);
}

function partRows(name: string, { parts }: StaffGroup): string[][] {
  return parts.map((part, k) => [
    k === 0 ? name : '',
    part.label,
    part.today === null ? 'varies' : whole(part.today),
    partBand(part),
    orNothing(part.erlang_a),
    orNothing(part.erlang_c),
  ]);
}
