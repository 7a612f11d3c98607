/** What every part of the report of `run` is made from. */
import type { Scenario } from '../../scenario/scenario.ts';
import type { RunView } from './run-view.ts';

export interface ReportContext {
  readonly results: RunView;
  /** The scenario that was run: its clock, acceptable waits and targets. */
  readonly scenario: Scenario;
  /** ISO code; absent where the scenario counts no money. */
  readonly currency: string | undefined;
  /** The file as the user named it, for the hint at the end. */
  readonly path: string;
  /** What the user changed on the command line; absent where nothing. */
  readonly given?: GivenOptions;
}

/** Options of the command line that change what comes out. */
export interface GivenOptions {
  /** `path=value`, in their order. */
  readonly set: readonly string[];
  readonly seed?: number;
  /** With it, `run.until` is not looked at. */
  readonly replications?: number;
}
