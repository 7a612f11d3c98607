/**
 * Runs from being asked for to their end: a few are answered at once, the rest wait in the order in which they came. Who
 * watches a run is told of every change.
 */
import type { Problem, RunRequest, RunState } from '../api.ts';
import { problemOf, RequestProblem } from '../problem.ts';
import type { Answers } from './answers.ts';
import type { Journal } from './journal.ts';
import type { Asked } from './kept-answer.ts';
import type { QuestionPool } from './question-pool.ts';
import type { UnderstoodRun } from './understand.ts';

export interface QueueOptions {
  readonly pool: QuestionPool;
  readonly answers: Answers;
  /** Absent: what is not done when the server ends is lost. */
  readonly journal: Journal | undefined;
  /** Runs that are answered at the same time. */
  readonly atOnce: number;
  /** Runs that may wait beside those. */
  readonly mostWaiting: number;
  /** Told of mistakes of the program. */
  onFault(error: Error): void;
}

interface Run {
  readonly id: string;
  readonly asked: Asked;
  readonly understood: UnderstoodRun;
  /** With the text as it was when it was asked: what the file holds may be another by the time it is gone on with. */
  readonly request: RunRequest;
  readonly controller: AbortController;
  readonly watchers: Set<() => void>;
  status: RunState['status'];
  progress: RunState['progress'];
  problem?: Problem;
  ended?: Promise<void>;
}

/** Runs that are remembered once they have ended. */
const MOST_ENDED = 500;

export class RunQueue {
  private readonly options: QueueOptions;
  /** The last asked at the end. */
  private readonly runs = new Map<string, Run>();
  private isClosing = false;
  private isClosed = false;

  constructor(options: QueueOptions) {
    this.options = options;
  }

  get running(): number {
    return this.withStatus('running').length;
  }

  get queued(): number {
    return this.withStatus('queued').length;
  }

  /**
   * Puts a run in the queue, unless it is there already.
   * @throws RequestProblem where the queue is full or the server closing
   */
  ask(id: string, asked: Asked, understood: UnderstoodRun, request: RunRequest): RunState {
    const known = this.runs.get(id);
    if (known !== undefined && isUnderWay(known)) return this.stateOf(known);
    if (this.isClosing) throw new RequestProblem('closing', 'ask again once it is back', { retryAfter: 2 });
    const { atOnce, mostWaiting, journal } = this.options;
    if (this.running + this.queued >= atOnce + mostWaiting) {
      throw new RequestProblem('busy', `${mostWaiting} runs are waiting, which is as many as may`, { retryAfter: 5 });
    }
    const run: Run = {
      ...{ id, asked, understood, status: 'queued', progress: { done: 0, of: 0 } },
      request: { ...request, scenario: { ...request.scenario, text: understood.text } },
      controller: new AbortController(),
      watchers: known?.watchers ?? new Set(),
    };
    this.runs.delete(id);
    this.runs.set(id, run);
    journal?.add(id, run.request);
    this.startNext();
    return this.stateOf(run);
  }

  /** @returns undefined where no such run was asked for since the server started */
  state(id: string): RunState | undefined {
    const run = this.runs.get(id);
    return run === undefined ? undefined : this.stateOf(run);
  }

  textOf(id: string): string | undefined {
    return this.runs.get(id)?.asked.text;
  }

  /** The last asked first. */
  states(): RunState[] {
    return [...this.runs.values()].reverse().map((run) => this.stateOf(run));
  }

  /** @returns undefined where there is no such run */
  cancel(id: string): RunState | undefined {
    const run = this.runs.get(id);
    if (run !== undefined && isUnderWay(run)) {
      this.options.journal?.remove(id);
      this.changed(run, 'cancelled');
      run.controller.abort();
      this.startNext();
    }
    return this.state(id);
  }

  /** @param listener called after every change @returns ends it */
  watch(id: string, listener: () => void): () => void {
    const run = this.runs.get(id);
    run?.watchers.add(listener);
    return () => run?.watchers.delete(listener);
  }

  /** Whether no more runs are taken. */
  get closing(): boolean {
    return this.isClosing;
  }

