/** What follows from the types: the JSON Schema for editors and the reference page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { scenarioReference } from '../../src/scenario/reference-page.ts';
import { BLOCKS } from '../../src/scenario/schema/root.ts';
import { starterScenario } from '../../src/scenario/starter-scenario.ts';
import { notesOf, partsOf } from '../../src/scenario/walk.ts';

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const valid = ajv.compile(scenarioJsonSchema());
const good = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, 'good', file), 'utf8'));
const errorsOf = (scenario: unknown): unknown => (valid(scenario) ? [] : valid.errors);

describe('the JSON Schema', () => {
  test.each(['full.yaml', 'base.yaml', 'variant.yaml'])('takes %s', (file) => expect(errorsOf(good(file))).toEqual([]));
  test('takes the starter', () => expect(errorsOf(parse(starterScenario()))).toEqual([]));

  test.each([
    'patiense: 4m',
    'patience: 4',
    'patience: { mean: 4 }',
    'patience: { distribution: weibul, mean: 4m }',
    'balking: 140%x',
    'balking: 1.4',
    'channel: phone',
    'demand: { volume: 1800 }',
    'when_closed: turn_around',
    'retry: { share: 40% }',
    'lines: 0',
  ])('refuses a contact type with %s', (field) => {
    const scenario = parse(starterScenario()) as { contact_types: Record<string, Record<string, unknown>> };
    Object.assign(scenario.contact_types.billing!, parse(field));
    expect(valid(scenario)).toBe(false);
  });

  test('wants a whole scenario unless it extends another', () => {
    expect(valid({ name: 'Desk' })).toBe(false);
    expect(valid({ extends: 'desk.yaml' })).toBe(true);
  });

  // Renewed with `staffcurve schema > schema/staffcurve.schema.json` and `npm run format`.
  test('is the one that is shipped', () => {
    const file = join(import.meta.dirname, '../../schema/staffcurve.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(scenarioJsonSchema());
  });
});

describe('the reference page', () => {
  const page = scenarioReference();

  test('has every block and every field', () => {
    for (const [name, type] of Object.entries(BLOCKS)) {
      expect(page).toContain(`## ${name}\n`);
      expect(notesOf(type).summary).toMatch(/\.$/);
      for (const key of Object.keys(partsOf(type, undefined)?.shape ?? {}))
        expect(page).toContain(`\`${name}.${key}\``);
    }
    expect(page).toContain('`contact_types.<name>.resolution.comes_back.share`');
    expect(page).toContain('| `weibull` |');
  });

  test('says default, unit and bounds', () => {
    expect(page).toContain(
      '| `agent_groups.<name>.shrinkage` | Paid but not available, beside breaks that are listed. | a share, from 0 % and below 100 % | 1 | `0%` |  |',
    );
  });
});
