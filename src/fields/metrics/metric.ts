/** What the table of metrics says about each one; from it follow the scenario's checks, the reports and the docs. */

export type MetricUnit =
  | 'count'
  | 'share'
  | 'seconds'
  | 'hours'
  /** Agents at a time: whole at an instant, averages have fractions. */
  | 'agents'
  /** Full-time equivalents. */
  | 'fte'
  | 'erlangs'
  | 'money'
  /** Net promoter points, −100 to 100. */
  | 'points'
  /** A scale such as 1–5. */
  | 'score'
  /** One count per another. */
  | 'ratio';

/** What a metric can be told of; `interval` stands beside those whose value in each interval is told as well. */
export type MetricScope =
  | 'total'
  | 'channel'
  | 'contact_type'
  | 'agent_group'
  | 'self_service'
  | 'segment'
  | 'interval';

export interface MetricDefinition {
  /** As a heading: `Average speed of answer`. */
  readonly label: string;
  /** One sentence that a planner, an executive and an accountant understand alike. */
  readonly definition: string;
  /** How it is worked out, where the sentence cannot say it exactly. */
  readonly formula?: string;
  readonly unit: MetricUnit;
  /** Absent where neither way is better as such. */
  readonly better?: 'higher' | 'lower';
  readonly scopes: readonly MetricScope[];
  /** Possible range; a side is absent where there is no bound. */
  readonly range: { readonly min?: number; readonly max?: number };
  /** Also told as `_p50`, `_p90`, `_p95` and `_p99`. */
  readonly percentiles?: true;
  /** Also told as `_longest`. */
  readonly longest?: true;
  /** What `_longest` can be told of, where that is less than `scopes`. */
  readonly longestScopes?: readonly MetricScope[];
  /** Also told as `_open_hours`, percentiles included. */
  readonly openHours?: true;
}

export const share = { min: 0, max: 1 } as const;
export const notNegative = { min: 0 } as const;
