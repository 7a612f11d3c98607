/** Results kept on the disk: what is found again, what is not, and what happens when the store is not as it should be. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Store, type StoreOptions } from '../../src/node/store.ts';
import { answerOf, questionFor } from './store/questions.ts';

let directory: string;
let warnings: string[];
let stores: Store[];
let worked: number;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffcurve-store-'));
  warnings = [];
  stores = [];
  worked = 0;
});
afterEach(() => {
  for (const store of stores) store.close();
  rmSync(directory, { recursive: true });
});

function opened(options: Partial<StoreOptions> = {}): Store {
  const store = new Store({ directory, engine: 'test', onWarning: (warning) => warnings.push(warning), ...options });
  stores.push(store);
  return store;
}

async function ask(store: Store, seed: number, more: Parameters<typeof questionFor>[1] = {}, size = 10) {
  return store.once(questionFor(seed, more), async () => {
    worked++;
    return answerOf(seed, size);
  });
}

describe('a store', () => {
  it('answers a repeated question without the work, in a later process too', async () => {
    const first = opened();
    expect(await ask(first, 1)).toEqual(answerOf(1, 10));
    expect(await ask(first, 1)).toEqual(answerOf(1, 10));
    first.close();
    expect(await ask(opened(), 1)).toEqual(answerOf(1, 10));
    expect(worked).toBe(1);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['another seed', 2, {}, {}],
    ['another scenario', 1, { scenario: { name: 'Desk', hash: 'b'.repeat(64) } }, {}],
    ['another number of replications', 1, { replications: 5 }, {}],
    ['no number of replications', 1, { replications: null }, {}],
    ['another volume', 1, { volume: 1.2 }, {}],
    ['another detail', 1, { options: { detail: 'totals' } }, {}],
    ['another kind', 1, { kind: 'staff' as const }, {}],
    ['another engine', 1, {}, { engine: 'next' }],
  ])('takes %s for another question', async (_what, seed, more, options) => {
    await ask(opened(), 1);
    await ask(opened(options), seed, more);
    expect(worked).toBe(2);
  });

  it('does not ask in what order the options were written', async () => {
    const store = opened();
    await ask(store, 1, { options: { a: 1, b: { c: 2, d: 3 } } });
    await ask(store, 1, { options: { b: { d: 3, c: 2 }, a: 1 } });
    expect(worked).toBe(1);
  });

  it('keeps nothing of work that fails', async () => {
    const store = opened();
    const failing = store.once(questionFor(1), () => Promise.reject(new Error('stopped')));
    await expect(failing).rejects.toThrow('stopped');
    expect(store.list()).toEqual([]);
  });

  it('clears what was not used for longest once there is too much', async () => {
    let clock = 0;
    const size = 1000;
    const bytes = async () => {
      const probe = opened({ directory: join(directory, 'probe') });
      await ask(probe, 1, {}, size);
      return probe.list()[0]!.bytes;
    };
    // Room for five; cleared to nine tenths of that, which four fill.
    const store = opened({ mostBytes: 5.5 * (await bytes()), now: () => clock });
    for (let seed = 1; seed <= 5; seed++) {
      clock += 100_000;
      await ask(store, seed, {}, size);
    }
    clock += 100_000;
    await ask(store, 1, {}, size);
    clock += 100_000;
    await ask(store, 6, {}, size);
    expect(store.list().map(({ seed }) => seed)).toEqual([6, 1, 5, 4]);
  });

  it('lists by the first digits of a key, and clears one or all, giving the room back', async () => {
    const store = opened();
    for (let seed = 1; seed <= 4; seed++) await ask(store, seed, {}, 20_000);
    const [newest] = store.list();
    expect(newest).toMatchObject({ seed: 4, kind: 'run', name: 'Desk', engine: 'test', volume: 1, replications: 4 });
    expect(store.list(newest!.key.slice(0, 12))).toEqual([newest]);
    expect(store.clear([newest!.key])).toBe(1);
    expect(store.list()).toHaveLength(3);
    const before = statSync(store.path).size;
    expect(store.clear()).toBe(3);
    expect(store.list()).toEqual([]);
    store.close();
    expect(statSync(store.path).size).toBeLessThan(before / 4);
  });

  it('clears what a program of another shape left, only where all is cleared', async () => {
    const store = opened();
    await ask(store, 1);
    const earlier = join(dirname(store.path), 'results-1.sqlite');
    writeFileSync(earlier, 'of an earlier program');
    const [newest] = store.list();
    store.clear([newest!.key]);
    expect(existsSync(earlier)).toBe(true);
    store.clear();
    expect(existsSync(earlier)).toBe(false);
    expect(existsSync(store.path)).toBe(true);
  });

  it('sets a damaged file aside, says so once, and goes on', async () => {
    const store = opened();
    await ask(store, 1);
    store.close();
    writeFileSync(store.path, 'not a database, and long enough not to be taken for an empty one'.repeat(20));
    const next = opened();
    await ask(next, 1);
    await ask(next, 1);
    expect(worked).toBe(2);
    expect(warnings).toEqual([expect.stringMatching(/could not be read .* set aside as .*\.set-aside$/)]);
    expect(readFileSync(`${store.path}.set-aside`, 'utf8')).toContain('not a database');
  });

  it('is not led astray by damage in the middle of the file', async () => {
    const store = opened();
    for (let seed = 1; seed <= 3; seed++) await ask(store, seed, {}, 20_000);
    store.close();
    const bytes = readFileSync(store.path);
    // All but the first pages, which hold the table's shape.
    bytes.fill(0x5a, 4 * 4096);
    writeFileSync(store.path, bytes);
    const next = opened();
    for (let seed = 1; seed <= 3; seed++) expect(await ask(next, seed, {}, 20_000)).toEqual(answerOf(seed, 20_000));
    for (let seed = 1; seed <= 3; seed++) expect(await ask(next, seed, {}, 20_000)).toEqual(answerOf(seed, 20_000));
    expect(worked).toBe(6);
    expect(warnings.length).toBeGreaterThan(0);
  });

  it('works a result out anew whose bytes are damaged', async () => {
    const store = opened();
    await ask(store, 1, {}, 1000);
    store.close();
    const database = new DatabaseSync(store.path);
    const { value } = database.prepare('SELECT value FROM kept').get() as { value: Uint8Array };
    value[value.length >> 1]! ^= 1;
    database.prepare('UPDATE kept SET value = ?').run(value);
    database.close();
    expect(await ask(opened(), 1, {}, 1000)).toEqual(answerOf(1, 1000));
    expect(await ask(opened(), 1, {}, 1000)).toEqual(answerOf(1, 1000));
    expect(worked).toBe(2);
    expect(warnings).toEqual(['a kept result was damaged; it is worked out anew']);
  });

  it.each([
    ['of a later program', 'PRAGMA user_version = 99', 'newer version'],
    ['with another table', 'ALTER TABLE kept RENAME COLUMN value TO content', 'no such column'],
  ])('sets a file %s aside', async (_what, change, reason) => {
    const store = opened();
    await ask(store, 1);
    store.close();
    const database = new DatabaseSync(store.path);
    database.exec(change);
    database.close();
    await ask(opened(), 1);
    await ask(opened(), 1);
    expect(worked).toBe(2);
    expect(warnings).toEqual([expect.stringContaining(reason)]);
  });

  it('does not take what a damaged file had not merged for part of a new one', async () => {
    const store = opened();
    await ask(store, 1);
    // As a killed process leaves it: the log beside the file.
    for (const file of readdirSync(directory)) copyFileSync(join(directory, file), join(tmpdir(), `${file}.copy`));
    const copies = readdirSync(directory);
    store.close();
    for (const file of copies) {
      copyFileSync(join(tmpdir(), `${file}.copy`), join(directory, file));
      rmSync(join(tmpdir(), `${file}.copy`));
    }
    writeFileSync(store.path, 'x'.repeat(8192));
    const next = opened();
    await ask(next, 2);
    expect(next.list().map(({ seed }) => seed)).toEqual([2]);
  });

  it('goes on without a place to write, saying why once', async () => {
    writeFileSync(join(directory, 'file'), '');
    const store = opened({ directory: join(directory, 'file') });
    expect(await ask(store, 1)).toEqual(answerOf(1, 10));
    expect(await ask(store, 2)).toEqual(answerOf(2, 10));
    expect(warnings).toEqual([expect.stringContaining('results are not kept in')]);
  });

  it('goes on where a folder has its name', async () => {
    const store = opened();
    mkdirSync(store.path);
    expect(await ask(store, 1)).toEqual(answerOf(1, 10));
    expect(warnings).toHaveLength(1);
  });
});
