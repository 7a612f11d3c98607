/**
 * A bar with the time left for work that leaves the program no time for anything else: written at once, on standard
 * error, only on a terminal, and only once the work has lasted a second.
 */
import { formatDuration } from '../report/numbers/format-duration.ts';
import type { Progress } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds before the bar appears and between its updates. */
const delay = 1000;
const pace = 100;
const width = 40;

/**
 * @param quiet shows nothing
 * @param say how far the work is, in words
 */
export function writtenBar(
  { stderr }: Terminal,
  quiet: boolean,
  say: (done: number, total: number) => string,
): Progress {
  if (quiet || stderr.isTTY !== true) return { update() {}, stop() {} };
  const begun = performance.now();
  let last = 0;
  let shown = false;
  return {
    update(done, total) {
      const now = performance.now();
      if (now - begun < delay || now - last < pace) return;
      last = now;
      shown = true;
      const share = total > 0 ? done / total : 1;
      const left = formatDuration(Math.ceil(((now - begun) / 1000) * (1 / Math.max(share, 1e-9) - 1)));
      const cells = Math.round(share * width);
      const bar = '━'.repeat(cells) + '─'.repeat(width - cells);
      stderr.write(`\r\u001b[K${bar} ${say(done, total)}, ${left} left`);
    },
    stop() {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}
