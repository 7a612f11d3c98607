/** Reads a scenario's text in the browser, in a worker of its own: the schema is large, and the page must not wait for it. */
import type { Loaded } from '../../../src/scenario/load.ts';
import type { ReadQuestion, ReadReply } from './reader-worker.ts';

export type { ReadQuestion };

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, (loaded: Loaded) => void>();

/**
 * @param question the text, and the texts of the files that it reads by the path under which they are asked for
 * @returns the resolved scenario with faults and warnings; a scenario only where no fault is of the plan itself
 */
export function readScenario(question: ReadQuestion): Promise<Loaded> {
  worker ??= started();
  const ticket = ++last;
  const { promise, resolve } = Promise.withResolvers<Loaded>();
  waiting.set(ticket, resolve);
  worker.postMessage({ ticket, ...question });
  return promise;
}

/** Starts the worker ahead of the first question, while that is still on its way. */
export function warmReader(): void {
  worker ??= started();
}

function started(): Worker {
  const created = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    type: 'module',
    name: 'scenario reader',
  });
  created.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
    waiting.get(data.ticket)?.(data.loaded);
    waiting.delete(data.ticket);
  });
  return created;
}
