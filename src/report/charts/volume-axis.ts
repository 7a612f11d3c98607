/** The axis of volume: multiples of today's need, each with its month or, where growth is not known, its cases a week. */
import { multipleText, shortMonthText } from '../grow/grow-context.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Layer } from './chart.ts';
import { labels, marks } from './layers.ts';
import { textWidth } from './text-width.ts';
import { undrawnAxis } from './undrawn-axis.ts';

export interface VolumeStop {
  /** Multiple of today's need. */
  readonly volume: number;
  /** ISO date at which it is reached; null where growth is not known. */
  readonly date: string | null;
}

/** Room below the plot. */
export const volumeAxisRoom = 44;

/** @returns the `x` channel and the layers below the plot */
export function volumeAxis(
  stops: readonly VolumeStop[],
  casesAWeek: number,
  width: number,
  height: number,
): { readonly x: Layer; readonly layers: readonly Layer[] } {
  const volumes = stops.map(({ volume }) => volume);
  const first = volumes[0]!;
  const last = volumes.at(-1)!;
  const [from, to] = last > first ? [first, last] : [first - 0.1, last + 0.1];
  const at = (volume: number) => ((volume - from) / (to - from)) * width;
  const x = undrawnAxis('volume', [from, to]);
  const rows = stops.map(({ volume, date }) => ({
    volume,
    multiple: multipleText(volume),
    below:
      date === null ? `${formatPlain(casesAWeek * volume, 0)} a week` : volume === 1 ? 'today' : shortMonthText(date),
  }));
  // The ends, and between them as many as have room.
  const shown: typeof rows = [];
  let taken = Number.NEGATIVE_INFINITY;
  const end = rows.at(-1)!;
  const halfOf = (row: (typeof rows)[number]) =>
    Math.max(textWidth(row.below, 12), textWidth(row.multiple, 12)) / 2 + 6;
  for (const row of rows) {
    const place = at(row.volume);
    const half = halfOf(row);
    if (place - half < taken) continue;
    if (row !== end && place + half > at(end.volume) - halfOf(end)) continue;
    shown.push(row);
    taken = place + half;
  }
  return {
    x,
    layers: [
      marks(
        'rule',
        'base',
        [{ volume: from, to }],
        { x, x2: { field: 'to' }, y: { value: height } },
        { strokeWidth: 1 },
      ),
      marks('rule', 'base', rows, { x, y: { value: height }, y2: { value: height + 5 } }, { strokeWidth: 1 }),
      ...labels(
        'label-note',
        shown.map((row) => ({ ...row, text: row.multiple })),
        { x, y: { value: height + 15 } },
        { align: 'center' },
      ),
      ...labels(
        'label-note',
        shown.map((row) => ({ ...row, text: row.below })),
        { x, y: { value: height + 31 } },
        { align: 'center' },
      ),
    ],
  };
}
