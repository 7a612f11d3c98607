/**
 * Times of which some are known only to be longer than they lasted: a customer who was answered would have waited on.
 */

export interface CensoredTimes {
  /** Seconds, above 0. */
  readonly time: Float64Array;
  /** 1 where the time ended by itself, 0 where it was cut off. */
  readonly ended: Uint8Array;
  /** Every time is known to be longer than this many seconds; 0 where nothing was left out. */
  readonly beyond: number;
}

/** Times that are all known to their end. */
export function wholeTimes(time: Float64Array): CensoredTimes {
  return { time, ended: new Uint8Array(time.length).fill(1), beyond: 0 };
}

/** Only what lasted longer than `beyond` seconds, as known to have done so. */
export function timesBeyond({ time, ended }: CensoredTimes, beyond: number): CensoredTimes {
  const kept = Array.from(time.keys()).filter((k) => time[k]! > beyond);
  return {
    time: Float64Array.from(kept, (k) => time[k]!),
    ended: Uint8Array.from(kept, (k) => ended[k]!),
    beyond,
  };
}

export function endings({ ended }: CensoredTimes): number {
  let count = 0;
  for (let k = 0; k < ended.length; k++) count += ended[k]!;
  return count;
}
