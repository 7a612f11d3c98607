/** The head of results that come from several runs beside a base run: its own, under the name and hash of the whole file. */
import type { CostedRunResults } from '../finance/with-cost.ts';
import type { ResultsClock, ResultsHead } from '../measure/results.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { currencyOf } from './currency-of.ts';

export interface PairedHead<Kind extends string> extends ResultsHead<Kind> {
  readonly clock: ResultsClock;
  /** ISO code; null where the scenario names none. */
  readonly currency: string | null;
}

/** @param base of the run of the plan as it is, on whose seed and with whose replications all others ran */
export function pairedHead<Kind extends string>(
  kind: Kind,
  resolved: ResolvedScenario,
  { staffcurve, engine, clock, seed, replications, confidence }: CostedRunResults,
  warnings: readonly string[],
): PairedHead<Kind> {
  return {
    staffcurve,
    kind,
    engine,
    scenario: { name: resolved.scenario.name, hash: scenarioHash(resolved) },
    clock,
    seed,
    replications,
    confidence,
    warnings,
    currency: currencyOf(resolved) ?? null,
  };
}
