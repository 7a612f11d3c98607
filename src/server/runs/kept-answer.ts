/** The answer to a request, with what it takes to tell and to draw it: what the store keeps under the run's id. */
import type { CompareResults } from '../../experiment/compare/compare-results.ts';
import type { GrowResults } from '../../experiment/grow/grow-results.ts';
import type { StaffResults } from '../../experiment/staff/staff-results.ts';
import type { SweepResults } from '../../experiment/sweep/sweep-results.ts';
import type { TornadoResults } from '../../experiment/tornado/tornado-results.ts';
import type { CostedRunResults } from '../../finance/with-cost.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { RunRequest, RunState } from '../api.ts';

export type AnyResults = CostedRunResults | CompareResults | GrowResults | SweepResults | TornadoResults | StaffResults;

/** What was asked. */
export interface Asked extends Pick<RunState, 'scenario' | 'options'> {
  readonly kind: RunRequest['kind'];
  /** The scenario's text, where the request came with one. */
  readonly text?: string;
}

export interface KeptAnswer {
  readonly asked: Asked;
  /** The scenario that was run, for reports. */
  readonly drawn: Scenario;
  readonly results: AnyResults;
}

/** Whether what a store holds under an id is an answer. */
export function isKeptAnswer(value: unknown): value is KeptAnswer {
  return typeof value === 'object' && value !== null && 'asked' in value && 'drawn' in value && 'results' in value;
}
