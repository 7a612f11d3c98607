/** The two banks' own data, where it lies beside the project. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importHistory } from '../../../src/history/import/import-history.ts';
import { readTable } from '../../../src/node/read-table.ts';
import { noticed } from './of-text.ts';

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'reference', 'data');
const calls = join(data, 'anonymous_bank_1999', 'calls_february.csv.gz');
const arrivals = join(data, 'anonymous_bank_1999', 'arrivals_6min.csv.gz');
const northAmerica = join(data, 'bank_calls_na_2003', 'calls_5min.csv.gz');
const total = (column: Iterable<number> | undefined) => [...column!].reduce((sum, value) => sum + (value || 0), 0);

describe.skipIf(!existsSync(calls))('the Anonymous Bank, 1 to 21 February 1999 (passed over without its log)', () => {
  // Counted apart in the log: 25,890 rows, 221 of them PHANTOM and 21 more with a negative time in the menu.
  it('is read as a log of calls', async () => {
    const history = await importHistory([readTable(calls)], { keepContacts: true });
    expect(history.importer).toBe('anonymous_bank');
    expect(history.files[0]).toMatchObject({ rows: 25_890, kept: 25_890 - 221 - 21, compressed: true });
    const { contacts } = history;
    expect(contacts!.rows).toBe(25_648);
    const count = (outcome: number) => contacts!.outcome.reduce((sum, value) => sum + (value === outcome ? 1 : 0), 0);
    expect([count(0), count(1), count(2), count(3)]).toEqual([20_880, 3_084, 1_684, 0]);
    expect(contacts!.contactTypes.map(({ label }) => label).sort()).toEqual(['IN', 'NE', 'NW', 'PE', 'PS', 'TT']);
    expect(contacts!.agents).toHaveLength(24);
    expect(contacts!.arrival.every((value, k) => k === 0 || value >= contacts!.arrival[k - 1]!)).toBe(true);
    expect(total(history.intervals.offered)).toBe(20_880 + 3_084);
  });

  it('says what its authors warn of', async () => {
    const texts = noticed(await importHistory([readTable(calls)]));
    expect(texts).toContain('384 answered contacts (1.8 %) name no agent');
    expect(texts.some((text) => text.startsWith('ser_time_s: is nought though an agent answered in 72 of'))).toBe(true);
    expect(
      texts.some((text) => text.startsWith('q_time_s: is not the time between entering and leaving the queue in 2 of')),
    ).toBe(true);
  });
});

describe.skipIf(!existsSync(arrivals))(
  'the Anonymous Bank, arrivals by six minutes (passed over without its file)',
  () => {
    it('has numbered intervals', async () => {
      const history = await importHistory([readTable(arrivals)], { timezone: 'Asia/Jerusalem' });
      expect(history.intervals.interval).toBe(360);
      expect(history.files[0]!.kept).toBe(72_960);
      expect(history.findings.filter(({ topic }) => topic === 'clock').map(({ text }) => text.slice(0, 13))).toEqual([
        'on 1999-04-02',
        'on 1999-09-03',
      ]);
    });
  },
);

describe.skipIf(!existsSync(northAmerica))('the North American bank, 2003 (passed over without its file)', () => {
  it('is read by its own header', async () => {
    const history = await importHistory([readTable(northAmerica)], { timezone: 'America/New_York' });
    expect(history.importer).toBe('intervals');
    expect(history.intervals.interval).toBe(300);
    expect(history.intervals.rows).toBe(22_815);
    expect(history.intervals.offered[0]).toBe(111);
    expect(new Date(history.intervals.start[0]! * 1000).toISOString()).toBe('2003-03-03T12:00:00.000Z');
  });
});
