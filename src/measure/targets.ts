/** The lines of `expect`: whom each is about, who judges it, and what came out. */
import type { Target } from '../scenario/scenario.ts';
import { undefinedEstimate } from '../stats/estimate.ts';
import type { Frame } from './frame.ts';
import type { Merger } from './merger.ts';
import { formulaOf, type MetricFormula } from './metric-formulas.ts';
import type { RecordSums } from './record-sums.ts';
import type { TargetResult } from './results.ts';
import { findScope, type Scope } from './scopes.ts';
import { TargetJudge } from './target-judge.ts';

interface Judged {
  readonly target: Target;
  readonly scope: Scope;
  readonly formula: MetricFormula;
  readonly judge: TargetJudge;
}

/** A target that is not judged here (money is, later), and why where it is judged nowhere. */
interface Unjudged {
  readonly target: Target;
  readonly reason?: string;
}

export class Targets {
  private readonly lines: readonly (Judged | Unjudged)[];

  constructor(expect: readonly Target[], frame: Frame, scopes: readonly Scope[]) {
    this.lines = expect.map((target) => lineOf(target, frame, scopes));
  }

  /** @param sums of one replication; replications in their order */
  add(sums: RecordSums): void {
    for (const line of this.lines) if ('judge' in line) line.judge.add(sums);
  }

  /**
   * @returns results in the order of `expect`, the verdict null of what is not judged here, and a warning for each that
   *   had nothing to go by
   */
  results(merger: Merger): { targets: TargetResult[]; warnings: string[] } {
    const warnings: string[] = [];
    const targets = this.lines.map((line) => {
      if (!('judge' in line)) {
        if (line.reason !== undefined) warnings.push(`${line.target.text}: not judged, ${line.reason}`);
        return unjudged(line.target);
      }
      const { target, scope, formula, judge } = line;
      const judgement = judge.judgement(merger.estimate(scope, formula));
      const { verdict, too_close, estimate, worst, shareOfRuns, runsHeld, keptByRuns, judged } = judgement;
      if (!judged) warnings.push(`${target.text}: missed, because there is nothing to judge`);
      return {
        expect: target.text,
        verdict,
        too_close,
        estimate,
        worst: worst ?? null,
        share_of_runs: shareOfRuns,
        runs_held: runsHeld,
        kept_by_runs: keptByRuns,
      };
    });
    return { targets, warnings };
  }
}

function lineOf(target: Target, frame: Frame, scopes: readonly Scope[]): Judged | Unjudged {
  const scope = findScope(scopes, target.name);
  const formula = formulaOf(target.metric);
  if (scope === undefined || formula === undefined) return { target };
  if (target.each !== undefined && formula.kind !== 'ratio') {
    return { target, reason: `${target.metric} is not told by ${target.each}` };
  }
  return { target, scope, formula, judge: new TargetJudge(target, frame, scope, formula) };
}

function unjudged(target: Target): TargetResult {
  return {
    expect: target.text,
    verdict: null,
    too_close: false,
    estimate: undefinedEstimate,
    worst: null,
    share_of_runs: undefinedEstimate,
    runs_held: 0,
    kept_by_runs: null,
  };
}
