/** Whether the server answers, whether it asks for a token, and how long to wait before it is asked again. */
import { signal } from '@preact/signals';

/** False from a request that got no answer until one that does. */
export const isReachable = signal(true);

/** True once the server asked for a token. */
export const needsToken = signal(false);

const waits = [500, 1000, 2000, 4000, 8000];

/** Waits before a request is tried again: longer each time, up to eight seconds. @param tries how often it was tried */
export function pause(tries: number, signal?: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, waits[Math.min(tries, waits.length - 1)]);
  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve();
  });
  return promise;
}
