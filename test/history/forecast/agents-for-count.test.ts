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
});
