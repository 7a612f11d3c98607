/**
 * Whoever remembers what was worked out before. A result is determined by its question, so the same question need not be
 * worked out twice; what is interrupted goes on from there.
 */
import { scenarioHash } from '../scenario/hash.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';

/** What determines an answer, beside the version of the engine. Plain data. */
export interface Question {
  /** `targets` is how some targets fare; `answer` all that was asked of a scenario at once, such as a sweep. */
  readonly kind: 'run' | 'calibration' | 'targets' | 'staff' | 'answer';
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: number;
  /** Null where the scenario's `run.until` decides. */
  readonly replications: number | null;
  /** Multiple of today's need. */
  readonly volume: number;
  /** All else that the answer depends on. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Keeper {
  /**
   * @param note what tells the question from others of the same scenario, for people; no part of what determines the answer
   * @returns the answer kept, or else that of `work`, which is then kept; plain data for JSON
   */
  once<T extends object>(question: Question, work: () => Promise<T>, note?: () => string): Promise<T>;
}

/** Works everything out anew. */
export const keepsNothing: Keeper = { once: (_question, work) => work() };

export interface QuestionParts {
  readonly resolved: ResolvedScenario;
  /** The scenario's hash, where it is known already. */
  readonly hash?: string;
  readonly seed?: number;
  readonly replications?: number;
  readonly volume?: number;
}

/** The question with the scenario's own numbers where none are given. */
export function questionOf(
  kind: Question['kind'],
  { resolved, hash = scenarioHash(resolved), ...parts }: QuestionParts,
  options: Question['options'],
): Question {
  const { name, run } = resolved.scenario;
  return {
    kind,
    scenario: { name, hash },
    seed: parts.seed ?? run.seed,
    replications: parts.replications ?? (run.until === undefined ? run.replications : null),
    volume: parts.volume ?? 1,
    options,
  };
}
