/** One staffing under simulation: the tallies of every requirement over the replications run so far. */
import { buildFrame, type Frame } from '../../measure/frame.ts';
import { type Judging, runsNeeded } from '../../measure/judged-runs.ts';
import type { ReplicationRecord } from '../../measure/record.ts';
import { RecordSums } from '../../measure/record-sums.ts';
import { scopesOf } from '../../measure/scopes.ts';
import { buildPlan } from '../../scenario/build/build-plan.ts';
import { studentT } from '../../stats/student-t.ts';
import type { ReplicationRange } from '../executor.ts';
import type { Job } from '../job.ts';
import { missingIn } from '../known-records.ts';
import { leastFor, splitsFor } from '../what-is-asked.ts';
import { requirementsOf } from './requirement.ts';
import type { Telling } from './staff-options.ts';
import { type StaffProblem, type Vector, withStaff } from './staff-problem.ts';
import { type RunWord, Tally } from './tally.ts';

/** How sure an early word on a staffing must be. */
const SURE = 0.999;
/** A margin above any, on the even scale: of a replication in which there is nothing to judge. */
const NO_DOUBT = 1e9;

export interface EvaluationOptions {
  readonly seed: number;
  readonly byInterval: boolean;
  /** Whoever will ask for a run of the staff found. */
  readonly telling?: Telling;
}

export class Evaluation {
  readonly staff: Vector;
  readonly job: Job;
  /** The same, counted as a run of this staff will be told; where one will be asked for. */
  readonly toldJob: Job | undefined;
  /** What was simulated by that one. */
  readonly told = new Map<number, ReplicationRecord>();
  readonly frame: Frame;
  /** Requirements that more agents serve; the others are in `fewer`. */
  readonly tallies: readonly Tally[];
  readonly fewer: readonly Tally[];
  done = 0;
  /** Replications after which the slacks were kept last. */
  keptAt = 0;
  /** Replications simulated before their turn, and what each says, by tally. */
  private readonly ahead = new Map<
    number,
    { readonly record: ReplicationRecord; readonly words: readonly RunWord[] }
  >();
  private readonly kept = new Map<number, readonly Float64Array[]>();
  private readonly keptMargins = new Map<number, readonly Float64Array[]>();

  constructor(problem: StaffProblem, staff: Vector, { seed, byInterval, telling }: EvaluationOptions) {
    const resolved = withStaff(problem, staff);
    this.staff = staff;
    this.frame = buildFrame(resolved.scenario, buildPlan(resolved, problem.plan));
    const requirements = requirementsOf(resolved.scenario, this.frame, scopesOf(this.frame), byInterval);
    // No more is simulated and counted than the targets ask about.
    const targets = requirements.map(({ target }) => target);
    const { counting, plan } = leastFor(targets, resolved.scenario);
    const { splits } = requirements.some((requirement) => requirement.byInterval) ? {} : splitsFor(targets);
    const added = splits === undefined ? {} : { splits };
    this.job = { resolved, plan: { ...problem.plan, ...plan }, seed, ...counting, ...added };
    this.toldJob =
      telling === undefined || splits === undefined
        ? undefined
        : {
            ...{ resolved, plan: { ...problem.plan, ...telling.plan }, seed },
            splits: [...new Set([...telling.splits, ...splits])],
          };
    const all = requirements.map((requirement) => new Tally(requirement, this.frame, problem.week));
    this.tallies = all.filter(({ requirement }) => !requirement.wantsFewer);
    this.fewer = all.filter(({ requirement }) => requirement.wantsFewer);
  }

  add(record: ReplicationRecord): void {
    const sums = new RecordSums(record, this.frame);
    for (const tally of this.tallies) tally.add(sums);
    for (const tally of this.fewer) tally.add(sums);
    this.done++;
  }

  /** @param record of a replication whose turn has not come */
  addAhead(replication: number, record: ReplicationRecord): void {
    const sums = new RecordSums(record, this.frame);
    this.ahead.set(replication, { record, words: this.tallies.map((tally) => tally.wordOf(sums)) });
  }

  /** As `Tally.worstMargins`, of a replication simulated before its turn; undefined of others. */
  marginAhead(replication: number, tally: number): number | undefined {
    return this.ahead.get(replication)?.words[tally]?.margin;
  }

  /** Takes out the record of the replication whose turn it is, which is there. */
  takeAhead(): ReplicationRecord {
    const { record } = this.ahead.get(this.done)!;
    this.ahead.delete(this.done);
    return record;
  }

  /** Replications up to `to` that have not been simulated. */
  missing(to: number): ReplicationRange[] {
    return missingIn({ from: this.done, to }, this.ahead);
  }

