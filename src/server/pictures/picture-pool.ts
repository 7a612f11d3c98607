/** Who asks for pictures and files waits here for the thread that makes them. */
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { RequestProblem } from '../problem.ts';
import type { Picture, PictureTask } from './picture-thread.ts';

/** Milliseconds after which a thread with nothing to draw ends. */
const IDLE = 60_000;
const MOST_WAITING = 64;

export class PicturePool {
  private readonly pool: Piscina;

  constructor() {
    const filename = new URL(`./picture-thread${extname(import.meta.url)}`, import.meta.url).href;
    this.pool = new Piscina({ filename, name: 'pictureThread', minThreads: 0, maxThreads: 1, idleTimeout: IDLE });
    this.pool.on('error', () => {});
  }

  /** @throws RequestProblem where too many are waiting */
  async make(task: PictureTask): Promise<Picture> {
    if (this.pool.queueSize >= MOST_WAITING) {
      throw new RequestProblem('busy', `${MOST_WAITING} pictures are waiting to be drawn`, { retryAfter: 2 });
    }
    return (await this.pool.run(task)) as Picture;
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
