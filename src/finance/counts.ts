/** What money is reckoned from: sums over the horizon of each replication, read from the merged records. */
import { WORK_COUNTERS, WorkCounter } from '../measure/counters.ts';
import type { Merger } from '../measure/merger.ts';
import { metricFormulas } from '../measure/metric-formulas.ts';
import type { Scope } from '../measure/scopes.ts';
import { compileSum, type Term } from '../measure/terms.ts';
import { HOURS_A_DAY, shareWidth } from '../measure/work-shares.ts';
import type { Cause } from './cost-item.ts';

/** One value a replication. */
export type Series = Float64Array;

export class Counts {
  readonly replications: number;
  private readonly merger: Merger;
  private readonly types: readonly Scope[];
  private readonly groups: readonly Scope[];
  private readonly segments: number;
  private readonly width: number;

  constructor(merger: Merger) {
    this.merger = merger;
    this.replications = merger.replications;
    this.types = merger.scopes.filter(({ kind }) => kind === 'contact_type');
    this.groups = merger.scopes.filter(({ kind }) => kind === 'agent_group');
    this.segments = merger.frame.segments.length;
    this.width = shareWidth(this.segments);
  }

  /** A value for each replication. */
  series(value: (replication: number) => number): Series {
    return Float64Array.from({ length: this.replications }, (_, replication) => value(replication));
  }

  /** Sum of counters of a contact type. */
  ofType(type: number, ...terms: Term[]): Series {
    return this.sum(this.types[type]!, terms);
  }

  /** Sum of counters of an agent group. */
  ofGroup(group: number, ...terms: Term[]): Series {
    return this.sum(this.groups[group]!, terms);
  }

  /** Seconds that a group is paid for, overtime left out. */
  ordinarySeconds(group: number): Series {
    const scope = this.groups[group]!;
    const paid = this.merger.sample(scope, metricFormulas.paid_hours).numerators;
    const overtime = this.overtimeSeconds(group);
    return this.series((replication) => paid[replication]! - overtime[replication]!);
  }

  /** Seconds that a group works past the end of its duties. */
  overtimeSeconds(group: number): Series {
    return this.ofGroup(group, 'agent.overtime');
  }

  /** Contacts of a type that a group handled. */
  handledBy(group: number, type: number, replication: number): number {
    return this.merger.work[replication]!.grid[this.place(group, type) + WorkCounter.handled]!;
  }

  /** Seconds of its agents that a group spent on a type. */
  handlingBy(group: number, type: number, replication: number): number {
    return this.merger.work[replication]!.grid[this.place(group, type) + WorkCounter.worked]!;
  }

  /** Resolutions that occur in the horizon, of cases whose first contact was of the type. */
  resolutions(type: number): Series {
    return this.series((replication) => this.merger.work[replication]!.resolutions[type]!);
  }

  /** Visits to a help centre or a bot that begin in the horizon. */
  visitsTo(selfService: number): Series {
    const { width, segments } = this;
    return this.series((replication) => {
      const { visitShares } = this.merger.work[replication]!;
      return total(visitShares.subarray(selfService * width + segments, (selfService + 1) * width));
    });
  }

  /** Parts into which work is shared beside contact types: the segments, then the local hours of arrival. */
  get slices(): number {
    return this.width;
  }

  /** Place of an hour among the slices. */
  sliceOfHour(hour: number): number {
    return this.segments + hour;
  }

  /**
   * Of what a cause did in a replication, the share that was for a slice: of the seconds of a group or for a type, of the
   * visits to a help centre or bot, of the seconds of all; 0 where nothing was done.
   */
  shareOf(by: Cause | 'all', place: number, slice: number, replication: number): number {
    const { width, segments } = this;
    const { shares, visitShares } = this.merger.work[replication]!;
    const isSegment = slice < segments;
    const [from, to] = isSegment ? [0, segments] : [segments, segments + HOURS_A_DAY];
    const rows = by === 'self_service' ? visitShares : shares;
    const places =
      by === 'all' ? this.groups.map((_, group) => group) : [by === 'type' ? this.groups.length + place : place];
    let part = 0;
    let whole = 0;
    for (const row of places) {
      part += rows[row * width + slice]!;
      whole += total(rows.subarray(row * width + from, row * width + to));
    }
    return whole === 0 ? 0 : part / whole;
  }

  /** Contacts handled that arrived in the horizon, or cases resolved in it, of a slice. */
  ofSlice(what: 'handledOf' | 'resolvedShares', slice: number): Series {
    return this.series((replication) => this.merger.work[replication]![what][slice]!);
  }

  private place(group: number, type: number): number {
    return (group * this.types.length + type) * WORK_COUNTERS;
  }

  private sum(scope: Scope, terms: readonly Term[]): Series {
    const { numerators } = this.merger.sample(scope, {
      numerator: compileSum(terms),
      denominator: compileSum(['one']),
    });
    return Float64Array.from(numerators);
  }
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}
