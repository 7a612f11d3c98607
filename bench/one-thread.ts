/**
 * A scenario's replications one after another in this thread, with every statistic of `run`, in a process of its own.
 * Prints what they took, the time that V8's compiler threads took apart from that of the simulating thread. Contacts are
 * those offered, or with `reached` those that reached an agent, warm-up and run-out included.
 *   one-thread.js SCENARIO [reached]
 */
import { Centre } from '../src/centre/centre.ts';
import { prepareJob } from '../src/experiment/job.ts';
import { buildFrame } from '../src/measure/frame.ts';
import { Merger } from '../src/measure/merger.ts';
import { summarise } from '../src/measure/summarise.ts';
import { readText } from '../src/node/files.ts';
import { buildPlan } from '../src/scenario/build/build-plan.ts';
import { scenarioHash } from '../src/scenario/hash.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { AnswerCounter } from './answer-counter.ts';
import { tell } from './report.ts';

const { resolved, faults } = loadScenario(process.argv[2]!, readText);
if (resolved === undefined) throw new Error(faults.map((fault) => fault.message).join('\n'));
const { scenario } = resolved;
const { replications, seed } = scenario.run;
const job = prepareJob({ resolved, plan: {}, seed });
const merger = new Merger(buildFrame(scenario, buildPlan(resolved)), scenario.expect);

const all = process.cpuUsage();
const own = process.threadCpuUsage();
for (let replication = 0; replication < replications; replication++) merger.add(job.run(replication));
const thread = process.threadCpuUsage(own);
const whole = process.cpuUsage(all);

const { total } = summarise(merger, { scenario, hash: scenarioHash(resolved), seed, warnings: [] });
tell({
  contacts: process.argv[3] === 'reached' ? reached() : total.offered!.mean! * replications,
  thread: (thread.user + thread.system) / 1e6,
  process: (whole.user + whole.system) / 1e6,
  answers: {
    abandonment: total.abandonment_rate!.mean!,
    wait: total.hold_time!.mean!,
    within: total.service_level!.mean!,
  },
});

function reached(): number {
  const plan = buildPlan(resolved!);
  const counter = new AnswerCounter();
  for (let replication = 0; replication < replications; replication++) {
    new Centre(plan, counter, { seed, replication }).run();
  }
  return counter.answers;
}
