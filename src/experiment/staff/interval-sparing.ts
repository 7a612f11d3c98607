/**
 * Takes out of a staffing by interval whom nobody misses. What trials lost is held against what the limits are still kept by:
 * whoever is missed is missed all the more with others gone.
 */
import { type Evaluation, keeps } from './evaluation.ts';
import type { Evaluator } from './evaluator.ts';
import type { IntervalLayout } from './interval-layout.ts';
import { lossesOf, type Trial, trialsOf } from './interval-trials.ts';
import { changed } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** Replications by which the first are spared. */
const FIRST_LOOK = 20;
/** Times that those who can go are taken out; what is left then is told as not settled. */
const ROUNDS = 12;
/** Times that a joint removal is put right before it is given up for this round. */
const VERIFIED = 8;
/** What is lost grows as more is taken out. */
const STEEPER = 1.2;
/** Who are tried alone where nobody else can go together. */
const ALONE = 4;

/** What is left of a limit once an agent has gone. */
export interface Left {
  readonly tally: number;
  readonly cell: number;
  readonly slack: number;
  readonly loss: number;
  readonly left: number;
}

export interface Spared {
  readonly staff: Vector;
  /** For each part that had an agent when they were made, the trial that did without one of them. */
  readonly trials: ReadonlyMap<number, Trial>;
  /** Whether nobody else can go. */
  readonly settled: boolean;
}

export class IntervalSparing {
  private readonly evaluator: Evaluator;
  private readonly layout: IntervalLayout;

  constructor(evaluator: Evaluator, layout: IntervalLayout) {
    this.evaluator = evaluator;
    this.layout = layout;
  }

  /** On few replications first, then by trials in full until nobody else can go. */
  async spare(from: Vector): Promise<Spared> {
    const { evaluator, layout } = this;
    let staff = await this.withoutAll(from, await trialsOf(evaluator, layout, from, evaluator.lookAt(FIRST_LOOK)));
    const trials = await trialsOf(evaluator, layout, staff, evaluator.replications);
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
      const back = out.filter((place) => this.layout.slackAround(place, here) < 0);
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
