/**
 * A guide for the search: how a staffing would fare in the end, told from its first few replications. What these have been
 * in for is taken out by a staffing that was simulated in full on the same random numbers: as much as that one came to be
 * judged otherwise than by its own first replications, so much is this one thought to be (a control variate).
 */
import { probit } from 'simple-statistics';
import { type Judging, runsNeeded } from '../../measure/judged-runs.ts';
import { type Evaluation, keeps } from './evaluation.ts';
import type { Evaluator } from './evaluator.ts';
import type { Vector } from './staff-problem.ts';
import type { Tally } from './tally.ts';

/** What a limit is missed by that even every run could not show to be kept. */
const OUT_OF_REACH = -1;

/** By tally and cell: by how much each limit would be kept, on the metric's even scale; NaN where nothing is judged. */
export type Margins = readonly Float64Array[];
/** A staffing after its first look. */
export interface Looked {
  readonly staff: Vector;
  readonly levels: Margins;
}
/** How much better each limit is kept with one agent more: by part, tally and cell. */
export type Slopes = readonly Margins[];

export class Guide {
  readonly evaluator: Evaluator;
  readonly look: number;
  private reference: Evaluation | undefined;
  /** Those of any staffing: the requirements are the same. */
  private judged: readonly Tally[] = [];
  /** Staffings that are known to miss. */
  private readonly missed: Vector[] = [];
  private readonly seen = new Map<string, Looked>();

  /** @param replications from which the guide tells, or as many as the next look has */
  constructor(evaluator: Evaluator, replications: number) {
    this.evaluator = evaluator;
    this.look = evaluator.lookAt(replications);
  }

  /**
   * Simulates a staffing until it is known whether it meets the targets; one that does, and the first in any case, in full:
   * from then on the others are told by it. @returns whether it meets them
   */
  async settle(staff: Vector): Promise<boolean> {
    const { evaluator, reference } = this;
    const meets = reference !== undefined && (await evaluator.meets(staff, 'estimate', reference, true));
    if (meets || this.reference === undefined || evaluator.of(staff).done === evaluator.replications)
      this.reference = await evaluator.atLeast(staff, evaluator.replications, meets);
    const settled = evaluator.of(staff).verdict('estimate', evaluator.replications, reference) === true;
    if (!settled) this.missed.push(staff);
    return settled;
  }

  async margins(staff: Vector, judging: Judging = 'estimate'): Promise<Margins> {
    const here = await this.evaluator.atLeast(staff, this.look);
    this.judged = here.tallies;
    this.see(here);
    return here.tallies.map((tally, t) => {
      const reference = this.reference?.tallies[t];
      if (tally.requirement.target.in_runs !== undefined)
        return Float64Array.of(this.ofRuns(here, t, reference, judging));
      if (here.done >= this.evaluator.replications) return tally.margins(judging);
      const early = here.marginsAt(here.keptAt)[t]!;
      if (reference === undefined) return early;
      const before = this.reference!.marginsAt(here.keptAt)[t]!;
      return reference.margins(judging).map((after, cell) => {
        const moved = after - before[cell]!;
        return early[cell]! + (Number.isNaN(moved) ? 0 : moved);
      });
    });
  }

  /** Margins after the first look alone, and where runs decide those of the mean run: what slopes are taken of. */
  async levels(staff: Vector): Promise<Margins> {
    return this.see(await this.evaluator.atLeast(staff, this.look));
  }

  /** Every staffing that has had its first look, in one order whenever each had it. */
  looked(): readonly Looked[] {
    return [...this.seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  }

  private see(here: Evaluation): Margins {
    const { staff, tallies } = here;
    const key = staff.join();
    const known = this.seen.get(key);
    if (known !== undefined) return known.levels;
    const levels = tallies.map((tally, t) =>
      tally.requirement.target.in_runs === undefined
        ? here.marginsAt(this.look)[t]!
        : Float64Array.of(mean(tally.worstMargins.slice(0, this.look))),
    );
    this.seen.set(key, { staff, levels });
    return levels;
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
    if (judging !== 'optimistic' && this.isShort(staff)) return false;
    return this.holds(await this.margins(staff, judging));
  }

  /** Whether it has no more anywhere than a staffing that is known to miss. */
  isShort(staff: Vector): boolean {
    return this.missed.some((other) => staff.every((number, k) => number <= other[k]!));
  }

  /** The margin of the run on which it depends whether enough of all runs hold. */
  private ofRuns(here: Evaluation, t: number, reference: Tally | undefined, judging: Judging): number {
    const { replications } = this.evaluator;
    const tally = here.tallies[t]!;
    const own = tally.worstMargins;
    const share = tally.requirement.target.in_runs!;
    const moved = mean(own.map((margin, run) => margin - (reference?.worstMargins[run] ?? margin)));
    const rest = reference?.worstMargins.slice(own.length) ?? [];
    const runs = [...own, ...rest.map((margin, k) => here.marginAhead(own.length + k, t) ?? margin + moved)].filter(
      (margin) => !Number.isNaN(margin),
    );
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
