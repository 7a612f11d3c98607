import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA } from '../../src/queueing/erlang-a.ts';
import { requiredAgents, scheduledFor } from '../../src/queueing/required-agents.ts';

const calls = { arrivalRate: 100 / 1800, handleTime: 180, shrinkage: 0.3 };

describe('required agents', () => {
  it('agrees with pyworkforce (MIT, commit ca489250) on Erlang C', () => {
    const need = (share: number, maxOccupancy: number) =>
      requiredAgents({ ...calls, targets: { serviceLevel: { share, within: 20 }, maxOccupancy } });
    expect(need(0.8, 0.85)).toEqual({ agents: 14, scheduled: 20 });
    expect(need(0.8, 0.7)).toEqual({ agents: 15, scheduled: 22 });
    expect(need(0.9, 0.85)).toEqual({ agents: 15, scheduled: 22 });
  });

  it('agrees with pyworkforce on Erlang A', () => {
    const targets = { serviceLevel: { share: 0.8, within: 20 }, maxOccupancy: 0.85, maxAbandonmentRate: 0.05 };
    for (const patience of [180, 300, 600]) {
      expect(requiredAgents({ ...calls, patience, targets })).toEqual({ agents: 13, scheduled: 19 });
    }
  });

  it('agrees with a published plan: 250 calls an hour of 330 s, 80 % in 30 s (jonesthenet.com)', () => {
    const targets = { serviceLevel: { share: 0.8, within: 30 } };
    expect(requiredAgents({ arrivalRate: 250 / 3600, handleTime: 330, targets }).agents).toBe(28);
  });

  it('finds the least number: one agent fewer misses', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 5, noNaN: true }),
        fc.double({ min: 0.005, max: 0.3, noNaN: true }),
        (arrivalRate, maxAbandonmentRate) => {
          const input = { arrivalRate, handleTime: 200, patience: 90 };
          const { agents } = requiredAgents({ ...input, targets: { maxAbandonmentRate } });
          expect(erlangA({ ...input, agents }).abandonmentRate).toBeLessThanOrEqual(maxAbandonmentRate);
          if (agents > 1) {
            expect(erlangA({ ...input, agents: agents - 1 }).abandonmentRate).toBeGreaterThan(maxAbandonmentRate);
          }
        },
      ),
    );
  });

  it('takes a target on the speed of answer', () => {
    const input = { arrivalRate: 0.5, handleTime: 200 };
    const without = requiredAgents({ ...input, targets: { maxSpeedOfAnswer: 10 } }).agents;
    const withPatience = requiredAgents({ ...input, patience: 120, targets: { maxSpeedOfAnswer: 10 } }).agents;
    expect(without).toBeGreaterThan(100);
    expect(withPatience).toBeLessThan(without);
  });

  it('needs nobody where nothing arrives', () => {
    expect(requiredAgents({ arrivalRate: 0, handleTime: 60, targets: { maxOccupancy: 0.8 } })).toEqual({
      agents: 0,
      scheduled: 0,
    });
  });

  it('does not pay an agent for a rounding error', () => {
    expect(scheduledFor(7, 0.3)).toBe(10);
    expect(scheduledFor(9, 0.1)).toBe(10);
    expect(scheduledFor(10, 0.1)).toBe(12);
    expect(scheduledFor(5, 0)).toBe(5);
  });

  it('refuses targets that nothing meets, and none at all', () => {
    expect(() => requiredAgents({ ...calls, targets: {} })).toThrow('targets: expected at least one');
    expect(() => requiredAgents({ ...calls, targets: { serviceLevel: { share: 1, within: 20 } } })).toThrow(RangeError);
    expect(() => requiredAgents({ ...calls, targets: { maxOccupancy: 1e-9 } })).toThrow('agents would be needed');
    expect(() => requiredAgents({ ...calls, shrinkage: 1, targets: { maxOccupancy: 0.8 } })).toThrow(RangeError);
  });
});
