/** Variants: what compare, sweep and tornado do with a checked scenario; and the hash that tells scenarios apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioHash } from '../../src/scenario/hash.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { rangeValues, spreadOf } from '../../src/scenario/ranges.ts';
import type { ResolvedScenario } from '../../src/scenario/scenario.ts';
import { applyChange, applyWhatIf } from '../../src/scenario/variant.ts';

const folder = join(import.meta.dirname, 'good');
const load = (file: string): ResolvedScenario =>
  loadScenario(file, (path) => readFileSync(join(folder, path), 'utf8')).resolved!;

test('each variant of a checked scenario can be made', () => {
  const full = load('full.yaml');
  const variants = Object.keys(full.scenario.what_if).map((name) => applyWhatIf(full, name));
  expect(variants.map(({ faults }) => faults)).toEqual([[], [], [], []]);
  const [saturday, articles, more, campaign] = variants.map(({ resolved }) => resolved!.scenario);
  expect(saturday!.hours.extended!.sat).toEqual([{ from: 36_000, to: 75_600 }]);
  expect(articles!.self_service.help_centre).toMatchObject({ articles: 320 });
  expect(more!.agent_groups.generalists!.count).toBe(23);
  expect(Object.values(campaign!.contact_types).map(({ demand }) => demand!.scale)).toEqual([1.3, 1.3, 1.3, 1.3]);
  expect(full.scenario.agent_groups.generalists!.count).toBe(18);
  expect(() => applyWhatIf(full, 'nothing')).toThrow(RangeError);
});

test('a change that breaks the plan is refused', () => {
  const { resolved, faults } = applyChange(load('full.yaml'), {
    'contact_types.billing.hours': 'nowhere',
    'agent_groups.generalists.count': { add: -20 },
  });
  expect(resolved).toBeUndefined();
  expect(faults.map(({ path }) => path)).toEqual(['agent_groups.generalists.count', 'contact_types.billing.hours']);
  expect(faults[1]!.message).toBe('unknown hours "nowhere"');
});

test('a change to a file that has not been read is refused', () => {
  const { faults } = applyChange(load('base.yaml'), { 'contact_types.billing.handle': { file: 'data/else.csv' } });
  expect(faults[0]!.message).toBe('cannot read "data/else.csv"');
});

test('ranges and spreads', () => {
  expect(rangeValues('30%..60% by 10%')).toEqual(['30%', '40%', '50%', '60%']);
  expect(rangeValues('0.1..0.3 by 0.1')).toEqual([0.1, 0.2, 0.3]);
  expect(rangeValues('1m..2m by 30s')).toEqual(['60s', '90s', '120s']);
  expect(rangeValues([14, 16])).toEqual([14, 16]);
  for (const wrong of ['30%..60%', '60%..30% by 10%', '1..2 by 0', '1..1e9 by 1', '1..1000000 by 1', 5, null])
    expect(rangeValues(wrong)).toHaveProperty('message');
  expect(spreadOf('±10%')).toEqual([{ times: 0.9 }, { times: 1.1 }]);
  expect(spreadOf(['1m', '3m'])).toEqual(['1m', '3m']);
  for (const wrong of ['10%', '±100%', '±0%', [1], null]) expect(spreadOf(wrong)).toBeUndefined();
});

test('the hash follows the meaning, not the text', () => {
  const text = readFileSync(join(folder, 'full.yaml'), 'utf8');
  const hashOf = (scenario: string): string => scenarioHash(loadScenario('x.yaml', () => scenario).resolved!);
  const hash = hashOf(text);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf(text.replace('patience: 2m30s', 'patience: { mean: 150s }   # the same'))).toBe(hash);
  expect(hashOf(text.replace('patience: 2m30s', 'patience: 2m31s'))).not.toBe(hash);
});

test('the hash covers the data files', () => {
  const hashOf = (change: (text: string) => string): string => {
    const read = (path: string): string => {
      const text = readFileSync(join(folder, path), 'utf8');
      return path.endsWith('.csv') ? change(text) : text;
    };
    return scenarioHash(loadScenario('base.yaml', read).resolved!);
  };
  expect(hashOf((text) => text)).toBe(hashOf((text) => `${text}\n`));
  expect(hashOf((text) => text.replace('billing,12,', 'billing,13,'))).not.toBe(hashOf((text) => text));
});
