/**
 * What the page asks of the engine in its worker, and what the worker answers: plain data both ways. A question may be
 * answered several times, each answer surer than the one before.
 */
import type { ChangedField } from '../../../src/experiment/changed-fields.ts';
import type { Difference } from '../../../src/experiment/difference.ts';
import type { CostedRunResults } from '../../../src/finance/with-cost.ts';
import type { TargetResult } from '../../../src/measure/results.ts';
import type { Fault } from '../../../src/scenario/fault.ts';
import type { ResolvedScenario, Scenario } from '../../../src/scenario/scenario.ts';
import type { Estimate } from '../../../src/stats/estimate.ts';

/** A scenario's text and those of the files it reads, by path. */
export interface ScenarioFiles {
  /** Of the scenario itself. */
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
  /** What they come to, where that is known already. */
  readonly resolved?: ResolvedScenario;
}

export interface LoadAnswer {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** In SI units; absent when there is a fault. */
  readonly scenario?: Scenario;
  readonly hash?: string;
}

/** New values by path, as `what_if` writes them. */
export type Change = Readonly<Record<string, unknown>>;

export interface WhatIfQuestion {
  readonly change: Change;
  /** Multiple of today's need that both plans meet. */
  readonly volume: number;
  /** As targets write them: `billing.service_level`, `cost_per_contact`. */
  readonly metrics: readonly string[];
  /** Replications at the end; default: the scenario's. */
  readonly replications?: number;
  readonly seed?: number;
}

/** One metric in both plans. */
export interface WhatIfRow {
  readonly metric: string;
  readonly base: Estimate;
  readonly variant: Estimate;
  readonly difference: Difference;
}

export interface WhatIfAnswer {
  /** Why the change cannot be made; then there is nothing else. */
  readonly faults: readonly string[];
  readonly rows: readonly WhatIfRow[];
  readonly targets: { readonly base: readonly TargetResult[]; readonly variant: readonly TargetResult[] };
  readonly changed: readonly ChangedField[];
  /** Replications of each plan so far, and at the end. */
  readonly replications: number;
  readonly of: number;
  /** Since the question was taken up. */
  readonly milliseconds: number;
}

export interface CurveQuestion {
  readonly change: Change;
  readonly volumes: readonly number[];
  readonly metrics: readonly string[];
  /** At every volume. */
  readonly replications: number;
  readonly seed?: number;
}

export interface CurvePoint {
  readonly volume: number;
  /** In the order of the metrics asked for. */
  readonly base: readonly Estimate[];
  readonly variant: readonly Estimate[];
}

export interface CurveAnswer {
  readonly faults: readonly string[];
  /** By volume; complete when there are as many as were asked for. */
  readonly points: readonly CurvePoint[];
  readonly replications: number;
}

export interface RunQuestion {
  readonly change?: Change;
  readonly volume?: number;
  readonly replications?: number;
  readonly seed?: number;
}

/** Every question with its answer. */
export interface Calls {
  /** Makes this scenario the one that the other questions are about. */
  load: { question: ScenarioFiles; answer: LoadAnswer };
  what_if: { question: WhatIfQuestion; answer: WhatIfAnswer };
  curve: { question: CurveQuestion; answer: CurveAnswer };
  /** The whole of a run, as the command line's `run --json` gives it. */
  run: { question: RunQuestion; answer: CostedRunResults };
}

export type CallName = keyof Calls;

export type Request =
  | {
      [Name in CallName]: { readonly id: number; readonly name: Name; readonly question: Calls[Name]['question'] };
    }[CallName]
  | { readonly id: number; readonly name: 'cancel' };

/** The first message to a worker; without it, it works alone. */
export interface Start {
  readonly name: 'start';
  /** Threads beside its own. */
  readonly helpers: number;
}

/** Name of a worker that is a helper. */
export const HELPER = 'engine helper';

export type Reply =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Calls[CallName]['answer'] }
  /** There are no further answers. */
  | { readonly id: number; readonly kind: 'done' }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
