/** What a measured process prints: one line of JSON, read by `run.ts`. */

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
  console.log(JSON.stringify({ ...measured, memory: process.resourceUsage().maxRSS * 1024 }));
}
