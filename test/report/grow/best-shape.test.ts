/** What the reports of `grow` say of the best shape, on results made by hand. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { BestShape, GrowResults } from '../../../src/experiment/grow/grow-results.ts';
import { growCharts } from '../../../src/report/charts/grow-charts.ts';
import { bestShapeNote } from '../../../src/report/grow/best-shape-note.ts';
import { growCsv } from '../../../src/report/grow/grow-csv.ts';
import { growReport } from '../../../src/report/grow/grow-report.ts';
import { growPage } from '../../../src/report/html/grow-page.ts';
import { width } from '../../../src/report/terminal/text-table.ts';
import { handMade } from './grow-results.ts';

/** By volume; FTE are 1.5 a post there and 40 hours a post. */
function shaped(...hours: (number | null)[]): GrowResults {
  const shape = (paid: number | null): BestShape | null =>
    paid === null ? null : { paid_hours: paid, fte: (paid / 40) * 1.5, minimal: true };
  return {
    ...handMade,
    volumes: handMade.volumes.map((at, k) => ({ ...at, needed: { ...at.needed!, best_shape: shape(hours[k]!) } })),
  };
}

const textOf = (results: GrowResults) => growReport({ results, path: 'desk.yaml' }).replace(/\s+/g, ' ');
const hint = '`--best-shape` says how many hours would do if staff followed demand interval by interval.';

describe('the best shape', () => {
  it('is only hinted at where it was not asked for', () => {
    expect(textOf(handMade)).toContain(hint);
    expect(textOf(handMade)).not.toContain('best shape');
    expect(bestShapeNote(handMade)).toBe('');
    expect(growCharts(handMade, []).map(({ name }) => name)).not.toContain('best-shape');
    const byInterval = { front_desk: { ...handMade.groups.front_desk!, form: 'interval' as const } };
    expect(textOf({ ...handMade, groups: byInterval })).not.toContain(hint);
  });

  it('stands beside the FTE as written', () => {
    const text = growReport({ results: shaped(300, 400, 480), path: 'desk.yaml' });
    const rows = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    expect(rows).toContainEqual(expect.stringMatching(/^1\.5× Dec 2026 13 \(12–14\) 19\.5 15\.0 22\.5 /));
    for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(100);
    expect(text).not.toContain('--best-shape');
  });

  it('is told in paid hours a week, and in words where it needs more', () => {
    expect(bestShapeNote(shaped(300, 400, 480))).toBe(
      'Best shape: FTE where staff follows demand interval by interval: at 2× 480 paid hours a week, beside 640.',
    );
    const more = 'it needs more; live channels are then held to their targets in every interval';
    expect(bestShapeNote(shaped(410, 400, 480))).toContain(` At 1× ${more}`);
    expect(bestShapeNote(shaped(410, 600, 700))).toContain(` Everywhere ${more}`);
    expect(bestShapeNote(shaped(410, null, null))).toContain(` At 1× ${more}`);
    const [first, ...others] = shaped(300, 400, 480).volumes;
    const doubtful = { ...first!.needed!, best_shape: { ...first!.needed!.best_shape!, minimal: false } };
    expect(bestShapeNote({ ...handMade, volumes: [{ ...first!, needed: doubtful }, ...others] })).toMatch(
      /beside 640\. At 1× it is not shown to be the least\.$/,
    );
    const fortnight = { ...shaped(300, 400, 480), clock: { ...handMade.clock, days: 14 } };
    expect(bestShapeNote(fortnight)).toContain('at 2× 240 paid hours a week, beside 320.');
  });

  it('is told where no staff will do as written', () => {
    const results = shaped(300, 400, 480);
    const last = results.volumes[2]!;
    const none = { ...last.needed!, found: false, total: { ...last.needed!.total, needed: null } };
    const unmet = { ...results, volumes: [...results.volumes.slice(0, 2), { ...last, needed: none }] };
    expect(textOf(unmet)).toContain('2× Aug 2027 none will do 18.0');
    const table = growPage(unmet, []).sections.flatMap((section) =>
      section.kind === 'table' ? [section.table] : [],
    )[1]!;
    const place = table.columns.findIndex(({ heading }) => heading === 'FTE, best shape');
    expect(table.rows.map(({ cells }) => cells[place])).toEqual(['11.3', '15.0', '18.0']);
  });

  it('is in the tables', () => {
    const scale = growCsv(shaped(300, null, 480)).find(({ name }) => name === 'scale.csv')!;
    const rows = Papa.parse<Record<string, string>>(scale.text.trim(), { header: true }).data;
    expect(rows.map((row) => [row.paid_hours, row.best_shape_paid_hours, row.best_shape_fte])).toEqual([
      ['400', '300', '11.25'],
      ['520', '', ''],
      ['640', '480', '18'],
    ]);
  });

  it('is a thin line of its own', () => {
    const chart = growCharts(shaped(300, 400, 480), []).find(({ name }) => name === 'best-shape')!;
    expect(chart.title).toBe('If staff followed demand interval by interval, 18.0 FTE would do at 2×, not 24.0');
    expect(JSON.stringify(chart.layers)).toContain('Best shape: 18.0');
    const dearer = growCharts(shaped(410, 600, 700), []).find(({ name }) => name === 'best-shape')!;
    expect(dearer.title).toBe(
      'Staff that follows demand interval by interval needs 26.3 FTE at 2×, no fewer than 24.0',
    );
  });
});
