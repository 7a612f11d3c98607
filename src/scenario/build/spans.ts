/** Sets of time as spans from one time to another: joining, intersecting. Works on local times and on simulated ones. */
import type { TimeSpan } from '../scenario.ts';

export interface OpenHours {
  readonly opens: Float64Array;
  readonly closes: Float64Array;
}

/** The same set as disjoint spans in ascending order that do not touch; spans without length are left out. */
export function joinSpans(spans: readonly TimeSpan[]): TimeSpan[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of spans.filter((span) => span.to > span.from).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > last.to) joined.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return joined;
}

/** What two sets have in common; both are given as joined spans. */
export function intersectSpans(a: readonly TimeSpan[], b: readonly TimeSpan[]): TimeSpan[] {
  const common: TimeSpan[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i]!.from, b[j]!.from);
    const to = Math.min(a[i]!.to, b[j]!.to);
    if (from < to) common.push({ from, to });
    if (a[i]!.to < b[j]!.to) i++;
    else j++;
  }
  return common;
}

/** What a span has in common with open hours. */
export function openWithin(hours: OpenHours, from: number, to: number): TimeSpan[] {
  const common: TimeSpan[] = [];
  for (let k = firstClosingAfter(hours.closes, from); k < hours.opens.length && hours.opens[k]! < to; k++) {
    common.push({ from: Math.max(from, hours.opens[k]!), to: Math.min(to, hours.closes[k]!) });
  }
  return common;
}

function firstClosingAfter(closes: Float64Array, time: number): number {
  let low = 0;
  let high = closes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (closes[middle]! > time) high = middle;
    else low = middle + 1;
  }
  return low;
}
