/** Times of one replication's contacts as histograms, by contact type, and the longest of each: holds, replies, callbacks. */
import { Histogram, type SparseHistogram } from '../stats/histogram.ts';

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
    const histograms = () => Array.from({ length: types }, () => Histogram.empty());
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
  repliesOf(type: number): SparseHistogram {
    return this.replies[type]!.toSparse();
  }

  /** Times to the answer. @param count of all answers; those not added here were given at once */
  answersOf(type: number, count: number): SparseHistogram {
    return completed([this.answered[type]!], count);
  }

  /** All holds. @param count of them; those not added here had no length */
  holdsOf(type: number, count: number): SparseHistogram {
    return completed([this.answered[type]!, this.unanswered[type]!], count);
  }

  /** Called when nothing more is asked of it. */
  giveBack(): void {
    for (const some of [this.callbacks, this.answered, this.unanswered, this.replies])
      for (const histogram of some ?? []) histogram.giveBack();
  }
}

/** All together, and as many of no length as are wanting. */
function completed(histograms: readonly Histogram[], count: number): SparseHistogram {
  const all = Histogram.empty();
  for (const histogram of histograms) all.merge(histogram);
  all.addTimes(0, count - all.count);
  const sparse = all.toSparse();
  all.giveBack();
  return sparse;
}
