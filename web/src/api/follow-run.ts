/**
 * A run from its request to its results: asks for it, follows its progress by server-sent events and fetches what comes
 * out. The same request has the same id, so that asking again is all that a lost connection or a restarted server takes.
 */
import type { RunAnswer, RunRequest, RunState } from '../../../src/server/api.ts';
import { ask, askUntilAnswered } from './ask.ts';
import { isReachable, pause } from './connection.ts';
import { ServerProblem } from './problem.ts';

/** Lists that the page never shows are left empty, and for most views that of the intervals as well. */
const never = 'replication_totals,section_totals';
export type Parts = 'all' | 'brief';

function partsQuery(parts: Parts): string {
  return `?without=${never}${parts === 'brief' ? ',intervals' : ''}`;
}

export interface Following {
  readonly parts: Parts;
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
  { parts, onState, signal }: Following,
): Promise<RunAnswer<Results>> {
  for (let tries = 0; ; tries++) {
    const asked = await askUntilAnswered<RunAnswer<Results>>(`/runs${partsQuery(parts)}`, {
      ...{ method: 'POST', body: request, signal },
    });
    onState(asked);
    const last = isOver(asked) ? asked : await lastState(asked.id, { onState, signal });
    if (signal.aborted) return asked;
    if (last?.status === 'failed') throw new ServerProblem(last.problem?.status ?? 500, last.problem ?? {});
    if (last?.status === 'cancelled') return { ...asked, ...last };
    if (last?.status === 'done') {
      if ('results' in last && last.results !== undefined) return last as RunAnswer<Results>;
      const answer = await answerOf<Results>(asked.id, parts, signal);
      if (answer?.results !== undefined) return answer;
    }
    await pause(tries, signal);
  }
}

/** @returns undefined where the results are not kept; nothing is then begun */
export async function keptRun<Results>(
  request: RunRequest,
  parts: Parts,
  signal: AbortSignal,
): Promise<RunAnswer<Results> | undefined> {
  const path = `/runs${partsQuery(parts)}&kept=only`;
  return await ask<RunAnswer<Results> | undefined>(path, { method: 'POST', body: request, signal });
}

/** Frees the server's workers of a run. */
export function cancelRun(id: string): Promise<RunState> {
  return ask<RunState>(`/runs/${id}`, { method: 'DELETE' });
}

function isOver({ status }: RunState): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}

/** @returns the state that ends the run; undefined where the connection was lost before */
function lastState(id: string, { onState, signal }: Omit<Following, 'parts'>): Promise<RunState | undefined> {
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
async function answerOf<Results>(
  id: string,
  parts: Parts,
  signal: AbortSignal,
): Promise<RunAnswer<Results> | undefined> {
  try {
    return await askUntilAnswered<RunAnswer<Results>>(`/runs/${id}${partsQuery(parts)}`, { signal });
  } catch (fault) {
    if (fault instanceof ServerProblem && fault.status === 404) return undefined;
    throw fault;
  }
}
