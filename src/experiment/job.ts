/** What a worker needs to run any replication of a scenario: plain data, prepared once and used for all of them. */
import { dutiesOf } from '../centre/duties.ts';
import { costRates } from '../finance/cost-rates.ts';
import { contactLimits } from '../measure/contact-limits.ts';
import { buildFrame } from '../measure/frame.ts';
import { reuseGrids } from '../measure/grids.ts';
import type { Split } from '../measure/period-sums.ts';
import type { ReplicationRecord } from '../measure/record.ts';
import { condensed } from '../measure/record-sums.ts';
import { runReplication } from '../measure/run-replication.ts';
import { buildPlan, type PlanOptions } from '../scenario/build/build-plan.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';

export interface Job {
  readonly resolved: ResolvedScenario;
  readonly plan: PlanOptions;
  readonly seed: number;
  /** Whether to collect the longest queues; default true. */
  readonly queueLengths?: boolean;
  /** Whether to count contacts and agents' time alone, which is soonest done; default false. */
  readonly contactsOnly?: boolean;
  /** Splits by which records are wanted, added up; default: as counted, by interval. */
  readonly splits?: readonly Split[];
}

/** A job with its plan built. */
export interface PreparedJob {
  run(replication: number): ReplicationRecord;
}

/** @throws RangeError when the scenario, unchecked, names what does not exist */
export function prepareJob({
  resolved,
  plan: planOptions,
  seed,
  queueLengths = true,
  contactsOnly = false,
  splits,
}: Job): PreparedJob {
  const plan = buildPlan(resolved, planOptions);
  const limits = contactLimits(resolved.scenario, plan);
  dutiesOf(plan); // made now, that no replication need wait for it
  const { runOut = true, waitsFor } = planOptions;
  const frame = splits && buildFrame(resolved.scenario, plan);
  const work = costRates(resolved.scenario) !== undefined;
  return {
    run(replication) {
      const record = runReplication(plan, limits, {
        seed,
        replication,
        queueLengths,
        runOut,
        waitsFor,
        work,
        contactsOnly,
      });
      if (frame === undefined || splits === undefined) return record;
      const added = condensed(record, frame, splits);
      reuseGrids(record);
      return added;
    },
  };
}
