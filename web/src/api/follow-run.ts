/**
 * A run from its request to its results: asks for it, follows its progress by server-sent events and fetches what comes
 * out. The same request has the same id, so that asking again is all that a lost connection or a restarted server takes.
 */
import type { RunAnswer, RunRequest, RunState } from '../../../src/server/api.ts';
import { ask, askUntilAnswered } from './ask.ts';
import { isReachable, pause } from './connection.ts';
import { ServerProblem } from './problem.ts';

export interface Following {
  /** Told of every state on the way. */
  readonly onState: (state: RunState) => void;
  readonly signal: AbortSignal;
}

/**
 * @returns the answer, done or cancelled
 * @throws ServerProblem where it cannot be run, or failed
 */
export async function followRun<Results>(
  request: RunRequest,
  { onState, signal }: Following,
): Promise<RunAnswer<Results>> {
  for (let tries = 0; ; tries++) {
    const asked = await askUntilAnswered<RunAnswer<Results>>('/runs', { method: 'POST', body: request, signal });
    onState(asked);
    const last = isOver(asked) ? asked : await lastState(asked.id, { onState, signal });
    if (signal.aborted) return asked;
    if (last?.status === 'failed') throw new ServerProblem(last.problem?.status ?? 500, last.problem ?? {});
    if (last?.status === 'cancelled') return { ...asked, ...last };
    if (last?.status === 'done') {
      if ('results' in last && last.results !== undefined) return last as RunAnswer<Results>;
      const answer = await answerOf<Results>(asked.id, signal);
      if (answer?.results !== undefined) return answer;
    }
    await pause(tries, signal);
  }
}

/** Frees the server's workers of a run. */
export function cancelRun(id: string): Promise<RunState> {
  return ask<RunState>(`/runs/${id}`, { method: 'DELETE' });
}

function isOver({ status }: RunState): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}

/** @returns the state that ends the run; undefined where the connection was lost before */
function lastState(id: string, { onState, signal }: Following): Promise<RunState | undefined> {
  const { promise, resolve } = Promise.withResolvers<RunState | undefined>();
  const events = new EventSource(`/api/runs/${id}/events`);
  const end = (state?: RunState) => {
    events.close();
    resolve(state);
  };
  signal.addEventListener('abort', () => end());
  events.addEventListener('state', ({ data }) => {
    const state = JSON.parse(data) as RunState;
    onState(state);
    isReachable.value = true;
    if (isOver(state)) end(state);
  });
  events.addEventListener('error', () => end());
  return promise;
}

/** @returns undefined where the run is not known any more */
async function answerOf<Results>(id: string, signal: AbortSignal): Promise<RunAnswer<Results> | undefined> {
  try {
    return await askUntilAnswered<RunAnswer<Results>>(`/runs/${id}`, { signal });
  } catch (fault) {
    if (fault instanceof ServerProblem && fault.status === 404) return undefined;
    throw fault;
  }
}
