/** Fills a batch's columns from the laws of a contact type, each purpose from its own stream of the day. */
import type { Distribution } from '../random/distribution.ts';
import { Stream, type StreamRoot } from '../random/stream.ts';
import { BATCH, type CaseBatch } from './case-batch.ts';
import type { ContactTypePlan, Law, Steps } from './plan.ts';
import { Purpose } from './purpose.ts';
import { stepAt } from './steps.ts';

/** One law's draws for the cases of one contact type. */
class LawDraws {
  private readonly distribution: Distribution;
  private readonly factor: Steps | undefined;
  private readonly atMost: number;
  private readonly purpose: number;
  private readonly stream = new Stream();

  constructor(law: Law, purpose: number) {
    this.distribution = law.distribution;
    this.factor = law.factor;
    this.atMost = law.atMost ?? Number.POSITIVE_INFINITY;
    this.purpose = purpose;
  }

  startDay(root: StreamRoot, day: number, owner: number): void {
    this.stream.restart(root, day, owner, this.purpose);
  }

  fill(column: Float64Array, arisen: Float64Array, count: number): void {
    this.distribution.fill(this.stream, column, 0, count);
    const { factor, atMost } = this;
    if (factor !== undefined) {
      const { times, values } = factor;
      let step = stepAt(times, arisen[0]!);
      for (let k = 0; k < count; k++) {
        while (step + 1 < times.length && times[step + 1]! <= arisen[k]!) step++;
        column[k]! *= values[step]!;
      }
    }
    if (atMost < Number.POSITIVE_INFINITY) {
      for (let k = 0; k < count; k++) if (column[k]! > atMost) column[k] = atMost;
    }
  }
}

export class BatchDraws {
  private readonly root: StreamRoot;
  private readonly owner: number;
  private readonly talk: LawDraws;
  private readonly wrapUp: LawDraws | undefined;
  private readonly patience: LawDraws | undefined;

  constructor(type: ContactTypePlan, root: StreamRoot, owner: number) {
    this.root = root;
    this.owner = owner;
    this.talk = new LawDraws(type.talk, Purpose.talk);
    this.wrapUp = type.wrapUp && new LawDraws(type.wrapUp, Purpose.wrapUp);
    this.patience = type.patience && new LawDraws(type.patience, Purpose.patience);
  }

  startDay(day: number): void {
    this.talk.startDay(this.root, day, this.owner);
    this.wrapUp?.startDay(this.root, day, this.owner);
    this.patience?.startDay(this.root, day, this.owner);
  }

  /** Fills the columns for the batch's `count` cases, whose `arisen` is set. */
  fill(batch: CaseBatch): void {
    if (batch.count > BATCH) throw new RangeError(`invalid batch: ${batch.count} cases`);
    this.talk.fill(batch.talk, batch.arisen, batch.count);
    this.wrapUp?.fill(batch.wrapUp, batch.arisen, batch.count);
    this.patience?.fill(batch.patience, batch.arisen, batch.count);
  }
}
