/** The search as a whole: the staff found, the bounds of the requirement, and what one agent fewer anywhere misses. */
import { cuttingPlanes } from './cutting-planes.ts';
import { type Evaluation, keeps } from './evaluation.ts';
import type { Evaluator } from './evaluator.ts';
import { Guide } from './guide.ts';
import { IntervalLayout } from './interval-layout.ts';
import { IntervalSearch, type Trial } from './interval-search.ts';
import { climb, descend } from './local-descent.ts';
import { type Missed, worstMissed } from './missed.ts';
import { oneNumber } from './one-number.ts';
import { changed } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

export interface Found {
  readonly staff: Vector;
  readonly low: Vector | undefined;
  readonly high: Vector | undefined;
  /** By part with an agent: what one fewer misses; null where the trial missed nothing. */
  readonly fewer: ReadonlyMap<number, Missed | null>;
  /** How it was checked that nobody can be spared. */
  readonly how: string;
  readonly minimal: boolean;
}

export interface SearchOptions {
  readonly start: Vector;
  /** Whether the start is thought to be near the answer, such as what a lower volume needed. */
  readonly isNear?: boolean;
  /** Largest number of each part that is tried. */
  readonly most: Vector;
  readonly band: boolean;
}

/** @returns undefined where no staff up to the most meets the targets */
export async function search(evaluator: Evaluator, options: SearchOptions): Promise<Found | undefined> {
  return evaluator.problem.parts.length === 1 ? searchOne(evaluator, options) : searchSome(evaluator, options);
}

async function searchOne(evaluator: Evaluator, { start, most, band }: SearchOptions): Promise<Found | undefined> {
  const number = await oneNumber(evaluator, start[0]!, most[0]!, 'estimate');
  if (number === undefined) return undefined;
  const staff = [number];
  const bound = async (judging: 'optimistic' | 'pessimistic') => {
    const found = band ? await oneNumber(evaluator, number, most[0]!, judging) : undefined;
    return found === undefined ? undefined : [found];
  };
  const [low, high, fewer] = await Promise.all([
    bound('optimistic'),
    bound('pessimistic'),
    fewerEach(evaluator, staff),
  ]);
  return { staff, low, high, fewer, how: 'one agent fewer was simulated', minimal: allMiss(fewer) };
}

async function searchSome(
  evaluator: Evaluator,
  { start, isNear = false, most, band }: SearchOptions,
): Promise<Found | undefined> {
  const { parts } = evaluator.problem;
  const guide = new Guide(evaluator, LOOK);
  const bound = (MOST_TRIED + parts.length) * guide.look;
  const goesOn = () => evaluator.simulated < 2 * bound;
  // The first replications may be lucky ones: one staffing near the answer is simulated in full, to tell the others by.
  const near = isNear ? start : await cuttingPlanes(guide, start, most);
  await guide.settle(near);
  let staff = await cuttingPlanes(guide, near, most, { isNear: true });
  let best: Vector | undefined;
  let exchanged = false;
  // What the guide says is checked in full, and the search goes on from there where it was wrong.
  for (;;) {
    if (!(await guide.settle(staff))) {
      const more = goesOn() || best === undefined ? await climb(guide, staff, most, 'estimate', best) : undefined;
      if (more === undefined && best === undefined) return undefined;
      // Where nothing cheaper does, the best so far is looked at again, with what has been learnt since.
      staff = more ?? best!;
      continue;
    }
    best = staff;
    let cheaper = goesOn() ? await descend(guide, staff, 'estimate', false) : staff;
    if (cheaper === staff && evaluator.simulated < bound) {
      cheaper = await descend(guide, staff, 'estimate', true);
      exchanged = cheaper === staff;
    }
    if (cheaper !== staff) {
      staff = cheaper;
      continue;
    }
    const fewer = await fewerEach(evaluator, staff);
    const spared = [...fewer].find(([, missed]) => missed === null)?.[0];
    // Known to be spared: taken even where nothing else is tried any more.
    if (spared !== undefined && evaluator.simulated < 4 * bound) {
      staff = changed(staff, [spared, -1]);
      continue;
    }
    const low = band ? await descend(guide, staff, 'optimistic', false) : undefined;
    const high = band ? await highest(guide, staff, most) : undefined;
    return { staff, low, high, fewer, how: howChecked(evaluator, guide, exchanged), minimal: allMiss(fewer) };
  }
}

/** What the worse ends of the intervals ask for; undefined where they are out of reach. */
async function highest(guide: Guide, staff: Vector, most: Vector): Promise<Vector | undefined> {
  if (await guide.meets(staff, 'pessimistic')) return staff;
  return climb(guide, await cuttingPlanes(guide, staff, most, { judging: 'pessimistic' }), most, 'pessimistic');
}

function howChecked({ replications }: Evaluator, { look }: Guide, exchanged: boolean): string {
  const fewer =
    'one agent fewer was simulated in each part alone, until the miss was beyond doubt or all replications were done';
  const exchanges = `cheaper exchanges between parts were ${exchanged ? 'tried' : 'not all tried'}`;
  return `${fewer}; ${exchanges}${look < replications && exchanged ? ` on ${look} replications` : ''}`;
}

async function fewerEach(evaluator: Evaluator, staff: Vector): Promise<Map<number, Missed | null>> {
  const places = staff.flatMap((number, place) => (number > 0 ? [place] : []));
  const missed = await evaluator.each(places, async (place) => {
    const tried = changed(staff, [place, -1]);
    await evaluator.meets(tried);
    return worstMissed(evaluator.of(tried));
  });
  return new Map(places.map((place, k) => [place, missed[k]!]));
}

function allMiss(fewer: ReadonlyMap<number, Missed | null>): boolean {
  return [...fewer.values()].every((missed) => missed !== null);
}

/** Replications from which the guide tells. */
const LOOK = 10;
/**
 * Work, in first looks at a staffing, after which no exchange is tried; after twice as much the best staff so far is taken,
 * and what is known of it told.
 */
const MOST_TRIED = 12;
/** Rounds of adding agents for the upper bound. */
const HIGHER_ROUNDS = 3;

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
  const intervals = new IntervalSearch(evaluator, layout, most);
  const enough = await intervals.repair(await intervals.approach(start));
  if (enough === undefined) return undefined;
  const { staff, trials, settled } = await intervals.spare(enough);
  const here = await evaluator.atLeast(staff, evaluator.replications);
  const places = [...trials.keys()].filter((place) => staff[place]! > 0);
  const fewer = new Map(places.map((place) => [place, missedWithout(intervals, here, place, trials.get(place)!)]));
  const spared = band ? places.filter((place) => intervals.holdsAround(place, trials.get(place)!, 'optimistic')) : [];
  const low = band ? changed(staff, ...spared.map((place) => [place, -1] as const)) : undefined;
  const high = band ? await intervals.repair(staff, 'pessimistic', HIGHER_ROUNDS) : undefined;
  return { staff, low, high, fewer, how: howByInterval(after), minimal: settled && allMiss(fewer) };
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
function missedWithout(intervals: IntervalSearch, here: Evaluation, place: number, trial: Trial): Missed | null {
  let worst: Missed | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { tally, cell, loss, left } of intervals.left(here, place, trial)) {
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
