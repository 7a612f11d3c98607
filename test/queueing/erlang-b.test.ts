import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB, requiredLines } from '../../src/queueing/erlang-b.ts';

/** "Table of Erlang B", Carrier Grade Voice over IP, 2nd ed., appendix A: erlangs to one decimal for 1–9 lines. */
const blockingColumns = [
  0.0001, 0.0005, 0.001, 0.002, 0.003, 0.004, 0.005, 0.006, 0.007, 0.008, 0.009, 0.01, 0.02, 0.03, 0.04, 0.05,
];
const offeredByLines = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.1],
  [0, 0, 0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4],
  [0.1, 0.2, 0.2, 0.2, 0.3, 0.3, 0.3, 0.4, 0.4, 0.4, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  [0.2, 0.4, 0.4, 0.5, 0.6, 0.7, 0.7, 0.7, 0.8, 0.8, 0.8, 0.9, 1.1, 1.3, 1.4, 1.5],
  [0.5, 0.6, 0.8, 0.9, 1.0, 1.1, 1.1, 1.2, 1.2, 1.3, 1.3, 1.4, 1.7, 1.9, 2.1, 2.2],
  [0.7, 1.0, 1.1, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.8, 1.9, 1.9, 2.3, 2.5, 2.8, 3.0],
  [1.1, 1.4, 1.6, 1.8, 1.9, 2.1, 2.2, 2.2, 2.3, 2.4, 2.4, 2.5, 2.9, 3.2, 3.5, 3.7],
  [1.4, 1.8, 2.1, 2.3, 2.5, 2.6, 2.7, 2.8, 2.9, 3.0, 3.1, 3.1, 3.6, 4.0, 4.3, 4.5],
  [1.8, 2.3, 2.6, 2.9, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 4.3, 4.7, 5.1, 5.4],
];

describe('Erlang B', () => {
  it('agrees with a published table to its one decimal', () => {
    for (const [row, loads] of offeredByLines.entries()) {
      for (const [column, load] of loads.entries()) {
        const blocking = blockingColumns[column]!;
        // Half a unit of the last printed digit either way, and a hair for a value that lies on the half itself.
        const atMost = erlangB(Math.max(0, load - 0.0501), row + 1);
        const atLeast = erlangB(load + 0.0501, row + 1);
        expect([atMost <= blocking, atLeast >= blocking], `${row + 1} lines, blocking ${blocking}`).toEqual([
          true,
          true,
        ]);
      }
    }
  });

  it('agrees with published single values', () => {
    // pyworkforce tests (MIT), commit ca489250
    expect(erlangB(1, 1)).toBe(0.5);
    expect(erlangB(1, 2)).toBeCloseTo(0.2, 15);
    expect(requiredLines(10, 0.02)).toBe(17);
    // erlang.com calculator manual: 15 lines at 1 % carry 8.108 erlangs
    expect(erlangB(8.1075, 15)).toBeLessThan(0.01);
    expect(erlangB(8.1085, 15)).toBeGreaterThan(0.01);
  });

  it('stays exact with many lines and far from balance', () => {
    // B(a, n) → 1 − n/a under overload; with equal load and lines, 1/B ≈ √(πn/2) + 2/3 (Jagerman 1974)
    expect(erlangB(1e8, 10_000)).toBeCloseTo(1 - 1e-4, 9);
    expect(1 / erlangB(10_000, 10_000)).toBeCloseTo(Math.sqrt((Math.PI * 10_000) / 2) + 2 / 3, 2);
    expect(erlangB(100, 10_000)).toBe(0);
    expect(erlangB(0, 3)).toBe(0);
    expect(erlangB(3, 0)).toBe(1);
  });

  it('falls with lines, rises with load', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), fc.integer({ min: 0, max: 600 }), (load, lines) => {
        const blocking = erlangB(load, lines);
        expect(erlangB(load, lines + 1)).toBeLessThanOrEqual(blocking);
        expect(erlangB(load * 1.1, lines)).toBeGreaterThanOrEqual(blocking);
      }),
    );
  });

  it('refuses impossible input', () => {
    expect(() => erlangB(-1, 2)).toThrow(RangeError);
    expect(() => erlangB(Number.NaN, 2)).toThrow(RangeError);
    expect(() => erlangB(1, 1.5)).toThrow('lines: expected a whole number of at least 0, found 1.5');
    expect(() => requiredLines(1, 0)).toThrow(RangeError);
  });
});
