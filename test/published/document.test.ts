/** The committed validation page lists every case, and says of none that it differs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactCases } from '../statistical/cases.ts';
import { publishedCases } from './cases.ts';
import { notExpressed } from './not-expressed.ts';

const page = readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8');
const all = [...exactCases, ...publishedCases];

describe('docs/validation.md', () => {
  it('lists every case, in order, with its source', () => {
    const headings = page.split('\n').filter((line) => line.startsWith('### '));
    expect(headings).toEqual(all.map(({ title }) => `### ${title}`));
    for (const { source } of all) expect(page).toContain(source);
  });

  it('lists what is not compared', () => {
    for (const { title, reason } of notExpressed) {
      expect(page).toContain(title);
      expect(page).toContain(reason);
    }
  });

  it('reports agreement', () => {
    expect(page).not.toContain('**differs**');
    expect(page).not.toContain('too imprecise |');
    expect(page).not.toContain('**could not be run**');
  });

  it('gives every case its own name', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });
});
