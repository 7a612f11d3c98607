/** What an export tells of one contact type's handling and patience, and what has to be assumed until more is known. */
import type { Channel } from '../../contact-type-found.ts';
import type { ImportedHistory } from '../imported-history.ts';

/** A number with where it came from. */
export interface Fact {
  readonly value: number;
  readonly from: string;
  readonly assumed: boolean;
}

export interface TypeFacts {
  /** Contacts in the whole history. */
  readonly offered: number;
  /** Seconds. */
  readonly handleTime: Fact;
  /** Coefficient of variation of the handle time. */
  readonly variation: Fact;
  /** Mean patience in seconds; undefined where customers do not hang up, as with email. */
  readonly patience: Fact | undefined;
}

/** Handle times in seconds where an export has none: middle values of the trade, to be replaced by one's own. */
const ASSUMED_HANDLE: Readonly<Record<Channel, number>> = { voice: 300, chat: 600, email: 480 };
const ASSUMED_PATIENCE: Readonly<Record<Channel, number>> = { voice: 180, chat: 150, email: 0 };

export function typeFacts(history: ImportedHistory, type: number): TypeFacts {
  const { intervals, moments } = history;
  const { channel } = intervals.contactTypes[type]!;
  const sums = sumsOf(history, type);
  const own = moments?.[type];
  const handleTime: Fact =
    sums.handled > 0
      ? { value: sums.handleSum / sums.handled, from: `mean of ${count(sums.handled)} contacts`, assumed: false }
      : { value: ASSUMED_HANDLE[channel], from: 'assumed: the export has no handle times', assumed: true };
  const variation: Fact =
    own !== undefined && own.handled > 1
      ? {
          value: Math.sqrt(own.handleSpread / (own.handled - 1)) / own.handleMean,
          from: `of ${count(own.handled)} contacts`,
          assumed: false,
        }
      : { value: 1, from: 'assumed: means by interval do not tell how single contacts vary', assumed: true };
  return {
    offered: sums.offered,
    handleTime,
    variation,
    patience: channel === 'email' ? undefined : patienceOf(sums, channel),
  };
}

/**
 * Mean patience were it exponential: all waiting ÷ those who gave up, since those who were answered would have waited on.
 */
function patienceOf({ waitSum, gaveUp }: Sums, channel: Channel): Fact {
  if (gaveUp > 0 && waitSum > 0) {
    const value = waitSum / gaveUp;
    return {
      value,
      from: `all time waited ÷ ${count(gaveUp)} who gave up, as if patience were exponential`,
      assumed: false,
    };
  }
  return {
    value: ASSUMED_PATIENCE[channel],
    from: 'assumed: the export does not tell how long customers waited',
    assumed: true,
  };
}

interface Sums {
  offered: number;
  handled: number;
  handleSum: number;
  waitSum: number;
  gaveUp: number;
}

function sumsOf({ intervals, moments }: ImportedHistory, type: number): Sums {
  const { handleTime, answered, abandoned, answeredWait, abandonedWait } = intervals.columns;
  const sums: Sums = { offered: 0, handled: 0, handleSum: 0, waitSum: 0, gaveUp: 0 };
  for (let row = intervals.from[type]!; row < intervals.from[type + 1]!; row++) {
    const offered = intervals.offered[row] || 0;
    sums.offered += offered;
    const weight = answered === undefined ? offered : answered[row] || 0;
    if (handleTime !== undefined && handleTime[row]! > 0) {
      sums.handled += weight;
      sums.handleSum += weight * handleTime[row]!;
    }
    // Without the wait of those who gave up the sum would be too small, and patience with it.
    if (abandonedWait === undefined || abandoned === undefined) continue;
    sums.gaveUp += abandoned[row] || 0;
    sums.waitSum +=
      (abandoned[row] || 0) * (abandonedWait[row] || 0) + (answered?.[row] || 0) * (answeredWait?.[row] || 0);
  }
  const own = moments?.[type];
  if (own === undefined) return sums;
  // A log tells of each contact, which is exact where an interval's mean leaves out the unknown ones.
  return {
    ...sums,
    handled: own.handled,
    handleSum: own.handled * own.handleMean,
    waitSum: own.waitSum,
    gaveUp: own.gaveUp,
  };
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
