/**
 * The law of a quantity that varies, and its shorthands: 3m and { mean: 3m } are exponential, { mean: 3m, cv: 0.9 }
 * lognormal, { fixed: 40s } a constant, { values: [...] } and { file: x.csv } as observed; `distribution` names any
 * other in the table of distributions, which is passed in. Beside any of them `by_time` multiplies a draw by the time of
 * day and `at_most` cuts it.
 */
import type { z } from 'zod';
import { duration } from './duration.ts';
import {
  type FieldMeta,
  field,
  group,
  list,
  noted,
  parseInside,
  reject,
  table,
  transformed,
  type Variants,
} from './field.ts';
import { filePath } from './file-path.ts';
import { isTable } from './is-table.ts';
import type { Bounds, JsonSchema } from './kind.ts';
import { timeKey } from './local-time.ts';
import { nearest } from './nearest.ts';
import { integer, number } from './number.ts';
import type { Refusal } from './reading.ts';
import { share } from './share.ts';
import { shown } from './shown.ts';

/** What the law type needs to know of a distribution. */
export interface LawEntry {
  readonly name: string;
  readonly summary: string;
  readonly fields: readonly LawParameterNotes[];
  /** Sets of fields of which exactly one is given, whole. */
  readonly forms?: readonly (readonly string[])[];
}

export interface LawParameterNotes {
  readonly name: string;
  readonly kind: 'duration' | 'number' | 'share' | 'integer' | 'durations' | 'shares' | 'parts';
  readonly summary: string;
  readonly required: boolean;
  readonly min?: number;
  readonly exclusiveMin?: number;
  readonly max?: number;
}

/** What may stand beside the parameters of any law, but not within a mixture: it holds for the draw as a whole. */
const BESIDE: readonly string[] = ['by_time', 'at_most'];

const ACCEPTED =
  'a duration such as 3m (exponential), { mean: 3m, cv: 0.9 }, { fixed: 40s }, or { distribution: …, … }';

/** What `lawType` returns: makes the type of one field that varies. */
export type LawType = (notes: { summary: string; example?: string; absent?: string }) => z.ZodType;

/** @returns a maker of law types over the table of distributions */
export function lawType(table: readonly LawEntry[]): LawType {
  const options: Record<string, z.ZodType> = {};
  const names = table.map((entry) => entry.name);
  const variants: Variants = { options, pick: (value) => pick(value, names) };
  const read = (raw: unknown, context: z.core.$RefinementCtx): unknown => {
    const { long, renamed } = expand(raw);
    const picked = variants.pick(long);
    if (typeof picked !== 'string') return reject(picked, raw, context);
    const before = context.issues.length;
    const value = parseInside(options[picked]!, long, [], context);
    // A fault in what a short form says stands where the short form says it.
    for (const [k, issue] of context.issues.entries()) {
      if (k < before || renamed === undefined || issue.path?.[0] !== renamed.to) continue;
      context.issues[k] = { ...issue, path: [renamed.from, ...issue.path.slice(1)] } as z.core.$ZodRawIssue;
    }
    if (context.issues.length > before) return value;
    const refusal = missingParameters(
      value as Readonly<Record<string, unknown>>,
      table.find((entry) => entry.name === picked)!,
    );
    return refusal === undefined ? value : reject(refusal, raw, context);
  };
  const readPart = (raw: unknown, context: z.core.$RefinementCtx): unknown => {
    const stray = isTable(raw) ? BESIDE.find((key) => Object.hasOwn(raw, key)) : undefined;
    if (stray === undefined) return read(raw, context);
    const message = `\`${stray}\` holds for the whole mixture, not for one part`;
    return reject({ message, accepted: 'give it beside `parts`', at: [stray] }, raw, context);
  };
  const maker =
    (reader: typeof read): LawType =>
    (notes) => {
      const meta: FieldMeta = { ...notes, variants, short: SHORT, shared: 'law' };
      return noted(transformed(reader, ACCEPTED), meta);
    };
  for (const entry of table) options[entry.name] = lawOption(entry, maker(readPart));
  return maker(read);
}

const durationJson = duration({ above: 0 }).json;
const byTimeJson: JsonSchema = { type: 'object', additionalProperties: { type: 'number', minimum: 0 } };

const SHORT: readonly JsonSchema[] = [
  durationJson,
  short({ mean: durationJson, cv: { type: 'number', minimum: 0 } }, ['mean']),
  short({ fixed: duration().json }, ['fixed']),
  short({ values: { type: 'array', items: duration().json, minItems: 1 } }, ['values']),
  short({ file: filePath('values').json }, ['file']),
];

function short(properties: JsonSchema, required: readonly string[]): JsonSchema {
  const beside = { by_time: byTimeJson, at_most: durationJson };
  return { type: 'object', properties: { ...properties, ...beside }, required, additionalProperties: false };
}

interface Expanded {
  readonly long: unknown;
  readonly renamed?: { readonly from: string; readonly to: string };
}

