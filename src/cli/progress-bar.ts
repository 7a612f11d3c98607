/** A bar with the time left on standard error: only on a terminal, and only once a run has lasted a second. */
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** Replications done so far, of how many. */
  update(done: number, total: number): void;
  stop(): void;
}

const delay = 1000;
const silent: Progress = { update() {}, stop() {} };

/** @param quiet shows nothing */
export function progressBar({ stderr }: Terminal, quiet: boolean): Progress {
  if (quiet || stderr.isTTY !== true) return silent;
  const begun = performance.now();
  let bar: { update(done: number): void; stop(): void } | undefined;
  let loading = false;
  let stopped = false;
  return {
    update(done, total) {
      bar?.update(done);
      if (loading || stopped || performance.now() - begun < delay) return;
      loading = true;
      void import('cli-progress').then(({ default: { SingleBar } }) => {
        if (stopped) return;
        const made = new SingleBar({
          format: '{bar} {value} of {total} runs, {eta_formatted} left',
          barCompleteChar: '━',
          barIncompleteChar: '─',
          barsize: 40,
          hideCursor: true,
          clearOnComplete: true,
          gracefulExit: false,
          stream: stderr as NodeJS.WritableStream,
        });
        made.start(total, done);
        bar = made;
      });
    },
    stop() {
      stopped = true;
      bar?.stop();
    },
  };
}
