/** One request to the server and its answer as JSON. */
import { isReachable, needsToken, pause } from './connection.ts';
import { ServerProblem, Unreachable } from './problem.ts';

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * @param path below `/api`
 * @throws ServerProblem where the answer is no success, Unreachable where there is none
 */
export async function ask<Answer>(path: string, { method = 'GET', body, signal }: Asking = {}): Promise<Answer> {
  let response: Response;
  try {
    response =
      (await askedEarly(method, path, body)) ??
      (await fetch(`/api${path}`, {
        method,
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      }));
  } catch (cause) {
    if (signal?.aborted) throw cause;
    isReachable.value = false;
    throw new Unreachable('The server does not answer', { cause });
  }
  // What stands between page and server says so while the server itself is away.
  if (response.status === 502 || response.status === 504) {
    isReachable.value = false;
    throw new Unreachable('The server does not answer');
  }
  isReachable.value = true;
  if (response.ok) return response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer);
  if (response.status === 401) needsToken.value = true;
  throw new ServerProblem(response.status, await problemIn(response));
}

/**
 * As `ask`, again and again while the server is away, busy or closing: for what a view cannot do without.
 * @throws ServerProblem where it answers that it cannot be
 */
export async function askUntilAnswered<Answer>(path: string, asking: Asking = {}): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask<Answer>(path, asking);
    } catch (fault) {
      const passing = fault instanceof Unreachable || (fault instanceof ServerProblem && passes(fault));
      if (!passing || asking.signal?.aborted) throw fault;
      await pause(tries, asking.signal);
    }
  }
}

/**
 * @returns what `early.js` was answered to the same question, the first time it is asked; undefined where it did not ask it or
 *   was refused, which may be otherwise by now
 */
async function askedEarly(method: string, path: string, body: unknown): Promise<Response | undefined> {
  const { staffcurveAsked: asked } = globalThis as { staffcurveAsked?: Map<string, Promise<Response>> };
  const question = body === undefined ? `${method} ${path}` : `${method} ${path} ${JSON.stringify(body)}`;
  const answer = asked?.get(question);
  asked?.delete(question);
  try {
    const response = await answer;
    return response?.ok ? response : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is worth trying again by itself. */
function passes({ status, kind }: ServerProblem): boolean {
  return status === 429 || (status === 503 && kind !== 'token-needed');
}

async function problemIn(response: Response): Promise<object> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
