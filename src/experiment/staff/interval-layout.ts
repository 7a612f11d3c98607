/**
 * Where the parts of a staffing by interval stand in the week, and how far a change in one is felt: in its own interval, in
 * the one before, whose callers are still waiting as it begins, and in those after in which contacts that it put off are
 * still handled.
 */
import type { Evaluation } from './evaluation.ts';
import type { Part, Vector } from './staff-problem.ts';

/** Intervals before that feel a change in one. */
const BEFORE = 1;

export class IntervalLayout {
  readonly parts: readonly Part[];
  /** Interval of the week that each part is; below 0 where nobody is ever on duty. */
  readonly cellOf: readonly number[];
  readonly placesAt = new Map<number, number[]>();
  /** How far apart changes are told apart. */
  readonly apart: number;
  private readonly after: number;

  /**
   * @param week interval of the week of each interval of the horizon
   * @param after intervals after one that feel a change in it: as many as it takes to handle a contact
   */
  constructor(parts: readonly Part[], week: Int32Array, after: number) {
    this.parts = parts;
    this.after = after;
    this.apart = BEFORE + after + 1;
    this.cellOf = parts.map(({ seconds }) => {
      const first = seconds.findIndex((each) => each > 0);
      return first < 0 ? -1 : week[first]!;
    });
    this.cellOf.forEach((cell, place) => {
      this.placesAt.set(cell, [...(this.placesAt.get(cell) ?? []), place]);
    });
  }

  allPlaces(staff: Vector): number[] {
    return this.parts.flatMap((_, place) => (this.cellOf[place]! >= 0 && staff[place]! > 0 ? [place] : []));
  }

  /** Parts that an interval feels. */
  near(cell: number): number[] {
    const cells = Array.from({ length: this.apart }, (_, k) => cell - this.after + k);
    return cells.flatMap((each) => this.placesAt.get(each) ?? []);
  }

  /** Intervals that feel a part. */
  feeling(place: number, cells: number): number[] {
    const cell = this.cellOf[place]!;
    return Array.from({ length: this.apart }, (_, k) => cell - BEFORE + k).filter((each) => each >= 0 && each < cells);
  }

  distance(a: number, b: number): number {
    return Math.abs(this.cellOf[a]! - this.cellOf[b]!);
  }

  /** By how much the limits judged by interval are kept, at the least, in the intervals that feel the part. */
  slackAround(place: number, { tallies }: Evaluation, judging: 'estimate' | 'optimistic' = 'estimate'): number {
    let least = Number.POSITIVE_INFINITY;
    for (const tally of tallies) {
      if (!tally.requirement.byInterval) continue;
      const slacks = tally.slacks();
      const estimates = judging === 'optimistic' ? tally.estimates() : undefined;
      for (const cell of this.feeling(place, slacks.length)) {
        if (Number.isNaN(slacks[cell]!)) continue;
        const slack = estimates === undefined ? slacks[cell]! : tally.boundSlack(estimates[cell]!, 'better');
        least = Math.min(least, slack);
      }
    }
    return least;
  }
}
