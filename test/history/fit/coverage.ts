/** How often intervals held the truth, against how often they say they do. */
import { expect } from 'vitest';
import type { Fitted } from '../../../src/history/fit/fitted.ts';
import { proportionEstimate } from '../../../src/stats/proportion-estimate.ts';

/** Chance that a test of one honest interval fails. */
const MISTAKE = 1e-4;

export class Coverage {
  readonly #held = new Map<string, number>();
  readonly #tried = new Map<string, number>();

  add(name: string, fitted: Fitted | undefined, truth: number): void {
    this.#tried.set(name, (this.#tried.get(name) ?? 0) + 1);
    const holds = fitted !== undefined && fitted.low <= truth && truth <= fitted.high;
    if (holds) this.#held.set(name, (this.#held.get(name) ?? 0) + 1);
  }

  /**
   * The exact binomial interval of the share that held must hold the confidence.
   * @param wide names of intervals that are exact for whole numbers, and so hold the truth more often than they say
   */
  check(confidence: number, wide: readonly string[] = []): void {
    for (const [name, tried] of this.#tried) {
      const held = this.#held.get(name) ?? 0;
      const { low, high } = proportionEstimate(held, tried, 1 - MISTAKE);
      expect(high, `${name}: ${held} of ${tried}`).toBeGreaterThanOrEqual(confidence);
      if (!wide.includes(name)) expect(low, `${name}: ${held} of ${tried}`).toBeLessThanOrEqual(confidence);
    }
  }
}
