/**
 * A delimited file on the disk, read by stream: unpacked, decoded and cut into cells piece by piece, so that a file of
 * any size takes the memory of one piece. Compression, encoding and separator are found from the file's beginning.
 */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { TableReading, TableSource } from '../history/import/table-source.ts';
import { CellCutter } from './cell-cutter.ts';
import { type Encoding, encodingOf, LineDecoder } from './line-decoder.ts';

/** Bytes by which the file is read, and of its beginning that is looked at first. */
const PIECE = 1 << 18;
const HEAD = 1 << 18;

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The file is no table: what it is instead, in words. */
export class NoTable extends Error {
  override readonly name = 'NoTable';
}

export interface ReadTableOptions {
  /** Bytes of the file read so far, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * @throws NoTable where the bytes are no text; the system's error where the file cannot be read
 */
export function readTable(path: string, { onProgress }: ReadTableOptions = {}): TableSource {
  const size = statSync(path).size;
  const raw = headOf(path, HEAD);
  const compressed = raw[0] === 0x1f && raw[1] === 0x8b;
  const head = compressed ? unpackedHead(raw, path) : raw;
  refuseOtherFormats(head, path);
  const encoding = encodingOf(head);
  const notes: string[] = [];
  const beginning = new LineDecoder(encoding, []).push(head) || new TextDecoder(encoding).decode(head);
  const separator = separatorOf(beginning);
  let decoder: LineDecoder | undefined;
  return {
    name: path,
    reading: (): TableReading => ({ encoding: decoder?.encoding ?? encoding, compressed, separator, notes }),
    async *batches() {
      decoder = new LineDecoder(encoding, notes);
      const cutter = new CellCutter(separator, notes);
      let done = 0;
      const progress = (bytes: number) => {
        done += bytes;
        onProgress?.(done, size);
      };
      for await (const piece of compressed ? unpackedPieces(path, progress) : pieces(path, progress)) {
        const rows = cutter.push(decoder.push(piece));
        if (rows.length > 0) yield rows;
      }
      const rest = cutter.end(decoder.end());
      if (rest.length > 0) yield rest;
    },
  };
}

/** The file piece by piece, each in the place of the one before: nothing is left behind to be cleared away. */
async function* pieces(path: string, progress: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE, null);
      if (bytesRead === 0) return;
      progress(bytesRead);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* unpackedPieces(path: string, progress: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: PIECE });
  file.on('data', (piece) => progress(piece.length));
  // A fault of either ends both, and so does whoever stops reading; the fault is thrown where the bytes are read.
  const bytes = pipeline(file, createGunzip({ chunkSize: PIECE }), () => {});
  yield* bytes as AsyncIterable<Uint8Array>;
}

/** The separator under which most of the first lines have the same number of cells, more cells going first. */
export function separatorOf(text: string): string {
  const named = /^\ufeff?sep=(.)\s*\r?\n/i.exec(text);
  if (named !== null) return named[1]!;
  const lines = text.slice(0, 64_000);
  let best = ',';
  let score = 0;
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(lines, { delimiter: separator, skipEmptyLines: 'greedy', preview: 60 });
    const counts = new Map<number, number>();
    for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const [cells, often] = [...counts].filter(([width]) => width > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [
      1, 0,
    ];
    const own = (often / Math.max(1, data.length)) * Math.log2(cells);
    if (own > score * 1.001) {
      best = separator;
      score = own;
    }
  }
  return best;
}

function headOf(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(most);
    return buffer.subarray(0, readSync(file, buffer, 0, most, 0));
  } finally {
    closeSync(file);
  }
}

function unpackedHead(raw: Buffer, path: string): Buffer {
  try {
    // The beginning alone is no whole archive; what it unpacks to is all that is wanted.
    return gunzipSync(raw, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD);
  } catch {
    throw new NoTable(`${JSON.stringify(path)} begins like a gzip archive and cannot be unpacked`);
  }
}

const OTHERS: readonly (readonly [begins: string | RegExp, what: string])[] = [
  ['PK\u0003\u0004', 'is a zip archive or an Excel workbook; save the sheet as CSV, or unpack it'],
  ['\u00d0\u00cf\u0011\u00e0', 'is an old Excel workbook; save the sheet as CSV'],
  ['%PDF', 'is a PDF'],
  [/^\s*[[{]\s*["[{]/, 'looks like JSON; export it as CSV'],
  [/^\s*<(!doctype|html|\?xml|table)/i, 'is a web page or XML; export it as CSV'],
];

function refuseOtherFormats(head: Buffer, path: string): void {
  const text = head.subarray(0, 512).toString('latin1');
  for (const [begins, what] of OTHERS) {
    if (typeof begins === 'string' ? text.startsWith(begins) : begins.test(text.replace(/^\u00ef\u00bb\u00bf/, '')))
      throw new NoTable(`${JSON.stringify(path)} ${what}`);
  }
  const encoding: Encoding = encodingOf(head);
  const noughts = head.subarray(0, 4096).filter((byte) => byte === 0).length;
  if (!encoding.startsWith('utf-16') && noughts > 0) throw new NoTable(`${JSON.stringify(path)} is no text`);
}