  /**
   * Where runs decide: the replications, not simulated yet, that are likeliest to miss, as another staffing fared in them. As
   * soon as too many have, it is known for certain.
   * @param reference a staffing that has been simulated in full
   * @returns so many at most; none where those simulated last all held, or records are too large to wait for their turn
   */
  doubtful(reference: Evaluation, most: number): number[] {
    const deciding = [...this.tallies.keys()].filter((t) => this.tallies[t]!.requirement.target.in_runs !== undefined);
    const tried = [...this.ahead.values()].slice(-most);
    const inVain = tried.length > 0 && tried.every(({ words }) => deciding.every((t) => words[t]!.holds));
    if (deciding.length === 0 || inVain || this.job.splits === undefined) return [];
    const margin = (replication: number) =>
      Math.min(
        NO_DOUBT,
        ...deciding.map((t) => reference.tallies[t]!.worstMargins[replication]!).filter((each) => !Number.isNaN(each)),
      );
    return Array.from({ length: reference.done - this.done }, (_, k) => this.done + k)
      .filter((replication) => !this.ahead.has(replication))
      .sort((a, b) => margin(a) - margin(b))
      .slice(0, most);
  }

  /** Keeps the slacks as they are now, by the replications done. */
  keep(): void {
    this.keptAt = this.done;
    this.kept.set(
      this.done,
      this.tallies.map((tally) => tally.slacks()),
    );
    this.keptMargins.set(
      this.done,
      this.tallies.map((tally) =>
        tally.requirement.target.in_runs === undefined ? tally.margins() : new Float64Array(1),
      ),
    );
  }

  /** The margins of the estimates after so many replications, at which they were kept; where runs decide, nothing. */
  marginsAt(replications: number): readonly Float64Array[] {
    return this.keptMargins.get(replications)!;
  }

  /** By tally and cell: by how much each limit was kept after so many replications, at which they were kept. */
  slacksAt(replications: number): readonly Float64Array[] {
    return this.kept.get(replications)!;
  }

  /**
   * Whether every requirement holds after `of` replications, as far as it can be said now.
   * @param reference a staffing that has been simulated in full, by which it is sooner told
   * @returns undefined while more replications must tell
   */
  verdict(judging: Judging, of: number, reference?: Evaluation): boolean | undefined {
    let open = false;
    for (const t of this.tallies.keys()) {
      const held = this.holds(t, judging, of, reference?.tallies[t]);
      if (held === false) return false;
      if (held === undefined) open = true;
    }
    return open ? undefined : true;
  }

  /** As `verdict`, of one requirement. */
  private holds(t: number, judging: Judging, of: number, reference: Tally | undefined): boolean | undefined {
    const tally = this.tallies[t]!;
    const { target, source } = tally.requirement;
    if (target.in_runs !== undefined && this.done < of) {
      // So many runs that the rest cannot change it.
      const ahead = [...this.ahead.values()].filter(({ words }) => words[t]!.holds).length;
      const held = tally.runs.held + ahead;
      const missed = tally.runs.missed + this.ahead.size - ahead;
      const needed = runsNeeded(target.in_runs, judging, of, this.frame.confidence);
      if (held >= needed) return true;
      if (missed > of - needed) return false;
      return undefined;
    }
    if (this.done >= of) {
      const slacks = finalSlacks(tally, judging);
      if (slacks.length === 0) return source === 'service_level';
      return slacks.every((slack) => keeps(slack, target.op));
    }
    if (this.done < 2) return undefined;
    const foretold = reference && tally.foretold(reference, SURE);
    const sure = (foretold ?? tally.estimates(SURE)).filter(({ mean }) => mean !== null);
    if (sure.length === 0) return undefined;
    // What the bound adds in the end, from the half-width so far.
    const usual = judging === 'estimate' ? undefined : tally.estimates().filter(({ mean }) => mean !== null);
    const { confidence } = this.frame;
    const shrink = Math.sqrt(this.done / of) * (studentT(confidence, of - 1) / studentT(confidence, this.done - 1));
    let open = false;
    for (const [k, estimate] of sure.entries()) {
      const half = usual === undefined ? 0 : halfWidth(usual[k]!) * shrink;
      const lift = judging === 'optimistic' ? half : judging === 'pessimistic' ? -half : 0;
      if (tally.boundSlack(estimate, 'better') + lift < 0) return false;
      if (!keeps(tally.boundSlack(estimate, 'worse') + lift, target.op)) open = true;
    }
    return open ? undefined : true;
  }
}

/** Slacks of the cells that have a value. */
export function finalSlacks(tally: Tally, judging: Judging): number[] {
  if (judging === 'estimate') return [...tally.slacks()].filter((slack) => !Number.isNaN(slack));
  return tally
    .estimates()
    .filter(({ mean }) => mean !== null)
    .map((estimate) => tally.boundSlack(estimate, judging === 'optimistic' ? 'better' : 'worse'));
}

export function keeps(slack: number, op: string): boolean {
  return op === '>' || op === '<' ? slack > 0 : slack >= 0;
}

function halfWidth({ low, high }: { readonly low: number | null; readonly high: number | null }): number {
  return low === null || high === null ? 0 : (high - low) / 2;
}
