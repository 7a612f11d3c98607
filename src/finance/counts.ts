/** What money is reckoned from: sums over the horizon of each replication, read from the merged records. */
import { WORK_COUNTERS, WorkCounter } from '../measure/counters.ts';
import type { Merger } from '../measure/merger.ts';
import { metricFormulas } from '../measure/metric-formulas.ts';
import type { Scope } from '../measure/scopes.ts';
import { compileSum, type Term } from '../measure/terms.ts';

/** One value a replication. */
export type Series = Float64Array;

export class Counts {
  readonly replications: number;
  private readonly merger: Merger;
  private readonly types: readonly Scope[];
  private readonly groups: readonly Scope[];

  constructor(merger: Merger) {
    this.merger = merger;
    this.replications = merger.replications;
    this.types = merger.scopes.filter(({ kind }) => kind === 'contact_type');
    this.groups = merger.scopes.filter(({ kind }) => kind === 'agent_group');
  }

  /** A value for each replication. */
  series(value: (replication: number) => number): Series {
    return Float64Array.from({ length: this.replications }, (_, replication) => value(replication));
  }

  /** Sum of counters of a contact type. */
  ofType(type: number, ...terms: Term[]): Series {
    return this.sum(this.types[type]!, terms);
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
    return this.sum(this.groups[group]!, ['agent.overtime']);
  }

  /** Contacts of a type that a group handled. */
  handledBy(group: number, type: number, replication: number): number {
    return this.merger.work[replication]!.work[this.place(group, type) + WorkCounter.handled]!;
  }

  /** Talk and wrap-up that a group spent on a type, in seconds. */
  handlingBy(group: number, type: number, replication: number): number {
    const { work } = this.merger.work[replication]!;
    const base = this.place(group, type);
    return work[base + WorkCounter.talk]! + work[base + WorkCounter.wrapUp]!;
  }

  /** Resolutions that occur in the horizon, of cases whose first contact was of the type. */
  resolutions(type: number): Series {
    return this.series((replication) => this.merger.work[replication]!.resolutions[type]!);
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
