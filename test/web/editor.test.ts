/** Completion and the form follow the schema and the text: every field once, what is written in it, what is wrong with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { applied, ScenarioDocument } from '../../web/src/editor/document/scenario-document.ts';
import { faultsOn } from '../../web/src/editor/form/field-faults.ts';
import type { FormSection } from '../../web/src/editor/form/form-field.ts';
import { formSection, sectionAt, sectionPlaces } from '../../web/src/editor/form/form-sections.ts';
import { writtenValue } from '../../web/src/editor/form/written-value.ts';
import { references } from '../../web/src/editor/schema/references.ts';
import { type SchemaNode, schemasAt } from '../../web/src/editor/schema/schema-node.ts';
import { completionContext } from '../../web/src/editor/text/completion-context.ts';
import { completionsFor } from '../../web/src/editor/text/completions.ts';

const root = scenarioJsonSchema() as SchemaNode;
const folder = new URL('../../scenarios/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const desk = read('growing-support-desk.yaml');

/** What is offered where `|` stands in the text. */
function offered(text: string): string[] {
  const offset = text.indexOf('|');
  const whole = text.replace('|', '');
  const document = new ScenarioDocument(whole);
  const context = completionContext(whole, offset);
  return context === undefined
    ? []
    : completionsFor(root, context, (path) => document.keysAt(path)).map(({ label }) => label);
}

describe('completion', () => {
  it('offers the blocks at the root, but not those that are there', () => {
    const labels = offered('name: a\ncl|');
    expect(labels).toContain('clock');
    expect(labels).toContain('contact_types');
    expect(labels).not.toContain('name');
  });

  it('offers the fields of a contact type, in lines and in braces', () => {
    expect(offered('contact_types:\n  billing:\n    channel: voice\n    p|')).toEqual(
      expect.arrayContaining(['patience', 'priority']),
    );
    expect(offered('contact_types:\n  billing:\n    channel: voice\n    p|')).not.toContain('channel');
    expect(offered('contact_types:\n  billing:\n    retry: { share: 40%, a| }')).toEqual(
      expect.arrayContaining(['after', 'attempts']),
    );
    expect(offered('contact_types:\n  billing:\n    handle: { talk: { mean: 5m, | } }')).toContain('cv');
  });

  it('offers the words that may be chosen, and the names that are there', () => {
    expect(offered('contact_types:\n  billing:\n    channel: |')).toEqual(['voice', 'chat', 'email']);
    expect(offered('hours: { office: { mon-fri: 09:00-17:00 } }\ncontact_types:\n  billing:\n    hours: |')).toEqual([
      'office',
      'always',
    ]);
    expect(
      offered(
        'customers: { europe: { count: 1 } }\ncontact_types:\n  billing:\n    demand: { per_customer: 1/week, from: [|] }',
      ),
    ).toEqual(['europe']);
    expect(offered('contact_types: { billing: { handle: 5m } }\nagent_groups:\n  agents:\n    skills: { |')).toContain(
      'billing',
    );
  });

  it('offers metrics of those that are there in a target', () => {
    const text = 'contact_types: { billing: { handle: 5m } }\nexpect:\n  - ';
    expect(offered(`${text}|`)).toEqual(expect.arrayContaining(['billing.', 'cost_per_contact']));
    expect(offered(`${text}billing.se|`)).toContain('billing.service_level');
  });

  it('offers nothing in comments', () => {
    expect(offered('name: a # |')).toEqual([]);
    expect(offered('name: "a # |')).toEqual([]);
  });

  it('knows where it is in a list of tables', () => {
    const text = 'agent_groups:\n  a:\n    shifts:\n      - { count: 4, fr';
    const context = completionContext(text, text.length);
    expect(context).toMatchObject({ path: ['agent_groups', 'a', 'shifts', '0'], isValue: false, typed: 'fr' });
  });
});

it('every reference names a field and a block of the schema', () => {
  for (const { path, block } of references) {
    expect(schemasAt(root, path.replaceAll('*', 'x').split('.'), () => []).length, path).toBeGreaterThan(0);
    expect(Object.keys(root.properties!), block).toContain(block);
  }
});

function section(text: string, path: string): FormSection {
  const document = new ScenarioDocument(text);
  const places = sectionPlaces(root, document);
  return formSection(root, document, sectionAt(places, path.split('.')));
}

