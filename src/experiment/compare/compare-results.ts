/** The results of a comparison as they are shown, sent and kept: plain data for JSON. */
import type { CostedRunResults } from '../../finance/with-cost.ts';
import type { ChangedField } from '../changed-fields.ts';
import type { Difference } from '../difference.ts';
import type { PairedHead } from '../paired-head.ts';
import type { ScopeBlock } from '../scope-name.ts';

/** The head is of the base's file. */
export interface CompareResults extends PairedHead<'compare'> {
  readonly base: ComparedPlan;
  readonly variants: readonly ComparedVariant[];
}

/** What a run tells, without intervals and single replications. */
export interface ComparedPlan
  extends Pick<
    CostedRunResults,
    | 'total'
    | 'channels'
    | 'contact_types'
    | 'agent_groups'
    | 'self_service'
    | 'customers'
    | 'cost'
    | 'targets'
    | 'warnings'
  > {
  /** Key in `what_if`, or the file. */
  readonly key: string;
  readonly title: string;
  /** Of the plan alone, whatever else its file asks. */
  readonly hash: string;
}

export interface ComparedVariant extends ComparedPlan {
  /** What differs from the base in the scenario. */
  readonly changes: readonly ChangedField[];
  /** What differs from it in the results. */
  readonly differences: Differences;
}

export type DifferencesByMetric = Readonly<Record<string, Difference>>;

/** By scope as in the results, then by metric: those that both plans tell. */
export type Differences = { readonly total: DifferencesByMetric } & {
  readonly [Block in ScopeBlock]: Readonly<Record<string, DifferencesByMetric>>;
};