  /** Whether no run will change any more. */
  get closed(): boolean {
    return this.isClosed;
  }

  /**
   * Takes no more runs and lets those that are answered finish; what is not done by then is left to the journal.
   * @param grace milliseconds
   */
  async close(grace: number): Promise<void> {
    this.isClosing = true;
    const finishing = Promise.all(this.withStatus('running').map(({ ended }) => ended));
    await Promise.race([finishing, new Promise((resolve) => setTimeout(resolve, grace).unref())]);
    this.isClosed = true;
    for (const run of [...this.withStatus('running'), ...this.withStatus('queued')]) {
      this.options.journal?.leave(run.id, run.request);
      run.controller.abort();
      this.tell(run);
    }
  }

  /** One place is kept for what is soon answered, where there are several. */
  private get mostLong(): number {
    return Math.max(1, this.options.atOnce - 1);
  }

  private startNext(): void {
    if (this.isClosing) return;
    // A thread that has been told to stop is still taken; the pool starts the run once it is free.
    for (const run of this.withStatus('queued')) {
      if (this.running >= this.options.atOnce) return;
      if (isLong(run) && this.withStatus('running').filter(isLong).length >= this.mostLong) continue;
      run.status = 'running';
      run.ended = this.answer(run);
      this.tell(run);
    }
  }

  private async answer(run: Run): Promise<void> {
    const { pool, answers, journal, onFault } = this.options;
    const { id, asked, understood, controller } = run;
    const { task, question } = understood;
    try {
      const answer = await pool.answer(
        { task, question, asked },
        {
          signal: controller.signal,
          onProgress: (done, of) => {
            if (run.status !== 'running') return;
            run.progress = { done, of };
            this.tell(run);
          },
        },
      );
      if (run.status !== 'running') return;
      if ('faults' in answer) {
        this.failed(run, new RequestProblem('unsound', 'what is asked for is not told', answer));
      } else {
        answers.remember(id, { asked, drawn: task.resolved.scenario, results: answer.results });
        const { of } = run.progress;
        run.progress = { done: of, of };
        journal?.remove(id);
        this.changed(run, 'done');
      }
    } catch (error) {
      if (controller.signal.aborted || run.status !== 'running') return;
      onFault(error as Error);
      this.failed(run, new RequestProblem('internal-fault', 'what happened is told where the server runs'));
    } finally {
      this.startNext();
    }
  }

  private failed(run: Run, problem: RequestProblem): void {
    this.options.journal?.remove(run.id);
    run.problem = problemOf(problem);
    this.changed(run, 'failed');
  }

  private changed(run: Run, status: RunState['status']): void {
    run.status = status;
    this.tell(run);
    const ended = [...this.runs.values()].filter((other) => !isUnderWay(other));
    for (const { id } of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) this.runs.delete(id);
  }

  private tell(run: Run): void {
    for (const tell of run.watchers) tell();
  }

  private withStatus(status: RunState['status']): Run[] {
    return [...this.runs.values()].filter((run) => run.status === status);
  }

  /** How many wait before it for the same places. */
  private aheadOf(run: Run): number {
    const waiting = this.withStatus('queued');
    return waiting.slice(0, waiting.indexOf(run)).filter((other) => isLong(run) || !isLong(other)).length;
  }

  private stateOf(run: Run): RunState {
    const { id, asked, status, progress, problem } = run;
    const { kind, scenario, options } = asked;
    const ahead = status === 'queued' ? { ahead: this.aheadOf(run) } : {};
    return { id, kind, status, progress, ...ahead, scenario, options, ...(problem === undefined ? {} : { problem }) };
  }
}

function isUnderWay({ status }: Pick<Run, 'status'>): boolean {
  return status === 'queued' || status === 'running';
}

/** Searches and sweeps are many runs, as what-ifs over volume are one after the other; the rest is a few. */
function isLong({ understood: { task } }: Pick<Run, 'understood'>): boolean {
  if (task.kind === 'grow') return task.staff || task.base !== undefined;
  return task.kind === 'staff' || task.kind === 'sweep' || task.kind === 'tornado';
}
