/**
 * Simulates staffings, each on the same replications as every other, no more of them than it takes to tell whether the
 * targets hold. What has been simulated once is kept. Replications are added in fixed steps, so that the answer is the
 * same on any number of workers.
 */

import type { Judging } from '../../measure/judged-runs.ts';
import type { ReplicationRecord } from '../../measure/record.ts';
import type { Executor, ReplicationRange } from '../executor.ts';
import type { Job } from '../job.ts';
import { Evaluation, type EvaluationOptions } from './evaluation.ts';
import type { StaffProblem, Vector } from './staff-problem.ts';

export interface EvaluatorOptions extends EvaluationOptions {
  /** Replications by which staff is judged in the end. */
  readonly replications: number;
  readonly onReplication?: () => void;
  readonly signal?: AbortSignal;
}

/** First replications of a staffing; then twice as many, up to all. */
export const FIRST = 5;
/** Replications that are simulated before their turn, those first that leave most doubt. */
const DOUBTFUL = 5;
/** About how many replications a search comes to, in multiples of those by which staff is judged. */
export const SEARCHED = 10;
/** Staffings simulated at once: so many keep threads busy while another's last replications come in. */
export const AT_ONCE = 2;

export class Evaluator {
  readonly problem: StaffProblem;
  readonly replications: number;
  /** Replications simulated so far. */
  simulated = 0;
  private readonly looks: readonly number[];
  private readonly executor: Executor;
  private readonly options: EvaluatorOptions;
  private readonly known = new Map<string, Evaluation>();
  private readonly busy = new Map<Evaluation, Promise<void>>();

  constructor(problem: StaffProblem, executor: Executor, options: EvaluatorOptions) {
    this.problem = problem;
    this.executor = executor;
    this.options = options;
    this.replications = options.replications;
    this.looks = looksUpTo(options.replications);
  }

  /** The staffing as far as it has been simulated. */
  of(staff: Vector): Evaluation {
    const key = staff.join();
    let evaluation = this.known.get(key);
    if (evaluation === undefined) {
      evaluation = new Evaluation(this.problem, staff, this.options);
      this.known.set(key, evaluation);
    }
    return evaluation;
  }

  /**
   * At least so many replications, a step or all.
   * @param isLikely whether it is likely to be the answer, so that a run of it will be asked for
   */
  async atLeast(staff: Vector, replications: number, isLikely = false): Promise<Evaluation> {
    const evaluation = this.of(staff);
    const to = this.lookAt(replications);
    while (evaluation.done < to) await this.step(evaluation, isLikely, to);
    return evaluation;
  }

  /** The first replications of a staffing that has had none, shown by interval whatever is asked of them. */
  async observe(staff: Vector, onRecord: (record: ReplicationRecord) => void): Promise<void> {
    const evaluation = this.of(staff);
    const { splits: _, ...job } = evaluation.job;
    await this.simulate(job, { from: 0, to: this.lookAt(1) }, (record) => {
      onRecord(record);
      this.take(evaluation, record);
    });
  }

  /**
   * Whether the staffing meets the requirements that more agents serve.
   * @param reference a staffing that has been simulated in full, by which it is sooner told
   * @param isLikely as in `atLeast`
   */
  async meets(
    staff: Vector,
    judging: Judging = 'estimate',
    reference?: Evaluation,
    isLikely = false,
  ): Promise<boolean> {
    const evaluation = this.of(staff);
    for (;;) {
      const verdict = evaluation.done === 0 ? undefined : evaluation.verdict(judging, this.replications, reference);
      if (verdict !== undefined) return verdict;
      const doubtful = evaluation.done === 0 || reference === undefined ? [] : evaluation.doubtful(reference, DOUBTFUL);
      if (doubtful.length > 0) await this.alone(evaluation, () => this.runAhead(evaluation, doubtful, isLikely));
      // Whoever has come through the runs that leave most doubt is likely to be the answer.
      else await this.step(evaluation, evaluation.done > 0 && reference !== undefined);
    }
  }

  /** Replications after which slacks are kept: the first look at so many or more. */
  lookAt(replications: number): number {
    return this.looks.find((look) => look >= replications) ?? this.replications;
  }

  private async step(evaluation: Evaluation, isLikely: boolean, to = this.lookAt(evaluation.done + 1)): Promise<void> {
    return this.alone(evaluation, () => this.run(evaluation, jobOf(evaluation, isLikely), to));
  }

  /** Does some work on a staffing, or waits for that under way. */
  private async alone(evaluation: Evaluation, work: () => Promise<void>): Promise<void> {
    const running = this.busy.get(evaluation);
    if (running !== undefined) return running;
    const begun = work().finally(() => this.busy.delete(evaluation));
    this.busy.set(evaluation, begun);
    return begun;
  }

  private async run(evaluation: Evaluation, job: Job, to: number): Promise<void> {
    const missing = evaluation.missing(to);
    const isInTurn = missing.length === 1 && missing[0]!.from === evaluation.done && missing[0]!.to === to;
    await Promise.all(
      missing.map((range) =>
        this.simulate(job, range, (record, replication) => {
          if (job === evaluation.toldJob) evaluation.told.set(replication, record);
          if (isInTurn) this.take(evaluation, record);
          else evaluation.addAhead(replication, record);
        }),
      ),
    );
    while (evaluation.done < to) this.take(evaluation, evaluation.takeAhead());
  }

  private async runAhead(evaluation: Evaluation, replications: readonly number[], isLikely: boolean): Promise<void> {
    const found: ReplicationRecord[] = [];
    const job = jobOf(evaluation, isLikely);
    await Promise.all(
      replications.map((from, k) =>
        this.simulate(job, { from, to: from + 1 }, (record) => {
          if (job === evaluation.toldJob) evaluation.told.set(from, record);
          found[k] = record;
        }),
      ),
    );
    for (const [k, replication] of replications.entries()) evaluation.addAhead(replication, found[k]!);
  }

  private take(evaluation: Evaluation, record: ReplicationRecord): void {
    evaluation.add(record);
    if (this.looks.includes(evaluation.done)) evaluation.keep();
  }

  private async simulate(
    job: Job,
    range: ReplicationRange,
    onRecord: (record: ReplicationRecord, replication: number) => void,
  ): Promise<void> {
    const counted = (record: ReplicationRecord, replication: number) => {
      onRecord(record, replication);
      this.simulated++;
      this.options.onReplication?.();
    };
    const ahead = SEARCHED * this.replications;
    await this.executor.run(job, range, counted, { signal: this.options.signal, ahead });
  }
}

/** What is likely to be the answer is counted as a run of it will be told. */
function jobOf({ job, toldJob = job }: Evaluation, isLikely: boolean): Job {
  return isLikely ? toldJob : job;
}

function looksUpTo(most: number): number[] {
  const looks: number[] = [];
  // A last step of less than half is not worth a look before it.
  for (let look = FIRST; look * 1.5 < most; look *= 2) looks.push(look);
  return [...looks, most];
}
