/**
 * The cheapest staff by interval of the week. An agent more or fewer in one interval is felt in that interval, the one
 * before (whose callers are still waiting) and those after in which contacts that it put off are still handled; so agents
 * are taken out of intervals that far apart at once, and one simulation tells of all of them. What they lose gives the cuts of a linear program (as in `cutting-planes`);
 * in the end what can be spared is taken out until nothing can.
 */
import type { Evaluation } from './evaluation.ts';
import { keeps } from './evaluation.ts';
import type { Evaluator } from './evaluator.ts';
import { type Row, solveLinear } from './integer-program.ts';
import { changed } from './staff-order.ts';
import type { Part, Vector } from './staff-problem.ts';

/** Intervals before that feel a change in one: in them are the callers who still wait as it begins. */
const BEFORE = 1;
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
type Slopes = ReadonlyMap<number, readonly Float64Array[]>;

export class IntervalSearch {
  readonly evaluator: Evaluator;
  private readonly parts: readonly Part[];
  /** Interval of the week that each part is. */
  private readonly cellOf: readonly number[];
  private readonly placesAt = new Map<number, number[]>();
  private readonly most: Vector;
  /** Intervals after one that feel a change in it, and how far apart changes are told apart. */
  private readonly after: number;
  private readonly apart: number;

  /**
   * @param week interval of the week of each interval of the horizon
   * @param after intervals after one that feel a change in it: as many as it takes to handle a contact
   */
  constructor(evaluator: Evaluator, week: Int32Array, most: Vector, after: number) {
    this.evaluator = evaluator;
    this.after = after;
    this.apart = BEFORE + after + 1;
    this.parts = evaluator.problem.parts;
    this.most = most;
    this.cellOf = this.parts.map(({ seconds }) => {
      const first = seconds.findIndex((each) => each > 0);
      return first < 0 ? -1 : week[first]!;
    });
    this.cellOf.forEach((cell, place) => {
      this.placesAt.set(cell, [...(this.placesAt.get(cell) ?? []), place]);
    });
  }

  /** A staffing near the cheapest; it may miss some targets by a little. */
  async approach(start: Vector): Promise<Vector> {
    // Where nobody is ever on duty there is nothing to choose.
    let staff: Vector = start.map((number, k) => (this.cellOf[k]! < 0 ? 0 : number));
    let slopes: Slopes = new Map();
    for (const replications of [10, 20]) {
      const look = this.evaluator.lookAt(replications);
      const here = await this.evaluator.atLeast(staff, look);
      slopes = this.slopes(here, await this.withoutOne(staff, this.allPlaces(staff), look), look);
      staff = await this.cheapestBy(here, here.slacksAt(look), slopes);
    }
    const seen = new Set<string>();
    for (let step = 0; step < STEPS && !seen.has(staff.join()); step++) {
      seen.add(staff.join());
      const here = await this.evaluator.atLeast(staff, this.evaluator.replications);
      if (here.verdict('estimate', this.evaluator.replications)) break;
      staff = await this.cheapestBy(here, here.slacksAt(this.evaluator.replications), slopes);
    }
    return staff;
  }

