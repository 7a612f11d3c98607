/** The grammar as JSON Schema, from the same types that check a scenario, for editors to complete and check with. */
import { z } from 'zod';
import { fieldMeta } from '../fields/field.ts';
import type { JsonSchema } from '../fields/kind.ts';
import { law } from './schema/laws.ts';
import { root } from './schema/root.ts';
import { bare, isOptional, notesOf } from './walk.ts';

const LAW = '#/definitions/law';

/** @returns the JSON Schema (draft 7) of a scenario file, short forms included */
export function scenarioJsonSchema(): JsonSchema {
  const schema = schemaOf(root);
  const { required, ...rest } = schema;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Staffcurve scenario',
    ...rest,
    // A file that extends another need not have anything but what it changes.
    if: { required: ['extends'] },
    else: { required },
    definitions: { law: lawSchema() },
  };
}

/** The law once, for every field that varies. */
function lawSchema(): JsonSchema {
  const type = law({ summary: 'A quantity that varies.' });
  const { variants, short = [] } = notesOf(type);
  return {
    description: 'A quantity that varies.',
    anyOf: [...short, ...Object.values(variants!.options).map(schemaOf)],
  };
}

function schemaOf(type: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) =>
      describe(zodSchema as unknown as z.ZodType, jsonSchema as Record<string, unknown>),
  });
  return schema as Record<string, unknown>;
}

/** Puts what zod cannot know into the schema that it made of a type. */
function describe(type: z.ZodType, schema: Record<string, unknown>): void {
  const meta = fieldMeta.get(type);
  if (type.def.type === 'default') {
    const { written } = notesOf(type);
    if (written === undefined) delete schema.default;
    else schema.default = written;
  }
  if (type instanceof z.ZodObject) {
    const shape = type.shape as Record<string, z.ZodType>;
    const required = Object.keys(shape).filter((key) => !isOptional(shape[key]!));
    if (required.length > 0) schema.required = required;
    else delete schema.required;
  }
  if (meta === undefined) return;
  if (meta.kind !== undefined) Object.assign(schema, meta.kind.json);
  if (meta.items !== undefined) Object.assign(schema, { type: 'array', items: schemaOf(meta.items) });
  if (meta.shared === 'law') schema.allOf = [{ $ref: LAW }];
  else if (meta.variants !== undefined) schema.anyOf = Object.values(meta.variants.options).map(schemaOf);
  else if (meta.short !== undefined) {
    const long = { ...schema };
    for (const key of Object.keys(schema)) delete schema[key];
    schema.anyOf = [...meta.short, long];
  }
  if (meta.summary)
    schema.description = meta.absent === undefined ? meta.summary : `${meta.summary} Absent: ${meta.absent}.`;
  if (meta.example !== undefined && bare(type) === type && meta.kind !== undefined)
    schema.examples = [/^[\d.]+$/.test(meta.example) ? Number(meta.example) : meta.example];
}
