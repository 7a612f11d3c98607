/**
 * Which waiting contact a free agent takes: `by_rank` (priority, rank, longest waiting), `longest_waiting` (priority,
 * longest waiting), `weighted` (wait × weight); `head_start` counts as wait. One agent is busy until 100 while the others
 * queue; the order in which they are then served is the rule.
 *
 * Breaks caught: two ranks swapped, a higher priority number served first, head start ignored or subtracted, one rule
 * standing in for another.
 */
import { describe, expect, it } from 'vitest';
import type { ContactTypePlan } from '../../src/centre/plan.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, skill } from '../support/plan.ts';
import { simulate } from '../support/recorder.ts';

interface Queue extends Partial<ContactTypePlan> {
  readonly at: number[];
  readonly rank?: number;
}

/** The arrival times in the order of service, after the contact that keeps the agent busy from 0 to 100. */
function served(takes: string, queues: Record<string, Queue>): string[] {
  const busy = contactType('busy', { demand: arrivalsAt([0], { handleTimes: [100] }) });
  const entries = Object.entries(queues);
  const types = entries.map(([name, { at, rank: _, ...changes }]) =>
    contactType(name, { demand: arrivalsAt(at), ...changes }),
  );
  const skills = [skill(0), ...entries.map(([, { rank = 1 }], k) => skill(k + 1, { rank }))];
  const told = simulate(
    centrePlan({ contactTypes: [busy, ...types], agentGroups: [agentGroup('team', 1, { takes, skills })] }),
  );
  return told
    .only('answered')
    .slice(1)
    .map(({ type, arrival }) => `${type} ${arrival}`);
}

describe('by_rank', () => {
  it('takes the lowest priority number, whatever ranks and waits', () => {
    const queues = { late: { at: [50], priority: 1, rank: 9 }, early: { at: [10, 11], priority: 2, rank: 1 } };
    expect(served('by_rank', queues)).toEqual(['late 50', 'early 10', 'early 11']);
  });

  it('then the best rank, whatever the waits', () => {
    const queues = { second: { at: [10, 11], rank: 2 }, first: { at: [50], rank: 1 } };
    expect(served('by_rank', queues)).toEqual(['first 50', 'second 10', 'second 11']);
  });

  it('then who has waited longest', () => {
    expect(served('by_rank', { a: { at: [20, 40] }, b: { at: [10, 30] } })).toEqual(['b 10', 'a 20', 'b 30', 'a 40']);
  });

  it('counts a head start as wait between equals, not between ranks', () => {
    expect(served('by_rank', { a: { at: [20] }, b: { at: [30], headStart: 11 } })).toEqual(['b 30', 'a 20']);
    expect(served('by_rank', { a: { at: [20] }, b: { at: [30], headStart: 9 } })).toEqual(['a 20', 'b 30']);
    expect(served('by_rank', { a: { at: [20], rank: 1 }, b: { at: [30], headStart: 999, rank: 2 } })).toEqual([
      'a 20',
      'b 30',
    ]);
  });
});

describe('longest_waiting', () => {
  it('takes the lowest priority number, then who has waited longest, whatever the rank', () => {
    const queues = {
      a: { at: [10], priority: 3, rank: 1 },
      b: { at: [30], rank: 1 },
      c: { at: [20, 40], rank: 2 },
    };
    expect(served('longest_waiting', queues)).toEqual(['c 20', 'b 30', 'c 40', 'a 10']);
  });

  it('counts a head start as wait', () => {
    expect(served('longest_waiting', { a: { at: [20] }, b: { at: [30], headStart: 11 } })).toEqual(['b 30', 'a 20']);
  });
});

describe('weighted', () => {
  it('takes the largest wait × weight, whatever priority and rank', () => {
    // At 100: a has waited 60 × 1, b 25 × 3 = 75. At 160: a 120, c (130 s × 0.5) 65.
    const queues = {
      a: { at: [40], rank: 1, priority: 1 },
      b: { at: [75], weight: 3, rank: 2 },
      c: { at: [30], weight: 0.5 },
    };
    expect(served('weighted', queues)).toEqual(['b 75', 'a 40', 'c 30']);
  });

  it('weighs the wait at the moment of taking', () => {
    // At 100: a 90 × 1 against b 40 × 2 = 80. At 160: b is alone.
    expect(served('weighted', { b: { at: [60], weight: 2 }, a: { at: [10] } })).toEqual(['a 10', 'b 60']);
    // Thirty seconds later b would be ahead: 70 × 2 against 120.
    const later = { b: { at: [60], weight: 2 }, a: { at: [10] }, first: { at: [1], priority: 1, weight: 9 } };
    expect(served('weighted', later)).toEqual(['first 1', 'b 60', 'a 10']);
  });

  it('multiplies the head start too, and gives equals to the better rank', () => {
    expect(served('weighted', { a: { at: [20] }, b: { at: [60], weight: 2, headStart: 1 } })).toEqual(['b 60', 'a 20']);
    expect(served('weighted', { a: { at: [20], rank: 2 }, b: { at: [60], weight: 2, rank: 1 } })).toEqual([
      'b 60',
      'a 20',
    ]);
    expect(served('weighted', { a: { at: [20], rank: 1 }, b: { at: [60], weight: 2, rank: 2 } })).toEqual([
      'a 20',
      'b 60',
    ]);
  });
});

it('refuses a rule that does not exist', () => {
  expect(() => served('by_mood', { a: { at: [1] } })).toThrow(RangeError);
});
