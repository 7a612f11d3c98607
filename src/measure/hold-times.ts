/** Times of one replication's contacts as histograms, by contact type, and the longest of each: holds, replies, callbacks. */
import { Histogram } from '../stats/histogram.ts';

export class HoldTimes {
  /** Longest hold of each type, and longest time until a customer who accepted a callback was reached. */
  readonly longest: Float64Array<ArrayBuffer>;
  readonly longestCallback: Float64Array<ArrayBuffer>;
  /** Callback delays; absent where no type offers callbacks. */
  readonly callbacks: readonly Histogram[] | undefined;
  private readonly answered: readonly Histogram[];
  private readonly unanswered: readonly Histogram[];
  private readonly replies: readonly Histogram[];

  constructor(types: number, offersCallbacks: boolean) {
    const histograms = () => Array.from({ length: types }, () => new Histogram());
    this.longest = new Float64Array(types);
    this.longestCallback = new Float64Array(types);
    this.callbacks = offersCallbacks ? histograms() : undefined;
    this.answered = histograms();
    this.unanswered = histograms();
    this.replies = histograms();
  }

  addHold(type: number, hold: number, isAnswered: boolean): void {
    if (isAnswered) this.answered[type]!.add(hold);
    else this.unanswered[type]!.add(hold);
    if (hold > this.longest[type]!) this.longest[type] = hold;
  }

  addReply(type: number, seconds: number): void {
    this.replies[type]!.add(seconds);
  }

  addCallback(type: number, delay: number): void {
    this.callbacks![type]!.add(delay);
    if (delay > this.longestCallback[type]!) this.longestCallback[type] = delay;
  }

  /** Times until replies were sent. */
  repliesOf(type: number): Histogram {
    return this.replies[type]!;
  }

  /** Times to the answer. @param count of all answers; those not added here were given at once */
  answersOf(type: number, count: number): Histogram {
    const answers = new Histogram();
    answers.merge(this.answered[type]!);
    answers.addTimes(0, count - answers.count);
    return answers;
  }

  /** All holds. @param count of them; those not added here had no length */
  holdsOf(type: number, count: number): Histogram {
    const holds = new Histogram();
    holds.merge(this.answered[type]!);
    holds.merge(this.unanswered[type]!);
    holds.addTimes(0, count - holds.count);
    return holds;
  }
}
