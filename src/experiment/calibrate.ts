/**
 * A history counts offered contacts; needs are cases. Where retries, repeats, transfers, returns after closing and the
 * like turn one into several or none, a factor per contact type is sought so that simulating the base plan offers what
 * the history counts: a fixed point, since the types feed each other. It is found once, and every variant reuses it.
 */
import type { CentrePlan } from '../centre/plan.ts';
import { CASE_COUNTERS, CaseCounter, CONTACT_COUNTERS, ContactCounter } from '../measure/counters.ts';
import type { ReplicationRecord } from '../measure/record.ts';
import { buildPlan } from '../scenario/build/build-plan.ts';
import type { ContactType, ResolvedScenario, Scenario } from '../scenario/scenario.ts';
import type { Executor } from './executor.ts';
import { expectedCases } from './expected-cases.ts';

/** By contact type: cases for each offered contact of its history. */
export type Calibration = Readonly<Record<string, number>>;

/** Replications a step, and the most steps. */
const REPLICATIONS = 4;
const STEPS = 8;
/** Close enough: far below what a few replications can tell. */
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
  for (let step = 0; step < STEPS; step++) {
    const offered = await offeredWith(resolved, calibration, executor, signal);
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

/** Offered contacts of each type that the plan would bring in the mean if every case came with its own share of them. */
async function offeredWith(
  resolved: ResolvedScenario,
  calibration: Calibration,
  executor: Executor,
  signal: AbortSignal | undefined,
): Promise<Readonly<Record<string, number>>> {
  const options = { calibration };
  const plan = buildPlan(resolved, options);
  const sums = plan.contactTypes.map(() => ({ offered: 0, cases: 0 }));
  const job = { resolved, plan: options, seed: resolved.scenario.run.seed };
  await executor.run(job, { from: 0, to: REPLICATIONS }, (record) => addCounts(record, sums), signal);
  const expected = casesOf(plan);
  return Object.fromEntries(
    plan.contactTypes.map(({ name }, type) => {
      const { offered, cases } = sums[type]!;
      // As many cases as there are in the mean, rather than as chance would have them in a few replications.
      return [name, cases > 0 ? (offered * expected[name]!) / cases : offered / REPLICATIONS];
    }),
  );
}

function addCounts(record: ReplicationRecord, sums: readonly { offered: number; cases: number }[]): void {
  for (let k = 0; k * CONTACT_COUNTERS < record.contacts.length; k++) {
    const sum = sums[k % sums.length]!;
    sum.offered += record.contacts[k * CONTACT_COUNTERS + ContactCounter.offered]!;
    sum.cases += record.cases[k * CASE_COUNTERS + CaseCounter.cases]!;
  }
}

/** Mean number of cases of each type in the horizon. */
function casesOf(plan: CentrePlan): Readonly<Record<string, number>> {
  return Object.fromEntries(plan.contactTypes.map((type) => [type.name, expectedCases(type, 0, plan.horizon)]));
}
