/**
 * A clock that runs only in open hours: the open seconds between two moments. Sums up to the start of each quarter-hour
 * are known beforehand, so that a look-up takes the same time wherever it falls.
 */
import type { CentrePlan } from '../centre/plan.ts';
import type { OpenHours } from '../scenario/build/spans.ts';

const CELL = 900;

const known = new WeakMap<OpenHours, OpenClock>();
const always = new WeakMap<object, OpenHours>();

/**
 * The clock of some of a plan's hours, made once for all of its replications.
 * @param hours absent: all hours
 */
export function openClockOf(hours: OpenHours | undefined, plan: Pick<CentrePlan, 'start' | 'end'>): OpenClock {
  const spans = hours ?? alwaysOpen(plan);
  const clock = known.get(spans) ?? new OpenClock(spans, plan);
  known.set(spans, clock);
  return clock;
}

function alwaysOpen(plan: Pick<CentrePlan, 'start' | 'end'>): OpenHours {
  const spans = always.get(plan) ?? { opens: Float64Array.of(plan.start), closes: Float64Array.of(plan.end) };
  always.set(plan, spans);
  return spans;
}

export class OpenClock {
  private readonly start: number;
  private readonly opens: Float64Array;
  private readonly closes: Float64Array;
  /** By cell: open seconds before it, and the first span that closes after its start. */
  private readonly before: Float64Array;
  private readonly first: Int32Array;
  /** The span that was looked at last. */
  private readonly last = Float64Array.of(0, 0);

  /** What lies before the plan's start counts as closed. */
  constructor({ opens, closes }: OpenHours, { start, end }: Pick<CentrePlan, 'start' | 'end'>) {
    const cells = Math.max(1, Math.ceil((end - start) / CELL));
    this.start = start;
    this.opens = opens;
    this.closes = closes;
    this.before = new Float64Array(cells);
    this.first = new Int32Array(cells);
    let seconds = 0;
    let span = 0;
    for (let cell = 0; cell < cells; cell++) {
      const from = start + cell * CELL;
      this.before[cell] = seconds;
      while (span < closes.length && closes[span]! <= from) span++;
      this.first[cell] = span;
      for (let k = span; k < opens.length && opens[k]! < from + CELL; k++) {
        seconds += Math.min(closes[k]!, from + CELL) - Math.max(opens[k]!, from);
      }
    }
  }

  /** Open seconds from the plan's start until `time`. */
  at(time: number): number {
    const { start, opens, closes, before, first, last } = this;
    if (time <= start) return 0;
    const cell = Math.min(Math.floor((time - start) / CELL), before.length - 1);
    const from = start + cell * CELL;
    let seconds = before[cell]!;
    for (let k = first[cell]!; k < opens.length && opens[k]! < time; k++) {
      const open = opens[k]!;
      const close = closes[k]!;
      last[0] = open;
      last[1] = close;
      seconds += (close < time ? close : time) - (open > from ? open : from);
    }
    return seconds;
  }

  /** Open seconds between two moments. */
  between(from: number, to: number): number {
    return this.at(to) - this.at(from);
  }

  /** Closed seconds between two moments: exactly 0 where both lie in the same span. */
  closedBetween(from: number, to: number): number {
    const { last } = this;
    if (from >= last[0]! && to <= last[1]!) return 0;
    const open = this.between(from, to);
    if (from >= last[0]! && to <= last[1]!) return 0;
    return to - from - open;
  }
}
