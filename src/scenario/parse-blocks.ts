/**
 * Holds every block against its type, finds everything that is wrong at once, and keeps what is sound: a faulty part is
 * taken out and the rest read again, so that one fault does not hide what the other parts have to say.
 */

import type { z } from 'zod';
import { LOST } from '../fields/field.ts';
import { nearest } from '../fields/nearest.ts';
import { PARSE_SETTINGS } from '../fields/parse-settings.ts';
import { type Finding, findingsOf } from './findings.ts';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';
import { COST_KEYS } from './schema/costs.ts';
import { BLOCKS } from './schema/root.ts';

export interface ParsedBlocks {
  /** The sound parts, read into SI; a list's faulty element is LOST. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  /** Paths of what has been taken out. */
  readonly lost: readonly (readonly string[])[];
}

/** Keys of the file that are dealt with before its blocks are read. */
const APART: readonly string[] = ['extends', 'change'];

/** @returns the blocks of a file in SI with defaults filled, and what is wrong */
export function parseBlocks(raw: Readonly<Record<string, unknown>>): ParsedBlocks {
  const values: Record<string, unknown> = {};
  const findings: Finding[] = [];
  const lost: string[][] = [];
  const strays = Object.keys(raw).filter((key) => !Object.hasOwn(BLOCKS, key));
  for (const key of strays.slice(0, LIMITS.faults + 1)) {
    const suggestion = nearest(key, Object.keys(BLOCKS));
    const accepted = Object.keys(BLOCKS).join(', ');
    findings.push({
      path: [key],
      part: 'key',
      message: messages.unknownField(key),
      accepted,
      ...(suggestion ? { suggestion } : {}),
    });
  }
  for (const [key, type] of Object.entries(BLOCKS)) {
    if (APART.includes(key)) continue;
    const block = parseBlock(key, type, Object.hasOwn(raw, key) ? raw[key] : undefined);
    findings.push(...block.findings);
    lost.push(...block.lost);
    if (block.value !== undefined) values[key] = block.value;
  }
  const services =
    typeof raw.self_service === 'object' && raw.self_service !== null ? Object.keys(raw.self_service) : [];
  // What stands under an unknown key in `costs` is not worth a word: the key is (see checks/costs).
  const known = [...COST_KEYS, ...services];
  return {
    values,
    findings: findings.filter(
      ({ path: [block, key] }) => block !== 'costs' || key === undefined || known.includes(key),
    ),
    lost,
  };
}

interface ParsedBlock {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly lost: readonly string[][];
}

function parseBlock(key: string, type: z.ZodType, written: unknown): ParsedBlock {
  const lost: string[][] = [];
  let findings: Finding[] | undefined;
  let raw = written;
  for (;;) {
    const result = type.safeParse(raw, PARSE_SETTINGS);
    if (result.success) return { value: result.data, findings: findings ?? [], lost };
    const { issues } = result.error;
    // What is found once something has been taken out may only be for want of it.
    findings ??= issues.slice(0, LIMITS.faults + 1).flatMap((issue) => findingsOf(issue, type, raw, [key]));
    const faulty = issues.flatMap((issue) => faultyPaths(issue));
    if (faulty.length > LIMITS.faultyParts) return { value: undefined, findings, lost: [...lost, [key]] };
    for (const path of faulty) {
      const removed = removedAt(raw, path);
      raw = removed.raw;
      lost.push([key, ...removed.path]);
      if (removed.path.length === 0) return { value: undefined, findings, lost };
    }
  }
}

/** Paths of what has to go because of an issue; where something is missing, the table that lacks it. */
function faultyPaths(issue: z.core.$ZodIssue): string[][] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return [issue.input === undefined && issue.code !== 'invalid_key' ? path.slice(0, -1) : path];
}

/** Takes out the part at the path, or the deepest part on the way to it that is there. */
function removedAt(raw: unknown, path: readonly string[]): { raw: unknown; path: string[] } {
  const [step, ...rest] = path;
  if (step === undefined || typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, step))
    return { raw, path: [] };
  const part = (raw as Record<string, unknown>)[step];
  const inner = rest.length === 0 ? { raw: part, path: [] } : removedAt(part, rest);
  const whole = inner.path.length === 0;
  if (Array.isArray(raw)) {
    const copy: unknown[] = [...raw];
    copy[Number(step)] = whole ? LOST : inner.raw;
    return { raw: copy, path: [step, ...inner.path] };
  }
  const copy: Record<string, unknown> = { ...(raw as Record<string, unknown>) };
  if (whole) delete copy[step];
  else copy[step] = inner.raw;
  return { raw: copy, path: [step, ...inner.path] };
}
