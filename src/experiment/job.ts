/** What a worker needs to run any replication of a scenario: plain data, prepared once and used for all of them. */
import { dutiesOf } from '../centre/duties.ts';
import { costRates } from '../finance/cost-rates.ts';
import { contactLimits } from '../measure/contact-limits.ts';
import type { ReplicationRecord } from '../measure/record.ts';
import { runReplication } from '../measure/run-replication.ts';
import { buildPlan, type PlanOptions } from '../scenario/build/build-plan.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { casesPerReplication } from './expected-cases.ts';

export interface Job {
  readonly resolved: ResolvedScenario;
  readonly plan: PlanOptions;
  readonly seed: number;
  /** Whether to collect the longest queues; default true. */
  readonly queueLengths?: boolean;
  /** Whether to count contacts and agents' time alone, which is soonest done; default false. */
  readonly contactsOnly?: boolean;
}

/** A job with its plan built. */
export interface PreparedJob {
  /** Mean number of cases in a replication. */
  readonly cases: number;
  run(replication: number): ReplicationRecord;
}

/** @throws RangeError when the scenario, unchecked, names what does not exist */
export function prepareJob({
  resolved,
  plan: planOptions,
  seed,
  queueLengths = true,
  contactsOnly = false,
}: Job): PreparedJob {
  const plan = buildPlan(resolved, planOptions);
  const limits = contactLimits(resolved.scenario, plan);
  dutiesOf(plan); // made now, that no replication need wait for it
  const runOut = planOptions.runOut ?? true;
  const work = costRates(resolved.scenario) !== undefined;
  return {
    cases: casesPerReplication(plan),
    run: (replication) => runReplication(plan, limits, { seed, replication, queueLengths, runOut, work, contactsOnly }),
  };
}
