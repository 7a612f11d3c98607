/**
 * Every scenario that we ship loads without a fault, warns of nothing, has variants that
 * hold together, and gives the report kept beside it. A difference is looked at, explained in the changelog under
 * *Results changed* and taken over with `npx vitest run test/golden -u`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { runReport } from '../../src/report/run/run-report.ts';
import { formatFault } from '../../src/scenario/fault.ts';
import { type Loaded, loadScenario } from '../../src/scenario/load.ts';
import type { ResolvedScenario } from '../../src/scenario/scenario.ts';
import { applyWhatIf } from '../../src/scenario/variant.ts';

const folder = join(import.meta.dirname, '../../scenarios');
const golden = join(import.meta.dirname, 'scenarios');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''));
/** Enough for intervals, few enough for a test. */
const replications = 4;

function load(name: string): Loaded {
  return loadScenario(`${name}.yaml`, (path) => readFileSync(join(folder, path), 'utf8'));
}

function sound(name: string): ResolvedScenario {
  const { resolved, faults } = load(name);
  expect(faults).toEqual([]);
  return resolved!;
}

test('there are scenarios, and no golden text is left of one that is gone', () => {
  expect(names.length).toBeGreaterThanOrEqual(5);
  const kept = readdirSync(golden).map((file) => file.replace(/\.txt$/, ''));
  expect(names).toEqual(expect.arrayContaining(kept));
});

describe.each(names)('%s', (name) => {
  test('begins with its schema, what it is about, and the question', () => {
    const [schema, ...text] = readFileSync(join(folder, `${name}.yaml`), 'utf8').split('\n');
    expect(schema).toBe('# yaml-language-server: $schema=../schema/staffcurve.schema.json');
    const header = text.slice(
      0,
      text.findIndex((line) => !line.startsWith('#')),
    );
    expect(header.length).toBeGreaterThanOrEqual(3);
    expect(header.join('\n')).toMatch(/^# Look at: /m);
    expect(header.join('\n')).toMatch(/^# The question: .*\?/ms);
  });

  test('has no fault and no warning', () => {
    const { resolved, faults, warnings } = load(name);
    expect(faults).toEqual([]);
    expect(resolved).toBeDefined();
    expect(warnings).toEqual([]);
  });

  test('has variants that hold together', () => {
    const resolved = sound(name);
    for (const variant of Object.keys(resolved.scenario.what_if)) {
      const changed = applyWhatIf(resolved, variant);
      expect(changed.faults, variant).toEqual([]);
      expect(changed.resolved?.scenario, variant).not.toEqual(resolved.scenario);
    }
  });

  test('gives the report kept beside it', async () => {
    const resolved = sound(name);
    const warnings = load(name).warnings.map(formatFault);
    const results = await runScenario(resolved, inlineExecutor, { replications, warnings });
    const currency =
      typeof resolved.scenario.costs?.currency === 'string' ? resolved.scenario.costs.currency : undefined;
    const path = `scenarios/${name}.yaml`;
    const text = runReport({ results, scenario: resolved.scenario, currency, path });
    const file = join(golden, `${name}.txt`);
    const kept = existsSync(file);
    await expect(text).toMatchFileSnapshot(file);
    expect(kept, `${file} is new: read it, keep it and run again`).toBe(true);
  });
});
