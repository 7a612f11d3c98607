/** Changing parts of a scenario's text: what is meant is changed, and nothing else, comments least of all. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadScenario } from '../../src/scenario/load.ts';
import { applied, ScenarioDocument } from '../../web/src/editor/document/scenario-document.ts';
import { withWhatIf } from '../../web/src/what-if/save-what-if.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function set(text: string, path: string, value: unknown): string {
  return applied(text, new ScenarioDocument(text).set(path.split('.'), value));
}

const text = `# the desk
name: Desk   # its name

contact_types:
  billing:
    patience: 4m      # measured in May
    handle: { talk: { mean: 5m, cv: 0.9 }, wrap_up: 40s }   # in all
  # spoken, not written
  technical:
    priority: 1

agent_groups: {}
`;

describe('setting', () => {
  it('replaces a value where it stands', () => {
    expect(set(text, 'contact_types.billing.patience', '5m')).toBe(text.replace('4m  ', '5m  '));
    expect(set(text, 'contact_types.billing.handle.talk.cv', 1.1)).toBe(text.replace('0.9', '1.1'));
    expect(set(text, 'contact_types.billing.handle', '6m')).toBe(
      text.replace('{ talk: { mean: 5m, cv: 0.9 }, wrap_up: 40s }', '6m'),
    );
  });

  it('adds to a table in lines and to one in braces', () => {
    expect(set(text, 'contact_types.technical.lines', 120)).toBe(
      text.replace('priority: 1', 'priority: 1\n    lines: 120'),
    );
    expect(set(text, 'contact_types.billing.handle.talk.fixed', '5m')).toBe(
      text.replace('cv: 0.9', 'cv: 0.9, fixed: 5m'),
    );
    expect(set(text, 'contact_types.billing.lines', 9)).toBe(text.replace('# in all', '# in all\n    lines: 9'));
    expect(set(text, 'agent_groups.agents', { count: 9 })).toBe(text.replace('{}', '{ agents: { count: 9 } }'));
    expect(set(text, 'growth.monthly', '4%')).toBe(
      text.replace('agent_groups: {}', 'agent_groups: {}\ngrowth: { monthly: 4% }'),
    );
  });

  it('takes out an entry and its line, not the comments around it', () => {
    expect(set(text, 'contact_types.billing.patience', undefined)).toBe(
      text.replace('    patience: 4m      # measured in May\n', ''),
    );
    expect(set(text, 'contact_types.billing.handle.wrap_up', undefined)).toBe(text.replace(', wrap_up: 40s', ''));
    expect(set(text, 'contact_types.billing.handle.talk.mean', undefined)).toBe(text.replace('mean: 5m, ', ''));
  });

  it('quotes what would otherwise be read as something else', () => {
    expect(parse(set(text, 'name', 'yes: no # maybe'))).toMatchObject({ name: 'yes: no # maybe' });
  });

  it('keeps every comment even where it has to write the document anew', () => {
    const after = set(text, 'contact_types.technical', '4m');
    expect(parse(after).contact_types.technical).toBe('4m');
    for (const comment of ['# the desk', '# its name', '# measured in May', '# in all', '# spoken, not written'])
      expect(after).toContain(comment);
  });
});

it('finds the path of an offset, and the offset of a path', () => {
  const document = new ScenarioDocument(text);
  expect(document.pathAt(text.indexOf('5m'))).toEqual(['contact_types', 'billing', 'handle', 'talk', 'mean']);
  expect(document.pathAt(text.indexOf('priority'))).toEqual(['contact_types', 'technical', 'priority']);
  expect(document.keySpan(['contact_types', 'technical'])!.from).toBe(text.indexOf('technical'));
  expect(document.sourceAt(['contact_types', 'billing', 'handle', 'talk'])).toBe('{ mean: 5m, cv: 0.9 }');
});

/** Paths of everything in plain data. */
function paths(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return at.length === 0 ? [] : [[...at]];
  return [
    ...(at.length === 0 ? [] : [[...at]]),
    ...Object.entries(value).flatMap(([key, part]) => paths(part, [...at, key])),
  ];
}

describe.each(names)('%s', (name) => {
  const whole = read(name);
  const document = new ScenarioDocument(whole);
  /** A block over several lines has comments of its own, which go with it. */
  const all = paths(parse(whole)).filter((path) => document.sourceAt(path)?.includes('\n') === false);

  it('takes any value at any path, all its comments and lines kept', () => {
    const comments = whole.match(/#.*$/gm) ?? [];
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.oneof(fc.integer(), fc.string({ maxLength: 8 }), fc.boolean()),
        (path, value) => {
          const after = applied(whole, new ScenarioDocument(whole).set(path, value));
          let found: unknown = parse(after);
          for (const step of path) found = (found as Record<string, unknown>)[step];
          expect(found).toEqual(value);
          for (const comment of comments) expect(after).toContain(comment);
          expect(after.split('\n')).toHaveLength(whole.split('\n').length);
        },
      ),
      { numRuns: 15, seed: 5 },
    );
  });
});

it('saves a what-if that loads, beside those that are there', () => {
  const whole = read('growing-support-desk.yaml');
  const change = { 'agent_groups.generalists.count': { add: 1 }, 'hours.extended.sat': '10:00-18:00' };
  const { text: after, key } = withWhatIf(whole, 'One more generalist', change);
  expect(key).toBe('one_more_generalist');
  const { resolved, faults } = loadScenario('a.yaml', () => after);
  expect(faults).toEqual([]);
  expect(resolved!.scenario.what_if[key]).toMatchObject({ name: 'One more generalist', change });
  // One line more, and nothing else.
  const lines = after.split('\n').filter((line) => !whole.split('\n').includes(line));
  expect(lines).toHaveLength(1);
  expect(withWhatIf(after, 'One more generalist', change).key).toBe('one_more_generalist_2');
});

it('saves a what-if in a scenario that has none', () => {
  const { text: after } = withWhatIf('name: a\n', '12 % fewer!', { busyness: 0 });
  expect(parse(after)).toEqual({ name: 'a', what_if: { fewer: { name: '12 % fewer!', change: { busyness: 0 } } } });
});
