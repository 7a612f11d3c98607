import erfc from '@stdlib/math-base-special-erfc';
import { describe, expect, it } from 'vitest';
import { fillExponential } from '../../src/random/fill-exponential.ts';
import { fillNormal } from '../../src/random/fill-normal.ts';
import { Stream } from '../../src/random/stream.ts';
import { Tally } from '../../src/stats/tally.ts';
import { criticalDistance, equalChanceScore, kolmogorovSmirnov, SURPRISING, serialScore } from './goodness.ts';

const BLOCK = 100_000;
const BLOCKS = 200;
const COUNT = BLOCK * BLOCKS;

const laws = [
  {
    name: 'exponential',
    fill: fillExponential,
    /** P(|X| > x), x ≥ 0. */
    beyond: (x: number) => Math.exp(-x),
    /** E X, E X² … E X¹⁰. */
    moments: [1, 2, 6, 24, 120, 720, 5040, 40320, 362880, 3628800],
    /** Where only a few layers reach, so that their edges make up much of the mass; and where the tail begins. */
    outer: 4.5,
    tail: 7.69711747013105,
    tailMean: 1 + 7.69711747013105,
  },
  {
    name: 'normal',
    fill: fillNormal,
    beyond: (x: number) => erfc(x / Math.SQRT2),
    moments: [0, 1, 0, 3, 0, 15, 0, 105, 0, 945],
    outer: 2.5,
    tail: 3.442619855899,
    /** φ(r) ÷ (1 − Φ(r)). */
    tailMean: (Math.sqrt(2 / Math.PI) * Math.exp(-(3.442619855899 ** 2) / 2)) / erfc(3.442619855899 / Math.SQRT2),
  },
];

describe.each(laws)('$name ziggurat', ({ fill, beyond, moments, outer, tail, tailMean }) => {
  const stream = new Stream();
  stream.restartFromHash(7);
  const block = new Float64Array(BLOCK);
  const even = new Float64Array(4096);
  const far = new Float64Array(100);
  const farthest: number[] = [];
  const sums = new Float64Array(5);
  const serial: number[] = [];
  for (let k = 0; k < BLOCKS; k++) {
    fill(stream, block, 0, BLOCK);
    serial.push(serialScore(block));
    for (const x of block) {
      const distance = Math.abs(x);
      const chance = beyond(distance);
      even[Math.floor(chance * even.length)]! += 1;
      if (distance > outer) far[Math.floor((chance / beyond(outer)) * far.length)]! += 1;
      if (distance > tail) farthest.push(distance);
      for (let j = 0, power = x; j < 5; j++, power *= x) sums[j]! += power;
    }
  }

  it('spreads twenty million draws evenly over 4,096 cells of equal chance', () => {
    expect(Math.abs(equalChanceScore(even))).toBeLessThan(SURPRISING);
  });

  it('spreads the outer layers evenly, edges and all', () => {
    expect(Math.abs(equalChanceScore(far))).toBeLessThan(SURPRISING);
  });

  it('follows the law in its tail', () => {
    const distance = kolmogorovSmirnov(Float64Array.from(farthest), (x) => 1 - beyond(x) / beyond(tail));
    expect(distance).toBeLessThan(criticalDistance(farthest.length));
    const draws = new Tally();
    for (const x of farthest) draws.add(x);
    expect(Math.abs(draws.mean - tailMean) / Math.sqrt(draws.variance / draws.count)).toBeLessThan(SURPRISING);
    const expected = COUNT * beyond(tail);
    expect(Math.abs(farthest.length - expected) / Math.sqrt(expected)).toBeLessThan(SURPRISING);
  });

  it('has the first five moments', () => {
    for (let j = 0; j < 5; j++) {
      const error = Math.sqrt((moments[2 * j + 1]! - moments[j]! ** 2) / COUNT);
      expect(Math.abs(sums[j]! / COUNT - moments[j]!) / error).toBeLessThan(SURPRISING);
    }
  });

  it('has no serial correlation', () => {
    const score = serial.reduce((sum, value) => sum + value, 0) / Math.sqrt(BLOCKS);
    expect(Math.abs(score)).toBeLessThan(SURPRISING);
  });
});
