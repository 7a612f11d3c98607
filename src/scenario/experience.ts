/** What customers and agents would say of what happened: scores where nothing went wrong, and what changes them. */

export interface Experience {
  readonly csat: Score;
  /** What is absent follows `csat`, scaled. */
  readonly nps: Partial<Score>;
  readonly ces: Score;
  readonly retention: { readonly best: number; readonly lost_per_csat_point: number };
  readonly agents?: {
    readonly best: number;
    /** Changes by occupancy, by overtime's share of paid time, by repeats' share of the contacts handled. */
    readonly occupancy?: Readonly<Record<string, number>>;
    readonly overtime?: Readonly<Record<string, number>>;
    readonly repeats?: Readonly<Record<string, number>>;
  };
}

/** A score where nothing went wrong, and what changes it. Curves by duration are tables. */
export interface Score {
  readonly best: number;
  readonly spread: number;
  readonly waiting: Readonly<Record<string, number>>;
  readonly reply: Readonly<Record<string, number>>;
  /** A number, or a table by the time spent there. */
  readonly self_service: number | Readonly<Record<string, number>>;
  readonly false_solved: number;
  readonly abandoned: number;
  readonly unresolved: number;
  readonly each_repeat: number;
  readonly each_transfer: number;
}
