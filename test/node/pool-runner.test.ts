/** Requests answered whole in threads are those that this thread would give, several at a time. */
import { afterAll, describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { executorRunner, type RunRequest } from '../../src/experiment/runner.ts';
import { sweep } from '../../src/experiment/sweep.ts';
import { PoolExecutor } from '../../src/node/pool-executor.ts';
import { poolRunner } from '../../src/node/pool-runner.ts';
import { desk } from '../experiment/desks.ts';

const pool = new PoolExecutor({ workers: 2 });
afterAll(() => pool.close());
/** Enough of them for threads to be worth their start. */
const many = poolRunner(pool, 1_000_000);
const request: RunRequest = { resolved: desk, detail: 'totals', replications: 3 };

describe('a runner on a pool', () => {
  it('leaves few small requests to this thread', async () => {
    await poolRunner(pool, 2).run(request);
    expect(pool.isStarted).toBe(false);
  });

  it('gives the same bytes as this thread alone', async () => {
    const alone = JSON.stringify(await executorRunner(inlineExecutor).run(request));
    const told: [number, number][] = [];
    const results = await many.run(request, { onProgress: (done, of) => told.push([done, of]) });
    expect(pool.isStarted).toBe(true);
    expect(JSON.stringify(results)).toBe(alone);
    expect(told).toEqual([[3, 3]]);
  });

  it('sweeps to the same bytes as this thread alone', async () => {
    const fields = [{ path: 'agent_groups.team.count', values: [1, 2, 3, 4, 5] }];
    const options = { replications: 2, atOnce: 4 };
    const alone = JSON.stringify(await sweep(desk, fields, executorRunner(inlineExecutor), options));
    expect(JSON.stringify(await sweep(desk, fields, many, options))).toBe(alone);
  });

  it('ends soon after it is told to stop, and works on', async () => {
    const stop = new AbortController();
    const run = many.run({ ...request, replications: 100_000 }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect((await many.run(request)).replications).toBe(3);
  });
});
