/** A store and several processes: one that is killed while it writes, and two that write at once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../../../src/node/store.ts';
import { answerOf, questionFor } from './questions.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffcurve-store-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

interface Keeping {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly kept: readonly number[]; readonly stderr: string }>;
}

function keeping(first: number, count: number, onLine: (kept: number) => void = () => {}): Keeping {
  const script = join(import.meta.dirname, 'keeping-process.ts');
  const child = spawn(process.execPath, [script, directory, `${first}`, `${count}`]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
    onLine(stdout.split('\n').length - 1);
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<{ kept: number[]; stderr: string }>((resolve) =>
    child.on('close', () => resolve({ kept: stdout.trimEnd().split('\n').map(Number), stderr })),
  );
  return { child, ended };
}

describe('a store and its processes', () => {
  it('opens after a kill in the middle of writing, with all that had been kept', async () => {
    // Killed after its third result, and again after its sixth: at another point of the writing each time.
    for (const after of [3, 6]) {
      const process = keeping(0, 1_000_000, (kept) => {
        if (kept >= after) process.child.kill('SIGKILL');
      });
      const { kept, stderr } = await process.ended;
      expect(stderr).toBe('');
      expect(kept.length).toBeGreaterThanOrEqual(after);
      const warnings: string[] = [];
      const store = new Store({ directory, engine: 'test', onWarning: (warning) => warnings.push(warning) });
      for (const seed of kept) {
        const answer = await store.once(questionFor(seed), () => Promise.reject(new Error(`${seed} was not kept`)));
        expect(answer).toEqual(answerOf(seed));
      }
      // What was being written when the kill came is whole or not there.
      for (const { key, seed } of store.list()) expect(store.recall(key)).toEqual(answerOf(seed));
      expect(warnings).toEqual([]);
      store.close();
    }
  });

  it('takes what two processes keep at once, into a store that neither has made yet', async () => {
    // Both keep the middle third.
    const ends = await Promise.all([keeping(0, 20).ended, keeping(10, 20).ended]);
    expect(ends.map(({ stderr }) => stderr)).toEqual(['', '']);
    const store = new Store({ directory, engine: 'test' });
    const seeds = store.list().map(({ seed }) => seed);
    expect(seeds.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, seed) => seed));
    for (const { key, seed } of store.list()) expect(store.recall(key)).toEqual(answerOf(seed));
    store.close();
  });
});