function expand(raw: unknown): Expanded {
  if (typeof raw === 'string' || typeof raw === 'number') return { long: { distribution: 'exponential', mean: raw } };
  if (!isTable(raw) || Object.hasOwn(raw, 'distribution')) return { long: raw };
  if (Object.hasOwn(raw, 'fixed')) {
    const { fixed, ...rest } = raw;
    return { long: { distribution: 'deterministic', value: fixed, ...rest }, renamed: { from: 'fixed', to: 'value' } };
  }
  if (Object.hasOwn(raw, 'values') || Object.hasOwn(raw, 'file'))
    return { long: { distribution: 'empirical', ...raw } };
  const parameters = Object.keys(raw)
    .filter((key) => !BESIDE.includes(key))
    .sort();
  const named = parameters.join();
  if (named === 'mean') return { long: { distribution: 'exponential', ...raw } };
  if (named === 'cv,mean') return { long: { distribution: 'lognormal', ...raw } };
  return { long: raw };
}

function pick(value: unknown, names: readonly string[]): string | Refusal {
  if (!isTable(value)) return { message: `expected a law, found ${shown(value)}`, accepted: ACCEPTED };
  const { distribution } = value;
  if (distribution === undefined) return withoutDistribution(value);
  if (typeof distribution === 'string' && names.includes(distribution)) return distribution;
  const suggestion = typeof distribution === 'string' ? nearest(distribution, names) : undefined;
  return {
    message: `unknown distribution ${shown(distribution)}`,
    accepted: names.join(', '),
    at: ['distribution'],
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function withoutDistribution(value: Readonly<Record<string, unknown>>): Refusal {
  const known = ['mean', 'cv', 'fixed', 'values', 'file', 'distribution', ...BESIDE];
  const stray = Object.keys(value).find((key) => !known.includes(key));
  const suggestion = stray === undefined ? undefined : nearest(stray, known);
  if (stray === undefined) return { message: 'the law has no mean', accepted: ACCEPTED };
  const message = `a law with ${shown(stray)} has to name its distribution`;
  return { message, accepted: ACCEPTED, at: [stray], ...(suggestion === undefined ? {} : { suggestion }) };
}

function lawOption(entry: LawEntry, partLaw: LawType): z.ZodType {
  const shape: Record<string, z.ZodType> = {
    distribution: field(wordKind(entry.name), { summary: entry.summary }),
  };
  for (const parameter of entry.fields) {
    const type = parameterType(parameter, partLaw);
    const optional = !parameter.required || entry.name === 'empirical';
    shape[parameter.name] = optional ? type.optional() : type;
  }
  if (entry.name === 'empirical') {
    shape.file = field(filePath('values'), {
      summary: 'CSV file with a column `value`, in seconds, in place of `values`.',
    }).optional();
  }
  shape.by_time = table(timeKey(), field(number({ min: 0, max: 1_000 }), { summary: 'Factor from this time on.' }), {
    summary: 'Factors by the local time of arrival; before the first, 1.',
    example: '{ 18:00: 1.15 }',
  }).optional();
  shape.at_most = field(duration({ above: 0 }), {
    summary: 'A longer draw counts as this much.',
    example: '2m',
  }).optional();
  return group(shape, { summary: entry.summary });
}

function parameterType(parameter: LawParameterNotes, partLaw: LawType): z.ZodType {
  const { kind, summary } = parameter;
  const bounds: Bounds = {
    ...(parameter.min === undefined ? {} : { min: parameter.min }),
    ...(parameter.exclusiveMin === undefined ? {} : { above: parameter.exclusiveMin }),
    ...(parameter.max === undefined ? {} : { max: parameter.max }),
  };
  if (kind === 'duration') return field(duration(bounds), { summary });
  if (kind === 'number') return field(number({ max: 1e6, ...bounds }), { summary });
  if (kind === 'integer') return field(integer({ max: 1e6, ...bounds }), { summary });
  if (kind === 'share') return field(share({ min: 0, max: 1, ...bounds }), { summary });
  if (kind === 'durations') return list(field(duration(bounds), { summary }), { summary }, 1);
  if (kind === 'shares') return list(field(share({ min: 0, max: 1 }), { summary }), { summary }, 1);
  // A part's law may be a mixture in its turn, so its type is made when it is first needed.
  return list(lazyPart(partLaw), { summary }, 1);
}

function lazyPart(partLaw: LawType): z.ZodType {
  return group(
    {
      share: field(share({ min: 0, max: 1 }), { summary: 'Share of the draws.' }),
      law: partLaw({ summary: 'The law of this part.' }),
    },
    { summary: 'One part of the mixture.' },
  );
}

function wordKind(word: string): Parameters<typeof field<string>>[0] {
  return {
    name: 'word',
    accepted: word,
    json: { const: word },
    read: () => ({ ok: true, value: word }),
    show: (value) => value,
  };
}

function missingParameters(value: Readonly<Record<string, unknown>>, entry: LawEntry): Refusal | undefined {
  if (entry.name === 'empirical' && (value.values === undefined) === (value.file === undefined)) {
    return { message: 'an empirical law has either `values` or `file`', accepted: 'one of the two' };
  }
  if (entry.forms === undefined) return undefined;
  const given = entry.fields.map((parameter) => parameter.name).filter((name) => value[name] !== undefined);
  const inForms = given.filter((name) => entry.forms!.some((form) => form.includes(name)));
  const fits = entry.forms.some(
    (form) => form.length === inForms.length && form.every((name) => inForms.includes(name)),
  );
  if (fits) return undefined;
  const accepted = entry.forms.map((form) => form.join(' and ')).join(', or ');
  return { message: `${entry.name} is given ${inForms.length === 0 ? 'nothing' : inForms.join(' and ')}`, accepted };
}
