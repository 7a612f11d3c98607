import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';
import { freshDirectory } from './desk.ts';

let directory: string;
beforeEach(() => {
  directory = freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('staffcurve init', () => {
  it('writes a scenario that is sound and runs', async () => {
    const path = join(directory, 'mine.yaml');
    const { status, stdout, stderr } = await staffcurve(['init', path]);
    expect(stdout).toContain(`Next: staffcurve run ${path}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(await staffcurve(['validate', path])).toEqual({ status: 0, stdout: `${path}: sound\n`, stderr: '' });
    const run = await staffcurve(['run', path, '--replications', '2']);
    expect([0, 2]).toContain(run.status);
    expect(run.stdout).toContain('Support desk');
  });

  it('does not overwrite, unless told to', async () => {
    const path = join(directory, 'mine.yaml');
    writeFileSync(path, 'mine');
    const refused = await staffcurve(['init', path]);
    expect(refused.stderr).toContain('is already there; --force overwrites it');
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await staffcurve(['init', path, '--force'])).status).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toBe('mine');
  });

  it('says why it cannot write', async () => {
    const { status, stderr } = await staffcurve(['init', join(directory, 'none', 'mine.yaml')]);
    expect(stderr).toContain('there is no such place');
    expect(status).toBe(3);
  });
});

describe('staffcurve schema', () => {
  it('prints a JSON Schema that knows the blocks', async () => {
    const { status, stdout, stderr } = await staffcurve(['schema']);
    expect(JSON.parse(stdout).properties).toHaveProperty('contact_types');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
