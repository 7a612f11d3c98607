/** Spans of local time: 09:00-17:30, past midnight 22:00-02:00, several with a comma or as a list, or `closed`. */
import type { Kind } from './kind.ts';
import { localTime, showTime } from './local-time.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { shown } from './shown.ts';

const DAY = 86_400;
const ACCEPTED = 'spans of local time such as 09:00-17:30, 22:00-02:00, [09:00-12:00, 13:00-17:00], closed';
const SPAN = String.raw`[0-4][0-9]:[0-5][0-9]\s*[-–]\s*[0-4][0-9]:[0-5][0-9]`;
const time = localTime();

/** Seconds after local midnight; `to` may pass 24 h. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** @returns the kind of spans of local time, in order of time, none overlapping; `closed` is none at all */
export function timeSpans(): Kind<readonly Span[]> {
  const json = { type: 'string', pattern: `^(closed|${SPAN}(\\s*,\\s*${SPAN})*)$` };
  return {
    name: 'time spans',
    unit: 's after midnight',
    accepted: ACCEPTED,
    json: { anyOf: [json, { type: 'array', items: { type: 'string', pattern: `^${SPAN}$` } }] },
    read: readSpans,
    show: (spans) => (spans.length === 0 ? 'closed' : spans.map(showSpan).join(', ')),
  };
}

function showSpan({ from, to }: Span): string {
  return `${showTime(from)}-${showTime(to)}`;
}

function readSpans(raw: unknown): Reading<readonly Span[]> {
  if (raw === 'closed') return accept([]);
  if (typeof raw !== 'string' && !Array.isArray(raw))
    return refuse(`expected spans of local time, found ${shown(raw)}`, ACCEPTED);
  const written: readonly unknown[] = typeof raw === 'string' ? raw.split(',') : raw;
  if (written.length === 0 || written.length > 48) return refuse(`${written.length} spans in a day`, ACCEPTED);
  const spans: Span[] = [];
  for (const part of written) {
    const reading = readSpan(part);
    if (!reading.ok) return reading;
    spans.push(reading.value);
  }
  spans.sort((a, b) => a.from - b.from);
  const clash = spans.findIndex((span, k) => k > 0 && span.from < spans[k - 1]!.to);
  if (clash > 0) return refuse(`${showSpan(spans[clash - 1]!)} and ${showSpan(spans[clash]!)} overlap`, ACCEPTED);
  return accept(spans);
}

function readSpan(raw: unknown): Reading<Span> {
  const match = typeof raw === 'string' ? /^\s*(\S+?)\s*[-–]\s*(\S+)\s*$/.exec(raw) : null;
  if (!match) return refuse(`expected a span of local time, found ${shown(raw)}`, ACCEPTED);
  const from = time.read(match[1]);
  const to = time.read(match[2]);
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value === to.value)
    return refuse(`the span ${shown(raw)} has no length`, ACCEPTED, from.value === 0 ? '00:00-24:00' : undefined);
  const end = to.value < from.value ? to.value + DAY : to.value;
  if (from.value >= DAY) return refuse(`the span ${shown(raw)} begins after midnight of the next day`, ACCEPTED);
  if (end - from.value > DAY) return refuse(`the span ${shown(raw)} is longer than a day`, ACCEPTED);
  return accept({ from: from.value, to: end });
}
