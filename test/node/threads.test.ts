/** Runs that can wait fill only the time that others leave. */
import { afterAll, describe, expect, it } from 'vitest';
import { PoolExecutor } from '../../src/node/pool-executor.ts';
import { desk } from '../experiment/desks.ts';

const WORKERS = 2;
const pool = new PoolExecutor({ workers: WORKERS, smallRun: 0 });
afterAll(() => pool.close());

/** Replications of the run that begins first, and of the one that comes in between. */
const LONG = 60;
const SHORT = 10;
/** What the threads are at when the short run comes is ended; while its last one is, the rest of them are free. */
const IN_BETWEEN = 2 * WORKERS + 4;

/** The order in which records come when the short run begins after the third of the long one. */
async function interleaved(longCanWait: boolean, shortCanWait: boolean): Promise<string[]> {
  const job = { resolved: desk, plan: {}, seed: 1 };
  const order: string[] = [];
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const long = pool.run(
    job,
    { from: 0, to: LONG },
    (_, replication) => {
      order.push('long');
      if (replication === 2) begin();
    },
    { canWait: longCanWait },
  );
  await begun;
  order.push('begun');
  const short = pool.run({ ...job, seed: 2 }, { from: 0, to: SHORT }, () => order.push('short'), {
    canWait: shortCanWait,
  });
  await Promise.all([long, short]);
  return order;
}

/** Records of the long run that come while the short one is under way. */
function between(order: readonly string[]): number {
  return order.slice(order.indexOf('begun'), order.lastIndexOf('short')).filter((run) => run === 'long').length;
}

describe('a run that can wait', () => {
  it('lets one that cannot go first, and ends after it', async () => {
    const order = await interleaved(true, false);
    expect(order.filter((run) => run === 'long')).toHaveLength(LONG);
    expect(order.filter((run) => run === 'short')).toHaveLength(SHORT);
    expect(order.at(-1)).toBe('long');
    expect(between(order)).toBeLessThanOrEqual(IN_BETWEEN);
  });

  it('takes turns with one that can wait as well', async () => {
    expect(between(await interleaved(true, true))).toBeGreaterThan(IN_BETWEEN);
  });

  it('goes after one that cannot, which began first', async () => {
    const order = await interleaved(false, true);
    // Only when the long run's last replications have been begun is there a thread for the short one.
    const first = order.indexOf('short');
    expect(order.slice(first).filter((run) => run === 'long').length).toBeLessThanOrEqual(IN_BETWEEN);
    expect(order.filter((run) => run === 'short')).toHaveLength(SHORT);
  });
});
