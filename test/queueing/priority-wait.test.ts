import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangC } from '../../src/queueing/erlang-c.ts';
import { priorityWaits } from '../../src/queueing/priority-wait.ts';
import { stationary } from './markov-chain.ts';

describe('priorities in M/M/n', () => {
  it('agrees with a published case (Prabhu 1981, table 4.4): one agent, 1 and 9 an hour, 12 handled an hour', () => {
    const [high, low] = priorityWaits({ arrivalRates: [1 / 60, 9 / 60], handleTime: 5, agents: 1 });
    // Sojourn times in minutes, printed to four figures
    expect(high! + 5).toBeCloseTo(9.545, 3);
    expect(low! + 5).toBeCloseTo(32.27, 2);
  });

  it('agrees with the chain of two classes and two agents', () => {
    const [high, low, mu, room] = [0.3, 0.4, 1, 22];
    // States: 0 or 1 busy; then both busy with i urgent and j other contacts waiting.
    const place = (i: number, j: number) => 2 + i * room + j;
    const size = 2 + room * room;
    const rates = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    rates[0]![1] = high + low;
    rates[1]![0] = mu;
    rates[1]![place(0, 0)] = high + low;
    rates[place(0, 0)]![1] = 2 * mu;
    for (let i = 0; i < room; i++) {
      for (let j = 0; j < room; j++) {
        if (i + 1 < room) rates[place(i, j)]![place(i + 1, j)] = high;
        if (j + 1 < room) rates[place(i, j)]![place(i, j + 1)] = low;
        if (i > 0) rates[place(i, j)]![place(i - 1, j)] = 2 * mu;
        else if (j > 0) rates[place(i, j)]![place(i, j - 1)] = 2 * mu;
      }
    }
    const states = stationary(rates);
    let [urgent, other] = [0, 0];
    for (let i = 0; i < room; i++) {
      for (let j = 0; j < room; j++) {
        urgent += i * states[place(i, j)]!;
        other += j * states[place(i, j)]!;
      }
    }
    const waits = priorityWaits({ arrivalRates: [high, low], handleTime: 1 / mu, agents: 2 });
    // Cut off at 22 waiting: the load is 0.35 an agent, so what lies beyond weighs about 0.35^22 ≈ 1e-10.
    expect(waits[0]).toBeCloseTo(urgent / high, 7);
    expect(waits[1]).toBeCloseTo(other / low, 7);
  });

  it('conserves work: weighted by arrivals, the waits are those of Erlang C', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 6, max: 30 }),
        (arrivalRates, agents) => {
          const total = arrivalRates.reduce((sum, rate) => sum + rate, 0);
          const waits = priorityWaits({ arrivalRates, handleTime: 1, agents });
          const mean = waits.reduce((sum, wait, k) => sum + wait * arrivalRates[k]!, 0) / total;
          const pooled = erlangC({ arrivalRate: total, handleTime: 1, agents }).averageSpeedOfAnswer;
          expect(Math.abs(mean - pooled)).toBeLessThanOrEqual(1e-12 * pooled);
          for (let k = 1; k < waits.length; k++) expect(waits[k]).toBeGreaterThanOrEqual(waits[k - 1]!);
        },
      ),
    );
  });

  it('refuses a full load', () => {
    expect(() => priorityWaits({ arrivalRates: [1, 1], handleTime: 1, agents: 2 })).toThrow('no steady state');
  });
});
