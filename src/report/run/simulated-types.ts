/** Which contact types a run has something to say about, and which belong to a channel that is not simulated yet. */

import { messages } from '../../scenario/messages.ts';
import type { ContactType } from '../../scenario/scenario.ts';
import type { ReportContext } from './report-context.ts';

/** @returns names in the scenario's order; the scenario's own check has warned of each channel that is not simulated */
export function simulatedTypes({ results, scenario }: Pick<ReportContext, 'results' | 'scenario'>): {
  readonly shown: readonly string[];
  readonly absent: readonly string[];
} {
  const isAbsent = (name: string) => {
    const channel: ContactType['channel'] | undefined = scenario.contact_types[name]?.channel;
    const warning = messages.notSimulated(`contacts by ${channel}`);
    return !Object.hasOwn(results.contact_types, name) || results.warnings.some((text) => text.includes(warning));
  };
  const names = [...new Set([...Object.keys(scenario.contact_types), ...Object.keys(results.contact_types)])];
  return { shown: names.filter((name) => !isAbsent(name)), absent: names.filter(isAbsent) };
}
