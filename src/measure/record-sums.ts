/** One record with its sums over the splits of the horizon, each worked out once, when first asked for. */
import { Histogram } from '../stats/histogram.ts';
import type { Frame } from './frame.ts';
import type { HistogramName } from './metric-formulas.ts';
import { type PeriodSums, sumPeriods } from './period-sums.ts';
import type { ReplicationRecord } from './record.ts';
import type { Scope } from './scopes.ts';

export type Split = 'whole' | 'week' | 'day' | 'interval';

export class RecordSums {
  readonly record: ReplicationRecord;
  private readonly frame: Frame;
  private readonly known: Partial<Record<Split, PeriodSums>> = {};

  constructor(record: ReplicationRecord, frame: Frame) {
    this.record = record;
    this.frame = frame;
  }

  by(split: Split): PeriodSums {
    this.known[split] ??= sumPeriods(this.record, this.frame, this.frame[split]);
    return this.known[split];
  }

  /** A scope's histogram in this replication. */
  histogram(scope: Scope, name: HistogramName): Histogram {
    const pool = new Histogram();
    for (const series of histogramSeries(scope, name, this.frame)) pool.merge(this.record[name][series]!);
    return pool;
  }

  /** A scope's longest hold in this replication, in seconds; null where nobody asked for an agent. */
  longest(scope: Scope): number | null {
    const asked = scope.liveTypes.filter((type) => this.record.hold[type]!.counts.length > 0);
    return asked.length === 0 ? null : Math.max(...asked.map((type) => this.record.longest[type]!));
  }
}

/** Places of the histograms that a scope's is made of: as for the ratios, emails stay out of the total's waits. */
export function histogramSeries(scope: Scope, name: HistogramName, frame: Frame): readonly number[] {
  if (name !== 'resolution') return scope.liveTypes;
  return scope.segment === undefined ? scope.types : [frame.types.length + scope.segment];
}
