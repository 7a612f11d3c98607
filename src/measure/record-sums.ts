/** One record with its sums over the splits of the horizon, each worked out once, when first asked for. */
import { pooled, type SparseHistogram } from '../stats/histogram.ts';
import type { Frame } from './frame.ts';
import type { HistogramName, LongestName } from './metric-formulas.ts';
import { type PeriodGrids, type PeriodSums, type Split, sumPeriods } from './period-sums.ts';
import type { ReplicationRecord } from './record.ts';
import type { Scope } from './scopes.ts';

export class RecordSums {
  readonly record: ReplicationRecord;
  private readonly frame: Frame;
  private readonly known: Partial<Record<Split, PeriodSums>> = {};

  constructor(record: ReplicationRecord, frame: Frame) {
    this.record = record;
    this.frame = frame;
  }

  by(split: Split): PeriodSums {
    const { record, frame } = this;
    this.known[split] ??= { ...gridsBy(split, record, frame), periods: frame[split] };
    return this.known[split];
  }

  /** A scope's histogram in this replication. */
  histogram(scope: Scope, name: HistogramName): SparseHistogram {
    const histograms = histogramsOf(this.record, name);
    if (histograms === undefined) return pooled([]);
    return pooled(histogramSeries(scope, name, this.frame).map((series) => histograms[series]!));
  }

  /**
   * A scope's longest hold, or longest callback delay, in this replication, in seconds; null where nobody asked for an
   * agent, or nobody was called back.
   */
  longest(scope: Scope, of: LongestName = 'hold'): number | null {
    const { record } = this;
    const [times, longest] = of === 'hold' ? [record.hold, record.longest] : [record.callback, record.longestCallback];
    if (times === undefined) return null;
    const told = scope.liveTypes.filter((type) => times[type]!.counts.length > 0);
    return told.length === 0 ? null : Math.max(...told.map((type) => longest[type]!));
  }
}

/** A record's histograms of one name; undefined where there are none. Where nothing closes, open hours are all hours. */
export function histogramsOf(record: ReplicationRecord, name: HistogramName): readonly SparseHistogram[] | undefined {
  return name === 'resolutionOpen' ? (record.resolutionOpen ?? record.resolution) : record[name];
}

/** Places of the histograms that a scope's is made of: as for the ratios, emails stay out of the total's waits. */
export function histogramSeries(scope: Scope, name: HistogramName, frame: Frame): readonly number[] {
  if (name !== 'resolution' && name !== 'resolutionOpen') return scope.liveTypes;
  return scope.segment === undefined ? scope.types : [frame.types.length + scope.segment];
}

/** A record that can be added up by these splits alone, without its grids by interval, which are far larger. */
export function condensed(record: ReplicationRecord, frame: Frame, splits: readonly Split[]): ReplicationRecord {
  const none = new Float64Array(0);
  return {
    ...record,
    ...{
      contacts: none,
      cases: none,
      segments: none,
      agents: none,
      visits: none,
      backlog: none,
      experience: undefined,
    },
    sums: Object.fromEntries(splits.map((split) => [split, sumPeriods(record, frame, frame[split])])),
  };
}

function gridsBy(split: Split, record: ReplicationRecord, frame: Frame): PeriodGrids {
  if (record.sums === undefined) return sumPeriods(record, frame, frame[split]);
  const sums = record.sums[split];
  if (sums === undefined) throw new RangeError(`invalid split: the record was not added up by ${split}`);
  return sums;
}
