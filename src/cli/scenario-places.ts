/** Where a scenario made from a history goes, and the table that goes beside it. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './exit.ts';

export interface ScenarioPlaces {
  readonly scenario: string;
  readonly table: string;
}

/**
 * @param file the first that the history is read from, whose name the scenario takes unless `out` has one
 * @param what the table is: `desk-history.csv`
 * @throws UsageError where `out` is no scenario's name
 */
export function scenarioPlaces(file: string, out: string | undefined, what: string): ScenarioPlaces {
  const scenario = out ?? `${stem(file)}.yaml`;
  if (!/\.ya?ml$/i.test(scenario))
    throw new UsageError(`--out: ${JSON.stringify(scenario)} is no scenario's name; it ends with .yaml`);
  return { scenario, table: join(dirname(scenario), `${basename(scenario).replace(/\.ya?ml$/i, '')}-${what}.csv`) };
}

/** @throws UsageError where one of them is there */
export function refuseExisting({ scenario, table }: ScenarioPlaces): void {
  for (const path of [scenario, table]) {
    if (existsSync(path))
      throw new UsageError(`${JSON.stringify(path)} is already there; --force overwrites it, --out names another`);
  }
}

/** @returns the file's name without the endings of tables and logs */
export function stem(path: string): string {
  return basename(path).replace(/(\.(csv|tsv|txt|log|gz))+$/i, '');
}
