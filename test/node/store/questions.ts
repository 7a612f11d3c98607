/** Questions for a store, told apart by their seed, and what answers them: large, and not to be packed into little. */
import type { Question } from '../../../src/experiment/keeper.ts';

export function questionFor(seed: number, more: Partial<Question> = {}): Question {
  const scenario = { name: 'Desk', hash: 'a'.repeat(64) };
  return { kind: 'run', scenario, seed, replications: 4, volume: 1, options: { detail: 'full' }, ...more };
}

/** @param size how many numbers it holds */
export function answerOf(seed: number, size = 20_000): { readonly seed: number; readonly numbers: readonly number[] } {
  // Multiplicative congruential numbers (Park & Miller 1988): no packing shortens them by much.
  let state = seed + 1;
  const numbers = Array.from({ length: size }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  });
  return { seed, numbers };
}
