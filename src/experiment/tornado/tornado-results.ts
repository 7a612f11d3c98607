/** The results of a tornado as they are shown, sent and kept: plain data for JSON. */
import type { Estimate } from '../../stats/estimate.ts';
import type { ChangedField } from '../changed-fields.ts';
import type { Difference } from '../difference.ts';
import type { PairedHead } from '../paired-head.ts';

export interface TornadoResults extends PairedHead<'tornado'> {
  /** As targets name it. */
  readonly metric: string;
  /** The metric of the plan as it is. */
  readonly base: Estimate;
  /** The widest swing first. */
  readonly assumptions: readonly Assumption[];
}

export interface Assumption {
  readonly path: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** High end − low end of the assumption, paired. */
  readonly swing: Difference;
}

/** An assumption at one end of its range. */
export interface TornadoEnd {
  /** As written: `× 0.9`. */
  readonly shown: string;
  /** What it changes in the scenario; empty where it rounds to what is there. */
  readonly changes: readonly ChangedField[];
  /** Null where the value makes no sound plan, as `faults` says. */
  readonly hash: string | null;
  readonly estimate: Estimate;
  /** To the plan as it is. */
  readonly effect: Difference;
  readonly faults: readonly string[];
}
