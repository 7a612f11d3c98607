/** The queue's area by interval: every wait's overlap with every interval, however long the wait. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_COUNTERS, ContactCounter } from '../../src/measure/counters.ts';
import { IntervalClock } from '../../src/measure/interval-clock.ts';
import { QueueCounts } from '../../src/measure/queue-counts.ts';

const TYPES = 2;

describe('the area of the queue', () => {
  it.each([
    { horizon: 36_000, interval: 1800 },
    { horizon: 10_000, interval: 900 },
  ])('is what each wait has in each interval: %o', (plan) => {
    const time = fc.double({ min: -5000, max: plan.horizon + 5000, noNaN: true });
    const boundary = fc.integer({ min: 0, max: 12 }).map((k) => k * plan.interval);
    const span = fc.tuple(fc.nat(TYPES - 1), fc.oneof(time, boundary), fc.oneof(time, boundary));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const clock = new IntervalClock(plan);
        const grid = new Float64Array(clock.rows * TYPES * CONTACT_COUNTERS);
        const queue = new QueueCounts(grid, TYPES, clock);
        const waits = spans.map(([type, one, other]) => ({
          type,
          from: Math.min(one, other),
          to: Math.max(one, other),
        }));
        for (const { type, from, to } of waits) queue.stood(type, from, to);
        queue.complete();
        for (let row = 1; row < clock.rows; row++) {
          const [start, end] = [(row - 1) * plan.interval, Math.min(row * plan.interval, plan.horizon)];
          for (let type = 0; type < TYPES; type++) {
            const area = waits
              .filter((wait) => wait.type === type)
              .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
            // Thirty sums of at most half an hour each, in another order.
            expect(grid[(row * TYPES + type) * CONTACT_COUNTERS + ContactCounter.queueArea]).toBeCloseTo(area, 6);
          }
        }
      }),
    );
  });
});
