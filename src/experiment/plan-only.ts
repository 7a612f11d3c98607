/**
 * A scenario without what is asked of it beside its targets: two plans that simulate alike then are alike, whatever else
 * the file asks, so that a kept result is found again when a question is added to the file.
 */
import type { ResolvedScenario } from '../scenario/scenario.ts';

/** @returns the same plan, which asks for no variants, ranges or growth */
export function planOnly({ scenario, tables }: ResolvedScenario): ResolvedScenario {
  const { growth: _, ...rest } = scenario;
  return { scenario: { ...rest, what_if: {}, sweep: {}, tornado: {} }, tables };
}
