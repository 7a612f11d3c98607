/** What a measured process prints: one line of JSON, read by `run.ts`. */
import { existsSync, readFileSync } from 'node:fs';

export interface Measured {
  /** Contacts offered. */
  readonly contacts: number;
  /** CPU seconds of the thread that simulates. */
  readonly thread: number;
  /** CPU seconds of the process, V8's compiler and collector threads included. */
  readonly process: number;
  /** Shares 0–1, and seconds. */
  readonly answers?: { readonly abandonment: number; readonly wait: number; readonly within: number };
}

export function tell(measured: Measured): void {
  console.log(JSON.stringify({ ...measured, memory: peakMemory() }));
}

/** Bytes. Linux's count of resources starts at what the parent had; the peak of the memory itself does not. */
function peakMemory(): number {
  const status = '/proc/self/status';
  const peak = existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8')) : null;
  return (peak ? Number(peak[1]) : process.resourceUsage().maxRSS) * 1024;
}
