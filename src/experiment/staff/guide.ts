/**
 * A guide for the search: how a staffing would fare in the end, told from its first few replications. What these have been
 * in for is taken out by a staffing that was simulated in full on the same random numbers: as much as that one came to be
 * judged otherwise than by its own first replications, so much is this one thought to be (a control variate).
 */
import { probit } from 'simple-statistics';
import { type Evaluation, type Judging, keeps, runsNeeded } from './evaluation.ts';
import type { Evaluator } from './evaluator.ts';
import type { Vector } from './staff-problem.ts';
import type { Tally } from './tally.ts';

/** Replications from which the guide tells. */
const LOOK = 10;
/** What a limit is missed by that even every run could not show to be kept. */
const OUT_OF_REACH = -1;

/** By tally and cell: by how much each limit would be kept, on the metric's even scale; NaN where nothing is judged. */
export type Margins = readonly Float64Array[];

export class Guide {
  readonly evaluator: Evaluator;
  readonly look: number;
  private reference: Evaluation | undefined;
  /** Those of any staffing: the requirements are the same. */
  private judged: readonly Tally[] = [];
  /** Staffings that miss, simulated in full. */
  private readonly missed: Vector[] = [];

  constructor(evaluator: Evaluator) {
    this.evaluator = evaluator;
    this.look = evaluator.lookAt(LOOK);
  }

  /** Simulates a staffing in full, which from now on the others are told by. @returns whether it meets the targets */
  async settle(staff: Vector): Promise<boolean> {
    const { replications } = this.evaluator;
    this.reference = await this.evaluator.atLeast(staff, replications);
    const meets = this.reference.verdict('estimate', replications) === true;
    if (!meets) this.missed.push(staff);
    return meets;
  }

  async margins(staff: Vector, judging: Judging = 'estimate'): Promise<Margins> {
    const here = await this.evaluator.atLeast(staff, this.look);
    this.judged = here.tallies;
    return here.tallies.map((tally, t) => {
      const reference = this.reference?.tallies[t];
      if (tally.requirement.target.in_runs !== undefined)
        return Float64Array.of(this.ofRuns(here, tally, reference, judging));
      if (here.done >= this.evaluator.replications) return tally.margins(judging);
      const early = here.marginsAt(this.look)[t]!;
      if (reference === undefined) return early;
      const before = this.reference!.marginsAt(this.look)[t]!;
      return reference.margins(judging).map((after, cell) => {
        const moved = after - before[cell]!;
        return early[cell]! + (Number.isNaN(moved) ? 0 : moved);
      });
    });
  }

  /** Margins after the first look alone, and where runs decide those of the mean run: what slopes are taken of. */
  async levels(staff: Vector): Promise<Margins> {
    const here = await this.evaluator.atLeast(staff, this.look);
    return here.tallies.map((tally, t) =>
      tally.requirement.target.in_runs === undefined
        ? here.marginsAt(this.look)[t]!
        : Float64Array.of(mean(tally.worstMargins.slice(0, this.look))),
    );
  }

  /** Whether every limit would be kept. */
  holds(margins: Margins): boolean {
    return this.judged.every(({ requirement: { target, source } }, t) => {
      const judged = margins[t]!.filter((margin) => !Number.isNaN(margin));
      if (judged.length === 0) return source === 'service_level';
      return judged.every((margin) => keeps(margin, target.op));
    });
  }

  /** Nothing is simulated of what has no more anywhere than a staffing that misses. */
  async meets(staff: Vector, judging: Judging): Promise<boolean> {
    const isShort =
      judging !== 'optimistic' && this.missed.some((other) => staff.every((number, k) => number <= other[k]!));
    if (isShort) return false;
    return this.holds(await this.margins(staff, judging));
  }

  /** The margin of the run on which it depends whether enough of all runs hold. */
  private ofRuns(here: Evaluation, tally: Tally, reference: Tally | undefined, judging: Judging): number {
    const { replications } = this.evaluator;
    const own = here.done >= replications ? tally.worstMargins : tally.worstMargins.slice(0, this.look);
    const share = tally.requirement.target.in_runs!;
    const rest = here.done >= replications ? [] : (reference?.worstMargins.slice(own.length) ?? []);
    const moved = mean(own.map((margin, run) => margin - (reference?.worstMargins[run] ?? margin)));
    const runs = [...own, ...rest.map((margin) => margin + moved)].filter((margin) => !Number.isNaN(margin));
    if (runs.length === 0) return Number.NaN;
    if (runs.length < replications / 2) {
      // Too few to tell of the tail: as if they were normal.
      const centre = mean(runs);
      const spread = Math.sqrt(
        runs.reduce((sum, margin) => sum + (margin - centre) ** 2, 0) / Math.max(1, runs.length - 1),
      );
      return centre - probit(Math.min(0.999, share)) * spread;
    }
    const needed = runsNeeded(share, judging, runs.length, here.frame.confidence);
    const worst = Float64Array.from(runs).sort();
    return needed > runs.length ? worst[0]! + OUT_OF_REACH : worst[runs.length - Math.max(1, needed)]!;
  }
}

function mean(values: readonly number[]): number {
  const told = values.filter((value) => !Number.isNaN(value));
  return told.length === 0 ? 0 : told.reduce((sum, value) => sum + value, 0) / told.length;
}
