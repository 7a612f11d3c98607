/**
 * The cheapest staff by interval of the week. An agent more or fewer is felt in a few intervals only; so agents are taken
 * out of intervals that far apart at once, and one simulation tells of all of them. What they lose gives the rows of a
 * linear program; in the end what can be spared is taken out until nothing can.
 */
import { type Evaluation, keeps } from './evaluation.ts';
import type { Evaluator } from './evaluator.ts';
import type { IntervalLayout } from './interval-layout.ts';
import { cheapestBy, type IntervalSlopes, lossesOf, slopesOf } from './interval-program.ts';
import { missingParts } from './interval-repair.ts';
import { changed } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** Times that a joint removal is put right before it is given up for this round. */
const VERIFIED = 8;
/** What is lost grows as more is taken out. */
const STEEPER = 1.2;
/** Steps that keep the slopes last simulated. */
const STEPS = 2;
/** Replications by which the first are spared. */
const SPARING_LOOK = 20;
/** Who are tried alone where nobody else can go together. */
const ALONE = 4;
/** Times that those who can go are taken out; what is left then is told as not settled. */
const ROUNDS = 12;

/** One simulation with an agent fewer in some parts, far enough from each other to be told apart. */
export interface Trial {
  readonly places: readonly number[];
  /** What it was held against, what it came to, and after how many replications. */
  readonly before: Evaluation;
  readonly evaluation: Evaluation;
  readonly look: number;
}

/** What is left of a limit once an agent has gone. */
export interface Left {
  readonly tally: number;
  readonly cell: number;
  readonly slack: number;
  readonly loss: number;
  readonly left: number;
}

export class IntervalSearch {
  readonly evaluator: Evaluator;
  readonly layout: IntervalLayout;
  private readonly most: Vector;

  /** @param most largest number of each part */
  constructor(evaluator: Evaluator, layout: IntervalLayout, most: Vector) {
    this.evaluator = evaluator;
    this.layout = layout;
    this.most = most;
  }

  /** A staffing near the cheapest; it may miss some targets by a little. */
  async approach(start: Vector): Promise<Vector> {
    // Where nobody is ever on duty there is nothing to choose.
    let staff: Vector = start.map((number, k) => (this.layout.cellOf[k]! < 0 ? 0 : number));
    let slopes: IntervalSlopes = new Map();
    for (const replications of [10, 20]) {
      const look = this.evaluator.lookAt(replications);
      const here = await this.evaluator.atLeast(staff, look);
      slopes = slopesOf(await this.withoutOne(staff, this.layout.allPlaces(staff), look));
      staff = await cheapestBy(this.layout, this.most, here, here.slacksAt(look), slopes);
    }
    const seen = new Set<string>();
    for (let step = 0; step < STEPS && !seen.has(staff.join()); step++) {
      seen.add(staff.join());
      const here = await this.evaluator.atLeast(staff, this.evaluator.replications);
      if (here.verdict('estimate', this.evaluator.replications)) break;
      staff = await cheapestBy(this.layout, this.most, here, here.slacksAt(this.evaluator.replications), slopes);
    }
    return staff;
  }

  /**
   * Adds agents where a target is missed; by the pessimistic bounds only where an interval's own is.
   * @returns undefined where it stays missed
   */
  async repair(
    from: Vector,
    judging: 'estimate' | 'pessimistic' = 'estimate',
    rounds = 12,
  ): Promise<Vector | undefined> {
    let staff = from;
    // Where one more was not enough, twice as many are added next; who is too many is spared later.
    let steps = new Map<number, number>();
    for (let round = 0; round < rounds; round++) {
      const here = await this.evaluator.atLeast(staff, this.evaluator.replications);
      const added = missingParts(this.evaluator.problem, this.layout, here, judging);
      if (added.length === 0) return staff;
      const possible = added.filter((place) => staff[place]! < this.most[place]!);
      if (possible.length === 0) return undefined;
      const grown = judging === 'estimate' ? 2 : 1;
      steps = new Map(possible.map((place) => [place, grown * (steps.get(place) ?? 1 / grown)]));
      staff = changed(
        staff,
        ...[...steps].map(([place, by]) => [place, Math.min(by, this.most[place]! - staff[place]!)] as const),
      );
    }
    // Bounds of quiet intervals may be out of reach; what the others need is known.
    return judging === 'pessimistic' ? staff : undefined;
  }

  /**
   * Takes out whom nobody misses: on few replications first, then by trials in full, whose losses are held against what the
   * limits are still kept by until nobody else can go. Whoever is missed is missed all the more with others gone.
   * @returns the staff, for each part that has an agent the last trial that did without one of them, and whether it is
   *   settled that nobody else can go
   */
  async spare(from: Vector): Promise<{ staff: Vector; trials: Map<number, Trial>; settled: boolean }> {
    const { evaluator, layout } = this;
    const few = await this.withoutOne(from, layout.allPlaces(from), evaluator.lookAt(SPARING_LOOK));
    let staff = await this.withoutAll(from, few);
    const trials = await this.withoutOne(staff, layout.allPlaces(staff), evaluator.replications);
    let settled = false;
    for (let round = 0; round < ROUNDS && !settled; round++) {
      const together = await this.withoutAll(staff, trials);
      const next = together === staff ? await this.withoutLikeliest(staff, trials) : together;
      settled = next === staff;
      staff = next;
    }
    return { staff, trials: new Map(trials.flatMap((trial) => trial.places.map((place) => [place, trial]))), settled };
  }

