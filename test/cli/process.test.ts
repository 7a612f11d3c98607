/** The command as it is called: a process of its own, with real pipes and signals. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDirectory, writeDesk } from './desk.ts';

const command = join(import.meta.dirname, '..', '..', 'bin', 'staffcurve.js');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param act is given the process once it runs, to interrupt it or to close its output */
function called(words: readonly string[], act: (child: ReturnType<typeof spawn>) => void = () => {}): Promise<Ended> {
  const child = spawn(process.execPath, [command, ...words], { env: { ...process.env, NO_COLOR: '1' } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => {
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  act(child);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

let directory: string;
beforeEach(() => {
  directory = freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the command', () => {
  it('runs a scenario and exits with 2 on a miss', async () => {
    const { status, stdout, stderr } = await called(['run', writeDesk(directory, 'expect: [agents.occupancy <= 1%]')]);
    expect(stdout).toContain('Agents occupancy misses 1 %');
    expect(stderr).toBe('');
    expect(status).toBe(2);
  });

  it('gives the same JSON on any number of workers', async () => {
    const path = writeDesk(directory);
    const busy = ['--set', 'contact_types.voice.demand.volume=500000/week'];
    const one = await called(['run', path, '--json', '--workers', '1', ...busy]);
    const two = await called(['run', path, '--json', '--workers', '2', ...busy]);
    expect(JSON.parse(one.stdout).kind).toBe('run');
    expect(two.stdout).toBe(one.stdout);
    expect(one.status).toBe(0);
  });

  it('exits with 3 on what it does not understand', async () => {
    const { status, stdout, stderr } = await called(['run', join(directory, 'none.yaml')]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('there is no such file');
  });

  it('Ctrl-C on a long run on threads stops it at once with 130', async () => {
    const tables = join(directory, 'tables');
    const words = ['run', writeDesk(directory), '--replications', '100000', '--workers', '2', '--csv', tables];
    let interrupted = 0;
    const { status, stdout, stderr } = await called(words, (child) => {
      setTimeout(() => {
        interrupted = performance.now();
        child.kill('SIGINT');
      }, 2000);
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 130,
      stdout: '',
      stderr: `interrupted; nothing was written or kept\n  from the start: staffcurve ${words.join(' ')}\n`,
    });
    // Far less than the minute that the run would have taken.
    expect(performance.now() - interrupted).toBeLessThan(10_000);
    expect(existsSync(tables)).toBe(false);
    expect(readdirSync(directory)).toEqual(['desk.yaml']);
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, in a sentence', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [command, 'run', writeDesk(directory)], { stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr!.on('data', (data) => {
      stderr += data;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    closeSync(full);
    expect(stderr).toBe('staffcurve: cannot write to standard output: the disk is full\n');
    expect(status).toBe(1);
  });

  it('a reader that goes away ends it quietly', async () => {
    const { stderr } = await called(['run', writeDesk(directory), '--json'], (child) => child.stdout?.destroy());
    expect(stderr).toBe('');
    const schema = await called(['schema'], (child) => child.stdout?.destroy());
    expect(schema.stderr).toBe('');
  });
});
