/** Sweeps: every cell its own request, the plan as it is found among them, interrupted and gone on with. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { executorRunner, type Runner } from '../../src/experiment/runner.ts';
import { sweep, UnknownMetrics } from '../../src/experiment/sweep.ts';
import { scenarioHash } from '../../src/scenario/hash.ts';
import { desk } from './desks.ts';

const runner = executorRunner(inlineExecutor);
const counts = { path: 'agent_groups.team.count', values: [1, 2, 3] };
const scales = { path: 'contact_types.calls.demand.scale', values: [1, { times: 1.5 }] };
const options = { replications: 3, metrics: ['calls.service_level', 'team.occupancy'] };

describe('a sweep', () => {
  it('tells each cell, and which is the plan as it is', async () => {
    const results = await sweep(desk, [counts], runner, options);
    expect(results).toMatchObject({ kind: 'sweep', replications: 3, seed: 5, metrics: options.metrics });
    expect(results.cells.map(({ at, is_base }) => [at, is_base])).toEqual([
      [[0], false],
      [[1], true],
      [[2], false],
    ]);
    const levels = results.cells.map(({ metrics }) => metrics['calls.service_level']!);
    expect(levels[0]!.estimate.mean!).toBeLessThan(levels[2]!.estimate.mean!);
    expect(levels[1]!.estimate).toEqual(results.base.metrics['calls.service_level']);
    expect(levels[1]!.change.difference).toEqual({ mean: 0, low: 0, high: 0 });
    for (const { estimate, change } of levels) {
      const base = results.base.metrics['calls.service_level']!.mean!;
      expect(change.difference.mean).toBeCloseTo(estimate.mean! - base, 12);
    }
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  });

  it('goes through every pair of two fields, the second first', async () => {
    const { cells, fields } = await sweep(desk, [counts, scales], runner, options);
    expect(cells.map(({ at }) => at.join())).toEqual(['0,0', '0,1', '1,0', '1,1', '2,0', '2,1']);
    expect(fields[1]!.shown).toEqual(['1', '× 1.5']);
  });

  it('tells the metrics of the targets and the usual ones where none are asked for', async () => {
    const { metrics } = await sweep(desk, [counts], runner, { replications: 1 });
    expect(metrics).toEqual(['calls.service_level', 'abandonment_rate']);
  });

  it('refuses a metric that is not told, before any cell is run', async () => {
    let runs = 0;
    const counting: Runner = {
      ...runner,
      run(request, watch) {
        runs++;
        return runner.run(request, watch);
      },
    };
    const failing = sweep(desk, [counts], counting, {
      replications: 1,
      metrics: ['calls.servce_level', 'nobody.occupancy'],
    });
    await expect(failing).rejects.toThrow(UnknownMetrics);
    await expect(failing).rejects.toMatchObject({
      unknown: [{ suggestion: 'service_level' }, { message: 'nothing is called "nobody"' }],
    });
    expect(runs).toBe(1);
  });

  it('keeps a cell whose values make no sound plan, and says why', async () => {
    const none = { path: 'agent_groups.team.hours', values: ['office', 'never'] };
    const { cells } = await sweep(desk, [none], runner, { ...options, replications: 1 });
    expect(cells[1]).toMatchObject({ hash: null, metrics: {}, faults: [expect.stringMatching(/never/)] });
    expect(cells[0]!.faults).toEqual([]);
  });

  it('goes on where it was interrupted, to the same bytes', async () => {
    const whole = JSON.stringify(await sweep(desk, [counts, scales], runner, options));
    const kept = new Map<string, string>();
    const keeping = (most: number): Runner => {
      let runs = 0;
      return {
        ...runner,
        async run(request, watch) {
          const key = scenarioHash(request.resolved);
          const known = kept.get(key);
          if (known !== undefined) return JSON.parse(known);
          if (runs++ === most) throw new DOMException('stopped', 'AbortError');
          const results = await runner.run(request, watch);
          kept.set(key, JSON.stringify(results));
          return results;
        },
      };
    };
    await expect(sweep(desk, [counts, scales], keeping(3), { ...options, atOnce: 2 })).rejects.toThrow('stopped');
    const before = kept.size;
    expect(before).toBeGreaterThanOrEqual(3);
    expect(before).toBeLessThan(6);
    const left = keeping(6 - before);
    expect(JSON.stringify(await sweep(desk, [counts, scales], left, options))).toBe(whole);
  });

  it('begins no cell once it is told to stop', async () => {
    const controller = new AbortController();
    let runs = 0;
    const stopping: Runner = {
      ...runner,
      run(request, watch) {
        if (++runs === 3) controller.abort();
        return runner.run(request, watch);
      },
    };
    const stopped = sweep(desk, [counts], stopping, { ...options, atOnce: 1, signal: controller.signal });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(runs).toBe(3);
  });
});
