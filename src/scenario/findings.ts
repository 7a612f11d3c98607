/** What is wrong at a path, before it is known where in which file the path stands; and zod's issues as such findings. */
import type { z } from 'zod';
import { nearest } from '../fields/nearest.ts';
import type { Refusal } from '../fields/reading.ts';
import { shown } from '../fields/shown.ts';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';
import { expanded, partsOf, partType } from './walk.ts';

export interface Finding {
  readonly path: readonly string[];
  /** Whether the key or the value at the path is meant. */
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly accepted?: string;
  readonly suggestion?: string;
  /** The key under the path that is missing, where that is what is wrong. */
  readonly missing?: string;
}

/**
 * @param type the type that the value was held against
 * @param raw the value as written
 * @param path where the value stands in the scenario
 * @returns an issue as findings, one for each unknown key
 */
export function findingsOf(issue: z.core.$ZodIssue, type: z.ZodType, raw: unknown, path: readonly string[]): Finding[] {
  const inside = issue.path.map(String);
  const whole = [...path, ...inside];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, LIMITS.faults + 1).map((key) => unknownField(key, type, raw, inside, whole));
  const refusal = refusalOf(issue);
  if (refusal.missing) {
    const accepted = refusal.accepted === undefined ? {} : { accepted: refusal.accepted };
    const key = whole.at(-1) ?? '';
    return [{ path: whole.slice(0, -1), part: 'key', message: messages.missingField(key), missing: key, ...accepted }];
  }
  const { missing: _, at: __, ...rest } = refusal;
  return [{ ...rest, path: whole, part: issue.code === 'invalid_key' ? 'key' : 'value' }];
}

function unknownField(
  key: string,
  type: z.ZodType,
  raw: unknown,
  inside: readonly string[],
  whole: readonly string[],
): Finding {
  const known = knownKeys(type, raw, inside);
  const suggestion = nearest(key, known);
  return {
    path: [...whole, key],
    part: 'key',
    message: messages.unknownField(key),
    ...(known.length === 0 ? {} : { accepted: [...known].sort().join(', ') }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The keys that the table at a path inside a value may have. */
function knownKeys(type: z.ZodType, raw: unknown, inside: readonly string[]): readonly string[] {
  let part: unknown = expanded(type, raw);
  let partsType: z.ZodType | undefined = type;
  for (const step of inside) {
    partsType = partType(partsType, part, step);
    if (partsType === undefined) return [];
    part = expanded(
      partsType,
      typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[step] : undefined,
    );
  }
  return Object.keys(partsOf(partsType, part)?.shape ?? {});
}

/** @returns the findings without those that call missing what an unknown key beside it was likely meant to be */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const meant = new Set(
    findings
      .filter(({ part, suggestion }) => part === 'key' && suggestion !== undefined)
      .map(({ path, suggestion }) => [...path.slice(0, -1), suggestion].join('.')),
  );
  return findings.filter(({ path, missing }) => missing === undefined || !meant.has([...path, missing].join('.')));
}

function refusalOf(issue: z.core.$ZodIssue): Refusal & { readonly missing?: boolean } {
  if (issue.code === 'custom') {
    const { refusal, missing } = (issue.params ?? {}) as { refusal?: Refusal; missing?: boolean };
    return { ...(refusal ?? { message: issue.message }), missing: missing === true };
  }
  if (issue.code === 'invalid_key') return refusalOf(issue.issues[0]!);
  if (issue.code === 'invalid_type') {
    return { message: messages.expectedTable(shown(issue.input)), missing: issue.input === undefined };
  }
  return { message: issue.message };
}

/** Whether a path that leads nowhere may do so only because something faulty on its way was taken out. */
export function isForWant(finding: Finding, lost: readonly (readonly string[])[]): boolean {
  const block = finding.path[0]?.split('.')[0];
  return finding.part === 'key' && lost.some((path) => path[0] === block);
}
