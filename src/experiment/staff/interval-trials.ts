/**
 * What an agent fewer takes, interval by interval. An agent is felt in a few intervals only; so agents are taken out of
 * intervals that far apart at once, and one simulation tells of all of them.
 */
import { inFlight } from '../in-flight.ts';
import type { Evaluation } from './evaluation.ts';
import { AT_ONCE, type Evaluator } from './evaluator.ts';
import type { IntervalLayout } from './interval-layout.ts';
import { changed } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** One simulation with an agent fewer in some parts, far enough from each other to be told apart. */
export interface Trial {
  readonly places: readonly number[];
  /** What it was held against, what it came to, and after how many replications. */
  readonly before: Evaluation;
  readonly evaluation: Evaluation;
  readonly look: number;
}

/** Trials with one agent fewer in each part that has any. */
export async function trialsOf(
  evaluator: Evaluator,
  layout: IntervalLayout,
  staff: Vector,
  replications: number,
): Promise<Trial[]> {
  const batches: number[][] = [];
  for (const place of layout.allPlaces(staff)) {
    const batch = batches.find((each) => each.every((other) => layout.distance(place, other) >= layout.apart));
    if (batch === undefined) batches.push([place]);
    else batch.push(place);
  }
  const before = await evaluator.atLeast(staff, replications);
  return inFlight(batches, AT_ONCE, async (batch) => ({
    places: batch,
    before,
    look: replications,
    evaluation: await evaluator.atLeast(changed(staff, ...batch.map((place) => [place, -1] as const)), replications),
  }));
}

/**
 * What an agent fewer in a part takes from every cell that feels it. Of a target over longer periods it is an even share
 * of what the trial took.
 */
export function lossesOf(
  layout: IntervalLayout,
  place: number,
  { places, before, evaluation, look }: Trial,
): { readonly tally: number; readonly cell: number; readonly loss: number }[] {
  const after = evaluation.slacksAt(look);
  return before.slacksAt(look).flatMap((slacks, tally) => {
    const { byInterval } = before.tallies[tally]!.requirement;
    const cells = byInterval ? layout.feeling(place, slacks.length) : [...slacks.keys()];
    return cells.flatMap((cell) => {
      const lost = slacks[cell]! - after[tally]![cell]!;
      return Number.isNaN(lost) ? [] : [{ tally, cell, loss: Math.max(0, lost) / (byInterval ? 1 : places.length) }];
    });
  });
}
