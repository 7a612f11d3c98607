import { describe, expect, it } from 'vitest';
import { erlangC } from '../../src/queueing/erlang-c.ts';
import { singleAgentWait } from '../../src/queueing/pollaczek-khinchine.ts';

describe('Pollaczek–Khinchine', () => {
  it('is Erlang C with one agent where the handle time is exponential, and half of it where it is fixed', () => {
    const wait = erlangC({ arrivalRate: 0.8, handleTime: 1, agents: 1 }).averageSpeedOfAnswer;
    expect(singleAgentWait({ arrivalRate: 0.8, handleTime: 1, handleTimeVariance: 1 })).toBeCloseTo(wait, 12);
    expect(singleAgentWait({ arrivalRate: 0.8, handleTime: 1, handleTimeVariance: 0 })).toBeCloseTo(wait / 2, 12);
  });

  it('is endless where the variance is, and nothing where nobody calls', () => {
    const endless = { handleTime: 1, handleTimeVariance: Number.POSITIVE_INFINITY };
    expect(singleAgentWait({ arrivalRate: 0.5, ...endless })).toBe(Number.POSITIVE_INFINITY);
    expect(singleAgentWait({ arrivalRate: 0, ...endless })).toBe(0);
  });

  it('refuses a full load', () => {
    expect(() => singleAgentWait({ arrivalRate: 1, handleTime: 1, handleTimeVariance: 0 })).toThrow('no steady state');
  });
});
