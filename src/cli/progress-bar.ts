/** A bar with the time left on standard error: only on a terminal, and only once a run has lasted a second. */
import { formatDuration } from '../report/numbers/format-duration.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** Replications done so far, of how many at most. */
  update(done: number, total: number): void;
  stop(): void;
}

/** Milliseconds before the bar appears. */
const delay = 1000;
const silent: Progress = { update() {}, stop() {} };

/** @param quiet shows nothing */
export function progressBar({ stderr }: Terminal, quiet: boolean): Progress {
  if (quiet || stderr.isTTY !== true) return silent;
  const begun = performance.now();
  let bar:
    | { setTotal(total: number): void; update(done: number, shown: { left: string }): void; stop(): void }
    | undefined;
  let loading = false;
  let stopped = false;
  return {
    update(done, total) {
      const elapsed = performance.now() - begun;
      const left = formatDuration(Math.ceil((elapsed / 1000) * (total / done - 1)));
      // How much there is may become known only as the work goes on.
      bar?.setTotal(total);
      bar?.update(done, { left });
      if (loading || stopped || elapsed < delay) return;
      loading = true;
      void import('cli-progress').then(({ default: { SingleBar } }) => {
        if (stopped) return;
        const made = new SingleBar({
          format: '{bar} {value} of {total} runs, {left} left',
          barCompleteChar: '━',
          barIncompleteChar: '─',
          barsize: 40,
          hideCursor: true,
          clearOnComplete: true,
          gracefulExit: false,
          stream: stderr as NodeJS.WritableStream,
        });
        made.start(total, done, { left });
        bar = made;
      });
    },
    stop() {
      stopped = true;
      bar?.stop();
    },
  };
}
