/**
 * What one replication comes to: its counters by interval and its histograms, as typed arrays. From one thread to another
 * they are copied, not moved: once an array's memory has been moved away, every access to any typed array is checked.
 */
import type { SparseHistogram } from '../stats/histogram.ts';
import type { AgentCounts } from './agent-counts.ts';
import type { CaseCounts } from './case-counts.ts';
import type { ContactCounts } from './contact-counts.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { WorkCounts } from './work-counts.ts';

export interface ReplicationRecord {
  /** `ContactCounter` by interval and contact type: counter c of type t in interval k at (k · types + t) · CONTACT_COUNTERS + c. */
  readonly contacts: Float64Array<ArrayBuffer>;
  /** `CaseCounter` by interval and type of the first contact. */
  readonly cases: Float64Array<ArrayBuffer>;
  /** `CaseCounter` by interval and customer segment; empty where the scenario has none. */
  readonly segments: Float64Array<ArrayBuffer>;
  /** `AgentCounter` by interval and agent group. */
  readonly agents: Float64Array<ArrayBuffer>;
  /** `WorkCounter` over the horizon, empty where it was not counted: counter c of type t in group g at (g · types + t) · WORK_COUNTERS + c. */
  readonly work: Float64Array<ArrayBuffer>;
  /** Resolutions that occur in the horizon, by type of the first contact; empty as `work` is. */
  readonly resolutions: Float64Array<ArrayBuffer>;
  /** Longest hold of each contact type in seconds. */
  readonly longest: Float64Array<ArrayBuffer>;
  /** By contact type, in seconds: every hold, those that the end of the run cut off included; times to the answer, or for email to the reply. */
  readonly hold: readonly SparseHistogram[];
  readonly speed: readonly SparseHistogram[];
  /** Resolution times by type of the first contact, then by segment. */
  readonly resolution: readonly SparseHistogram[];
  /** Cases that arose in the horizon and were still open when the run ended. */
  readonly leftOpen: number;
  /** Whether the longest queue was collected. */
  readonly queueLengths: boolean;
}

/** The collector's grids without their row 0, which holds what lies outside the horizon. */
export function packRecord(
  clock: IntervalClock,
  contacts: ContactCounts,
  cases: CaseCounts,
  agents: AgentCounts,
  work: WorkCounts | undefined,
  leftOpen: number,
  queueLengths: boolean,
): ReplicationRecord {
  const counted = (grid: Float64Array<ArrayBuffer>) => grid.slice(grid.length / clock.rows);
  return {
    contacts: counted(contacts.grid),
    cases: counted(cases.byType),
    segments: counted(cases.bySegment),
    agents: counted(agents.grid),
    work: work?.grid ?? new Float64Array(0),
    resolutions: work?.resolutions ?? new Float64Array(0),
    longest: contacts.longest,
    hold: Array.from(contacts.longest, (_, type) => contacts.holdOf(type).toSparse()),
    speed: Array.from(contacts.longest, (_, type) => contacts.speedOf(type).toSparse()),
    resolution: cases.resolution.map((histogram) => histogram.toSparse()),
    leftOpen,
    queueLengths,
  };
}
