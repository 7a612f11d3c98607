/** A bar over the bytes of files that are read, on standard error: only on a terminal, and only once it has lasted a second. */
import { formatDuration } from '../report/numbers/format-duration.ts';
import type { Progress } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds before the bar appears and between its updates. */
const delay = 1000;
const pace = 100;
const megabyte = 1e6;

/** @param quiet shows nothing */
export function readingBar({ stderr }: Terminal, quiet: boolean): Progress {
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
      const cells = Math.round(share * 40);
      const bar = '━'.repeat(cells) + '─'.repeat(40 - cells);
      stderr.write(
        `\r\u001b[K${bar} ${Math.round(done / megabyte)} of ${Math.round(total / megabyte)} MB, ${left} left`,
      );
    },
    stop() {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}
