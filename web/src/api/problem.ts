/** What went wrong between page and server, as the server tells it. */
import type { ApiFault, Problem } from '../../../src/server/api.ts';

/** An answer of the server that is no success. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
  readonly status: number;
  readonly faults: readonly ApiFault[];
  /** Which kind of problem: the last part of its `type`. */
  readonly kind: string;

  constructor(status: number, problem: Partial<Problem>) {
    super([problem.title, problem.detail].filter(Boolean).join(': ') || `The server answered ${status}`);
    this.status = status;
    this.faults = problem.faults ?? [];
    this.kind = problem.type?.split(':').at(-1) ?? '';
  }
}

/** The server could not be reached at all: it is being restarted, or the network is gone. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
