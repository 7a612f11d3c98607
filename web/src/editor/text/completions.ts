/** What may be written where the cursor is: fields, names of the scenario's own, words to choose from, metrics of a target. */
import { metricIdentifiers } from '../../../../src/fields/metrics.ts';
import { keyNamesAt, namesAt } from '../schema/references.ts';
import {
  absentText,
  bestTables,
  choicesOf,
  formsOf,
  plainDescription,
  type SchemaNode,
  schemasAt,
} from '../schema/schema-node.ts';
import type { CompletionContext } from './completion-context.ts';

export interface Suggested {
  readonly label: string;
  /** What is put in the text. */
  readonly apply: string;
  readonly kind: 'field' | 'name' | 'word' | 'metric' | 'example';
  /** In small beside it. */
  readonly detail?: string;
  /** Said of it when it is looked at. */
  readonly info?: string;
}

/** Blocks whose names may stand before a metric. */
const metricBlocks = ['contact_types', 'agent_groups', 'self_service', 'customers'];

/** @param keysAt keys of the table at a path of the text, as far as it can be read */
export function completionsFor(
  root: SchemaNode,
  context: CompletionContext,
  keysAt: (path: readonly string[]) => readonly string[],
): Suggested[] {
  const { path, isValue } = context;
  if (path[0] === 'expect') return targetSuggestions(context, keysAt);
  return isValue ? values(root, path, keysAt) : keys(root, path, keysAt);
}

function keys(
  root: SchemaNode,
  path: readonly string[],
  keysAt: (path: readonly string[]) => readonly string[],
): Suggested[] {
  const present = keysAt(path);
  const seen = new Set(present);
  const tables = schemasAt(root, path, keysAt).flatMap((node) => bestTables(node, present, root));
  const fields = tables.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([key, node]): Suggested[] => {
      if (seen.has(key)) return [];
      seen.add(key);
      const absent = absentText(node);
      const detail = required.includes(key) ? 'required' : absent;
      const info = plainDescription(node);
      return [
        {
          label: key,
          apply: `${key}: `,
          kind: 'field',
          ...(detail === undefined ? {} : { detail }),
          ...(info === '' ? {} : { info }),
        },
      ];
    }),
  );
  const names = keyNamesAt(path, keysAt).filter((name) => !seen.has(name));
  return [...fields, ...names.map((name): Suggested => ({ label: name, apply: `${name}: `, kind: 'name' }))];
}

function values(
  root: SchemaNode,
  path: readonly string[],
  keysAt: (path: readonly string[]) => readonly string[],
): Suggested[] {
  const list = /^\d+$/.test(path.at(-1) ?? '') ? path.slice(0, -1) : path;
  const names = namesAt(list, keysAt);
  if (names !== undefined) return names.map((name) => ({ label: name, apply: name, kind: 'name' }));
  const nodes = schemasAt(root, path, keysAt);
  const words = nodes.flatMap(
    (node) =>
      choicesOf(node, root) ??
      formsOf(node, root).flatMap((form) => (form.const === undefined ? [] : [String(form.const)])),
  );
  const examples = nodes.flatMap(({ examples = [], default: written }) => [
    ...examples.filter((example) => typeof example !== 'object').map(String),
    ...(typeof written === 'string' || typeof written === 'number' ? [String(written)] : []),
  ]);
  const unique = [...new Set(words)];
  return [
    ...unique.map((word): Suggested => ({ label: word, apply: word, kind: 'word' })),
    ...[...new Set(examples)]
      .filter((example) => !unique.includes(example))
      .map((example): Suggested => ({ label: example, apply: example, kind: 'example', detail: 'for example' })),
  ];
}

/** `billing.` then a metric; alone it is the total. */
function targetSuggestions(
  { typed }: CompletionContext,
  keysAt: (path: readonly string[]) => readonly string[],
): Suggested[] {
  if (/\s/.test(typed.trim())) return [];
  const names = metricBlocks.flatMap((block) => keysAt([block]));
  const metrics = metricIdentifiers.filter((name) => !name.endsWith('_open_hours'));
  const dot = typed.lastIndexOf('.');
  if (dot >= 0)
    return metrics.map((metric) => ({
      label: typed.slice(0, dot + 1) + metric,
      apply: `${typed.slice(0, dot + 1)}${metric} `,
      kind: 'metric',
    }));
  return [
    ...names.map((name): Suggested => ({ label: `${name}.`, apply: `${name}.`, kind: 'name' })),
    ...metrics.map((metric): Suggested => ({ label: metric, apply: `${metric} `, kind: 'metric' })),
  ];
}
