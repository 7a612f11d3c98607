/** The list of kept results as text: which run each is, how large, and when it was last used. */
import { formatPlain } from '../numbers/format-number.ts';
import type { Paint } from '../terminal/paint.ts';
import { type Column, shortened, textTable } from '../terminal/text-table.ts';
import { reportWidth } from '../terminal/wrap-text.ts';

export interface KeptLine {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly seed: number;
  /** Null where the scenario's `run.until` decided. */
  readonly replications: number | null;
  readonly volume: number;
  /** What asked for it, and what differs there from the plan that was asked about; empty where nothing is known. */
  readonly command: string;
  readonly note: string;
  /** Bytes. */
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly used: number;
}

/** Digits of a key that are shown; enough to name one. */
const shownDigits = 12;
/** Before what is said of a result below its line. */
const indent = '  ';
/** Results that are listed. */
const mostLines = 40;

const columns: readonly Column[] = [
  { heading: 'key', align: 'left', gap: 0 },
  { heading: 'last used (UTC)', align: 'left' },
  { heading: 'scenario', align: 'left', most: 36 },
  { heading: 'kind', align: 'left' },
  { heading: 'volume', align: 'right' },
  { heading: 'runs', align: 'right' },
  { heading: 'seed', align: 'right' },
  { heading: 'size', align: 'right' },
];

/** @param kept the last used first @param place where they lie */
export function keptList(kept: readonly KeptLine[], place: string, paint: Paint): string {
  if (kept.length === 0) return `Nothing is kept in ${place}\n`;
  const total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  const shown = kept.slice(0, mostLines);
  const rows = shown.map(({ key, kind, name, seed, replications, volume, bytes, used }) => [
    key.slice(0, shownDigits),
    Temporal.Instant.fromEpochMilliseconds(used)
      .toString({ smallestUnit: 'minute' })
      .replace('T', ' ')
      .replace('Z', ''),
    name,
    kind,
    `${volume}×`,
    replications === null ? '–' : formatPlain(replications, 0),
    `${seed}`,
    sizeText(bytes),
  ]);
  const [heading = '', ...lines] = textTable(columns, rows, paint.faint);
  const rest = kept.length - rows.length;
  return [
    `${paint.strong(`${kept.length} ${kept.length === 1 ? 'result' : 'results'}, ${sizeText(total)},`)} in ${place}`,
    '',
    heading,
    ...lines.flatMap((line, k) => [line, ...whatLines(shown[k]!).map(paint.faint)]),
    ...(rest > 0 ? [`and ${rest} more; --json lists all`] : []),
    '',
  ].join('\n');
}

/** What tells results of one scenario apart: what asked for them, and what the plan was changed to. */
function whatLines({ command, note }: KeptLine): string[] {
  const room = reportWidth - indent.length;
  return [command, note].filter((text) => text !== '').map((text) => indent + shortened(text, room));
}

/** Bytes as people say them: `640 B`, `12 KiB`, `3.4 MiB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 2 ** 20) return `${formatPlain(bytes / 1024, 0)} KiB`;
  return `${formatPlain(bytes / 2 ** 20, 1)} MiB`;
}
