/** The threads that answer runs: a few at once, each with a pool of its own for the simulation. */
import { extname } from 'node:path';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Progress, QuestionTask, ThreadAnswer, ThreadSettings } from './question-thread.ts';

export interface QuestionWatch {
  onProgress(done: number, of: number): void;
  readonly signal: AbortSignal;
}

type RunOptions = NonNullable<Parameters<Piscina['run']>[1]>;

/** Milliseconds that a thread has to stop in an orderly way before it is ended. */
const PATIENCE = 500;
/** Milliseconds after which a thread with nothing to do ends, its simulation's threads with it. */
const IDLE = 60_000;

export class QuestionPool {
  private readonly settings: ThreadSettings;
  private readonly pool: Piscina;
  private readonly atOnce: number;
  /** What threads are at work on, told to stop or not; each is settled once its thread is free or has been ended. */
  private readonly underWay = new Set<Promise<unknown>>();

  /** @param atOnce runs that are answered at the same time */
  constructor(atOnce: number, settings: ThreadSettings) {
    this.settings = settings;
    this.atOnce = atOnce;
    // Beside this file lies the thread's, TypeScript as written or JavaScript as built.
    const filename = new URL(`./question-thread${extname(import.meta.url)}`, import.meta.url).href;
    const sizes = { minThreads: 0, maxThreads: atOnce, idleTimeout: IDLE };
    this.pool = new Piscina({ filename, name: 'questionThread', ...sizes });
    // What goes wrong with a run rejects its promise; what is left is a thread that has been ended.
    this.pool.on('error', () => {});
  }

  /** Threads that there are. */
  get threads(): number {
    return this.pool.threads.length;
  }

  /** @throws the signal's reason; what a mistake of the program throws */
  async answer(
    question: Pick<QuestionTask, 'task' | 'question' | 'asked'>,
    { onProgress, signal }: QuestionWatch,
  ): Promise<ThreadAnswer> {
    signal.throwIfAborted();
    // A thread that is ended is replaced when a run is given to the library, but not for one that waits there already.
    while (this.underWay.size >= this.atOnce) {
      await Promise.race(this.underWay);
      signal.throwIfAborted();
    }
    const { port1, port2 } = new MessageChannel();
    const tell = ({ done, of }: Progress) => onProgress(done, of);
    port1.on('message', tell);
    const ending = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      port1.postMessage('stop');
      timer = setTimeout(() => ending.abort(), PATIENCE);
    };
    signal.addEventListener('abort', stop, { once: true });
    const task: QuestionTask = { ...question, settings: this.settings, port: port2 };
    // The library's type of this list is worked out from another version of Node's.
    const transferList = [port2] as unknown as NonNullable<RunOptions['transferList']>;
    const running = this.pool.run(task, { transferList, signal: ending.signal });
    const settled = running.then(noop, noop);
    this.underWay.add(settled);
    try {
      const answer = (await running) as ThreadAnswer;
      // The answer comes another way than the progress, and may overtake the last of it.
      for (let left = receiveMessageOnPort(port1); left !== undefined; left = receiveMessageOnPort(port1)) {
        tell(left.message as Progress);
      }
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      this.underWay.delete(settled);
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      port1.close();
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

function noop(): void {}
