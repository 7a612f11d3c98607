/**
 * Keeps the place where V8 puts new objects small while a file streams past: rows live for a moment only, and the usual
 * sixty megabytes for them buy a sixth of the time. An engine that does not know the setting says so on standard error, and
 * nothing changes.
 */
import { setFlagsFromString } from 'node:v8';

const GROWTH = '--semi-space-growth-factor=';
const USUAL = 2;

/** Pieces of work that ask for it at present: one may hold another. */
let asking = 0;

/** Best called before much has been read: the place does not shrink at once. */
export async function withSmallNursery<T>(work: () => Promise<T>): Promise<T> {
  if (asking++ === 0) setFlagsFromString(`${GROWTH}1`);
  try {
    return await work();
  } finally {
    if (--asking === 0) setFlagsFromString(`${GROWTH}${USUAL}`);
  }
}
