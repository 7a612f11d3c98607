/** The scenarios of the served folder, for the picker. */
import { signal } from '@preact/signals';
import type { ScenarioSummary } from '../../../src/server/api.ts';
import { askUntilAnswered } from '../api/ask.ts';

/** Undefined until the server has told them. */
export const scenarios = signal<readonly ScenarioSummary[] | undefined>(undefined);

export async function listScenarios(): Promise<void> {
  scenarios.value = await askUntilAnswered<readonly ScenarioSummary[]>('/scenarios');
}
