/**
 * The event queue against a naive oracle, an array sorted in full at every look, over thousands of random sequences of
 * scheduling, taking and cancelling, and on the cases that its own workings make special.
 *
 * Breaks caught: ties decided by the heap's shape or by the order of slots; a split of near and far that decides more
 * than speed; a new layout or a sweep that loses events or brings back the cancelled; columns cut on growing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventQueue } from '../../src/kernel/event-queue.ts';

interface Event {
  readonly time: number;
  readonly kind: number;
  readonly subject: number;
}

/** The oracle: what is due first is looked up by sorting. */
class SortedEvents {
  events: Event[] = [];

  first(): Event | undefined {
    // Subjects are numbered in the order of scheduling.
    this.events.sort((a, b) => a.time - b.time || a.kind - b.kind || a.subject - b.subject);
    return this.events[0];
  }
}

/** A queue and its oracle, moved together and compared at every step. */
class Pair {
  readonly queue = new EventQueue();
  readonly oracle = new SortedEvents();
  private readonly due: Float64Array;
  private readonly handles: number[] = [];
  private scheduled = 0;
  now: number;

  constructor(now = 0, most = 20_000) {
    this.now = now;
    this.due = new Float64Array(most);
  }

  schedule(time: number, kind: number): void {
    const subject = this.scheduled++;
    this.due[subject] = time;
    this.handles[subject] = this.queue.schedule(this.due, kind, subject);
    this.due[subject] = Number.NaN; // the time is read when scheduling, not later
    this.oracle.events.push({ time, kind, subject });
  }

  /** Cancels the events, counted as the oracle happens to hold them, for which `which` says so. */
  cancel(which: (place: number) => boolean): void {
    const gone = this.oracle.events.filter((_, place) => which(place));
    this.oracle.events = this.oracle.events.filter((_, place) => !which(place));
    for (const { subject } of gone) this.queue.cancel(this.handles[subject]!);
  }

  look(): Event | undefined {
    const { queue } = this;
    const expected = this.oracle.first();
    const found = queue.settle()
      ? { time: queue.nextTime, kind: queue.nextKind, subject: queue.nextSubject }
      : undefined;
    const same =
      found?.subject === expected?.subject && found?.time === expected?.time && found?.kind === expected?.kind;
    if (!same) expect(found).toEqual(expected);
    return expected;
  }

  take(): boolean {
    const first = this.look();
    if (first === undefined) return false;
    this.queue.take();
    this.oracle.events.shift();
    this.now = first.time;
    return true;
  }

  drain(): void {
    while (this.take());
    expect(this.queue.size).toBe(0);
  }

  checkSize(): void {
    expect(this.queue.size).toBe(this.oracle.events.length);
  }
}

/** How long from now: exact ties, near ties, seconds, days, thousands of years, never. */
const delay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }).map((k) => k / 16_384) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1000, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 }).map((days) => days * 86_400) },
  { weight: 1, arbitrary: fc.double({ min: 1e6, max: 1e12, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
);
const kind = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 63 }));
const start = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -14, max: 14 }).map((days) => days * 86_400),
  fc.double({ min: -1e10, max: 1e10, noNaN: true }),
);

type Operation =
  | { readonly do: 'schedule'; readonly delay: number; readonly kind: number }
  | { readonly do: 'take'; readonly times: number }
  | { readonly do: 'cancel'; readonly place: number }
  | { readonly do: 'cancel many'; readonly ofThree: number }
  | { readonly do: 'schedule many'; readonly delays: readonly number[] };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('schedule' as const), delay, kind }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('take' as const), times: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), place: fc.nat(1000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel many' as const), ofThree: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('schedule many' as const),
      delays: fc.array(delay, { minLength: 30, maxLength: 90 }),
    }),
  },
);

function apply(pair: Pair, step: Operation): void {
  const { events } = pair.oracle;
  switch (step.do) {
    case 'schedule':
      pair.schedule(pair.now + step.delay, step.kind);
      break;
    case 'take':
      for (let k = 0; k < step.times; k++) pair.take();
      break;
    case 'cancel': {
      const place = step.place % Math.max(events.length, 1);
      pair.cancel((candidate) => candidate === place);
      break;
    }
    case 'cancel many':
      pair.cancel((place) => place % 3 !== step.ofThree);
      break;
    case 'schedule many':
      for (const [k, later] of step.delays.entries()) pair.schedule(pair.now + later, k % 7);
      break;
  }
}