  /** The cheapest staff within a few agents of another by its slacks and slopes, each further agent worth less. */
  private async cheapestBy(
    { staff, tallies }: Evaluation,
    slacks: readonly Float64Array[],
    slopes: Slopes,
  ): Promise<Vector> {
    const units = this.parts.flatMap(({ cost }, place) => {
      if (this.cellOf[place]! < 0) return [];
      return WORTH.flatMap((worth, k) => {
        const number = staff[place]! + k - BELOW;
        return number >= 0 && number < this.most[place]! ? [{ place, cost, worth, gained: k >= BELOW }] : [];
      });
    });
    const chosen = await solveLinear({
      costs: units.map(({ cost }) => cost),
      lows: units.map(() => 0),
      highs: units.map(() => 1),
      rows: this.rows(units, tallies, slacks, slopes),
    });
    const next = staff.map((number, place) => (this.cellOf[place]! < 0 ? 0 : Math.max(0, number - BELOW)));
    units.forEach(({ place }, k) => {
      next[place] = next[place]! + chosen[k]!;
    });
    // Rounded: what that misses is repaired, and what it has too much is spared.
    return next.map(Math.round);
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
      const added = this.missing(here, judging);
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
    let open = this.allPlaces(staff);
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
      const near = (place: number) => gone.some((other) => this.distance(place, other) <= this.apart);
      const waiting = new Set(spared);
      open = this.allPlaces(staff).filter((place) => !last || near(place) || waiting.has(place));
    }
    return { staff, trials, settled: open.length === 0 };
  }

  /** Trials with one agent fewer in each of the places. */
  async withoutOne(staff: Vector, places: readonly number[], replications: number, by = 1): Promise<Trial[]> {
    const batches: number[][] = [];
    for (const place of places) {
      const batch = batches.find((each) => each.every((other) => this.distance(place, other) >= this.apart));
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
    return this.worstAround(place, evaluation, judging).slack >= 0;
  }

  /** The requirement that an agent fewer in the part strains most, among those judged by interval. */
  worstAround(
    place: number,
    evaluation: Evaluation,
    judging: 'estimate' | 'optimistic' = 'estimate',
  ): { slack: number; tally: number; cell: number } {
    let worst = { slack: Number.POSITIVE_INFINITY, tally: -1, cell: -1 };
    evaluation.tallies.forEach((tally, t) => {
      if (!tally.requirement.byInterval) return;
      const slacks = tally.slacks();
      const estimates = judging === 'optimistic' ? tally.estimates() : undefined;
      for (const cell of this.feeling(place, slacks.length)) {
        if (Number.isNaN(slacks[cell]!)) continue;
        const slack = estimates === undefined ? slacks[cell]! : tally.boundSlack(estimates[cell]!, 'better');
        if (slack < worst.slack) worst = { slack, tally: t, cell };
      }
    });
    return worst;
  }

  allPlaces(staff: Vector): number[] {
    return this.parts.flatMap((_, place) => (this.cellOf[place]! >= 0 && staff[place]! > 0 ? [place] : []));
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
    const dearest = [...places].sort((a, b) => this.parts[b]!.cost - this.parts[a]!.cost || a - b);
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
      const cells = byInterval ? this.feeling(place, slacks.length) : [...slacks.keys()];
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

  /** A part to add an agent to for each interval that misses a target, or for a target over longer periods. */
  private missing(here: Evaluation, judging: 'estimate' | 'pessimistic'): number[] {
    const added = new Set<number>();
    here.tallies.forEach((tally) => {
      const { target, byInterval } = tally.requirement;
      if (judging === 'pessimistic' && !byInterval) return;
      const estimates = tally.estimates();
      const slacks =
        judging === 'estimate'
          ? tally.slacks()
          : Float64Array.from(estimates, (each) => (each.mean === null ? Number.NaN : tally.boundSlack(each, 'worse')));
      const missed = [...slacks.keys()].filter(
        (cell) => slacks[cell]! < 0 || (slacks[cell] === 0 && !keeps(0, target.op)),
      );
      if (missed.length === 0) return;
      if (byInterval) {
        const type = tally.requirement.scope.types[0]!;
        for (const cell of missed) {
          const place = this.placeFor(type, cell);
          // One more nearby is enough for now.
          if (place !== undefined && ![...added].some((other) => this.distance(place, other) <= 1)) added.add(place);
        }
        return;
      }
      for (const place of this.strained(here, tally.requirement.scope.types)) added.add(place);
    });
    return [...added];
  }

  /** The cheapest part of those in the interval whose group takes the type first. */
  private placeFor(type: number, cell: number): number | undefined {
    const { resolved, groups } = this.evaluator.problem;
    const name = Object.keys(resolved.scenario.contact_types)[type]!;
    const near = [cell, cell - 1, cell + 1].flatMap((each) => this.placesAt.get(each) ?? []);
    const able = near.filter((place) => {
      const group = resolved.scenario.agent_groups[groups[this.parts[place]!.group]!.name]!;
      return group.skills[name] !== undefined;
    });
    const skillOf = (place: number) =>
      resolved.scenario.agent_groups[groups[this.parts[place]!.group]!.name]!.skills[name]!;
    return able.sort(
      (a, b) =>
        Math.abs(this.cellOf[a]! - cell) - Math.abs(this.cellOf[b]! - cell) ||
        skillOf(a).rank - skillOf(b).rank ||
        this.parts[a]!.cost - this.parts[b]!.cost,
    )[0];
  }

  /** For a target over longer periods: one in eight of the parts with the skill, those in the tightest intervals. */
  private strained(here: Evaluation, types: readonly number[]): number[] {
    const { resolved, groups } = this.evaluator.problem;
    const names = types.map((type) => Object.keys(resolved.scenario.contact_types)[type]!);
    const able = this.parts.flatMap((part, place) => {
      const { skills } = resolved.scenario.agent_groups[groups[part.group]!.name]!;
      const fits = names.length === 0 || names.some((name) => skills[name] !== undefined);
      return fits && this.cellOf[place]! >= 0 ? [place] : [];
    });
    const slack = (place: number) => this.worstAround(place, here).slack;
    const known = new Map(able.map((place) => [place, slack(place)]));
    return able
      .sort((a, b) => known.get(a)! - known.get(b)! || a - b)
      .slice(0, Math.max(1, Math.ceil(able.length / 8)));
  }

  /** What an agent fewer in each part loses, by tally and cell; a target over longer periods loses a share of the trial's. */
  private slopes(here: Evaluation, trials: readonly Trial[], look: number): Slopes {
    const before = here.slacksAt(look);
    const slopes = new Map<number, readonly Float64Array[]>();
    for (const { places, evaluation } of trials) {
      const losses = evaluation.slacksAt(look).map((slacks, tally) => {
        const share = here.tallies[tally]!.requirement.byInterval ? 1 : places.length;
        return slacks.map((slack, cell) => Math.max(0, (before[tally]![cell]! - slack) / share));
      });
      for (const place of places) slopes.set(place, losses);
    }
    return slopes;
  }

  /** Slack now + what the units gained add − what those lost take ≥ 0, for every cell. */
  private rows(
    units: readonly Unit[],
    tallies: Evaluation['tallies'],
    slacks: readonly Float64Array[],
    slopes: Slopes,
  ): Row[] {
    const ofPlace = new Map<number, number[]>();
    units.forEach(({ place }, k) => {
      ofPlace.set(place, [...(ofPlace.get(place) ?? []), k]);
    });
    const rows: Row[] = [];
    tallies.forEach(({ requirement: { byInterval } }, tally) => {
      slacks[tally]!.forEach((slack, cell) => {
        if (Number.isNaN(slack)) return;
        const near = byInterval ? this.near(cell) : [...slopes.keys()];
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

  /** Parts that an interval feels. */
  private near(cell: number): number[] {
    const cells = Array.from({ length: this.apart }, (_, k) => cell - this.after + k);
    return cells.flatMap((each) => this.placesAt.get(each) ?? []);
  }

  /** Intervals that feel a part. */
  private feeling(place: number, cells: number): number[] {
    const cell = this.cellOf[place]!;
    return Array.from({ length: this.apart }, (_, k) => cell - BEFORE + k).filter((each) => each >= 0 && each < cells);
  }

  private distance(a: number, b: number): number {
    return Math.abs(this.cellOf[a]! - this.cellOf[b]!);
  }
}
