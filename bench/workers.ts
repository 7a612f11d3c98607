/**
 * The same replications on one thread and on two, each timed by the clock from the call to the last record. A pass of
 * each comes first, so that compilers and threads are warm.
 *   workers.js SCENARIO
 */
import { prepareJob } from '../src/experiment/job.ts';
import { readText } from '../src/node/files.ts';
import { PoolExecutor } from '../src/node/pool-executor.ts';
import { loadScenario } from '../src/scenario/load.ts';

const { resolved } = loadScenario(process.argv[2]!, readText, { set: ['clock.days=1'] });
const job = { resolved: resolved!, plan: {}, seed: 1 };
prepareJob(job);
const executors = [new PoolExecutor({ workers: 1 }), new PoolExecutor({ workers: 2 })];
const seconds: number[][] = [[], []];
for (let round = 0; round < 4; round++) {
  for (const [k, executor] of executors.entries()) {
    const start = performance.now();
    await executor.run(job, { from: 0, to: 24 }, () => {});
    if (round > 0) seconds[k]!.push((performance.now() - start) / 1000);
  }
}
for (const executor of executors) await executor.close();
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
console.log(JSON.stringify({ one: median(seconds[0]!), two: median(seconds[1]!) }));
