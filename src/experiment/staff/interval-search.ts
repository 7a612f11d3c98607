/**
 * The cheapest staff by interval of the week. An agent more or fewer is felt in a few intervals only; so agents are taken
 * out of intervals that far apart at once, and one simulation tells of all of them. What they lose gives the rows of a
 * linear program; in the end what can be spared is taken out until nothing can.
 */
import type { Evaluation } from './evaluation.ts';
import type { Evaluator } from './evaluator.ts';
import type { IntervalLayout } from './interval-layout.ts';
import { cheapestBy, type IntervalSlopes, slopesOf } from './interval-program.ts';
import { missingParts } from './interval-repair.ts';
import { changed } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** Times that a joint removal is put right before it is given up for this round. */
const VERIFIED = 3;
/** What is lost grows as more is taken out. */
const STEEPER = 1.2;
/** Steps that keep the slopes last simulated. */
const STEPS = 2;

/** One simulation with an agent fewer in some parts, far enough from each other to be told apart. */
export interface Trial {
  readonly places: readonly number[];
  readonly evaluation: Evaluation;
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
      slopes = slopesOf(here, await this.withoutOne(staff, this.layout.allPlaces(staff), look), look);
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
    for (let round = 0; round < rounds; round++) {
      const here = await this.evaluator.atLeast(staff, this.evaluator.replications);
      const added = missingParts(this.evaluator.problem, this.layout, here, judging);
      if (added.length === 0) return staff;
      const possible = added.filter((place) => staff[place]! < this.most[place]!);
      if (possible.length === 0) return undefined;
      staff = changed(staff, ...possible.map((place) => [place, 1] as const));
    }
    // Bounds of quiet intervals may be out of reach; what the others need is known.
    return judging === 'pessimistic' ? staff : undefined;
  }

  /**
   * Takes out whom nobody misses, round by round, the first of them on fewer replications.
   * @returns the staff, and for each part that has an agent the last trial that did without one of them
   */
  async spare(from: Vector, rounds: number): Promise<{ staff: Vector; trials: Map<number, Trial>; settled: boolean }> {
    let staff = from;
    const trials = new Map<number, Trial>();
    let open = this.layout.allPlaces(staff);
    for (let count = 0; count < rounds && open.length > 0; count++) {
      const look = count === 0 ? this.evaluator.lookAt(20) : this.evaluator.replications;
      const here = await this.evaluator.atLeast(staff, this.evaluator.replications);
      const round = await this.withoutOne(staff, open, look);
      for (const trial of round) for (const place of trial.places) trials.set(place, trial);
      const spared = round.flatMap((trial) => trial.places.filter((place) => this.canGo(here, trial, place, look)));
      const last = look === this.evaluator.replications;
      if (spared.length === 0 && last) return { staff, trials, settled: true };
      const next = await this.withThoseMissed(staff, this.together(here, spared, trials, look));
      const gone = spared.filter((place) => next[place]! < staff[place]!);
      // Each of them alone can go by its trial, but none went: they are told as such.
      if (gone.length === 0 && last) return { staff, trials, settled: false };
      staff = next;
      const near = (place: number) => gone.some((other) => this.layout.distance(place, other) <= this.layout.apart);
      const waiting = new Set(spared);
      open = this.layout.allPlaces(staff).filter((place) => !last || near(place) || waiting.has(place));
    }
    return { staff, trials, settled: open.length === 0 };
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
    return this.evaluator.each(batches, async (batch) => ({
      places: batch,
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

  /** Whether a part can spare an agent: by the intervals that feel it, and by its share of what the trial lost else. */
  private canGo(here: Evaluation, trial: Trial, place: number, look: number): boolean {
    return this.losses(here, trial, place, look).every(({ slack, loss }) => loss === 0 || slack - loss >= 0);
  }

  /** Places that can go at once if what they lose adds up, the dearest first. */
  private together(
    here: Evaluation,
    places: readonly number[],
    trials: ReadonlyMap<number, Trial>,
    look: number,
  ): number[] {
    const left = new Map<string, number>();
    const dearest = [...places].sort((a, b) => this.layout.parts[b]!.cost - this.layout.parts[a]!.cost || a - b);
    return dearest.filter((place) => {
      const losses = this.losses(here, trials.get(place)!, place, look).filter(({ loss }) => loss > 0);
      const fits = losses.every(({ key, slack, loss }) => (left.get(key) ?? slack) >= loss);
      if (fits) for (const { key, slack, loss } of losses) left.set(key, (left.get(key) ?? slack) - STEEPER * loss);
      return fits;
    });
  }

  /** What an agent fewer in a part takes from every cell that feels it, and its share of what the trial took from the rest. */
  private losses(
    here: Evaluation,
    { places, evaluation }: Trial,
    place: number,
    look: number,
  ): { key: string; slack: number; loss: number }[] {
    const after = evaluation.slacksAt(look);
    return here.slacksAt(look).flatMap((slacks, tally) => {
      const { byInterval } = here.tallies[tally]!.requirement;
      const cells = byInterval ? this.layout.feeling(place, slacks.length) : [...slacks.keys()];
      const share = byInterval ? 1 : places.length;
      return cells.flatMap((cell) => {
        const slack = slacks[cell]!;
        if (Number.isNaN(slack) || Number.isNaN(after[tally]![cell]!)) return [];
        return [{ key: `${tally} ${cell}`, slack, loss: Math.max(0, slack - after[tally]![cell]!) / share }];
      });
    });
  }

  /** Without these, but with an agent back wherever it is missed after all. */
  private async withThoseMissed(staff: Vector, taken: readonly number[]): Promise<Vector> {
    let out = [...taken];
    for (let round = 0; round < VERIFIED && out.length > 0; round++) {
      const next = changed(staff, ...out.map((place) => [place, -1] as const));
      const here = await this.evaluator.atLeast(next, this.evaluator.replications);
      const back = out.filter((place) => !this.holdsAround(place, { places: [], evaluation: here }, 'estimate'));
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