describe('any sequence of operations', () => {
  it('gives the events in order of time, kind and scheduling', () => {
    fc.assert(
      fc.property(start, fc.array(operation, { minLength: 1, maxLength: 60 }), (now, operations) => {
        const pair = new Pair(now);
        for (const step of operations) {
          // Beyond infinity there is no later: the rest of the sequence would be one endless tie.
          if (!Number.isFinite(pair.now)) break;
          apply(pair, step);
          pair.checkSize();
        }
        pair.drain();
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('and so when nobody looks between taking and scheduling', () => {
    // A hold model: the next event is scheduled into the place of the one just taken, hundreds of events deep.
    fc.assert(
      fc.property(fc.array(delay.filter(Number.isFinite), { minLength: 300, maxLength: 300 }), (delays) => {
        const pair = new Pair();
        for (const later of delays.slice(0, 100)) pair.schedule(later, 1);
        for (const later of delays) {
          pair.take();
          pair.schedule(pair.now + later, 1);
          pair.checkSize();
        }
        pair.drain();
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});

describe('at one instant', () => {
  it('the lower kind goes first, then who was scheduled first', () => {
    const pair = new Pair();
    for (const one of [3, 1, 63, 0, 1, 3, 0]) pair.schedule(10, one);
    const order: number[] = [];
    for (let first = pair.look(); first !== undefined; first = pair.look()) {
      order.push(first.subject);
      pair.take();
    }
    expect(order).toEqual([3, 6, 1, 4, 0, 5, 2]);
  });

  it('order holds through hundreds of ties', () => {
    const pair = new Pair();
    for (let k = 0; k < 500; k++) pair.schedule(10, k % 3);
    pair.drain();
  });
});

it('tells times apart that lie a nanosecond apart', () => {
  const pair = new Pair();
  for (let k = 200; k > 0; k--) pair.schedule(1000 + k * 1e-9, k % 64);
  pair.drain();
});

it('keeps order in the far future, the far past, at infinity', () => {
  const pair = new Pair(-1e13);
  for (const time of [1e12, Number.POSITIVE_INFINITY, -1e12, 1e12 + 1, -1e12 - 1, 0, 1e9, 1e9 - 0.5, 2 ** 30, -1e13]) {
    pair.schedule(time, 1);
  }
  pair.drain();
});

it('runs for years without losing exactness', () => {
  // Steps of 1.5 days with four events in wait.
  const pair = new Pair(-30 * 86_400);
  for (let k = 0; k < 4; k++) pair.schedule(pair.now + k * 0.0001, k);
  for (let k = 0; k < 1000; k++) {
    pair.take();
    pair.schedule(pair.now + 129_600 + (k % 5) * 1e-5, k % 4);
  }
  pair.drain();
});

it('keeps order while the pace of events changes a millionfold', () => {
  // Forty events in wait for ten thousand and more steps, each new one some multiple of the pace ahead; some cancelled.
  const pace = fc.record({
    seconds: fc.constantFrom(0, 1e-6, 0.01, 1, 1e3, 1e6),
    events: fc.integer({ min: 1000, max: 5000 }),
  });
  fc.assert(
    fc.property(start, fc.array(pace, { minLength: 2, maxLength: 5 }), (now, paces) => {
      const pair = new Pair(now, 30_000);
      let random = 1;
      const next = (below: number) => {
        random = (random * 48_271) % 2_147_483_647;
        return random % below;
      };
      for (let k = 0; k < 40; k++) pair.schedule(now + k, k);
      for (const { seconds, events } of paces) {
        for (let k = 0; k < events; k++) {
          pair.take();
          if (next(20) === 0) pair.cancel((place) => place === 10);
          while (pair.queue.size < 40) pair.schedule(pair.now + next(100) * next(100) * seconds, next(64));
        }
      }
      pair.checkSize();
      pair.drain();
    }),
    { numRuns: 15, seed: 3 },
  );
});

it('forgets the cancelled, also when nearly all are', () => {
  const pair = new Pair();
  for (let k = 0; k < 5000; k++) pair.schedule((k * 7919) % 1000, k % 5);
  for (let round = 0; round < 4; round++) {
    pair.cancel((place) => place % 5 !== 0);
    pair.checkSize();
    pair.take();
    // The cancelled events' slots are given out again.
    for (let k = 0; k < 300; k++) pair.schedule(pair.now + ((k * 31) % 97), k % 3);
  }
  pair.cancel(() => true);
  pair.checkSize();
  expect(pair.look()).toBeUndefined();
  pair.schedule(5000, 1);
  pair.drain();
});

it('is empty at first and after the last event, and can be used again', () => {
  const pair = new Pair();
  expect(pair.look()).toBeUndefined();
  for (let round = 0; round < 3; round++) {
    pair.schedule(round, 1);
    expect(pair.take()).toBe(true);
    expect(pair.take()).toBe(false);
    pair.checkSize();
  }
});
