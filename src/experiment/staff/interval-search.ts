/**
 * The cheapest staff by interval of the week: what trials with an agent fewer lose gives the rows of a linear program; what
 * its answer misses is added, and in the end whoever can be spared is taken out.
 */
import { type Evaluation, keeps } from './evaluation.ts';
import type { Evaluator } from './evaluator.ts';
import { allMiss, type Found, type SearchOptions } from './found.ts';
import { IntervalLayout } from './interval-layout.ts';
import { cheapestBy, type IntervalSlopes, slopesOf } from './interval-program.ts';
import { missingParts } from './interval-repair.ts';
import { IntervalSparing } from './interval-sparing.ts';
import { type Trial, trialsOf } from './interval-trials.ts';
import type { Missed } from './missed.ts';
import { changed } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** Looks at which slopes are taken, and steps that keep the last. */
const LOOKS = [10, 20];
const STEPS = 2;
/** Rounds of adding agents. */
const ROUNDS = { estimate: 12, pessimistic: 3 };

/**
 * @param week interval of the week of each interval of the horizon
 * @param after intervals after one that feel a change in it
 */
export async function searchIntervals(
  evaluator: Evaluator,
  week: Int32Array,
  after: number,
  { start, most, band }: SearchOptions,
): Promise<Found | undefined> {
  const layout = new IntervalLayout(evaluator.problem.parts, week, after);
  const near = await approach(evaluator, layout, start, most);
  const enough = await repair(evaluator, layout, near, most, 'estimate');
  if (enough === undefined) return undefined;
  const sparing = new IntervalSparing(evaluator, layout);
  const { staff, trials, settled } = await sparing.spare(enough);
  const here = await evaluator.atLeast(staff, evaluator.replications);
  const places = [...trials.keys()].filter((place) => staff[place]! > 0);
  const fewer = new Map(places.map((place) => [place, missedWithout(sparing, here, place, trials.get(place)!)]));
  // What an interval's own targets could do with by the better ends of their intervals.
  const spared = places.filter((place) => layout.slackAround(place, trials.get(place)!.evaluation, 'optimistic') >= 0);
  const low = band ? changed(staff, ...spared.map((place) => [place, -1] as const)) : undefined;
  const high = band ? await repair(evaluator, layout, staff, most, 'pessimistic') : undefined;
  return { staff, low, high, fewer, how: howByInterval(after), minimal: settled && allMiss(fewer) };
}

/** A staffing near the cheapest; it may miss some targets by a little. */
async function approach(evaluator: Evaluator, layout: IntervalLayout, start: Vector, most: Vector): Promise<Vector> {
  const { replications } = evaluator;
  // Where nobody is ever on duty there is nothing to choose.
  let staff: Vector = start.map((number, k) => (layout.cellOf[k]! < 0 ? 0 : number));
  let slopes: IntervalSlopes = new Map();
  for (const look of LOOKS.map((each) => evaluator.lookAt(each))) {
    const here = await evaluator.atLeast(staff, look);
    slopes = slopesOf(await trialsOf(evaluator, layout, staff, look));
    staff = await cheapestBy(layout, most, here, here.slacksAt(look), slopes);
  }
  const seen = new Set<string>();
  for (let step = 0; step < STEPS && !seen.has(staff.join()); step++) {
    seen.add(staff.join());
    const here = await evaluator.atLeast(staff, replications);
    if (here.verdict('estimate', replications)) break;
    staff = await cheapestBy(layout, most, here, here.slacksAt(replications), slopes);
  }
  return staff;
}

/**
 * Adds agents where a target is missed; by the pessimistic bounds only where an interval's own is.
 * @returns undefined where it stays missed
 */
async function repair(
  evaluator: Evaluator,
  layout: IntervalLayout,
  from: Vector,
  most: Vector,
  judging: 'estimate' | 'pessimistic',
): Promise<Vector | undefined> {
  let staff = from;
  let steps = new Map<number, number>();
  for (let round = 0; round < ROUNDS[judging]; round++) {
    const here = await evaluator.atLeast(staff, evaluator.replications);
    const added = missingParts(evaluator.problem, layout, here, judging);
    if (added.length === 0) return staff;
    const possible = added.filter((place) => staff[place]! < most[place]!);
    if (possible.length === 0) return undefined;
    // Where one more was not enough, twice as many are added next, for who is too many is spared later; of a bound nobody is.
    const step = (place: number) => (judging === 'estimate' ? 2 * (steps.get(place) ?? 0.5) : 1);
    steps = new Map(possible.map((place) => [place, Math.min(step(place), most[place]! - staff[place]!)]));
    staff = changed(staff, ...steps);
  }
  // Bounds of quiet intervals may be out of reach; what the others need is known.
  return judging === 'pessimistic' ? staff : undefined;
}

function howByInterval(after: number): string {
  const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth'];
  return [
    `one agent fewer was simulated in every interval, in every ${ordinals[after] ?? `${after + 2}th`} at once, since further away it is not felt`,
    'what each took is held to be taken still once others are spared, of a target over longer periods an even share of what they took together',
    'the likeliest to be spared were tried alone',
  ].join('; ');
}

/** What is missed by most, in proportion to its limit, once an agent of the part has gone. */
function missedWithout(sparing: IntervalSparing, here: Evaluation, place: number, trial: Trial): Missed | null {
  let worst: Missed | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { tally, cell, loss, left } of sparing.left(here, place, trial)) {
    const each = here.tallies[tally]!;
    const { target } = each.requirement;
    const relative = -left / Math.max(Math.abs(target.in_runs ?? target.value), 1e-9);
    if (Number.isNaN(left) || keeps(left, target.op) || relative <= most) continue;
    most = relative;
    const tooClose = each.boundSlack(each.estimates()[cell]!, 'better') - loss >= 0;
    worst = { tally: each, cell, by: -left, tooClose };
  }
  return worst;
}
