/** Which contact types a run has something to say about, and which belong to a channel that is not simulated yet. */
import { isSimulated } from '../../scenario/simulated-channels.ts';
import type { ReportContext } from './report-context.ts';

/** @returns names in the scenario's order */
export function simulatedTypes({ results, scenario }: Pick<ReportContext, 'results' | 'scenario'>): {
  readonly shown: readonly string[];
  readonly absent: readonly string[];
} {
  const isAbsent = (name: string) => {
    const channel = scenario.contact_types[name]?.channel;
    return !Object.hasOwn(results.contact_types, name) || (channel !== undefined && !isSimulated(channel));
  };
  const names = [...new Set([...Object.keys(scenario.contact_types), ...Object.keys(results.contact_types)])];
  return { shown: names.filter((name) => !isAbsent(name)), absent: names.filter(isAbsent) };
}
