import { describe, expect, it } from 'vitest';
import { fewest } from '../../src/queueing/fewest.ts';

const MOST = 40;

describe('the least number that is enough', () => {
  it('is found from any guess', () => {
    for (let enough = 1; enough <= MOST; enough++) {
      for (let guess = 0; guess <= MOST + 5; guess++)
        expect(fewest(guess, MOST, (number) => number >= enough)).toBe(enough);
    }
  });

  it('is none where even the most is not enough, beyond which nothing is tried', () => {
    for (const guess of [0, 1, 7, MOST, MOST + 5]) {
      const tried: number[] = [];
      const never = (number: number) => {
        tried.push(number);
        return false;
      };
      expect(fewest(guess, MOST, never)).toBeUndefined();
      expect(Math.max(...tried)).toBe(MOST);
    }
  });

  it('takes few trials from a near guess', () => {
    let trials = 0;
    fewest(1_003, 1_000_000, (number) => {
      trials++;
      return number >= 1_000;
    });
    expect(trials).toBeLessThanOrEqual(6);
  });
});
