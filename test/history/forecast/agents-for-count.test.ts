import { describe, expect, it } from 'vitest';
import { AgentsForCount } from '../../../src/history/forecast/agents-for-count.ts';

describe('AgentsForCount', () => {
  it.each([
    { handleTime: 180, share: 0.8, within: 20 },
    { handleTime: 420, share: 0.9, within: 60 },
  ])('reads the same off its staircase as the closed form says: %o', (rule) => {
    const staircase = new AgentsForCount(rule, 1800);
    for (const contacts of [0, 0.3, 1, 2.5, 7, 40, 100, 99.5, 333, 1200, 5]) {
      expect(staircase.agents(contacts), `${contacts} contacts`).toBe(staircase.exactly(contacts));
    }
  });

  it('goes on by the square-root rule where the staircase would grow too tall: near the closed form, never below', () => {
    const rule = { handleTime: 300, share: 0.8, within: 20 };
    const staircase = new AgentsForCount(rule, 1800);
    let before = 0;
    for (const contacts of [5_900, 6_200, 9_000, 30_000]) {
      const [agents, exact] = [staircase.agents(contacts), staircase.exactly(contacts)];
      expect(agents).toBeGreaterThanOrEqual(Math.max(exact, before));
      // Half a percent of the agents, which a share of the root of the load is at most.
      expect(agents).toBeLessThanOrEqual(exact * 1.005);
      before = agents;
    }
    // Milliseconds read as seconds: an answer at once, instead of after a staircase of a million steps.
    expect(new AgentsForCount({ ...rule, handleTime: 300_000 }, 1800).agents(6_000)).toBeGreaterThan(1_000_000);
  });
});
