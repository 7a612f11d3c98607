/** The page's side of the engine: asks the worker, hands each answer on as it comes, and cancels what nobody waits for. */
import type { CallName, Calls, Reply, Request, Start } from './messages.ts';

/** What a worker and a test's stand-in for one have in common. */
export interface EnginePort {
  postMessage(request: Request): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Reply }) => void): void;
  /** Told where its program cannot be read, or fails outside a question. */
  onerror?: (() => void) | null;
  terminate?(): void;
}

interface Asked {
  answer(answer: Calls[CallName]['answer']): void;
  done(): void;
  failed(reason: Error): void;
}

export class Engine {
  private readonly port: EnginePort;
  private readonly asked = new Map<number, Asked>();
  private last = 0;

  constructor(port: EnginePort) {
    this.port = port;
    port.addEventListener('message', ({ data }) => this.hear(data));
    port.onerror = () => {
      for (const asked of this.asked.values()) asked.failed(new Error('the engine failed; reload the page'));
    };
  }

  /** An engine in a worker of its own. @param helpers threads beside it */
  static start(helpers: number): Engine {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'engine' });
    worker.postMessage({ name: 'start', helpers } satisfies Start);
    return new Engine(worker as unknown as EnginePort);
  }

  /**
   * @param onAnswer told each answer, surer than the one before
   * @param signal ends the question; the promise then rejects with its reason
   * @returns the last answer
   */
  ask<Name extends CallName>(
    name: Name,
    question: Calls[Name]['question'],
    { onAnswer, signal }: { onAnswer?: (answer: Calls[Name]['answer']) => void; signal?: AbortSignal } = {},
  ): Promise<Calls[Name]['answer']> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      let latest: Calls[Name]['answer'];
      const cancel = () => {
        this.asked.delete(id);
        this.port.postMessage({ id, name: 'cancel' });
        reject(signal?.reason);
      };
      const over = () => {
        this.asked.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.asked.set(id, {
        answer: (answer) => {
          latest = answer as Calls[Name]['answer'];
          onAnswer?.(latest);
        },
        done: () => {
          over();
          resolve(latest);
        },
        failed: (reason) => {
          over();
          reject(reason);
        },
      });
      this.port.postMessage({ id, name, question } as Request);
    });
  }

  close(): void {
    this.port.terminate?.();
  }

  private hear(reply: Reply): void {
    const asked = this.asked.get(reply.id);
    if (asked === undefined) return; // cancelled meanwhile
    if (reply.kind === 'answer') asked.answer(reply.answer);
    else if (reply.kind === 'done') asked.done();
    else asked.failed(new Error(reply.message));
  }
}