  /** What an agent fewer in the part would leave of each limit that feels it, by what the trial lost. */
  left(here: Evaluation, place: number, trial: Trial): Left[] {
    const slacks = here.slacksAt(this.evaluator.replications);
    return lossesOf(this.layout, place, trial).map(({ tally, cell, loss }) => {
      const slack = slacks[tally]![cell]!;
      return { tally, cell, loss, slack, left: slack - loss };
    });
  }

  /** Trials with one agent fewer in each of the places. */
  async withoutOne(staff: Vector, places: readonly number[], replications: number, by = 1): Promise<Trial[]> {
    const batches: number[][] = [];
    for (const place of places) {
      const batch = batches.find((each) =>
        each.every((other) => this.layout.distance(place, other) >= this.layout.apart),
      );
      if (batch === undefined) batches.push([place]);
      else batch.push(place);
    }
    const before = await this.evaluator.atLeast(staff, replications);
    return this.evaluator.each(batches, async (batch) => ({
      places: batch,
      before,
      look: replications,
      evaluation: await this.evaluator.atLeast(
        changed(staff, ...batch.map((place) => [place, -by] as const)),
        replications,
      ),
    }));
  }

  /** Whether the intervals that feel the part keep every limit in the trial. */
  holdsAround(place: number, { evaluation }: Trial, judging: 'estimate' | 'optimistic'): boolean {
    return this.layout.worstAround(place, evaluation, judging).slack >= 0;
  }

  /** Without as many of those who can go as their losses together allow, the dearest first; the same staff where nobody can. */
  private async withoutAll(staff: Vector, trials: readonly Trial[]): Promise<Vector> {
    const { parts } = this.layout;
    const going = await this.whoCanGo(staff, trials);
    going.sort((a, b) => parts[b.place]!.cost - parts[a.place]!.cost || a.place - b.place);
    const left = new Map<string, number>();
    const key = ({ tally, cell }: Left) => `${tally} ${cell}`;
    const together = going.filter(({ felt }) => {
      const fits = felt.every((one) => (left.get(key(one)) ?? one.slack) >= one.loss);
      if (fits) for (const one of felt) left.set(key(one), (left.get(key(one)) ?? one.slack) - STEEPER * one.loss);
      return fits;
    });
    return this.withThoseMissed(
      staff,
      together.map(({ place }) => place),
    );
  }

  /** Without the first who can go, of the few whose losses take the least of what there is; else the same staff. */
  private async withoutLikeliest(staff: Vector, trials: readonly Trial[]): Promise<Vector> {
    const taken = ({ felt }: { readonly felt: readonly Left[] }) =>
      felt.reduce((most, { slack, loss }) => Math.max(most, loss / slack), 0);
    const going = await this.whoCanGo(staff, trials);
    going.sort((a, b) => taken(a) - taken(b) || a.place - b.place);
    for (const { place } of going.slice(0, ALONE)) {
      const next = changed(staff, [place, -1]);
      if (await this.evaluator.meets(next)) return next;
    }
    return staff;
  }

  /** Places that could do without an agent by what their trials lost, and what each takes from which limit. */
  private async whoCanGo(staff: Vector, trials: readonly Trial[]): Promise<{ place: number; felt: Left[] }[]> {
    const here = await this.evaluator.atLeast(staff, this.evaluator.replications);
    return trials.flatMap((trial) =>
      trial.places.flatMap((place) => {
        if (staff[place] === 0) return [];
        const felt = this.left(here, place, trial).filter(({ loss }) => loss > 0);
        const holds = felt.every(({ tally, left }) => keeps(left, here.tallies[tally]!.requirement.target.op));
        return holds ? [{ place, felt }] : [];
      }),
    );
  }

  /** Without these, but with an agent back wherever it is missed after all. */
  private async withThoseMissed(staff: Vector, taken: readonly number[]): Promise<Vector> {
    let out = [...taken];
    for (let round = 0; round < VERIFIED && out.length > 0; round++) {
      const next = changed(staff, ...out.map((place) => [place, -1] as const));
      const here = await this.evaluator.atLeast(next, this.evaluator.replications);
      const back = out.filter((place) => this.layout.worstAround(place, here).slack < 0);
      if (back.length > 0) {
        out = out.filter((place) => !back.includes(place));
        continue;
      }
      if (here.verdict('estimate', this.evaluator.replications)) return next;
      // A target over longer periods is missed: half of them are too many.
      out = out.slice(0, Math.floor(out.length / 2));
    }
    return staff;
  }
}
