/** The reference page of the scenario language in Markdown, from the same types that check a scenario. */
import type { z } from 'zod';
import type { Kind } from '../fields/kind.ts';
import { showNumber } from '../fields/number.ts';
import { distributions } from '../random/distributions.ts';
import { LIMITS } from './limits.ts';
import { anyValue } from './schema/expect.ts';
import { BLOCKS, EXTENDING_KEYS, UNCHANGEABLE } from './schema/root.ts';
import { applying, bare, isOptional, notesOf, partsOf } from './walk.ts';

/** @returns the whole page, every field with its type, unit, bounds, default and meaning */
export function scenarioReference(): string {
  const blocks = Object.entries(BLOCKS).map(([name, type]) => blockSection(name, type));
  return `${[INTRODUCTION, ...blocks, lawSection(), changeSection(), limitsSection()].join('\n\n')}\n`;
}

const INTRODUCTION = `# The scenario file

Every field of a scenario, made from the types that check it. A field without a default has to be given, unless it says
what holds in its absence. Names are lower_snake_case and used once in a file. Durations carry a unit (20s, 3m, 1h30m, 2d),
shares are 80% or 0.8, rates 1800/week, money 17.50/hour; local times may pass midnight (22:00-02:00). A **law** is the
course of a quantity that varies; see [laws](#laws). \`<name>\` stands for a name of your own.`;

interface Row {
  readonly path: string;
  readonly type: z.ZodType;
  /** Whether the field stands for every entry under names of the user's own. */
  readonly entry?: boolean;
}

function blockSection(name: string, type: z.ZodType): string {
  const { summary = '' } = notesOf(type);
  const rows = rowsOf(type, name);
  const heading = `## ${name}\n\n${summary}`;
  if (rows.length === 0) return `${heading}\n\n${tableOf([{ path: name, type }])}`;
  return `${heading}\n\n${tableOf(rows)}`;
}

function tableOf(rows: readonly Row[]): string {
  const head = '| field | what it is | written as | unit | default | example |\n|---|---|---|---|---|---|';
  return [head, ...rows.map(rowText)].join('\n');
}

