/**
 * A history counts offered contacts; needs are cases. Where retries, repeats, transfers, returns after closing and the
 * like turn one into several or none, a factor per contact type is sought so that simulating the base plan offers what
 * the history counts: a fixed point, since the types feed each other. It is found once, and every variant reuses it.
 */
import type { CentrePlan } from '../centre/plan.ts';
import { CASE_COUNTERS, CaseCounter, CONTACT_COUNTERS, ContactCounter } from '../measure/counters.ts';
import type { ReplicationRecord } from '../measure/record.ts';
import { buildPlan, type Calibration } from '../scenario/build/build-plan.ts';
import type { ContactType, ResolvedScenario, Scenario } from '../scenario/scenario.ts';
import { ratioEstimate } from '../stats/ratio-estimate.ts';
import type { Executor } from './executor.ts';
import { expectedCases } from './expected-cases.ts';

/** Replications are added so many at a time until each type's own interval is this narrow, or there are the most. */
const BATCH = 8;
const MOST = 96;
const PRECISE = 0.006;
/** Their numbers, apart from those that a run reports, so that it is not fitted to its own chance. */
const FIRST = 1_000_000;
/** Steps at most, and a change that is close enough: the same replications serve every step. */
const STEPS = 8;
const SETTLED = 0.001;

/**
 * @returns a factor for each type whose history counts offered contacts; empty where nothing turns cases into other
 *   numbers of contacts, so that all factors are 1
 */
export async function calibrate(
  resolved: ResolvedScenario,
  executor: Executor,
  signal?: AbortSignal,
): Promise<Calibration> {
  const { scenario } = resolved;
  const names = Object.keys(scenario.contact_types).filter((name) => countsOffered(scenario.contact_types[name]!));
  if (names.length === 0 || !changesNumbers(scenario)) return {};
  const wanted = casesOf(buildPlan(resolved));
  let calibration: Calibration = Object.fromEntries(names.map((name) => [name, 1]));
  let replications = BATCH;
  for (let step = 0; step < STEPS; step++) {
    const sample = await offeredWith(resolved, calibration, executor, replications, signal);
    const { offered } = sample;
    replications = sample.replications;
    const before = calibration;
    calibration = Object.fromEntries(
      names.map((name) => {
        const simulated = offered[name] ?? 0;
        return [name, simulated > 0 ? (before[name]! * wanted[name]!) / simulated : before[name]!];
      }),
    );
    const change = Math.max(...names.map((name) => Math.abs(calibration[name]! / before[name]! - 1)));
    if (change < SETTLED) break;
  }
  return calibration;
}

function countsOffered({ demand }: ContactType): boolean {
  return demand !== undefined && 'history' in demand && demand.history.counts === 'offered';
}

/** Whether anything makes the number of offered contacts differ from that of cases. */
function changesNumbers({ contact_types, self_service }: Scenario): boolean {
  return (
    Object.keys(self_service).length > 0 ||
    Object.values(contact_types).some(
      (type) =>
        type.hours !== undefined ||
        type.lines !== undefined ||
        type.retry !== undefined ||
        type.transfer !== undefined ||
        type.resolution?.comes_back !== undefined,
    )
  );
}

/**
 * Offered contacts of each type that the plan would bring in the mean if every case came with its own share of them.
 * @param least replications to begin with; more are added while they tell too little
 */
async function offeredWith(
  resolved: ResolvedScenario,
  calibration: Calibration,
  executor: Executor,
  least: number,
  signal: AbortSignal | undefined,
): Promise<{ offered: Readonly<Record<string, number>>; replications: number }> {
  // What is offered in the horizon needs neither the longest queues nor what comes after it.
  const options = { calibration, runOut: false };
  const plan = buildPlan(resolved, options);
  const job = { resolved, plan: options, seed: resolved.scenario.run.seed, queueLengths: false };
  const counts = plan.contactTypes.map(() => ({ offered: [] as number[], cases: [] as number[] }));
  let done = 0;
  for (let upTo = least; done < upTo; upTo = Math.min(done + BATCH, isPrecise(counts) ? done : MOST)) {
    await executor.run(job, { from: FIRST + done, to: FIRST + upTo }, (record) => addCounts(record, counts), {
      signal,
    });
    done = upTo;
  }
  const expected = casesOf(plan);
  const offered = Object.fromEntries(
    plan.contactTypes.map(({ name }, type) => {
      const cases = sum(counts[type]!.cases);
      // As many cases as there are in the mean, rather than as chance would have them in a few replications.
      return [
        name,
        cases > 0 ? (sum(counts[type]!.offered) * expected[name]!) / cases : sum(counts[type]!.offered) / done,
      ];
    }),
  );
  return { offered, replications: done };
}

interface Counts {
  /** By replication. */
  readonly offered: number[];
  readonly cases: number[];
}

/** Whether contacts for each case are known well enough, of every type that has any. */
function isPrecise(counts: readonly Counts[]): boolean {
  return counts.every(({ offered, cases }) => {
    const { mean, low, high } = ratioEstimate(offered, cases, 0.95);
    return mean === null || mean === 0 || (low !== null && high !== null && (high - low) / 2 <= PRECISE * mean);
  });
}

function addCounts(record: ReplicationRecord, counts: readonly Counts[]): void {
  const offered = new Float64Array(counts.length);
  const cases = new Float64Array(counts.length);
  for (let k = 0; k * CONTACT_COUNTERS < record.contacts.length; k++) {
    offered[k % counts.length]! += record.contacts[k * CONTACT_COUNTERS + ContactCounter.offered]!;
    cases[k % counts.length]! += record.cases[k * CASE_COUNTERS + CaseCounter.cases]!;
  }
  for (const [type, count] of counts.entries()) {
    count.offered.push(offered[type]!);
    count.cases.push(cases[type]!);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Mean number of cases of each type in the horizon. */
function casesOf(plan: CentrePlan): Readonly<Record<string, number>> {
  return Object.fromEntries(plan.contactTypes.map((type) => [type.name, expectedCases(type, 0, plan.horizon)]));
}
