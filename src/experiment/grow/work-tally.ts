/** How much of a work in several parts is done, while what the parts to come will take is only guessed. */
import type { RunWatch } from '../runner.ts';

type OnProgress = NonNullable<RunWatch['onProgress']>;

/** One part of the work: to be told how it goes, and of its end. */
export interface Part {
  readonly onProgress: OnProgress;
  end(): void;
}

export class WorkTally {
  private readonly parts: { done: number; of: number }[] = [];
  private readonly onProgress: OnProgress | undefined;

  constructor(onProgress: OnProgress | undefined) {
    this.onProgress = onProgress;
  }

  /** @param expected replications that the part is guessed to take */
  part(expected: number): Part {
    const part = { done: 0, of: expected };
    this.parts.push(part);
    return {
      onProgress: (done, of) => {
        part.done = done;
        part.of = Math.max(of, done);
        this.tell();
      },
      end: () => {
        // What was kept takes nothing, and was no guess of the work of others.
        part.of = part.done;
        this.tell();
      },
    };
  }

  private tell(): void {
    const sum = (name: 'done' | 'of') => this.parts.reduce((total, part) => total + part[name], 0);
    const done = sum('done');
    if (done > 0) this.onProgress?.(done, sum('of'));
  }
}