function rowText({ path, type, entry }: Row): string {
  const { summary = '', absent, example, written, kind } = notesOf(type);
  const cells = [
    `\`${path}\``,
    summary,
    writtenAs(type, kind),
    kind?.unit ?? '',
    entry ? '' : defaultText(type, absent, written),
    example === undefined ? '' : `\`${example}\``,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function writtenAs(type: z.ZodType, kind: Kind<unknown> | undefined): string {
  if (kind !== undefined) return kind.accepted;
  const meta = notesOf(type);
  if (meta.shared === 'law') return '[law](#laws)';
  if (type === anyValue) return 'as at the path';
  if (meta.items !== undefined) return 'a list';
  if (meta.variants !== undefined) {
    const forms = Object.values(meta.variants.options).map(
      (option) => notesOf(option).kind?.accepted ?? notesOf(option).summary ?? 'a table',
    );
    return forms.join(', or ').toLowerCase().replaceAll('.,', ',').replace(/\.$/, '');
  }
  return 'a table';
}

function defaultText(type: z.ZodType, absent: string | undefined, written: unknown): string {
  if (absent !== undefined) return absent;
  if (written !== undefined) return `\`${String(written)}\``;
  if (type.def.type === 'prefault') {
    const { defaultValue } = type.def as unknown as { defaultValue: unknown };
    return typeof defaultValue === 'object' && Object.keys(defaultValue ?? {}).length === 0
      ? 'by its fields'
      : flow(defaultValue);
  }
  return isOptional(type) ? 'none' : '**required**';
}

/** A value as YAML on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `\`[${value.map(String).join(', ')}]\``;
  if (typeof value !== 'object' || value === null) return `\`${String(value)}\``;
  return `\`{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${String(part)}`)
    .join(', ')} }\``;
}

/** One row for each field, tables of the user's own names by what stands for the name. */
function rowsOf(type: z.ZodType, path: string): Row[] {
  if (notesOf(type).shared === 'law') return [];
  const options = notesOf(bare(type)).variants?.options;
  if (options !== undefined) return Object.values(options).flatMap((option) => rowsOf(option, path));
  const parts = partsOf(applying(type, undefined) ?? type, undefined);
  if (parts === undefined) return [];
  const own = Object.entries(parts.shape ?? {}).flatMap(([key, part]) => withRows(part, `${path}.${key}`));
  if (parts.each === undefined) return own;
  const key =
    parts.key === undefined
      ? parts.shape === undefined
        ? '[]'
        : '.<name>'
      : `.<${parts.key.name === 'reference' ? parts.key.refersTo : parts.key.name}>`;
  return [...own, ...withRows(parts.each, `${path}${key}`, true)];
}

function withRows(type: z.ZodType, path: string, entry = false): Row[] {
  const seen = new Set<string>();
  return [{ path, type, entry }, ...rowsOf(type, path)].filter((row) => {
    // Variants may share a field, such as the kind that tells them apart.
    const text = rowText(row);
    return !seen.has(text) && seen.add(text) !== undefined;
  });
}

function lawSection(): string {
  const rows = distributions.map(({ name, summary, fields, forms }) => {
    const parameters = fields.map((field) => `\`${field.name}\` (${field.kind}): ${field.summary}`).join(' ');
    const given = forms === undefined ? '' : ` Given by ${forms.map((form) => form.join(' and ')).join(', or ')}.`;
    return `| \`${name}\` | ${summary}${given} | ${parameters} |`;
  });
  return `## Laws

A quantity that varies from contact to contact: \`3m\` and \`{ mean: 3m }\` are exponential, \`{ mean: 3m, cv: 0.9 }\` is
lognormal, \`{ fixed: 40s }\` a constant, \`{ values: [2m, 5m] }\` and \`{ file: observed.csv }\` (a column \`value\`, in seconds)
are drawn as observed. \`distribution\` names any other: \`{ distribution: weibull, mean: 6m, shape: 1.4 }\`. Beside any of
them, \`by_time: { 18:00: 1.15 }\` multiplies by the local time of arrival, and \`at_most: 2m\` has a longer draw count as that
much, as where whoever has waited two minutes leaves a message.

| distribution | what it is | parameters |
|---|---|---|
${rows.join('\n')}`;
}

function changeSection(): string {
  return `## Changing a scenario

A file with \`extends: other.yaml\` takes over the other scenario. Beside \`extends\` and \`change\` it may give
${EXTENDING_KEYS.map((key) => `\`${key}\``).join(', ')}; tables among them merge with the base's key by key, all else
replaces it. Everything else is altered through \`change\`, new values by path:

    extends: desk.yaml
    name: Desk with a campaign
    change:
      contact_types.*.demand.scale: { times: 1.3 }
      agent_groups.generalists.count: { add: 5 }
      hours.extended.sat: 10:00-21:00

Paths apply once shorthands are expanded and defaults filled, the base's changes before one's own, \`--set path=value\`
last. \`*\` stands for every name in a table or place in a list. A new value is written as at its own place in the file;
\`{ add: x }\` and \`{ times: x }\` act on a quantity, or on each quantity of a table of them, and a whole number is rounded
after \`times\`; \`null\` takes out what may be left out, and gives a field its default back. In a table of your own names a new
name takes a new entry, given whole. ${UNCHANGEABLE.map((key) => `\`${key}\``).join(', ')} cannot be changed by a path.
\`what_if\` holds variants of the same form, \`sweep\` and \`tornado\` ranges by path.`;
}

function limitsSection(): string {
  const rows: [string, number][] = [
    ['agents in a group', LIMITS.agentsPerGroup],
    ['agents in all', LIMITS.agents],
    ['cases a day, in all', LIMITS.casesPerDay],
    ['days', LIMITS.days],
    ['replications', LIMITS.replications],
    ['intervals', LIMITS.intervals],
    ['names', LIMITS.names],
    ['bytes of a scenario file', LIMITS.yamlBytes],
    ['bytes of a data file', LIMITS.csvBytes],
    ['values with every alias written out', LIMITS.yamlValues],
    ['aliases', LIMITS.yamlAliases],
    ['files that extend one another', LIMITS.extends],
  ];
  return `## Limits\n\n| what | at most |\n|---|---|\n${rows.map(([what, most]) => `| ${what} | ${showNumber(most)} |`).join('\n')}`;
}
