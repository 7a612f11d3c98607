/** Which contact types of a scenario have other laws than the fit gave them: what is graded is then not quite what runs. */
import { loadScenario } from '../../scenario/load.ts';
import type { ContactType, Scenario } from '../../scenario/scenario.ts';
import type { HistoryFit } from '../fit/fit-history.ts';
import { fittedScenario } from '../fit/scenario/fitted-scenario.ts';

/** @returns names of types whose handle time, patience or balking differs, and of those that are not there */
export function changedSince(fit: HistoryFit, { contact_types: now }: Scenario): string[] {
  const { yaml, files } = fittedScenario(fit, { name: 'as fitted', roster: 'roster.csv' });
  const { resolved } = loadScenario('fitted.yaml', (path) =>
    path === 'fitted.yaml' ? yaml : files.find(({ name }) => name === path)?.text,
  );
  return Object.entries(resolved?.scenario.contact_types ?? {})
    .filter(([name, type]) => now[name] === undefined || lawsOf(now[name]) !== lawsOf(type))
    .map(([name]) => name);
}

function lawsOf({ handle, patience, balking }: ContactType): string {
  return JSON.stringify([handle, patience, balking]);
}
