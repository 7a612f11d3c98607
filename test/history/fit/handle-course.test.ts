/** Handle times that change over the day, and work that a log does not show. */
import { describe, expect, it } from 'vitest';
import { ANSWERED, type ContactTable } from '../../../src/history/contact-record.ts';
import { factorAt, handleCourse } from '../../../src/history/fit/handle-course.ts';
import { fitHandleTime } from '../../../src/history/fit/handle-time.ts';
import { betweenServices } from '../../../src/history/fit/staffing/between-services.ts';
import { QueueStanding } from '../../../src/history/fit/staffing/queue-standing.ts';
import { Stream } from '../../../src/random/stream.ts';

/** Exponential times of mean 200 s, stretched in the evening. */
function handled(count: number, evening: number, seed: number) {
  const stream = new Stream();
  stream.restartFromHash(seed);
  const arrivals = Float64Array.from({ length: count }, (_, k) => 8 * 3600 + ((k * 7919) % (12 * 3600)));
  const times = arrivals.map((at) => -200 * Math.log(stream.uniform()) * (at >= 16 * 3600 ? evening : 1));
  return { times, arrivals };
}

describe('the course of handle times', () => {
  it('is told where it is not chance, around the mean of all', () => {
    const { times, arrivals } = handled(6000, 1.3, 1);
    const course = handleCourse(times, arrivals)!;
    const mean = (from: number, to: number) => {
      const own = times.filter((_, k) => arrivals[k]! >= from * 3600 && arrivals[k]! < to * 3600);
      return own.reduce((sum, time) => sum + time, 0) / own.length;
    };
    expect(factorAt(course, 17 * 3600)).toBeGreaterThan(1);
    expect(factorAt(course, 9 * 3600)).toBeLessThan(1);
    // Drawn towards 1, never beyond what was found.
    expect(factorAt(course, 17 * 3600)).toBeLessThan(mean(16, 18) / mean(0, 24));
    const average = arrivals.reduce((sum, at) => sum + factorAt(course, at), 0) / arrivals.length;
    expect(average).toBeCloseTo(1, 12);
  });

  it('is not told where chance explains the differences: one in a thousand', () => {
    const told = Array.from({ length: 200 }, (_, seed) => {
      const { times, arrivals } = handled(1500, 1, seed + 10);
      return handleCourse(times, arrivals) !== undefined;
    }).filter(Boolean);
    // Three or more of 200 would have a chance of about one in a thousand.
    expect(told.length).toBeLessThan(3);
  });

  it('is taken out before the law is fitted', () => {
    const { times, arrivals } = handled(6000, 2, 3);
    expect(fitHandleTime(times, 0.95)!.laws[0]!.law.distribution).not.toBe('exponential');
    const { mean, laws } = fitHandleTime(times, 0.95, arrivals)!;
    const own = times.reduce((sum, time) => sum + time, 0) / times.length;
    const shape = laws.find(({ law }) => law.distribution === 'weibull')!.parameters.shape!;
    expect(Math.abs(mean.value - own)).toBeLessThan((mean.high - mean.low) / 2);
    expect(shape.low < 1 && 1 < shape.high).toBe(true);
  });
});

describe('between services', () => {
  it('is the median of the gaps with somebody waiting throughout', () => {
    const rows = 120;
    const at = (row: number) => row * 300;
    const queue: ContactTable = {
      rows,
      timezone: 'UTC',
      contactTypes: [],
      contactType: new Uint16Array(rows),
      // Somebody waits in the first minute of every five.
      arrival: Float64Array.from({ length: rows }, (_, row) => at(row)),
      wait: new Float64Array(rows).fill(60),
      handle: new Float64Array(rows),
      end: new Float64Array(rows),
      outcome: new Uint8Array(rows).fill(ANSWERED),
      agents: ['A'],
      agent: undefined,
      customer: undefined,
      priority: undefined,
      reopens: undefined,
      satisfaction: undefined,
    };
    const gap = (row: number) => (row % 10 === 0 ? 40 : 4 + (row % 3));
    const busy = {
      starts: [0, ...Array.from({ length: 60 }, (_, k) => at(k + 1) + 5 + gap(k + 1))],
      ends: [...Array.from({ length: 60 }, (_, k) => at(k + 1) + 5), at(62)],
      touching: 0,
    };
    const work = { members: [busy], unplaced: { starts: [], ends: [], touching: 0 }, placed: 0 };
    const queues = [new QueueStanding(queue, new Set([0]))];
    expect(betweenServices([[0]], work, queues)).toEqual({ median: 5, sample: 60 });
    const atOnce = { ...work, members: [{ ...busy, touching: 100 }] };
    expect(betweenServices([[0]], atOnce, queues)).toBeUndefined();
  });
});
