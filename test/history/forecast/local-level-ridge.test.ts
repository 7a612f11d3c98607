import { describe, expect, it } from 'vitest';
import { LocalLevelRidge } from '../../../src/history/forecast/local-level-ridge.ts';

/** Solves a symmetric system by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  for (let k = 0; k < n; k++) {
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let sum = rows[k]![n]!;
    for (let j = k + 1; j < n; j++) sum -= rows[k]![j]! * x[j]!;
    x[k] = sum / rows[k]![k]!;
  }
  return x;
}

// Level and two columns, one of them with values other than 1.
const design = [
  [1, 1, 0],
  [1, 0, 0.5],
  [1, 1, -1],
  [1, 0, 0],
  [1, 1, 2],
  [1, 0, 0.3],
];
const observed = [5.1, 4.2, 5.3, 3.9, 5.6, 4.1];
const sparse = (row: number[]) => {
  const columns = row.flatMap((value, k) => (value === 0 ? [] : [k]));
  return { columns, values: columns.map((k) => row[k]!) };
};

describe('LocalLevelRidge', () => {
  it('without drift is the ridge regression of all that was observed', () => {
    const prior = [100, 2, 0.5];
    const ridge = new LocalLevelRidge(0, { drift: 0, prior });
    design.forEach((row, k) => {
      const { columns, values } = sparse(row);
      ridge.observe(columns, values, observed[k]!);
    });
    // (X'X + diag(1 ÷ prior)) β = X'y
    const normal = prior.map((variance, i) =>
      prior.map((_, j) => design.reduce((sum, row) => sum + row[i]! * row[j]!, 0) + (i === j ? 1 / variance : 0)),
    );
    const beta = solve(
      normal,
      prior.map((_, i) => design.reduce((sum, row, k) => sum + row[i]! * observed[k]!, 0)),
    );
    for (let k = 0; k < 3; k++) expect(ridge.predict([k], [1])).toBeCloseTo(beta[k]!, 10);
  });

  it('with a drifting level follows a level that has moved, and a fast one follows sooner', () => {
    const levelAfter = (drift: number) => {
      const ridge = new LocalLevelRidge(0, { drift, prior: [1000] });
      for (let day = 0; day < 30; day++) ridge.observe([0], [1], (day < 20 ? 1 : 2) + (day % 2 === 0 ? 1 : -1));
      return ridge.predict([0], [1]);
    };
    // Without drift the mean of all: 20 ones and 10 twos, each with as much noise up as down, but for the wide prior.
    expect(levelAfter(0)).toBeCloseTo(4 / 3, 3);
    expect(levelAfter(0.1)).toBeGreaterThan(levelAfter(0.01));
    expect(levelAfter(0.01)).toBeGreaterThan(levelAfter(0));
  });

  it('a wild day moves the level no further than one three standard deviations off', () => {
    const levelAfter = (last: number) => {
      const ridge = new LocalLevelRidge(0, { drift: 0.01, prior: [1000] });
      for (let day = 0; day < 30; day++) ridge.observe([0], [1], 10 + (day % 2 === 0 ? 0.1 : -0.1));
      ridge.observe([0], [1], last);
      return ridge.predict([0], [1]);
    };
    expect(levelAfter(5)).toBe(levelAfter(-100));
    expect(levelAfter(5)).toBeLessThan(levelAfter(10));
  });
});
