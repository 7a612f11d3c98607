/**
 * Needs as a Poisson process whose rate is constant between steps: unit exponentials are added up and mapped back
 * through the cumulative rate, never thinned, so that the k-th need of a day stays the k-th when volume changes. Each
 * day starts its streams afresh; the process has no memory, so the cut at midnight changes nothing in law.
 */
import { gammaFactor } from '../random/distributions/gamma.ts';
import { fillExponential } from '../random/fill-exponential.ts';
import { Stream, type StreamRoot } from '../random/stream.ts';
import { BatchDraws } from './batch-draws.ts';
import { BATCH, CaseBatch, type CaseSource } from './case-batch.ts';
import type { CentrePlan, ContactTypePlan, RateDemand } from './plan.ts';
import { Purpose, SHARED } from './purpose.ts';
import { stepAt } from './steps.ts';

export class PoissonSource implements CaseSource {
  readonly batch = new CaseBatch();
  private readonly demand: RateDemand;
  private readonly days: CentrePlan['days'];
  private readonly root: StreamRoot;
  private readonly owner: number;
  private readonly ownBusyness: number;
  private readonly sharedBusyness: number;
  private readonly draws: BatchDraws;
  private readonly totals: Float64Array;

  private readonly gaps = new Float64Array(BATCH);
  private gapsUsed = BATCH;
  private readonly gapStream = new Stream();
  private readonly segmentStream = new Stream();

  // Where the process stands: the day, the step of the rate, and the need accrued since `from` within that step.
  private day = -1;
  private index = 0;
  private dayEnd = Number.NEGATIVE_INFINITY;
  private busyness = 1;
  private step = 0;
  private from = 0;
  private accrued = 0;

  constructor(plan: CentrePlan, type: ContactTypePlan, demand: RateDemand, root: StreamRoot, owner: number) {
    this.demand = demand;
    this.days = plan.days;
    this.root = root;
    this.owner = owner;
    this.ownBusyness = type.busyness;
    this.sharedBusyness = plan.sharedBusyness;
    this.draws = new BatchDraws(type, root, owner);
    this.batch.segment.fill(demand.segments[0]!);
    this.totals = totalsOf(demand);
  }

  refill(): boolean {
    const { batch } = this;
    batch.position = 0;
    for (;;) {
      batch.count = this.dayEnd > this.from ? this.placeArrivals() : 0;
      if (batch.count > 0) break;
      if (!this.startNextDay()) return false;
    }
    batch.day = this.days.keys[this.day]!;
    batch.firstIndex = this.index;
    this.index += batch.count;
    this.draws.fill(batch);
    if (this.demand.segments.length > 1) this.drawSegments();
    return true;
  }

  private startNextDay(): boolean {
    const { starts, keys } = this.days;
    if (++this.day >= keys.length) return false;
    const key = keys[this.day]!;
    this.from = starts[this.day]!;
    this.dayEnd = starts[this.day + 1]!;
    this.step = stepAt(this.demand.times, this.from);
    this.accrued = 0;
    this.index = 0;
    this.gapsUsed = BATCH;
    this.gapStream.restart(this.root, key, this.owner, Purpose.arrivals);
    this.segmentStream.restart(this.root, key, this.owner, Purpose.segment);
    this.draws.startDay(key);
    this.busyness =
      this.busynessOf(key, this.owner, this.ownBusyness) * this.busynessOf(key, SHARED, this.sharedBusyness);
    return true;
  }

  private busynessOf(day: number, owner: number, cv: number): number {
    if (cv === 0) return 1;
    const factor = new Float64Array(1);
    const stream = new Stream();
    stream.restart(this.root, day, owner, Purpose.busyness);
    gammaFactor(cv).fill(stream, factor, 0, 1);
    return factor[0]!;
  }

  /** Writes up to a batch of the day's next arrival times. @returns how many; fewer than a batch ends the day */
  private placeArrivals(): number {
    const { demand, totals, busyness, dayEnd, gaps, batch } = this;
    const { times } = demand;
    const arisen = batch.arisen;
    let { step, from, accrued } = this;
    let stepEnd = step + 1 < times.length ? Math.min(times[step + 1]!, dayEnd) : dayEnd;
    let rate = totals[step]! * busyness;
    let count = 0;
    while (count < BATCH) {
      if (this.gapsUsed === BATCH) {
        fillExponential(this.gapStream, gaps, 0, BATCH);
        this.gapsUsed = 0;
      }
      accrued += gaps[this.gapsUsed++]!;
      while (accrued > rate * (stepEnd - from)) {
        accrued -= rate * (stepEnd - from);
        from = stepEnd;
        if (from >= dayEnd) {
          this.from = from;
          return count;
        }
        step++;
        stepEnd = step + 1 < times.length ? Math.min(times[step + 1]!, dayEnd) : dayEnd;
        rate = totals[step]! * busyness;
      }
      arisen[count++] = from + accrued / rate;
    }
    this.step = step;
    this.from = from;
    this.accrued = accrued;
    return count;
  }

  private drawSegments(): void {
    const { times, rates, segments } = this.demand;
    const { arisen, segment, count } = this.batch;
    let step = stepAt(times, arisen[0]!);
    for (let k = 0; k < count; k++) {
      while (step + 1 < times.length && times[step + 1]! <= arisen[k]!) step++;
      let left = this.segmentStream.uniform() * this.totals[step]!;
      let s = 0;
      while (s + 1 < segments.length && left >= rates[step * segments.length + s]!) {
        left -= rates[step * segments.length + s]!;
        s++;
      }
      segment[k] = segments[s]!;
    }
  }
}

const known = new WeakMap<RateDemand, Float64Array>();

/** Of all segments together, by step; worked out once for all of a plan's replications. */
function totalsOf(demand: RateDemand): Float64Array {
  let totals = known.get(demand);
  if (totals === undefined) {
    const segments = demand.segments.length;
    totals = new Float64Array(demand.times.length);
    for (let k = 0; k < totals.length; k++)
      for (let s = 0; s < segments; s++) totals[k]! += demand.rates[k * segments + s]!;
    known.set(demand, totals);
  }
  return totals;
}
