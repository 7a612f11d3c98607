/** One method's backtest as results: errors, coverage, and what the error costs in agents. */
import type { Backtest, MethodErrors } from './backtest.ts';

/** Seconds, as a scenario's `full_time_week` is where it says nothing. */
const FULL_TIME_WEEK = 37.5 * 3600;

export interface MethodResult {
  /** Σ|actual − forecast| ÷ Σ actual. */
  readonly wape: { readonly day: number | null; readonly interval: number | null };
  /** Mean absolute error ÷ that of the same weekday of the week before, in the history before the first origin. */
  readonly mase: { readonly day: number | null; readonly interval: number | null };
  /** (Σ forecast − Σ actual) ÷ Σ actual. */
  readonly bias: number | null;
  /** Share that lay within the intervals. */
  readonly coverage: { readonly day: number | null; readonly interval: number | null };
  /** Agents by which staffing to the forecast misses what the true volume needs, mean over open staffing intervals. */
  readonly agents: AgentResult | null;
  /** Origins at which the six-week mean stood in for it. */
  readonly stood_in: number;
}

export interface AgentResult {
  readonly needed: number;
  readonly too_many: number;
  readonly too_few: number;
  /** The same in full-time people at their posts: agent hours of a week ÷ 37.5. */
  readonly fte: { readonly needed: number; readonly too_many: number; readonly too_few: number };
}

export function methodResult(errors: MethodErrors, backtest: Backtest): MethodResult {
  const { byDay, byInterval, coverage, stoodIn } = errors;
  const { scale } = backtest;
  const [within] = coverage;
  return {
    wape: { day: ratio(byDay.absolute, byDay.actual), interval: ratio(byInterval.absolute, byInterval.actual) },
    mase: {
      day: ratio(byDay.absolute / byDay.values, scale.byDay),
      interval: ratio(byInterval.absolute / byInterval.values, scale.byInterval),
    },
    bias: ratio(byDay.forecast - byDay.actual, byDay.actual),
    coverage: { day: finite(within!.byDay), interval: finite(within!.byInterval) },
    agents: agentResult(errors, backtest),
    stood_in: stoodIn,
  };
}

function agentResult({ agents }: MethodErrors, { staffingPeriod, weeks }: Backtest): AgentResult | null {
  if (agents === undefined || agents.intervals === 0 || staffingPeriod === undefined) return null;
  const { intervals, needed, tooMany, tooFew } = agents;
  const fte = staffingPeriod / (weeks * FULL_TIME_WEEK);
  return {
    needed: needed / intervals,
    too_many: tooMany / intervals,
    too_few: tooFew / intervals,
    fte: { needed: needed * fte, too_many: tooMany * fte, too_few: tooFew * fte },
  };
}

function ratio(numerator: number, denominator: number): number | null {
  return finite(numerator / denominator);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
