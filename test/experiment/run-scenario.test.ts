/** Running a scenario in one thread: replications in order, the optional stop, interruption. */
import { describe, expect, it } from 'vitest';
import type { Executor } from '../../src/experiment/executor.ts';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { scenarioHash } from '../../src/scenario/hash.ts';
import { desk, deskUntilKnown } from './desks.ts';

describe('a run', () => {
  it('tells who, how often and from which seed', async () => {
    const results = await runScenario(desk, inlineExecutor, { hash: 'abc', warnings: ['mind'] });
    expect(results).toMatchObject({
      staffcurve: '1',
      kind: 'run',
      scenario: { name: 'desk', hash: 'abc' },
      seed: 5,
      replications: 13,
      confidence: 0.95,
      warnings: ['mind'],
      clock: { start: '2026-03-02T00:00:00+00:00', days: 2, timezone: 'Europe/London', interval: 1800 },
    });
    expect(results.replication_totals).toHaveLength(13);
    expect(results.intervals).toHaveLength(96);
    expect(results.targets).toHaveLength(2);
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  });

  it('hashes the scenario where nobody has', async () => {
    const { scenario } = await runScenario(desk, inlineExecutor, { replications: 1 });
    expect(scenario.hash).toBe(scenarioHash(desk));
  });

  it('gives the same bytes again, and others from another seed', async () => {
    const options = { replications: 4 };
    const once = JSON.stringify(await runScenario(desk, inlineExecutor, options));
    expect(JSON.stringify(await runScenario(desk, inlineExecutor, options))).toBe(once);
    expect(JSON.stringify(await runScenario(desk, inlineExecutor, { ...options, seed: 6 }))).not.toBe(once);
  });

  it('begins a longer run with the replications of a shorter', async () => {
    const short = await runScenario(desk, inlineExecutor, { replications: 3 });
    const long = await runScenario(desk, inlineExecutor, { replications: 5 });
    expect(long.replication_totals.slice(0, 3)).toEqual(short.replication_totals);
  });

  it('multiplies the need by the volume', async () => {
    const one = await runScenario(desk, inlineExecutor, { replications: 3 });
    const ten = await runScenario(desk, inlineExecutor, { replications: 3, plan: { volume: 10 } });
    expect(ten.total.cases!.mean! / one.total.cases!.mean!).toBeGreaterThan(8);
    expect(ten.total.service_level!.mean!).toBeLessThan(one.total.service_level!.mean!);
  });

  it('reports its progress', async () => {
    const told: [number, number][] = [];
    const onProgress = (done: number, of: number) => told.push([done, of]);
    await replicate(desk, inlineExecutor, { replications: 3, onProgress });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('ends between replications when it is interrupted', async () => {
    const stop = new AbortController();
    const onProgress = (done: number) => {
      if (done === 2) stop.abort();
    };
    let last = 0;
    const run = replicate(desk, inlineExecutor, {
      onProgress: (done) => {
        last = done;
        onProgress(done);
      },
      signal: stop.signal,
    });
    await expect(run).rejects.toThrow('aborted');
    expect(last).toBe(2);
  });
});

describe('a run until a metric is known', () => {
  it('stops at the first look at which its half-width is small enough', async () => {
    const merger = await replicate(deskUntilKnown, inlineExecutor);
    const halfWidthAfter = async (replications: number) => {
      const { low, high } = (await runScenario(deskUntilKnown, inlineExecutor, { replications })).total.service_level!;
      return (high! - low!) / 2;
    };
    const { replications } = merger;
    expect((replications - 5) % 10).toBe(0);
    expect(replications).toBeGreaterThan(5);
    expect(replications).toBeLessThan(60);
    expect(await halfWidthAfter(replications)).toBeLessThanOrEqual(0.03);
    expect(await halfWidthAfter(replications - 10)).toBeGreaterThan(0.03);
  });

  it('stops at the most it may do', async () => {
    const { scenario, tables } = deskUntilKnown;
    const strict = {
      tables,
      scenario: {
        ...scenario,
        run: { ...scenario.run, until: { ...scenario.run.until!, half_width: 1e-9, most: 12 } },
      },
    };
    expect((await replicate(strict, inlineExecutor)).replications).toBe(12);
  });

  it('is not looked at where the number of replications is asked for', async () => {
    expect((await replicate(deskUntilKnown, inlineExecutor, { replications: 7 })).replications).toBe(7);
  });

  it('asks for the same ranges whoever runs them', async () => {
    const ranges: [number, number][] = [];
    const watching: Executor = {
      run: (job, range, onRecord, options) => {
        ranges.push([range.from, range.to]);
        return inlineExecutor.run(job, range, onRecord, options);
      },
      close: async () => {},
    };
    await replicate(deskUntilKnown, watching);
    expect(ranges[0]).toEqual([0, 5]);
    expect(ranges[1]).toEqual([5, 15]);
  });
});