function all(whole: FormSection) {
  return [...whole.fields, ...whole.leftOut.flatMap(({ fields }) => fields)];
}

describe('the form', () => {
  it('has a field for every value of a contact type, and those that are left out', () => {
    const billing = section(desk, 'contact_types.billing');
    expect(billing.title).toBe('Billing');
    const values = Object.fromEntries(billing.fields.map(({ label, value }) => [label, value]));
    expect(values).toMatchObject({
      Channel: 'voice',
      Hours: 'extended',
      Patience: '4m',
      'Talk, mean': '5m',
      'Talk, cv': '0.9',
      'Handle, wrap up': '40s',
      'Retry, share': '40%',
      'Demand, per customer': '0.03/week',
      'Demand, from': '[europe, americas]',
    });
    const email = section(desk, 'contact_types.email');
    const patience = all(email).find(({ path }) => path.at(-1) === 'patience')!;
    expect(patience).toMatchObject({ value: undefined, absent: 'infinite' });
    expect(email.leftOut.map(({ title }) => title)).toContain('Retry');
  });

  it('offers choices where there are a few', () => {
    const billing = section(desk, 'contact_types.billing');
    const choices = Object.fromEntries(billing.fields.map(({ label, choices }) => [label, choices]));
    expect(choices.Channel).toEqual(['voice', 'chat', 'email']);
    expect(choices.Hours).toEqual(
      ['office', 'extended', 'always', 'always']
        .slice(0, 3)
        .concat('always')
        .filter((_, k, list) => k < 3 || list[k] !== list[2]),
    );
  });

  it.each(names)(
    'shows every value of %s in some field, and leaves the text as it is when nothing is changed',
    (name) => {
      const text = read(name);
      const document = new ScenarioDocument(text);
      const shown = new Set<string>();
      let count = 0;
      for (const place of sectionPlaces(root, document))
        for (const field of all(formSection(root, document, place))) {
          expect(shown.has(field.path.join('.')), `${field.path.join('.')} stands in the form twice`).toBe(false);
          shown.add(field.path.join('.'));
          if (field.value === undefined) continue;
          const value = writtenValue(field.value, field);
          const there = document.valueAt(field.path);
          expect(value, field.path.join('.')).toEqual(typeof there === 'string' ? there.trim() : there);
          // A folded text loses its last line break; of the others, every fortieth is tried.
          if ((typeof there === 'string' && there.trim() !== there) || count++ % 40 > 0) continue;
          // Text to value and back: writing what is there changes nothing that is read.
          const after = applied(text, document.set(field.path, value));
          expect(new ScenarioDocument(after).document.toJS()).toEqual(document.document.toJS());
        }
      const data = document.document.toJS() as Record<string, unknown>;
      for (const path of leaves(data).filter(([block]) => !['what_if', 'sweep', 'tornado', 'change'].includes(block!)))
        expect(
          path.some((_, k) => shown.has(path.slice(0, k + 1).join('.'))),
          path.join('.'),
        ).toBe(true);
    },
  );

  it('shows a fault on its field, and that of a misspelt key on the one that was meant', () => {
    const text = desk.replace('patience: 4m', 'patiense: 4m').replace('retry: { share: 40%', 'retry: { share: 140%');
    const { faults } = loadScenario('a.yaml', () => text);
    expect(faults).toHaveLength(2);
    const billing = section(text, 'contact_types.billing');
    const at = Object.fromEntries(billing.fields.map((field) => [field.label, faultsOn(field, faults).length]));
    expect(at).toMatchObject({ Patience: 1, 'Retry, share': 1, Channel: 0, 'Retry, attempts': 0 });
  });
});

it('reads what is typed as YAML would', () => {
  const line = { kind: 'line', isText: false } as const;
  expect(writtenValue('120', line)).toBe(120);
  expect(writtenValue('140%', line)).toBe('140%');
  expect(writtenValue('[europe, americas]', line)).toEqual(['europe', 'americas']);
  expect(writtenValue('12', { kind: 'line', isText: true })).toBe('12');
  expect(writtenValue('  ', line)).toBeUndefined();
  expect(writtenValue('{ broken', line)).toBe('{ broken');
  expect(writtenValue('a >= 1\n\nb <= 2', { kind: 'lines', isText: false })).toEqual(['a >= 1', 'b <= 2']);
});

function leaves(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...at]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...at, key]));
}
