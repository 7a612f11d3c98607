/**
 * A linear program for the staff by interval: what each agent loses who is taken out says what one more is worth, each
 * further one less, and the cheapest staff by that is tried next.
 */
import type { Evaluation } from './evaluation.ts';
import { type Row, solveLinear } from './integer-program.ts';
import type { IntervalLayout } from './interval-layout.ts';
import type { Trial } from './interval-trials.ts';
import type { Vector } from './staff-problem.ts';

/**
 * What each agent of a part is taken to be worth by the slope of the one that was taken out, from the second below it up:
 * the more there are, the less one more is worth. It only guides where to look next.
 */
const WORTH = [1.4, 1, 0.8, 0.6, 0.45];
/** Agents among these that are there already. */
const BELOW = 2;

interface Unit {
  readonly place: number;
  readonly worth: number;
  readonly gained: boolean;
}

/** By part, tally and cell. */
export type IntervalSlopes = ReadonlyMap<number, readonly Float64Array[]>;

/** The cheapest staff within a few agents of another by its slacks and slopes, each further agent worth less. */
export async function cheapestBy(
  layout: IntervalLayout,
  most: Vector,
  { staff, tallies }: Evaluation,
  slacks: readonly Float64Array[],
  slopes: IntervalSlopes,
): Promise<Vector> {
  const units = layout.parts.flatMap(({ cost }, place) => {
    if (layout.cellOf[place]! < 0) return [];
    return WORTH.flatMap((worth, k) => {
      const number = staff[place]! + k - BELOW;
      return number >= 0 && number < most[place]! ? [{ place, cost, worth, gained: k >= BELOW }] : [];
    });
  });
  const chosen = await solveLinear({
    costs: units.map(({ cost }) => cost),
    lows: units.map(() => 0),
    highs: units.map(() => 1),
    rows: rowsOf(layout, units, tallies, slacks, slopes),
  });
  const next = staff.map((number, place) => (layout.cellOf[place]! < 0 ? 0 : Math.max(0, number - BELOW)));
  units.forEach(({ place }, k) => {
    next[place] = next[place]! + chosen[k]!;
  });
  // Rounded: what that misses is repaired, and what it has too much is spared.
  return next.map(Math.round);
}

/** What an agent fewer in each part loses, by tally and cell, whether it is thought to feel it or not. */
export function slopesOf(trials: readonly Trial[]): IntervalSlopes {
  const slopes = new Map<number, readonly Float64Array[]>();
  for (const { places, before, evaluation, look } of trials) {
    const losses = evaluation.slacksAt(look).map((slacks, tally) => {
      const share = before.tallies[tally]!.requirement.byInterval ? 1 : places.length;
      return slacks.map((slack, cell) => Math.max(0, (before.slacksAt(look)[tally]![cell]! - slack) / share));
    });
    for (const place of places) slopes.set(place, losses);
  }
  return slopes;
}

/** Slack now + what the units gained add − what those lost take ≥ 0, for every cell. */
function rowsOf(
  layout: IntervalLayout,
  units: readonly Unit[],
  tallies: Evaluation['tallies'],
  slacks: readonly Float64Array[],
  slopes: IntervalSlopes,
): Row[] {
  const ofPlace = new Map<number, number[]>();
  units.forEach(({ place }, k) => {
    ofPlace.set(place, [...(ofPlace.get(place) ?? []), k]);
  });
  const rows: Row[] = [];
  tallies.forEach(({ requirement: { byInterval } }, tally) => {
    slacks[tally]!.forEach((slack, cell) => {
      if (Number.isNaN(slack)) return;
      const near = byInterval ? layout.near(cell) : [...slopes.keys()];
      const terms = near.flatMap((place): [number, number][] => {
        // Where nobody is there was no trial: the first is taken to be worth all that is wanting.
        const unknown = byInterval && slack < 0 && !slopes.has(place) ? -slack : 0;
        const slope = slopes.get(place)?.[tally]?.[cell] ?? unknown;
        return slope > 1e-7 ? (ofPlace.get(place) ?? []).map((k) => [k, slope * units[k]!.worth]) : [];
      });
      if (terms.length === 0) return;
      const size = Math.max(...terms.map(([, slope]) => slope));
      const kept = terms.reduce((sum, [k, slope]) => (units[k]!.gained ? sum : sum + slope), 0);
      rows.push({ terms: terms.map(([k, slope]) => [k, slope / size]), atLeast: (kept - slack) / size });
    });
  });
  return rows;
}
