import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB } from '../../src/queueing/erlang-b.ts';
import { erlangC } from '../../src/queueing/erlang-c.ts';
import { limitedLines } from '../../src/queueing/mmnk.ts';
import { fate } from './markov-chain.ts';

describe('M/M/n/K', () => {
  it('agrees with an exercise of Hillier & Lieberman (two agents, three lines)', () => {
    const state = limitedLines({ arrivalRate: 15 / 60, handleTime: 4, agents: 2, lines: 3 });
    expect([...state.probabilities].map((p) => Number(p.toFixed(5)))).toEqual([0.36364, 0.36364, 0.18182, 0.09091]);
    expect(state.waitingProbability).toBeCloseTo(0.182, 3);
    expect(state.blockingRate).toBeCloseTo(0.091, 3);
  });

  it('agrees with the tests of octave-queueing 1.2.7 (qsmmmk)', () => {
    const three = limitedLines({ arrivalRate: 40, handleTime: 1 / 30, agents: 3, lines: 7 });
    expect(three.probabilities[0]).toBeCloseTo(0.255037, 6);
    const busy = three.occupancy * 3;
    // R, the mean time in the system of those let in, by Little's law
    expect((three.queueLength + busy) / (40 * (1 - three.blockingRate))).toBeCloseTo(0.036517, 6);
    const two = limitedLines({ arrivalRate: 3, handleTime: 1 / 2, agents: 2, lines: 5 });
    // Printed cut off after the sixth digit, not rounded: 0.1793345…, 0.0851138…
    const sixDigits = (value: number) => Math.floor(value * 1e6);
    expect(sixDigits(two.probabilities[0]!)).toBe(179334);
    expect(sixDigits(two.blockingRate)).toBe(85113);
    expect(two.queueLength + two.occupancy * 2).toBeCloseTo(2.00595, 5);
    expect(sixDigits(two.averageSpeedOfAnswer)).toBe(230857);
  });

  it('is Erlang B without a place to wait and Erlang C with endless room', () => {
    expect(limitedLines({ arrivalRate: 8, handleTime: 1, agents: 10, lines: 10 }).blockingRate).toBeCloseTo(
      erlangB(8, 10),
      14,
    );
    const roomy = limitedLines({ arrivalRate: 8, handleTime: 1, agents: 10, lines: 400 });
    const endless = erlangC({ arrivalRate: 8, handleTime: 1, agents: 10 });
    expect(roomy.waitingProbability).toBeCloseTo(endless.waitingProbability, 12);
    expect(roomy.averageSpeedOfAnswer).toBeCloseTo(endless.averageSpeedOfAnswer, 12);
    expect(roomy.serviceLevel(0.3)).toBeCloseTo(endless.serviceLevel(0.3), 12);
  });

  it('has the service level that each place in the queue implies', () => {
    const [agents, lines, seconds] = [3, 9, 1.7];
    const state = limitedLines({ arrivalRate: 4, handleTime: 1, agents, lines });
    let answered = 0;
    for (let k = 0; k < lines; k++) {
      const ahead = k - agents;
      answered += state.probabilities[k]! * (ahead < 0 ? 1 : fate(ahead, seconds, 1, 1e15, agents).answered);
    }
    expect(state.serviceLevel(seconds)).toBeCloseTo(answered / (1 - state.blockingRate), 10);
  });

  it('keeps its books at any load', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (load, agents, room) => {
          const state = limitedLines({ arrivalRate: load, handleTime: 1, agents, lines: agents + room });
          expect(state.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
          // What is let in is carried: λ(1 − blocking) × handle time = busy agents.
          expect(state.occupancy * agents).toBeCloseTo(load * (1 - state.blockingRate), 8);
          expect(state.serviceLevel(1e6)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it('refuses fewer lines than agents', () => {
    expect(() => limitedLines({ arrivalRate: 1, handleTime: 1, agents: 3, lines: 2 })).toThrow(RangeError);
  });
});
