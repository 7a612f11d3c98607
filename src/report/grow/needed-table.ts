/** The staff that each volume needs, by group, beside straight-line scaling and the closed forms. */
import type { GrowResults, GrowVolume, NeededGroup } from '../../experiment/grow/grow-results.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';
import { multipleText, postsText, whenText } from './grow-context.ts';

/** Groups that have a column; the others are in the tables of `--csv`. */
const mostGroups = 3;

/** @returns no lines where no staff was sought */
export function neededTable(results: GrowResults, paint: Paint): string[] {
  if (results.volumes.every(({ needed }) => needed === null)) return [];
  const names = Object.keys(results.groups).slice(0, mostGroups);
  const single = Object.keys(results.groups).length === 1;
  const columns: Column[] = [
    { heading: 'volume', align: 'right' },
    { heading: 'reached', align: 'left', spare: 1 },
    ...names.map((name, k): Column => {
      const heading = `${name.replaceAll('_', ' ')} (band)`;
      return {
        heading,
        align: 'right',
        most: 18,
        narrow: name.slice(0, 12),
        ...(k === 0 ? { over: 'just enough staff' } : {}),
      };
    }),
    { heading: 'FTE', align: 'right' },
    { heading: 'best shape', align: 'right', narrow: 'shape' },
    { heading: 'straight line', align: 'right', narrow: 'straight' },
    { heading: 'FTE per 1×', align: 'right', narrow: 'per 1×', spare: 2 },
    ...(single
      ? [
          { heading: 'Erlang A', align: 'right', spare: 3 } as const,
          { heading: 'Erlang C', align: 'right', spare: 4 } as const,
        ]
      : []),
    { heading: 'per contact', align: 'right' },
  ];
  const rows = results.volumes.map((at): (string | Cell)[] => {
    const { needed } = at;
    const head = [multipleText(at.volume), whenText(at)];
    if (needed === null) return head;
    const shape = needed.best_shape ? formatPlain(needed.best_shape.fte, 1) : '';
    if (!needed.found)
      return [...head, { text: 'none will do', paint: paint.alarm }, ...names.slice(1).map(() => ''), '', shape];
    const [only] = Object.values(needed.groups);
    return [
      ...head,
      ...names.map((name) => groupText(needed.groups[name])),
      formatPlain(needed.total.needed!.fte, 1),
      shape,
      needed.straight_line === null ? '' : formatPlain(needed.straight_line.fte, 1),
      needed.fte_per_volume === null ? '' : formatPlain(needed.fte_per_volume, 1),
      ...(single ? [closedText(only?.erlang_a), closedText(only?.erlang_c)] : []),
      costText(at, results.currency),
    ];
  });
  return fittingTable(columns, rows, paint.strong);
}

/** `20 (18–22)`; the band is left out where it is one number. */
function groupText(group: NeededGroup | undefined): string {
  if (group?.needed == null) return '';
  const { needed, low, high } = group;
  const from = low?.posts ?? needed.posts;
  const to = high?.posts;
  if (to === undefined)
    return low === null ? postsText(needed.posts) : `${postsText(needed.posts)} (≥${postsText(from)})`;
  return from === to ? postsText(needed.posts) : `${postsText(needed.posts)} (${postsText(from)}–${postsText(to)})`;
}

function closedText(agents: number | null | undefined): string {
  return agents == null ? '–' : postsText(agents);
}

function costText({ needed }: GrowVolume, currency: string | null): string {
  const cost = needed?.cost_per_contact;
  return cost == null || cost.mean === null ? '' : formatEstimate(cost, 'money', currency ?? undefined).value;
}
