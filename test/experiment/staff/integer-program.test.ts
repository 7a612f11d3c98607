/** Programs of few choices are looked at choice by choice and larger ones handed to a solver: both give the least weight. */
import { describe, expect, it } from 'vitest';
import { type LinearProgram, type Row, solveInteger } from '../../../src/experiment/staff/integer-program.ts';

/** Relative gap at which the solver stops. */
const GAP = 1e-3;
/** What a unit of a row left unmet weighs, against the dearest number. */
const UNMET = 1_000;
/** By so little the solver may leave a row unmet. */
const FEASIBLE = 1e-6;

function unmetOf({ rows }: LinearProgram, numbers: readonly number[]): number {
  return rows.reduce((sum, row) => sum + Math.max(0, row.atLeast - reached(row, numbers)), 0);
}

function reached({ terms }: Row, numbers: readonly number[]): number {
  return terms.reduce((sum, [place, slope]) => sum + slope * numbers[place]!, 0);
}

/** What is made least, as the solver is told it. */
function weightOf(program: LinearProgram, numbers: readonly number[]): number {
  const dearest = Math.max(...program.costs);
  const costs = program.costs.map((cost, k) => cost / dearest + 1e-5 + 1e-8 * k);
  return costs.reduce((sum, cost, k) => sum + cost * numbers[k]!, 0) + UNMET * unmetOf(program, numbers);
}

/** The same program with one number more that serves nothing, and of so many choices that not each is looked at. */
function enlarged({ costs, lows, highs, rows }: LinearProgram): LinearProgram {
  return { costs: [...costs, Math.min(...costs)], lows: [...lows, 0], highs: [...highs, 100_000], rows };
}

/** Numbers in [0, 1), the same every time (Numerical Recipes' linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param isMeetable whether the largest numbers meet every row, or none does the first */
function randomProgram(seed: number, isMeetable: boolean): LinearProgram {
  const random = randomNumbers(seed);
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const places = Array.from({ length: whole(2, 4) }, (_, place) => place);
  const costs = places.map(() => 5 + 20 * random());
  const lows = places.map(() => whole(0, 4));
  const highs = lows.map((low) => low + whole(2, 7));
  const rows = Array.from({ length: whole(1, 5) }, (_, j) => {
    const inRow = places.filter((place) => place === j % places.length || random() < 0.6);
    const terms = inRow.map((place): [number, number] => [place, 0.05 + 2 * random()]);
    const [least, most] = [lows, highs].map((numbers) => reached({ terms, atLeast: 0 }, numbers)) as [number, number];
    const beyond = !isMeetable && j === 0 ? 1 + random() : 0.95 * random();
    return { terms, atLeast: least + beyond * (most - least) };
  });
  return { costs, lows, highs, rows };
}

describe.each([
  ['that can be met', true, 30],
  ['that cannot be met', false, 10],
])('programs %s', (_, isMeetable, times) => {
  const programs = Array.from({ length: times }, (_, seed) => randomProgram(seed + 1, isMeetable));

  it('have the same least weight by looking at all choices and by the solver', async () => {
    let unmet = 0;
    for (const program of programs) {
      const looked = await solveInteger(program);
      const all = await solveInteger(enlarged(program));
      expect(all.at(-1)).toBe(0);
      const solved = all.slice(0, -1);
      const [least, other] = [weightOf(program, looked), weightOf(program, solved)];
      const noise = 1e-9 * least;
      expect(least).toBeLessThanOrEqual(other + noise);
      expect(other).toBeLessThanOrEqual(least / (1 - GAP) + UNMET * FEASIBLE * program.rows.length);
      if (unmetOf(program, looked) > 0) unmet++;
    }
    expect(unmet).toBe(isMeetable ? 0 : times);
  });

  it('have whole numbers within their bounds for an answer', async () => {
    for (const program of programs.slice(0, 10)) {
      for (const each of [program, enlarged(program)]) {
        const numbers = await solveInteger(each);
        expect(numbers).toHaveLength(each.costs.length);
        for (const [k, number] of numbers.entries()) {
          expect(Number.isInteger(number)).toBe(true);
          expect(number).toBeGreaterThanOrEqual(each.lows[k]!);
          expect(number).toBeLessThanOrEqual(each.highs[k]!);
        }
      }
    }
  });
});

describe('the cheapest whole numbers', () => {
  /** By looking at all choices, and by the solver. */
  const both = async (program: LinearProgram) => [
    await solveInteger(program),
    (await solveInteger(enlarged(program))).slice(0, -1),
  ];
  const sum = (atLeast: number, ...slopes: readonly number[]): Row => ({
    terms: slopes.map((slope, place) => [place, slope]),
    atLeast,
  });

  it('are the least allowed where nothing is asked', async () => {
    const program = { costs: [3, 2], lows: [1, 0], highs: [6, 6], rows: [] };
    expect(await both(program)).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('are rounded up to what meets a row, not to the nearest', async () => {
    const program = { costs: [7], lows: [0], highs: [9], rows: [sum(3.1, 1)] };
    expect(await both(program)).toEqual([[4], [4]]);
  });

  it('go by what serves a row for least, up to its bound', async () => {
    // The second serves twice as much for a half more.
    const program = { costs: [2, 3], lows: [0, 0], highs: [9, 3], rows: [sum(8, 1, 2)] };
    expect(await both(program)).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  // The solver stops within a thousandth of the least, which is more than these ties are broken by.
  it('are in the earlier part of two as good, where all choices are looked at', async () => {
    const program = { costs: [1, 1, 1], lows: [0, 0, 0], highs: [9, 9, 9], rows: [sum(3, 1, 1, 1)] };
    expect(await solveInteger(program)).toEqual([3, 0, 0]);
  });

  it('are fewer heads of two as dear, whichever part is earlier, where all choices are looked at', async () => {
    const program = { costs: [1, 2], lows: [0, 0], highs: [9, 9], rows: [sum(4, 1, 2)] };
    expect(await solveInteger(program)).toEqual([0, 2]);
    const other = { ...program, costs: [2, 1], rows: [sum(4, 2, 1)] };
    expect(await solveInteger(other)).toEqual([2, 0]);
  });

  it('come nearest to what cannot be met, at no cost that brings nothing', async () => {
    const short: LinearProgram = {
      costs: [2, 1, 1],
      lows: [0, 0, 1],
      highs: [4, 3, 8],
      rows: [sum(20, 2, 1), { terms: [[2, 1]], atLeast: 5 }],
    };
    expect(await both(short)).toEqual([
      [4, 3, 5],
      [4, 3, 5],
    ]);
  });
});
