/**
 * Answers many requests at once, each whole in one thread of the pool: what a sweep of many cells needs, where splitting
 * every cell among the threads would leave them waiting for one another, and this thread with all the summing up.
 */

import { casesPerReplication } from '../experiment/expected-cases.ts';
import { inlineExecutor } from '../experiment/inline-executor.ts';
import { executorRunner, type Runner, type RunRequest } from '../experiment/runner.ts';
import type { CostedRunResults } from '../finance/with-cost.ts';
import { buildPlan } from '../scenario/build/build-plan.ts';
import { type PoolExecutor, SMALL_RUN } from './pool-executor.ts';

/**
 * @param runs about how many requests there will be; few and small ones are soonest answered in this thread
 * @returns a runner to be asked for several runs at a time; a request tells of its progress only at its end
 */
export function poolRunner(executor: PoolExecutor, runs: number): Runner {
  const inline = executorRunner(inlineExecutor);
  let isLarge: boolean | undefined;
  return {
    async run(request, watch = {}) {
      isLarge ??= executor.workers > 1 && runs > 1 && casesIn(request) * runs >= SMALL_RUN;
      if (!isLarge) return inline.run(request, watch);
      const text = await executor.inThread<string>('requestWorker', request, watch.signal);
      const results = JSON.parse(text) as CostedRunResults;
      watch.onProgress?.(results.replications, results.replications);
      return results;
    },
    calibrate: executorRunner(executor).calibrate,
  };
}

/** Cases that a request works through in the mean. */
function casesIn({ resolved, plan, replications = resolved.scenario.run.replications }: RunRequest): number {
  return casesPerReplication(buildPlan(resolved, plan)) * replications;
}
