/** The search as a whole: the staff found, the bounds of the requirement, and what one agent fewer anywhere misses. */
import { inFlight } from '../in-flight.ts';
import { cuttingPlanes } from './cutting-planes.ts';
import { AT_ONCE, type Evaluator } from './evaluator.ts';
import { allMiss, type Found, type SearchOptions } from './found.ts';
import { Guide } from './guide.ts';
import { climb, descend, FEW_PARTS } from './local-descent.ts';
import { type Missed, unjudged, worstMissed } from './missed.ts';
import { oneNumber } from './one-number.ts';
import { changed, compareStaff } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** Replications from which the guide tells: fewer where the answer was foretold, and little is tried that is far off. */
const LOOK = 10;
const LOOK_FORETOLD = 5;
/**
 * Work, in looks at a staffing, after which no exchange is tried; after twice as much the best staff so far is taken,
 * and what is known of it told.
 */
const MOST_TRIED = 12;
/** The same where there are few parts, between which agents are moved by several at once, and the answer was not foretold. */
const MOST_TRIED_OF_FEW = 36;

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
  // One after the other: they look at the same staffings, of which none may be judged while another adds to it.
  const low = await bound('optimistic');
  const high = await bound('pessimistic');
  const fewer = await fewerEach(evaluator, staff);
  return { staff, low, high, fewer, how: 'one agent fewer was simulated', minimal: allMiss(fewer) };
}

async function searchSome(
  evaluator: Evaluator,
  { start, isNear = false, isForetold = false, most, band }: SearchOptions,
): Promise<Found | undefined> {
  const { parts } = evaluator.problem;
  const guide = new Guide(evaluator, isForetold ? LOOK_FORETOLD : LOOK);
  const tries = parts.length <= FEW_PARTS && !isForetold ? MOST_TRIED_OF_FEW : MOST_TRIED;
  const bound = (tries + parts.length) * evaluator.lookAt(LOOK);
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
      const more = goesOn() || best === undefined ? await mend(guide, staff, most, best) : undefined;
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
    const spared = sparedBy(fewer).find((place) => !guide.isShort(changed(staff, [place, -1])));
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

/** The parts of which one fewer missed nothing. */
function sparedBy(fewer: ReadonlyMap<number, Missed | null>): number[] {
  return [...fewer].flatMap(([place, missed]) => (missed === null ? [place] : []));
}

/**
 * Staff near one that turned out to miss the targets: by the tangents, now that more is known of it, or where they lead nowhere
 * new, with agents added one by one.
 * @param below a staffing that meets the targets: what is as dear is not looked at
 * @returns undefined where the targets stay missed
 */
async function mend(guide: Guide, staff: Vector, most: Vector, below: Vector | undefined): Promise<Vector | undefined> {
  const { parts } = guide.evaluator.problem;
  const next = await cuttingPlanes(guide, staff, most, { isNear: true });
  const isCheaper = below === undefined || compareStaff(parts, next, below) < 0;
  if (isCheaper && !guide.isShort(next)) return next;
  return climb(guide, staff, most, 'estimate', below);
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

/** @param staff that meets the targets */
async function fewerEach(evaluator: Evaluator, staff: Vector): Promise<Map<number, Missed | null>> {
  const places = staff.flatMap((number, place) => (number > 0 ? [place] : []));
  const found = await evaluator.atLeast(staff, evaluator.replications);
  const missed = await inFlight(places, AT_ONCE, async (place) => {
    const tried = changed(staff, [place, -1]);
    if (await evaluator.meets(tried, 'estimate', found)) return null;
    const early = worstMissed(evaluator.of(tried), found);
    if (early !== null) return early;
    const full = await evaluator.atLeast(tried, evaluator.replications);
    return worstMissed(full) ?? unjudged(full);
  });
  return new Map(places.map((place, k) => [place, missed[k]!]));
}
