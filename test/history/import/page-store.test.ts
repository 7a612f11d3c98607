import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellGrid } from '../../../src/history/import/cell-grid.ts';
import { PagedNumbers, PageStore } from '../../../src/history/import/page-store.ts';

describe('PagedNumbers', () => {
  it('give back what was put there, whatever form a page has by then', () => {
    const value = fc.oneof(
      fc.nat(70_000),
      fc.constantFrom(65_534, 65_535, 4_294_967_294, 4_294_967_295, 1e12),
      fc.double({ noNaN: true }),
      fc.constant(-3),
    );
    const puts = fc.array(fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), value), { maxLength: 60 });
    fc.assert(
      fc.property(puts, (all) => {
        const store = new PageStore();
        const [numbers, others] = [new PagedNumbers(store), new PagedNumbers(store)];
        const expected = new Map<number, number>();
        for (const [cell, own] of all) {
          numbers.set(cell, own);
          others.set(cell, 1);
          expected.set(cell, own);
        }
        // A nought with a sign is a nought.
        for (const [cell, own] of expected) expect(numbers.get(cell)).toBe(own === 0 ? 0 : own);
        expect(numbers.get(6_000)).toBeNaN();
        for (const cell of expected.keys()) expect(others.get(cell)).toBe(1);
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it('reach over many slabs', () => {
    const numbers = new PagedNumbers(new PageStore(2));
    for (let cell = 0; cell < 20_000; cell++) numbers.set(cell, cell * 7);
    for (let cell = 0; cell < 20_000; cell++) expect(numbers.get(cell)).toBe(cell * 7);
  });
});

it('CellGrid merges cells in its own place, those below nought too', () => {
  const grid = new CellGrid();
  for (let cell = -8; cell < 8; cell++) {
    grid.open(cell);
    grid.add(cell, 'offered', 10);
    grid.add(cell, 'handleSum', cell === 3 ? Number.NaN : 0.5);
  }
  grid.merge(4);
  expect([grid.low, grid.high]).toEqual([-2, 1]);
  expect([-2, -1, 0, 1].map((cell) => grid.get(cell, 'offered'))).toEqual([40, 40, 40, 40]);
  expect([-2, -1, 0, 1].map((cell) => grid.get(cell, 'handleSum'))).toEqual([2, 2, 1.5, 2]);
});
