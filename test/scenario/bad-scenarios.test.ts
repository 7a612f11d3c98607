/**
 * Golden pairs: every bad scenario and all that is said about it. A difference is looked at, then taken over with
 * `npx vitest run test/scenario/bad-scenarios.test.ts --update`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFaults, formatWarnings } from '../../src/scenario/fault.ts';
import { loadScenario } from '../../src/scenario/load.ts';

const folder = join(import.meta.dirname, '../golden/bad-scenarios');
const scenarios = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

test('there are at least sixty bad scenarios', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(60);
});

test.each(scenarios)('%s', async (file) => {
  const { resolved, faults, warnings } = loadScenario(file, (path) => readFileSync(join(folder, path), 'utf8'));
  expect(resolved).toBeUndefined();
  expect(faults.length).toBeGreaterThan(0);
  const text = [formatWarnings(warnings), formatFaults(faults)].filter((part) => part !== '').join('\n');
  await expect(text).toMatchFileSnapshot(join(folder, file.replace(/yaml$/, 'txt')));
});
