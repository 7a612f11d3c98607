/**
 * Needs at exact times, the same in every replication; where a contact's own handle time or patience is known it
 * stands in for the draw. The draws are taken all the same, so that knowing one more number moves no other.
 */
import { Stream, type StreamRoot } from '../random/stream.ts';
import { BatchDraws } from './batch-draws.ts';
import { BATCH, CaseBatch, type CaseSource } from './case-batch.ts';
import type { CentrePlan, ContactTypePlan, ReplayDemand } from './plan.ts';
import { Purpose } from './purpose.ts';

export class ReplaySource implements CaseSource {
  readonly batch = new CaseBatch();
  private readonly demand: ReplayDemand;
  private readonly days: CentrePlan['days'];
  private readonly draws: BatchDraws;
  private readonly root: StreamRoot;
  private readonly owner: number;
  private readonly segmentStream = new Stream();
  private day = -1;
  private index = 0;
  private taken: number;

  constructor(plan: CentrePlan, type: ContactTypePlan, demand: ReplayDemand, root: StreamRoot, owner: number) {
    this.demand = demand;
    this.days = plan.days;
    this.draws = new BatchDraws(type, root, owner);
    this.root = root;
    this.owner = owner;
    this.batch.segment.fill(demand.segments[0]!);
    this.taken = demand.arrivals.findIndex((time) => time >= plan.start);
    if (this.taken < 0) this.taken = demand.arrivals.length;
  }

  refill(): boolean {
    const { demand, batch, days } = this;
    const { arrivals } = demand;
    batch.position = 0;
    if (this.taken >= arrivals.length) return false;
    while (this.day < 0 || arrivals[this.taken]! >= days.starts[this.day + 1]!) {
      if (++this.day >= days.keys.length) return false;
      this.index = 0;
      this.draws.startDay(days.keys[this.day]!);
      this.segmentStream.restart(this.root, days.keys[this.day]!, this.owner, Purpose.segment);
    }
    const dayEnd = days.starts[this.day + 1]!;
    let count = 0;
    while (count < BATCH && this.taken + count < arrivals.length && arrivals[this.taken + count]! < dayEnd) {
      batch.arisen[count] = arrivals[this.taken + count]!;
      count++;
    }
    batch.count = count;
    batch.day = days.keys[this.day]!;
    batch.firstIndex = this.index;
    this.draws.fill(batch);
    this.putKnown(demand.handleTimes, batch.talk, batch.wrapUp);
    this.putKnown(demand.patiences, batch.patience, undefined);
    if (demand.segments.length > 1) this.drawSegments();
    this.index += count;
    this.taken += count;
    return true;
  }

  private drawSegments(): void {
    const { segments, shares } = this.demand;
    for (let k = 0; k < this.batch.count; k++) {
      let left = this.segmentStream.uniform();
      let s = 0;
      while (s + 1 < segments.length && left >= shares[s]!) left -= shares[s++]!;
      this.batch.segment[k] = segments[s]!;
    }
  }

  /** Puts what is known in place of the draws; a known handle time leaves no wrap-up. */
  private putKnown(known: Float64Array | undefined, column: Float64Array, cleared: Float64Array | undefined): void {
    if (known === undefined) return;
    for (let k = 0; k < this.batch.count; k++) {
      const value = known[this.taken + k]!;
      if (Number.isNaN(value)) continue;
      column[k] = value;
      if (cleared !== undefined) cleared[k] = 0;
    }
  }
}
