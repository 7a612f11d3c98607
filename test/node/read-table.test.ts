/** Files on the disk as exports come: compressed, in old encodings, with marks, odd line ends and separators. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { LineDecoder } from '../../src/node/line-decoder.ts';
import { NoTable, readTable, separatorOf } from '../../src/node/read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'staffcurve-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array | string, name = 'export.csv') {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const table = readTable(path);
  const rows: (readonly string[])[] = [];
  for await (const batch of table.batches()) rows.push(...batch);
  return { rows, ...table.reading() };
}

const cells = [
  ['start', 'queue', 'calls'],
  ['2026-03-02 09:00', 'Vertrieb Süd', '3'],
  ['2026-03-02 09:30', 'Café „Nord“', '4'],
];
const text = (end = '\n', separator = ',') => cells.map((row) => row.join(separator) + end).join('');
const utf16 = (value: string, big = false) => {
  const bytes = Buffer.from(value, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text()), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text()}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\ufeff${text()}`), 'utf-16le'],
    ['UTF-16 without one', utf16(text()), 'utf-16le'],
    ['UTF-16, big end first', utf16(`\ufeff${text()}`, true), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const found = await read(bytes);
    expect(found.rows).toEqual(cells);
    expect(found.encoding).toBe(encoding);
  });

  it('Windows-1252', async () => {
    const bytes = Buffer.from(text().replace('„', '\x84').replace('“', '\x93'), 'latin1');
    const found = await read(bytes);
    expect(found.rows).toEqual(cells);
    expect(found.encoding).toBe('windows-1252');
  });

  it('Windows-1252 that shows only far into the file', async () => {
    const plain = '2026-03-02 09:00,Sales,3\n'.repeat(30_000);
    const found = await read(
      Buffer.concat([Buffer.from(`start,queue,calls\n${plain}`), Buffer.from('2026-03-02 10:00,Süd,5\n', 'latin1')]),
    );
    expect(found.rows.at(-1)).toEqual(['2026-03-02 10:00', 'Süd', '5']);
    expect(found.encoding).toBe('windows-1252');
  });

  it('UTF-8 with a broken letter keeps the rest and says so', () => {
    const notes: string[] = [];
    const decoder = new LineDecoder('utf-8', notes);
    expect(decoder.push(Buffer.from('Süd,1\n'))).toBe('Süd,1\n');
    expect(decoder.push(Buffer.from('Nörd,2\n', 'latin1'))).toBe('N\ufffdrd,2\n');
    expect(notes).toHaveLength(1);
  });

  it('letters of several bytes survive pieces that cut them', () => {
    const bytes = Buffer.from('Süd,1\nCafé,2\n');
    const decoder = new LineDecoder('utf-8', []);
    let whole = '';
    for (const byte of bytes) whole += decoder.push(Uint8Array.of(byte));
    expect(whole + decoder.end()).toBe('Süd,1\nCafé,2\n');
  });
});

describe('lines and cells', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s', async (_, end) => {
    expect((await read(text(end))).rows).toEqual(cells);
  });

  it('no line end at the end, and blank lines between', async () => {
    expect((await read(`\n${text('\n\n').trimEnd()}`)).rows).toEqual(cells);
  });

  it.each([';', '\t', '|', ','])('separator %j', async (separator) => {
    const found = await read(text('\n', separator));
    expect(found.separator).toBe(separator);
    expect(found.rows).toEqual(cells);
  });

  it("Excel's own line about the separator", async () => {
    const found = await read(`sep=;\r\n${text('\r\n', ';')}`);
    expect(found.separator).toBe(';');
    expect(found.rows).toEqual(cells);
  });

  it('quoted cells with separators, quotes and line breaks, also where pieces of the file end', async () => {
    const row = ['2026-03-02 09:00', 'a "b", c\nd', '3'];
    const line = '2026-03-02 09:00,"a ""b"", c\nd",3\n';
    const found = await read(`start,queue,calls\n${line.repeat(60_000)}`);
    expect(found.rows).toHaveLength(60_001);
    expect(found.rows.slice(1).every((one) => one.length === 3 && one[1] === row[1])).toBe(true);
  });

  it('a quotation mark that nobody closes does not swallow the file', async () => {
    const line = '2026-03-02 09:00,Sales and support of the north,3\n';
    const found = await read(`start,queue,calls\n2026-03-02 09:00,"5 inch,3\n${line.repeat(200_000)}`);
    expect(found.rows).toHaveLength(200_002);
    expect(found.notes).toEqual([expect.stringContaining('never closed')]);
  });

  it.each([
    ['opens a cell and is never closed', '"5 inch'],
    ['stands amid a quoted cell', '"5" inch"'],
  ])('a quotation mark that %s takes no line with it', async (_, queue) => {
    const sound = '2026-03-02 09:00,"North, and south",3\n';
    const found = await read(`start,queue,calls\n${sound}2026-03-02 09:00,${queue},3\n${sound.repeat(19)}`);
    expect(found.rows).toHaveLength(22);
    expect(found.rows.filter((row) => row[1] === 'North, and south')).toHaveLength(20);
    expect(found.rows[2]).toEqual(['2026-03-02 09:00', queue, '3']);
    expect(found.notes).toEqual([expect.stringContaining('quotation mark')]);
  });

  it('a quotation mark within a cell that has none around it is a letter', async () => {
    const found = await read('start,queue,calls\n2026-03-02 09:00,5" pipes,3\n2026-03-02 09:30,"a, b",3\n');
    expect(found.rows.slice(1)).toEqual([
      ['2026-03-02 09:00', '5" pipes', '3'],
      ['2026-03-02 09:30', 'a, b', '3'],
    ]);
    expect(found.notes).toEqual([]);
  });

  it('decimal commas do not make commas the separator', () => {
    expect(separatorOf('a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n')).toBe(';');
  });
});

describe('compression', () => {
  it('gzip is unpacked', async () => {
    const found = await read(gzipSync(text()), 'export.csv.gz');
    expect(found.rows).toEqual(cells);
    expect(found.compressed).toBe(true);
  });

  it('a broken archive fails', async () => {
    const whole = gzipSync('2026-03-02 09:00,Sales,3\n'.repeat(2_000).replace(/3/g, () => '37'));
    await expect(read(whole.subarray(0, whole.length - 20), 'broken.gz')).rejects.toThrow();
  });
});

it.each([
  ['a workbook', Buffer.from('PK\u0003\u0004....', 'latin1'), 'Excel'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
  ['JSON', Buffer.from('[{"start": 1}]'), 'JSON'],
  ['a web page', Buffer.from('<!DOCTYPE html><html>'), 'web page'],
  ['bytes', Buffer.from([1, 2, 0, 0, 3, 0, 0, 0, 1, 7, 0]), 'no text'],
])('%s is refused', async (_, bytes, reason) => {
  const error = await read(bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NoTable);
  expect((error as Error).message).toContain(reason);
});

it('tells how far it is', async () => {
  const path = join(folder, 'progress.csv');
  writeFileSync(path, text());
  const told: [number, number][] = [];
  for await (const _ of readTable(path, { onProgress: (done, total) => told.push([done, total]) }).batches());
  const size = Buffer.byteLength(text());
  expect(told.at(-1)).toEqual([size, size]);
});
