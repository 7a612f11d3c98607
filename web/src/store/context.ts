/** What the reports' sentences are made from: a run's results beside the scenario that was run. */
import { useMemo } from 'preact/hooks';
import type { CostedRunResults } from '../../../src/finance/with-cost.ts';
import type { ReportContext } from '../../../src/report/run/report-context.ts';
import type { RunRequest } from '../../../src/server/api.ts';
import { asked, sound } from './scenario.ts';

export type RunContext = ReportContext & { readonly results: CostedRunResults };

/** @returns undefined while there are no results, or they are another scenario's */
export function contextOf(results: CostedRunResults | undefined): RunContext | undefined {
  const last = sound.value;
  if (results === undefined || last === undefined) return undefined;
  const { scenario, id } = last;
  return { results, scenario, currency: results.cost?.currency ?? undefined, path: id };
}

type Kind = RunRequest['kind'];
type Options<K extends Kind> = NonNullable<Extract<RunRequest, { kind: K }>['options']>;

/**
 * A question about the scenario that is looked at.
 * @param isDue false: not yet, because another answer comes first
 */
export function useQuestion<K extends Kind>(
  kind: K,
  options: Options<K>,
  isDue = true,
): Extract<RunRequest, { kind: K }> | undefined {
  const scenario = asked.value;
  return useMemo(
    () =>
      scenario === undefined || !isDue
        ? undefined
        : ({ kind, scenario, options } as unknown as Extract<RunRequest, { kind: K }>),
    [scenario, isDue, kind, JSON.stringify(options)],
  );
}

/** Settings that multiply the need of every contact type, as volume does. */
export function volumeSettings(volume: number): string[] {
  const types = Object.entries(sound.value?.scenario.contact_types ?? {});
  if (volume === 1) return [];
  return types
    .filter(([, { demand }]) => demand !== undefined)
    .map(([name]) => `contact_types.${name}.demand.scale={ times: ${volume} }`);
}
