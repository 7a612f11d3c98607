import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangC, waitingProbability } from '../../src/queueing/erlang-c.ts';
import { stationary } from './markov-chain.ts';

describe('Erlang C', () => {
  it('agrees with pyworkforce (MIT, commit ca489250)', () => {
    const at = (agents: number) => erlangC({ arrivalRate: 100 / 1800, handleTime: 180, agents });
    const fourteen = at(14);
    expect(fourteen.serviceLevel(20)).toBeCloseTo(0.8883500191794669, 12);
    expect(fourteen.occupancy).toBeCloseTo(0.7142857142857143, 14);
    expect(fourteen.waitingProbability).toBeCloseTo(0.1741319335950498, 12);
    expect([11, 12, 13, 14].map((n) => Number(at(n).serviceLevel(20).toFixed(4)))).toEqual([
      0.3896, 0.6402, 0.7956, 0.8884,
    ]);
  });

  it('agrees with small published cases', () => {
    // al911.org quality-of-service calculator: 2 × 80 s, 30 calls an hour, "14 percent" wait more than 10 s
    expect(1 - erlangC({ arrivalRate: 30 / 3600, handleTime: 80, agents: 2 }).serviceLevel(10)).toBeCloseTo(0.14108, 5);
    // TETRA book, table C: 8 channels carry 3.87 erlangs at 5 % queued, 10 carry 4.08 at 1 %
    expect(waitingProbability(3.87, 8)).toBeCloseTo(0.05, 3);
    expect(waitingProbability(4.08, 10)).toBeCloseTo(0.01, 3);
  });

  it('agrees with the chain of M/M/3 cut off where its states have no more weight', () => {
    const size = 250;
    const rates = Array.from({ length: size }, (_, k) =>
      Array.from({ length: size }, (_, to) => (to === k + 1 ? 2 : to === k - 1 ? Math.min(k, 3) : 0)),
    );
    const states = stationary(rates);
    const exact = erlangC({ arrivalRate: 2, handleTime: 1, agents: 3 });
    // (2/3)^250 ≈ 1e-44 is cut off; what remains is rounding
    expect(exact.waitingProbability).toBeCloseTo(
      states.slice(3).reduce((sum, p) => sum + p, 0),
      12,
    );
    expect(exact.queueLength).toBeCloseTo(
      states.reduce((sum, p, k) => sum + Math.max(0, k - 3) * p, 0),
      12,
    );
    expect(exact.averageSpeedOfAnswer).toBeCloseTo(exact.queueLength / 2, 14);
    expect(exact.averageWaitOfWaiting).toBeCloseTo(1, 14);
  });

  it('improves with every agent and keeps its bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (agents, rho) => {
          const less = erlangC({ arrivalRate: rho * agents, handleTime: 1, agents });
          const more = erlangC({ arrivalRate: rho * agents, handleTime: 1, agents: agents + 1 });
          expect(more.waitingProbability).toBeLessThanOrEqual(less.waitingProbability);
          expect(more.averageSpeedOfAnswer).toBeLessThanOrEqual(less.averageSpeedOfAnswer);
          expect(more.serviceLevel(0.1)).toBeGreaterThanOrEqual(less.serviceLevel(0.1));
          expect(less.serviceLevel(0)).toBeCloseTo(1 - less.waitingProbability, 14);
          expect(less.waitingProbability).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('refuses a load that has no steady state', () => {
    expect(() => waitingProbability(3, 3)).toThrow('3 erlangs for 3 agents have no steady state');
    expect(() => erlangC({ arrivalRate: 1, handleTime: 0, agents: 2 })).toThrow(RangeError);
    expect(() => erlangC({ arrivalRate: 1, handleTime: 1, agents: 2 }).serviceLevel(-1)).toThrow(RangeError);
  });
});
