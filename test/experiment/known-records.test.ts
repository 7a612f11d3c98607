/** What has been simulated already is handed over in its turn, and whoever asks cannot tell it from what has not. */
import { describe, expect, it } from 'vitest';
import type { Executor, ReplicationRange } from '../../src/experiment/executor.ts';
import { grow } from '../../src/experiment/grow.ts';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { prepareJob } from '../../src/experiment/job.ts';
import { missingIn, withKnown } from '../../src/experiment/known-records.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { executorRunner, type Runner } from '../../src/experiment/runner.ts';
import { findStaff } from '../../src/experiment/staff/find-staff.ts';
import type { StaffOptions } from '../../src/experiment/staff/staff-options.ts';
import { splitsFor } from '../../src/experiment/what-is-asked.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import type { ResolvedScenario } from '../../src/scenario/scenario.ts';
import { desk, twoGroups } from './desks.ts';

const { splits } = splitsFor(desk.scenario.expect);
const job = { resolved: desk, plan: {}, seed: 5, splits: splits! };
const prepared = prepareJob(job);

/** Records of some replications, each added up. */
function recordsOf(...replications: readonly number[]): Map<number, ReplicationRecord> {
  return new Map(replications.map((replication) => [replication, prepared.run(replication)]));
}

/** This thread, and which ranges it was asked for. */
function watched(): { executor: Executor; asked: ReplicationRange[]; simulated: () => number } {
  const asked: ReplicationRange[] = [];
  return {
    asked,
    simulated: () => asked.reduce((sum, { from, to }) => sum + to - from, 0),
    executor: {
      run(one, range, onRecord, options) {
        asked.push(range);
        return inlineExecutor.run(one, range, onRecord, options);
      },
      close: () => inlineExecutor.close(),
    },
  };
}

describe('replications that are known', () => {
  /** The order in which a range is handed over, and whether each record was the known one. */
  async function handed(known: ReadonlyMap<number, ReplicationRecord>, range: ReplicationRange) {
    const { executor, asked } = watched();
    const order: number[] = [];
    const reused: number[] = [];
    await withKnown(executor, known).run(job, range, (record, replication) => {
      order.push(replication);
      if (record === known.get(replication)) reused.push(replication);
    });
    return { order, reused, asked };
  }

  it('are handed over in their turn, and only the rest is simulated', async () => {
    const { order, reused, asked } = await handed(recordsOf(0, 2, 3, 6), { from: 0, to: 8 });
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(reused).toEqual([0, 2, 3, 6]);
    expect(asked).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 6 },
      { from: 7, to: 8 },
    ]);
  });

  it('are not handed over where they lie outside the range', async () => {
    const { order, reused, asked } = await handed(recordsOf(0, 1, 4, 5, 7), { from: 1, to: 5 });
    expect(order).toEqual([1, 2, 3, 4]);
    expect(reused).toEqual([1, 4]);
    expect(asked).toEqual([{ from: 2, to: 4 }]);
  });

  it('leave nothing to simulate where all are known', async () => {
    const { order, asked } = await handed(recordsOf(3, 4, 5), { from: 3, to: 6 });
    expect(order).toEqual([3, 4, 5]);
    expect(asked).toEqual([]);
  });

  it('change nothing where none is', async () => {
    const { order, reused, asked } = await handed(new Map(), { from: 2, to: 5 });
    expect(order).toEqual([2, 3, 4]);
    expect(reused).toEqual([]);
    expect(asked).toEqual([{ from: 2, to: 5 }]);
  });

  it('wait for what is missing before them, whichever comes first', async () => {
    // Each range is answered only once all have been asked for, the last of them first.
    const answers: (() => void)[] = [];
    const backwards: Executor = {
      run: (_, { from, to }, onRecord) =>
        new Promise((resolve) => {
          answers.push(() => {
            for (let replication = from; replication < to; replication++)
              onRecord(prepared.run(replication), replication);
            resolve();
          });
        }),
      close: async () => {},
    };
    const order: number[] = [];
    const run = withKnown(backwards, recordsOf(1, 3)).run(job, { from: 0, to: 5 }, (_, replication) =>
      order.push(replication),
    );
    expect(answers).toHaveLength(3);
    for (const answer of answers.reverse()) answer();
    await run;
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([
    ['some', [0, 3, 4, 9, 12]],
    ['all', Array.from({ length: 13 }, (_, replication) => replication)],
  ])('give the same bytes as a run that simulates them: %s', async (_, replications) => {
    const whole = watched();
    const without = await runScenario(desk, whole.executor, { detail: 'totals' });
    const rest = watched();
    const known = recordsOf(...replications);
    const within = await runScenario(desk, rest.executor, { detail: 'totals', known });
    expect(JSON.stringify(within)).toBe(JSON.stringify(without));
    expect(rest.simulated()).toBe(whole.simulated() - replications.length);
    // Nothing of them was written over: they serve another time.
    const again = await runScenario(desk, inlineExecutor, { detail: 'totals', known });
    expect(JSON.stringify(again)).toBe(JSON.stringify(without));
  });
});

describe('what is missing of a range', () => {
  it.each([
    ['nothing known', [], { from: 2, to: 5 }, [{ from: 2, to: 5 }]],
    ['all known', [2, 3, 4], { from: 2, to: 5 }, []],
    ['the first known', [2], { from: 2, to: 5 }, [{ from: 3, to: 5 }]],
    ['the last known', [4], { from: 2, to: 5 }, [{ from: 2, to: 4 }]],
    ['others known', [0, 1, 5, 6], { from: 2, to: 5 }, [{ from: 2, to: 5 }]],
    ['an empty range', [1], { from: 2, to: 2 }, []],
    [
      'every other known',
      [1, 3],
      { from: 0, to: 5 },
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
        { from: 4, to: 5 },
      ],
    ],
  ])('is told as ranges: %s', (_, known, range, missing) => {
    expect(missingIn(range, new Set(known))).toEqual(missing);
  });
});

describe('growth', () => {
  const resolved = twoGroups(20, ['calls.service_level >= 70%', 'orders.service_level >= 60% each day in 70% of runs']);
  const untold = (one: ResolvedScenario, executor: Executor, { telling: _, ...options }: StaffOptions) =>
    findStaff(one, executor, options);
  const grown = async (search?: typeof untold) => {
    const { executor, simulated } = watched();
    const inner = executorRunner(executor);
    let handedOver = 0;
    const runner: Runner = {
      ...inner,
      run(request, watch) {
        handedOver += watch?.known?.size ?? 0;
        return inner.run(request, watch);
      },
    };
    const means = { runner, executor, ...(search === undefined ? {} : { search }) };
    const results = await grow(resolved, means, { volumes: [1, 1.5, 2], band: false });
    return { results, handedOver, simulated: simulated() };
  };

  it('gives the same bytes whether the search hands over what it has simulated, which need not be again', async () => {
    const [told, alone] = [await grown(), await grown(untold)];
    expect(JSON.stringify(told.results)).toBe(JSON.stringify(alone.results));
    expect(told.results.volumes.every(({ needed }) => needed!.found)).toBe(true);
    expect(told.handedOver).toBeGreaterThan(0);
    expect(alone.handedOver).toBe(0);
    expect(told.simulated).toBe(alone.simulated - told.handedOver);
  });
});
