/** How staff is sought. */
import type { Split } from '../../measure/period-sums.ts';
import type { Calibration, PlanOptions } from '../../scenario/build/build-plan.ts';
import type { KnownRecords } from '../known-records.ts';
import type { Staffing } from './staff-results.ts';

export interface StaffOptions {
  /** Multiple of today's need, 1 by default. */
  readonly volume?: number;
  /** Of the base plan's histories; found where it is absent. */
  readonly calibration?: Calibration;
  /** Default: the scenario's. */
  readonly seed?: number;
  /** Replications by which staff is judged in the end; default: the scenario's. */
  readonly replications?: number;
  /** Form in which every group is sought; default: the form in which each is written. */
  readonly by?: 'interval' | 'hours' | 'shift';
  /** Staff to begin from, such as what a lower volume needs (`StaffResults.staffing`); default: by closed forms. */
  readonly start?: Staffing;
  /** False: without the low and high of the requirement, which take as long as the rest. Default true. */
  readonly band?: boolean;
  /** False: targets on cost stay unjudged, which spares a run. Default true. */
  readonly judgeCost?: boolean;
  /** The scenario's hash, where it is known already. */
  readonly hash?: string;
  /** Warnings to be shown with the results, such as those of the scenario's check. */
  readonly warnings?: readonly string[];
  /** Told how many replications of the search are done, and of how many as far as can be told. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** Whoever will ask for a run of the staff found. */
  readonly telling?: Telling;
}

/** A run of the staff found, for which the search has simulated most replications already: those that count as it does. */
export interface Telling {
  /** What that run will be asked for. */
  readonly plan: Pick<PlanOptions, 'runOut'>;
  readonly splits: readonly Split[];
  /** Handed its replications, where staff was found. */
  take(records: KnownRecords): void;
}
