/** Wrong files are refused, and why is said. */
import { describe, expect, it } from 'vitest';
import { importerNamed } from '../../../src/history/import/importers.ts';
import { RefusedImport } from '../../../src/history/import/refused.ts';
import { suggest } from '../../../src/history/import/suggest.ts';
import { imported } from './of-text.ts';

async function refusal(text: string, options: Parameters<typeof imported>[1] = {}): Promise<RefusedImport> {
  const error = await imported(text, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RefusedImport)) throw error ?? new Error('it was not refused');
  return error;
}

describe('refused', () => {
  it.each([
    ['', '"export.csv" is empty'],
    ['start,calls\n', 'has a header and no rows'],
    ['name,price\nApple,3\nPear,4\n', 'its header fits no export that is known'],
    ['start,calls\nsoon,3\nlater,4\n', 'column "start" holds no date that can be read, such as "soon"'],
    [
      'start,calls\n2026-03-02 09:00,3\n2026-03-02 09:30,3\nx,4\ny,4\nz,1\n',
      '3 of 5 rows have no date that can be read, such as "x 4"',
    ],
    ['start,calls\n2026-03-02 09:00,0\n2026-03-02 09:30,0\n', 'no contact is counted in any interval'],
    ['start,calls\n2026-03-02 09:00,abc\n2026-03-02 09:30,\n', 'no row holds a count'],
    ['start,calls\n2026-03-01,300\n2026-03-08,310\n2026-03-15,290\n', 'intervals of 7 days are too long to plan from'],
    [
      'start,calls\n2026-03-02 09:00:01,1\n2026-03-02 09:00:03,1\n2026-03-02 09:00:05,1\n',
      'looks like a log of single contacts',
    ],
  ])('%j: %s', async (text, reason) => {
    expect((await refusal(text)).message).toContain(reason);
  });

  it('an export that is not the one that was named', async () => {
    const error = await refusal('start,calls\n2026-03-02 09:00,3\n', { as: importerNamed('zendesk') });
    expect(error.message).toBe(
      '"export.csv": it is no export of zendesk: its header needs "Created at", "Solved at", "Reopens", "Satisfaction Score"',
    );
  });

  it('shows the beginning and what the columns may be', async () => {
    const { preview } = await refusal('Half-Hour Beginning,Calls Recieved,Notes\n2026-03-02 09:00,3,x\n');
    expect(preview!.header).toEqual(['Half-Hour Beginning', 'Calls Recieved', 'Notes']);
    expect(preview!.rows).toEqual([['2026-03-02 09:00', '3', 'x']]);
    expect(preview!.suggestions.map(({ header, field }) => [header, field])).toEqual(
      expect.arrayContaining([
        ['Half-Hour Beginning', 'start'],
        ['Calls Recieved', 'offered'],
      ]),
    );
  });
});

it('suggests for mistyped and for longer headers', () => {
  const fields = (header: readonly string[], kind: 'intervals' | 'contacts') =>
    Object.fromEntries(suggest(header, kind).map(({ header: name, field }) => [name, field]));
  expect(fields(['Timestmp', 'Queue Name', 'Calls Offerd', 'Avg Handle Time (sec)'], 'intervals')).toEqual({
    Timestmp: 'start',
    'Queue Name': 'contact_type',
    'Calls Offerd': 'offered',
    'Avg Handle Time (sec)': 'handle_time',
  });
  expect(fields(['Arival time', 'Wait Time', 'Agent Name'], 'contacts')).toEqual({
    'Arival time': 'arrival',
    'Wait Time': 'wait',
    'Agent Name': 'agent',
  });
});

it('reads with a mapping what it would refuse', async () => {
  const history = await imported('Half-Hour Beginning,Calls Recieved\n2026-03-02 09:00,3\n2026-03-02 09:30,4\n', {
    mappings: [
      { field: 'start', column: 'Half-Hour Beginning' },
      { field: 'offered', column: '#2' },
    ],
  });
  expect([...history.intervals.offered]).toEqual([3, 4]);
});

it('reads intervals that are numbered within the day', async () => {
  const rows = Array.from({ length: 48 }, (_, k) => `1999-01-04,${k + 1},${k}`).join('\n');
  const history = await imported(`date,interval,calls\n${rows}\n`);
  expect(history.intervals.interval).toBe(1800);
  expect(new Date(history.intervals.start[47]! * 1000).toISOString()).toBe('1999-01-04T23:30:00.000Z');
});
