/** A pool of threads gives what one thread gives, in order, and lets go when told to. */
import { afterAll, describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { PoolExecutor } from '../../src/node/pool-executor.ts';
import { desk, deskUntilKnown } from '../experiment/desks.ts';

const pools = new Map([1, 2, 8].map((workers) => [workers, new PoolExecutor({ workers, smallRun: 0 })]));
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.close())));

describe.each([1, 2, 8])('%i workers', (workers) => {
  const pool = pools.get(workers)!;

  it('give the same bytes as this thread alone', async () => {
    const alone = JSON.stringify(await runScenario(desk, inlineExecutor));
    expect(JSON.stringify(await runScenario(desk, pool))).toBe(alone);
  });

  it('stop at the same replication', async () => {
    const alone = JSON.stringify(await runScenario(deskUntilKnown, inlineExecutor));
    expect(JSON.stringify(await runScenario(deskUntilKnown, pool))).toBe(alone);
  });
});

describe('a pool', () => {
  const pool = pools.get(2)!;
  const job = { resolved: desk, plan: {}, seed: 1 };

  it('hands over records in replication order', async () => {
    const order: number[] = [];
    await pool.run(job, { from: 3, to: 40 }, (_, replication) => order.push(replication));
    expect(order).toEqual(Array.from({ length: 37 }, (_, k) => k + 3));
  });

  it('ends soon after it is interrupted, and works on', async () => {
    const stop = new AbortController();
    let records = 0;
    const run = pool.run(
      job,
      { from: 0, to: 1_000_000 },
      () => {
        if (++records === 3) stop.abort(new Error('enough'));
      },
      { signal: stop.signal },
    );
    await expect(run).rejects.toThrow('enough');
    expect(records).toBe(3);
    const after: number[] = [];
    await pool.run(job, { from: 0, to: 5 }, (_, replication) => after.push(replication));
    expect(after).toEqual([0, 1, 2, 3, 4]);
  });

  it('that is interrupted while its threads start hands over nothing, and works on', async () => {
    const fresh = new PoolExecutor({ workers: 2, smallRun: 0 });
    const stop = new AbortController();
    const order: number[] = [];
    const run = fresh.run(job, { from: 0, to: 3 }, (_, replication) => order.push(replication), {
      signal: stop.signal,
    });
    stop.abort(new Error('enough'));
    await expect(run).rejects.toThrow('enough');
    expect(order).toEqual([]);
    await fresh.run(job, { from: 0, to: 3 }, (_, replication) => order.push(replication));
    expect(order).toEqual([0, 1, 2]);
    await fresh.close();
  });

  it('ends when whoever takes a record interrupts it, whichever record came last', async () => {
    for (let round = 0; round < 8; round++) {
      const stop = new AbortController();
      const run = pool.run(job, { from: 0, to: 3 }, () => stop.abort(new Error('enough')), { signal: stop.signal });
      await expect(run).rejects.toThrow('enough');
    }
  });

  it('passes on what goes wrong in a thread', async () => {
    // A rule that does not exist is found when the centre is built, in the thread.
    const team = { ...desk.scenario.agent_groups.team!, takes: 'by_moonlight' };
    const resolved = { ...desk, scenario: { ...desk.scenario, agent_groups: { team } } };
    const run = pool.run({ ...job, resolved }, { from: 0, to: 4 }, () => {});
    await expect(run).rejects.toThrow('by_moonlight');
  });

  it('passes on what goes wrong on receipt', async () => {
    const run = pool.run(job, { from: 0, to: 4 }, () => {
      throw new Error('no room');
    });
    await expect(run).rejects.toThrow('no room');
  });

  it('is not started for a small run', async () => {
    const small = new PoolExecutor({ workers: 2 });
    await small.run(job, { from: 0, to: 3 }, () => {});
    expect(small.isStarted).toBe(false);
    expect(pool.isStarted).toBe(true);
  });

  it('is started for a small run where many more lie ahead', async () => {
    const searching = new PoolExecutor({ workers: 2 });
    try {
      const order: number[] = [];
      await searching.run(job, { from: 0, to: 3 }, (_, replication) => order.push(replication), { ahead: 1_000_000 });
      expect(order).toEqual([0, 1, 2]);
      expect(searching.isStarted).toBe(true);
    } finally {
      await searching.close();
    }
  });
});
