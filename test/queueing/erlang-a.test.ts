import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ServiceLevelFormula, serviceLevelFormulas } from '../../src/fields/service-level-formulas.ts';
import { type ErlangAInput, erlangA } from '../../src/queueing/erlang-a.ts';
import { erlangC } from '../../src/queueing/erlang-c.ts';
import { abandonmentChain, answeredWaits, fate, stationary } from './markov-chain.ts';

const formulas = Object.keys(serviceLevelFormulas) as ServiceLevelFormula[];

const anyInput = fc.record({
  arrivalRate: fc.double({ min: 0.001, max: 20, noNaN: true }),
  handleTime: fc.double({ min: 1, max: 600, noNaN: true }),
  patience: fc.double({ min: 1, max: 5000, noNaN: true }),
  agents: fc.integer({ min: 1, max: 400 }),
});

describe('Erlang A', () => {
  it('agrees with pyworkforce (MIT, commit ca489250)', () => {
    const state = erlangA({ arrivalRate: 100 / 1800, handleTime: 180, patience: 300, agents: 14 });
    expect(state.waitingProbability).toBeCloseTo(0.14526, 5);
    expect(state.abandonmentRate).toBeCloseTo(0.013984, 6);
    expect(state.occupancy).toBeCloseTo(0.704297, 6);
    expect(state.averageWait / 60).toBeCloseTo(0.069919, 6);
    expect(state.serviceLevel(20)).toBeCloseTo(0.916792, 6);
    const offered = [180, 300, 600].map((patience) =>
      erlangA({ arrivalRate: 100 / 1800, handleTime: 180, patience, agents: 13 }),
    );
    expect(offered.map((each) => Number(each.serviceLevel(20)!.toFixed(4)))).toEqual([0.8751, 0.8582, 0.8376]);
    expect(offered.map((each) => Number(each.abandonmentRate.toFixed(4)))).toEqual([0.0322, 0.025, 0.0165]);
  });

  it('agrees with a worked case: 100 calls a minute of 3 minutes, 300 agents, patience 2 minutes', () => {
    const state = erlangA({ arrivalRate: 100 / 60, handleTime: 180, patience: 120, agents: 300 });
    expect(state.abandonmentRate).toBeCloseTo(0.025351, 6);
    expect(state.averageWait).toBeCloseTo(3.042, 3);
    expect(state.answeredWithin(20)).toBeCloseTo(0.96603, 5);
  });

  it.each<ErlangAInput>([
    { arrivalRate: 1 / 60, handleTime: 180, patience: 90, agents: 3 },
    { arrivalRate: 1 / 20, handleTime: 120, patience: 300, agents: 5 },
    { arrivalRate: 1 / 90, handleTime: 60, patience: 20, agents: 1 },
    { arrivalRate: 1 / 30, handleTime: 200, patience: 1000, agents: 8 },
  ])('agrees with its Markov chain solved by brute force: %o', (input) => {
    const { arrivalRate, handleTime, patience, agents } = input;
    const size = 160;
    const states = stationary(abandonmentChain(arrivalRate, handleTime, patience, agents, size));
    const sum = (f: (k: number) => number) => states.reduce((total, p, k) => total + p * f(k), 0);
    const state = erlangA(input);
    // Nothing is approximated on either side (states that weigh below 1e-17 are passed over): only rounding is let pass.
    const queue = sum((k) => Math.max(0, k - agents));
    expect(state.waitingProbability).toBeCloseTo(
      sum((k) => (k >= agents ? 1 : 0)),
      11,
    );
    expect(state.queueLength).toBeCloseTo(queue, 10);
    expect(state.abandonmentRate).toBeCloseTo(queue / patience / arrivalRate, 11);
    expect(state.averageWait).toBeCloseTo(queue / arrivalRate, 8);
    expect(state.occupancy).toBeCloseTo(sum((k) => Math.min(k, agents)) / agents, 11);
    const answers = answeredWaits(size, handleTime, patience, agents);
    const reached = sum((k) => (k < agents ? 1 : answers[k - agents]!.chance));
    const waited = sum((k) => (k < agents ? 0 : answers[k - agents]!.wait));
    expect(state.averageSpeedOfAnswer).toBeCloseTo(waited / reached, 9);
    for (const seconds of [1, 20, 75, 400]) {
      const fates = states.map((p, k) =>
        k < agents || p < 1e-17
          ? { answered: 1, abandoned: 0 }
          : fate(k - agents, seconds, handleTime, patience, agents),
      );
      const answered = sum((k) => fates[k]!.answered);
      const abandoned = sum((k) => fates[k]!.abandoned);
      expect(state.answeredWithin(seconds)).toBeCloseTo(answered, 10);
      expect(state.abandonedWithin(seconds)).toBeCloseTo(abandoned, 10);
      expect(state.waitExceeds(seconds)).toBeCloseTo(1 - answered - abandoned, 10);
      const given = queue / patience / arrivalRate;
      expect(state.serviceLevel(seconds, 'patient')).toBeCloseTo(answered / (1 - abandoned), 10);
      expect(state.serviceLevel(seconds, 'answered')).toBeCloseTo(answered / (1 - given), 10);
    }
  });

  it('keeps its books: within any time, answered + abandoned + waiting = 1, and abandonment adds up', () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0, max: 600, noNaN: true }), (input, seconds) => {
        const state = erlangA(input);
        const total = state.answeredWithin(seconds) + state.abandonedWithin(seconds) + state.waitExceeds(seconds);
        expect(total).toBeCloseTo(1, 10);
        // The chain's abandonment (θ × queue) and that of the law of the wait come from separate sums.
        expect(state.abandonedWithin(1e12)).toBeCloseTo(state.abandonmentRate, 10);
        expect(state.answeredWithin(1e12)).toBeCloseTo(1 - state.abandonmentRate, 10);
        for (const formula of formulas) {
          const level = state.serviceLevel(seconds, formula, 5)!;
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('improves with every agent, by every formula', () => {
    const rounding = 1e-10;
    fc.assert(
      fc.property(anyInput, (input) => {
        const less = erlangA(input);
        const more = erlangA({ ...input, agents: input.agents + 1 });
        expect(more.abandonmentRate).toBeLessThanOrEqual(less.abandonmentRate + rounding);
        expect(more.occupancy).toBeLessThanOrEqual(less.occupancy + rounding);
        expect(more.averageSpeedOfAnswer).toBeLessThanOrEqual(less.averageSpeedOfAnswer * (1 + rounding) + rounding);
        for (const formula of formulas) {
          const [a, b] = [less.serviceLevel(20, formula, 5)!, more.serviceLevel(20, formula, 5)!];
          expect(b, formula).toBeGreaterThanOrEqual(a - rounding);
        }
      }),
    );
  });

  it('becomes Erlang C as patience becomes endless', () => {
    const calls = { arrivalRate: 1, handleTime: 180, agents: 200 };
    const endless = erlangC(calls);
    for (const patience of [1e8, Number.POSITIVE_INFINITY]) {
      const state = erlangA({ ...calls, patience });
      // Pab = θ·W ≈ 8.5e-9 at the patience of 1e8 s, and so is its effect
      expect(state.waitingProbability).toBeCloseTo(endless.waitingProbability, 6);
      expect(state.averageWait).toBeCloseTo(endless.averageSpeedOfAnswer, 5);
      expect(state.averageSpeedOfAnswer).toBeCloseTo(endless.averageSpeedOfAnswer, 5);
      expect(state.answeredWithin(20)).toBeCloseTo(endless.serviceLevel(20), 6);
    }
    expect(erlangA({ ...calls, patience: Number.POSITIVE_INFINITY }).abandonmentRate).toBe(0);
  });

  it('stays exact with 10,000 agents, far above and far below their capacity', () => {
    // Fluid limits: under overload 1 − n/a abandon; the offered wait is ln(a/n)·patience, so nobody is answered before it.
    const over = erlangA({ arrivalRate: 100, handleTime: 180, patience: 120, agents: 10_000 });
    expect(over.abandonmentRate).toBeCloseTo(1 - 10_000 / 18_000, 12);
    expect(over.averageSpeedOfAnswer).toBeCloseTo(120 * Math.log(1.8), 1);
    expect(over.answeredWithin(20)).toBeLessThan(1e-12);
    const under = erlangA({ arrivalRate: 10, handleTime: 180, patience: 120, agents: 10_000 });
    expect(under.answeredWithin(0)).toBe(1);
    expect(under.occupancy).toBeCloseTo(0.18, 14);
    // With θ = μ the number of contacts is Poisson whatever n: here P(N ≥ n) at its mean, by the sum of its terms.
    const even = erlangA({ arrivalRate: 10_000 / 180, handleTime: 180, patience: 180, agents: 10_000 });
    let below = 0;
    let logTerm = -10_000;
    for (let k = 0; k < 10_000; k++) {
      below += Math.exp(logTerm);
      logTerm += Math.log(10_000 / (k + 1));
    }
    expect(even.waitingProbability).toBeCloseTo(1 - below, 9);
    expect(even.abandonedWithin(1e9)).toBeCloseTo(even.abandonmentRate, 12);
  });

  it('handles customers of hardly any patience, or of very much, and an empty day', () => {
    const hasty = erlangA({ arrivalRate: 0.001, handleTime: 1e5, patience: 1, agents: 1 });
    expect(hasty.abandonedWithin(1e9)).toBeCloseTo(hasty.abandonmentRate, 12);
    const stubborn = erlangA({ arrivalRate: 57, handleTime: 180, patience: 1e6, agents: 10_000 });
    expect(stubborn.abandonmentRate).toBeCloseTo(1 - 10_000 / (57 * 180), 10);
    const empty = erlangA({ arrivalRate: 0, handleTime: 180, patience: 60, agents: 3 });
    expect([empty.answeredWithin(0), empty.abandonmentRate, empty.averageSpeedOfAnswer]).toEqual([1, 0, 0]);
  });

  it('refuses impossible input', () => {
    const good = { arrivalRate: 1, handleTime: 1, patience: 1, agents: 1 };
    expect(() => erlangA({ ...good, patience: 0 })).toThrow(RangeError);
    expect(() => erlangA({ ...good, agents: 0 })).toThrow(RangeError);
    expect(() => erlangA({ ...good, arrivalRate: -1 })).toThrow(RangeError);
    expect(() => erlangA({ ...good, patience: Number.POSITIVE_INFINITY })).toThrow('no steady state');
    expect(() => erlangA(good).answeredWithin(Number.NaN)).toThrow(RangeError);
  });
});
