/** A sweep's pictures: the shade is the metric's, and what misses a target is marked beside it. */
import { describe, expect, it } from 'vitest';
import type { SweepCell, SweepResults } from '../../../src/experiment/sweep/sweep-results.ts';
import { sweepCharts } from '../../../src/report/charts/sweep-charts.ts';

const level = 'calls.service_level';
const cost = 'cost_per_contact';

function cell(at: readonly number[], values: readonly [number, number], missed: readonly string[] = []): SweepCell {
  const metrics = Object.fromEntries(
    [level, cost].map((name, k) => [name, { estimate: { mean: values[k]!, low: null, high: null } }]),
  );
  return { at, hash: 'x', is_base: false, metrics, targets_missed: missed, faults: [] } as unknown as SweepCell;
}

function resultsOf(cells: readonly SweepCell[], fields: readonly (readonly string[])[]): SweepResults {
  return {
    currency: 'EUR',
    confidence: 0.95,
    metrics: [level, cost],
    fields: fields.map((shown, k) => ({ path: `agent_groups.group${k}.count`, values: shown, shown })),
    cells,
  } as unknown as SweepResults;
}

interface Drawn {
  readonly mark: { readonly type: string; readonly style: string };
  readonly data: { readonly values: readonly Readonly<Record<string, unknown>>[] };
}

/** How many marks a picture has of a style. */
function counted(results: SweepResults, metric: number, style: string): number {
  const layers = sweepCharts(results)[metric]!.layers as unknown as readonly Drawn[];
  return layers.filter(({ mark }) => mark.style === style).reduce((sum, { data }) => sum + data.values.length, 0);
}

const costMissed = [`${cost} <= 9`];

describe('a heat map', () => {
  const cells = [
    cell([0, 0], [0.2, 12], [`${level} >= 80%`, ...costMissed]),
    cell([0, 1], [0.5, 11], [`${level} >= 80%`, ...costMissed]),
    cell([1, 0], [0.85, 10], costMissed),
    cell([1, 1], [1, 9.5], costMissed),
  ];
  const results = resultsOf(cells, [
    ['1', '2'],
    ['3', '4'],
  ]);

  it('is shaded by its own metric, though every cell misses a target', () => {
    for (const metric of [0, 1]) {
      expect(counted(results, metric, 'cell-short')).toBe(0);
      expect(counted(results, metric, 'cell-0')).toBeGreaterThan(0);
      expect(counted(results, metric, 'cell-3')).toBeGreaterThan(0);
      expect(counted(results, metric, 'cell-outline')).toBe(4);
    }
  });

  it('has a cross where the metric’s own target is missed', () => {
    expect([counted(results, 0, 'cross'), counted(results, 1, 'cross')]).toEqual([2, 4]);
    expect(sweepCharts(results)[0]!.subtitle).toMatch(/cross: it misses its target; outlined: some target is missed$/);
  });

  it('has no marks where every target holds', () => {
    const held = resultsOf(
      cells.map((each) => ({ ...each, targets_missed: [] })),
      [
        ['1', '2'],
        ['3', '4'],
      ],
    );
    expect([counted(held, 0, 'cell-outline'), counted(held, 0, 'cross')]).toEqual([0, 0]);
    expect(sweepCharts(held)[0]!.subtitle).toMatch(/Darker: higher$/);
  });
});

it('a line has hollow points where its own target is missed, and crosses where only others are', () => {
  const cells = [
    cell([0], [0.5, 9], [`${level} >= 80%`]),
    cell([1], [0.7, 10], [`${level} >= 80%`, ...costMissed]),
    cell([2], [0.9, 11], costMissed),
    cell([3], [0.95, 8]),
  ];
  const results = resultsOf(cells, [['1', '2', '3', '4']]);
  const marks = (metric: number) =>
    ['point-answer', 'point-hollow', 'cross'].map((style) => counted(results, metric, style));
  expect(marks(0)).toEqual([2, 2, 1]);
  expect(marks(1)).toEqual([2, 2, 1]);
});
