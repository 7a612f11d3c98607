/**
 * What one replication comes to: its counters by interval and its histograms, as typed arrays. From one thread to another
 * they are copied, not moved: once an array's memory has been moved away, every access to any typed array is checked.
 */
import type { Histogram, SparseHistogram } from '../stats/histogram.ts';
import type { AgentCounts } from './agent-counts.ts';
import type { BacklogCounts } from './backlog-counts.ts';
import type { CaseCounts } from './case-counts.ts';
import type { ContactCounts } from './contact-counts.ts';
import type { ExperienceCounts } from './experience-counts.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { PeriodGrids, Split } from './period-sums.ts';
import type { VisitCounts } from './visit-counts.ts';
import type { WorkCounts } from './work-counts.ts';

export interface ReplicationRecord {
  /** Its grids added up by some splits: then those by interval are empty. */
  readonly sums?: Readonly<Partial<Record<Split, PeriodGrids>>>;
  /** `ContactCounter` by interval and contact type: counter c of type t in interval k at (k · types + t) · CONTACT_COUNTERS + c. */
  readonly contacts: Float64Array<ArrayBuffer>;
  /** `CaseCounter` by interval and type of the first contact; empty, as all of cases, where contacts alone were counted. */
  readonly cases: Float64Array<ArrayBuffer>;
  /** `CaseCounter` by interval and customer segment; empty where the scenario has none. */
  readonly segments: Float64Array<ArrayBuffer>;
  /** `AgentCounter` by interval and agent group. */
  readonly agents: Float64Array<ArrayBuffer>;
  /** `VisitCounter` by interval and type of the first contact; empty without self-service. */
  readonly visits: Float64Array<ArrayBuffer>;
  /** `BacklogCounter` by interval and series: types of email in order, then all of them where there are several. */
  readonly backlog: Float64Array<ArrayBuffer>;
  /** Who did the work, which only money asks for; undefined where it was not counted. */
  readonly work: WorkRecord | undefined;
  /** What customers would say; undefined where the scenario has no experience. */
  readonly experience: ExperienceRecord | undefined;
  /** Longest hold of each contact type in seconds, and longest callback delay. */
  readonly longest: Float64Array<ArrayBuffer>;
  readonly longestCallback: Float64Array<ArrayBuffer>;
  /** By contact type, in seconds: every hold, those that the end of the run cut off included; times to the answer, or for email to the reply. */
  readonly hold: readonly SparseHistogram[];
  readonly speed: readonly SparseHistogram[];
  /** Resolution times by type of the first contact, then by segment. */
  readonly resolution: readonly SparseHistogram[];
  /** The same in open hours; undefined where nothing closes, so that they are the same. */
  readonly resolutionOpen: readonly SparseHistogram[] | undefined;
  /** Callback delays by contact type; undefined where nobody offers callbacks. */
  readonly callback: readonly SparseHistogram[] | undefined;
  /** Cases that arose in the horizon and were still open when the run ended. */
  readonly leftOpen: number;
  /** Whether the longest queue was collected. */
  readonly queueLengths: boolean;
}

/** What was done in the horizon, by whom and for whom. */
export interface WorkRecord {
  /** `WorkCounter`: counter c of type t in group g at (g · types + t) · WORK_COUNTERS + c. */
  readonly grid: Float64Array<ArrayBuffer>;
  /** Seconds of each agent group, then of each contact type, by segment and local hour: rows as in `work-shares.ts`. */
  readonly shares: Float64Array<ArrayBuffer>;
  /** Contacts handled, and cases resolved, by segment and local hour. */
  readonly handledOf: Float64Array<ArrayBuffer>;
  readonly resolvedShares: Float64Array<ArrayBuffer>;
  /** Visits of each self-service, by segment and local hour. */
  readonly visitShares: Float64Array<ArrayBuffer>;
  /** Cases resolved, those by self-service included, by type of the first contact. */
  readonly resolutions: Float64Array<ArrayBuffer>;
}

/** `ExperienceCounter` by interval and type of the first contact, and by segment; `RepeatCounter` by interval and agent group. */
export interface ExperienceRecord {
  readonly byType: Float64Array<ArrayBuffer>;
  readonly bySegment: Float64Array<ArrayBuffer>;
  readonly byGroup: Float64Array<ArrayBuffer>;
}

/** The parts of a collector. */
interface Counted {
  readonly clock: IntervalClock;
  readonly contacts: ContactCounts;
  readonly cases: CaseCounts | undefined;
  readonly agents: AgentCounts;
  readonly work: WorkCounts | undefined;
  readonly visits: VisitCounts | undefined;
  readonly backlog: BacklogCounts | undefined;
  readonly experience: ExperienceCounts | undefined;
}

/** The collector's grids without their row 0, which holds what lies outside the horizon. */
export function packRecord(parts: Counted, leftOpen: number, queueLengths: boolean): ReplicationRecord {
  const { clock, contacts, cases, agents, work, visits, backlog, experience } = parts;
  const none = new Float64Array(0);
  const counted = (grid: Float64Array<ArrayBuffer>) => grid.subarray(grid.length / clock.rows);
  const sparse = (histograms: readonly Histogram[]) => histograms.map((histogram) => histogram.toSparse());
  const resolution = cases === undefined ? [] : sparse(cases.resolution);
  return {
    contacts: counted(contacts.grid),
    cases: cases === undefined ? none : counted(cases.byType),
    segments: cases === undefined ? none : counted(cases.bySegment),
    agents: counted(agents.grid),
    visits: visits === undefined ? none : counted(visits.grid),
    backlog: backlog === undefined ? none : counted(backlog.grid),
    work: work && workRecord(work),
    experience: experience && {
      byType: counted(experience.byType),
      bySegment: counted(experience.bySegment),
      byGroup: counted(experience.byGroup),
    },
    longest: contacts.times.longest,
    longestCallback: contacts.times.longestCallback,
    hold: Array.from(contacts.times.longest, (_, type) => contacts.holdOf(type)),
    speed: Array.from(contacts.times.longest, (_, type) => contacts.speedOf(type)),
    resolution,
    resolutionOpen: cases?.closes ? resolution.map((same, series) => cases.resolutionOpen(series) ?? same) : undefined,
    callback: contacts.times.callbacks && sparse(contacts.times.callbacks),
    leftOpen,
    queueLengths,
  };
}

function workRecord({ grid, shares, handledOf, resolvedShares, visitShares, resolutions }: WorkCounts): WorkRecord {
  return { grid, shares, handledOf, resolvedShares, visitShares, resolutions };
}
