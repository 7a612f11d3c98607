import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText, writeWhole } from '../../src/node/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('files', () => {
  it('are read as text, or are not there', () => {
    writeFileSync(join(folder, 'text.yaml'), 'naïve: true\n');
    expect(readText(join(folder, 'text.yaml'))).toBe('naïve: true\n');
    expect(readText(join(folder, 'nowhere.yaml'))).toBeUndefined();
    expect(() => readText(folder)).toThrow('EISDIR');
  });

  it('are written whole, folders and all, over what was there', () => {
    const path = join(folder, 'deep', 'down', 'out.json');
    writeWhole(path, 'one');
    writeWhole(path, 'two');
    expect(readText(path)).toBe('two');
    expect(readdirSync(join(folder, 'deep', 'down'))).toEqual(['out.json']);
  });

  it('are not written at all when they cannot be', () => {
    const path = join(folder, 'taken');
    writeWhole(join(path, 'inside'), 'x');
    expect(() => writeWhole(path, 'y')).toThrow();
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readText(join(path, 'inside'))).toBe('x');
  });
});
