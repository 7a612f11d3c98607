/** One replication from its plan to its record: a pure function of its arguments. */
import { Centre } from '../centre/centre.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { Collector } from './collector.ts';
import type { ContactLimits } from './contact-limits.ts';
import type { ReplicationRecord } from './record.ts';

export interface ReplicationOptions {
  readonly seed: number;
  /** Number of the replication, from 0. */
  readonly replication: number;
  /** Whether to collect the longest queues (default). */
  readonly queueLengths?: boolean;
  /** Whether to run on after the horizon until its cases have ended (default). */
  readonly runOut?: boolean;
  /** Contact types for which to run on where it does not run out; default: all. */
  readonly waitsFor?: readonly string[] | undefined;
  /** Whether to count who did the work (default), which only money asks for. */
  readonly work?: boolean;
  /** Whether to count contacts and agents' time alone. */
  readonly contactsOnly?: boolean;
}

/** @param limits one for each contact type of the plan, in its order */
export function runReplication(
  plan: CentrePlan,
  limits: readonly ContactLimits[],
  options: ReplicationOptions,
): ReplicationRecord {
  const {
    seed,
    replication,
    queueLengths = true,
    runOut = true,
    waitsFor,
    work = true,
    contactsOnly = false,
  } = options;
  const collector = new Collector(plan, limits, { queueLengths, work, contactsOnly });
  new Centre(plan, collector, { seed, replication, queueLengths, runOut, waitsFor }).run();
  return collector.record();
}
