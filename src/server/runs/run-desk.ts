/** Where runs are asked for and looked up: what was kept is answered at once, the rest goes to the queue. */
import { storeKey } from '../../node/store/store-key.ts';
import type { RunRequest, RunState } from '../api.ts';
import type { ScenarioReader } from '../folder/scenario-reader.ts';
import { RequestProblem } from '../problem.ts';
import type { Answer, Answers } from './answers.ts';
import type { Journal } from './journal.ts';
import type { RunQueue } from './run-queue.ts';
import { understand } from './understand.ts';

export interface DeskOptions {
  readonly reader: ScenarioReader;
  readonly answers: Answers;
  readonly queue: RunQueue;
  readonly journal: Journal | undefined;
  /** Whose results these are. */
  readonly engine: string;
  readonly mostCases: number;
}

export class RunDesk {
  readonly queue: RunQueue;
  private readonly options: DeskOptions;

  constructor(options: DeskOptions) {
    this.options = options;
    this.queue = options.queue;
  }

  /**
   * @returns a run that is done and kept; undefined where it is not, and nothing is begun
   * @throws RequestProblem with everything that is wrong with the request
   */
  kept(request: RunRequest): RunState | undefined {
    const { reader, answers, engine, mostCases } = this.options;
    const id = storeKey(understand(request, reader, mostCases).question, engine);
    const kept = answers.get(id);
    return kept && keptState(id, kept);
  }

  /** @throws RequestProblem with everything that is wrong with the request */
  ask(request: RunRequest): RunState {
    const { reader, answers, engine, mostCases } = this.options;
    const understood = understand(request, reader, mostCases);
    const id = storeKey(understood.question, engine);
    const kept = answers.get(id);
    if (kept !== undefined) return keptState(id, kept);
    const { name, hash } = understood.question.scenario;
    const { text } = request.scenario;
    const asked = {
      kind: request.kind,
      scenario: { id: request.scenario.id, name, hash },
      options: (request.options ?? {}) as RunState['options'],
      ...(text === undefined ? {} : { text }),
    };
    return this.queue.ask(id, asked, understood, request);
  }

  /** @throws RequestProblem where there is no such run */
  state(id: string): RunState {
    const state = this.queue.state(id);
    if (state !== undefined && state.status !== 'done') return state;
    const kept = this.options.answers.get(id);
    if (kept === undefined) throw noSuchRun(id);
    return state ?? keptState(id, kept);
  }

  /** @returns undefined where it is not done */
  answer(id: string): Answer | undefined {
    return this.options.answers.get(id);
  }

  /** @param without lists of the results to leave empty @returns JSON; undefined where it is not done */
  results(id: string, without: readonly string[]): string | undefined {
    return this.options.answers.results(id, without);
  }

  /** @throws RequestProblem where there is no such run, or it is not done */
  requireAnswer(id: string): Answer {
    const answer = this.answer(id);
    if (answer !== undefined) return answer;
    const { status } = this.state(id);
    throw new RequestProblem('not-found', `the run is ${status} and has no results`);
  }

  /** Goes on with what an earlier server left unfinished. */
  resume(): void {
    const { journal } = this.options;
    for (const { id, request } of journal?.takeOver() ?? []) {
      try {
        const state = this.ask(request);
        if (state.id !== id || state.status === 'done') journal?.remove(id);
      } catch (error) {
        // A file that it reads is no longer what it was; nobody waits for the answer to another question.
        if (!(error instanceof RequestProblem)) throw error;
        if (error.kind !== 'busy') journal?.remove(id);
      }
    }
  }
}

export function noSuchRun(id: string): RequestProblem {
  return new RequestProblem('not-found', `there is no run ${JSON.stringify(id.slice(0, 80))}; ask for it again`);
}

function keptState(id: string, { asked, drawn }: Answer): RunState {
  const { kind, scenario, options } = asked;
  const given = options.replications;
  const of = typeof given === 'number' ? given : drawn.run.replications;
  return { id, kind, status: 'done', progress: { done: of, of }, scenario, options };
}
