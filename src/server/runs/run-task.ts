/** A run that has been understood: plain data, which a thread answers without asking anything back. */
import type { Candidate } from '../../experiment/compare.ts';
import type { StaffOptions } from '../../experiment/staff/staff-options.ts';
import type { SweepField } from '../../experiment/sweep.ts';
import type { Variation } from '../../experiment/tornado.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';

interface Plan {
  /** Checked. */
  readonly resolved: ResolvedScenario;
  readonly hash: string;
  /** Those of the check, as the command line prints them. */
  readonly warnings: readonly string[];
  /** Default: the scenario's. */
  readonly seed?: number;
  readonly replications?: number;
}

export type RunTask =
  /** `base`: the plan that this one is a variant of. */
  | (Plan & { readonly kind: 'run'; readonly base?: ResolvedScenario })
  | (Plan & { readonly kind: 'compare'; readonly key: string; readonly variants: readonly Candidate[] })
  | (Plan & {
      readonly kind: 'grow';
      readonly volumes?: readonly number[];
      readonly staff: boolean;
      readonly band: boolean;
      /** The plan that this one is a variant of. */
      readonly base?: ResolvedScenario;
    })
  | (Plan & { readonly kind: 'sweep'; readonly fields: readonly SweepField[]; readonly metrics?: readonly string[] })
  | (Plan & { readonly kind: 'tornado'; readonly variations: readonly Variation[]; readonly metric?: string })
  | (Plan & { readonly kind: 'staff'; readonly own: Pick<StaffOptions, 'by' | 'volume' | 'band'> });
