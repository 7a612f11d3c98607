/** Pages and pictures that are made from the code still say what the code says; `npm run docs` makes them anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withMetrics } from '../../scripts/metrics-section.ts';
import { picturedDesk } from '../../scripts/pictured-desk.ts';
import { scenarioHash } from '../../src/scenario/hash.ts';
import { scenarioReference } from '../../src/scenario/reference-page.ts';
import { pages, root, textOf } from './pages.ts';

describe('the generated pages', () => {
  it('the reference of the scenario file', () => {
    expect(textOf('docs/scenario-reference.md')).toBe(scenarioReference());
  });

  it('the metrics of the glossary', () => {
    const page = textOf('docs/glossary.md');
    expect(withMetrics(page)).toBe(page);
  });

  it('the staffing curve shows the scenario as it is', () => {
    const image = readFileSync(join(root, 'docs', 'images', 'staffing-curve.svg'), 'utf8');
    expect(image).toContain(`<!-- scenario ${scenarioHash(picturedDesk())} -->`);
  });

  it('the staffing curve says of the break what `grow` says on the same page', () => {
    const image = readFileSync(join(root, 'docs', 'images', 'staffing-curve.svg'), 'utf8');
    const told = /volume reaches ([\d.]+×), around (\w+ \d{4})/.exec(textOf('README.md'));
    expect(told).not.toBeNull();
    expect(image).toContain(`Breaks at ${told![1]}, ${told![2]}`);
  });
});

describe('the written pages', () => {
  it('the words of the glossary are in order', () => {
    const [words = ''] = textOf('docs/glossary.md').split('## Metrics');
    const terms = [...words.matchAll(/^\*\*(.+?)\.?\*\*/gm)].map(([, term]) => term!);
    expect(terms.length).toBeGreaterThan(50);
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  it('every decision is in the index, under its own title', () => {
    const index = textOf('docs/decisions/README.md');
    const records = readdirSync(join(root, 'docs', 'decisions')).filter((file) => /^\d{4}-/.test(file));
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, k) => k + 1));
    for (const file of records) {
      expect(index, file).toContain(`[${file.slice(0, 4)}](${file})`);
      expect(textOf(`docs/decisions/${file}`), file).toMatch(new RegExp(`^# ${file.slice(0, 4)}: `));
    }
  });

  it('no page names a directory of somebody’s machine', () => {
    for (const page of pages) expect(textOf(page), page).not.toMatch(/(?:^|[\s(`"'])\/(?:home|Users|work|tmp)\//m);
  });
});
