/**
 * The simulation loop: the clock, the order between feed and queue, and where a run stops.
 *
 * Breaks caught: a feed that always or never wins a tie, an event at `until` itself, a clock that stands still or runs
 * ahead of what is handled.
 */
import { expect, it } from 'vitest';
import { type Feed, type Model, Simulation } from '../../src/kernel/simulation.ts';

const FEED_KIND = 5;

/** Writes down what happens; its feed has items at the given times. */
class Diary implements Model, Feed {
  readonly kind = FEED_KIND;
  readonly lines: string[] = [];
  readonly simulation: Simulation;
  /** What else to do when an event of that kind happens. */
  reaction: ((kind: number) => void) | undefined;
  private readonly times: number[];
  private readonly due = new Float64Array(1);

  constructor(start: number, times: number[]) {
    this.times = times;
    this.simulation = new Simulation(start, this, this);
  }

  get next(): number {
    return this.times[0] ?? Number.POSITIVE_INFINITY;
  }

  arrive(): void {
    this.times.shift();
    this.lines.push(`${this.simulation.now} arrival`);
  }

  happen(kind: number, subject: number): void {
    this.lines.push(`${this.simulation.now} kind ${kind} of ${subject}`);
    this.reaction?.(kind);
  }

  schedule(time: number, kind: number): void {
    this.due[0] = time;
    this.simulation.queue.schedule(this.due, kind, 0);
  }
}

it('merges feed and queue in time, with the clock at what happens', () => {
  const diary = new Diary(-10, [-5, 1, 2]);
  expect(diary.simulation.now).toBe(-10);
  diary.schedule(-7, 1);
  diary.schedule(1.5, 9);
  diary.simulation.run(10);
  expect(diary.lines).toEqual(['-7 kind 1 of 0', '-5 arrival', '1 arrival', '1.5 kind 9 of 0', '2 arrival']);
  expect(diary.simulation.now).toBe(10);
});

it('gives the feed its place among the kinds at one instant', () => {
  const diary = new Diary(0, [3, 3]);
  for (const kind of [6, 4, 0, 63]) diary.schedule(3, kind);
  diary.simulation.run(10);
  expect(diary.lines).toEqual([
    '3 kind 0 of 0',
    '3 kind 4 of 0',
    '3 arrival',
    '3 arrival',
    '3 kind 6 of 0',
    '3 kind 63 of 0',
  ]);
});

it('lets an event schedule another at the same instant', () => {
  const diary = new Diary(0, [3]);
  diary.schedule(3, 6);
  diary.reaction = (kind) => {
    if (kind === 6) diary.schedule(3, 1);
  };
  diary.simulation.run(10);
  expect(diary.lines).toEqual(['3 arrival', '3 kind 6 of 0', '3 kind 1 of 0']);
});

it('leaves what lies at `until` for later', () => {
  const diary = new Diary(0, [4, 5, 6]);
  diary.schedule(5, 1);
  diary.simulation.run(5);
  expect(diary.lines).toEqual(['4 arrival']);
  expect(diary.simulation.now).toBe(5);
  diary.simulation.run(5);
  expect(diary.lines).toHaveLength(1);
  diary.simulation.run(7);
  expect(diary.lines.slice(1)).toEqual(['5 kind 1 of 0', '5 arrival', '6 arrival']);
  expect(diary.simulation.now).toBe(7);
});

it('takes single steps, and says whether there was one', () => {
  const diary = new Diary(0, [4]);
  diary.schedule(5, 1);
  expect([diary.simulation.step(5), diary.simulation.now]).toEqual([true, 4]);
  expect([diary.simulation.step(5), diary.simulation.now]).toEqual([false, 4]);
  expect([diary.simulation.step(5.1), diary.simulation.now]).toEqual([true, 5]);
  expect([diary.simulation.step(1e9), diary.simulation.now]).toEqual([false, 5]);
});

it('runs on when nothing happens at all', () => {
  const diary = new Diary(0, []);
  diary.simulation.run(100);
  expect([diary.lines, diary.simulation.now]).toEqual([[], 100]);
});

it('passes over cancelled events', () => {
  const diary = new Diary(0, [9]);
  const due = Float64Array.of(3);
  diary.simulation.queue.cancel(diary.simulation.queue.schedule(due, 1, 0));
  diary.simulation.run(10);
  expect(diary.lines).toEqual(['9 arrival']);
});
