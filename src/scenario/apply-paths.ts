/**
 * Applies `change`: new values by path on a scenario in SI. A new value is read by the field that the path names;
 * `{ add: x }` and `{ times: x }` act on a quantity, or on each quantity of a table of them; `null` takes out.
 */

import type { z } from 'zod';
import { isTable } from '../fields/is-table.ts';
import type { Quantity } from '../fields/kind.ts';
import { nearest } from '../fields/nearest.ts';
import { PARSE_SETTINGS } from '../fields/parse-settings.ts';
import { shown } from '../fields/shown.ts';
import { type Finding, findingsOf } from './findings.ts';
import { messages } from './messages.ts';
import { BLOCKS, UNCHANGEABLE } from './schema/root.ts';
import { setAt } from './set-at.ts';
import { stepsOf } from './steps-of.ts';
import { applying, kindOf, type Parts, partsOf, partType, valueAt, walk } from './walk.ts';

export interface Applied<Value> {
  readonly value: Value;
  /** Faults; a finding's path begins with the key in `change` (one step), then goes on inside the new value. */
  readonly findings: readonly Finding[];
  /** Which paths of the scenario each key in `change` has altered. */
  readonly touched: readonly { readonly path: readonly string[]; readonly key: string }[];
}

/** @returns the scenario with the changes made, in their order; what is faulty is left as it was */
export function applyPaths<Value extends object>(
  scenario: Value,
  change: Readonly<Record<string, unknown>>,
): Applied<Value> {
  const findings: Finding[] = [];
  const touched: { path: readonly string[]; key: string }[] = [];
  let value: unknown = scenario;
  for (const [key, written] of Object.entries(change)) {
    const targets = targetsOf(value, key);
    if (!Array.isArray(targets)) {
      findings.push({ path: [key], part: 'key', ...targets });
      continue;
    }
    const outcome = applyAt(value, targets, written, key);
    value = outcome.value;
    findings.push(...outcome.findings);
    for (const target of targets) touched.push({ path: target.path, key });
  }
  return { value: value as Value, findings, touched };
}

interface Target {
  readonly path: readonly string[];
  readonly type: z.ZodType;
  /** Whether the path is an entry of a table whose keys are the user's own. */
  readonly entry: boolean;
}

type Problem = Pick<Finding, 'message' | 'accepted' | 'suggestion'>;

/** The places that a path names, or why there are none. */
function targetsOf(scenario: unknown, key: string): Target[] | Problem {
  const [block = '', ...steps] = stepsOf(key);
  if (!Object.hasOwn(BLOCKS, block))
    return unknownStep(
      block,
      '',
      Object.keys(BLOCKS).filter((name) => !UNCHANGEABLE.includes(name)),
    );
  if (UNCHANGEABLE.includes(block)) return { message: messages.notChangeable(block) };
  let targets: Target[] = [{ path: [block], type: BLOCKS[block]!, entry: false }];
  let starred = false;
  for (const [k, step] of steps.entries()) {
    const next: Target[] = [];
    let problem: Problem | undefined;
    for (const target of targets) {
      const found = stepInto(scenario, target, step, k === steps.length - 1);
      if (Array.isArray(found)) next.push(...found);
      else problem ??= found;
    }
    starred ||= step === '*';
    // Behind a star, entries that lack the field are passed over as long as one has it.
    if (next.length === 0) return problem ?? { message: messages.nothingMatches(key) };
    if (problem !== undefined && !starred) return problem;
    targets = next;
  }
  return targets;
}

function stepInto(scenario: unknown, target: Target, step: string, last: boolean): Target[] | Problem {
  const value = valueAt(scenario, target.path);
  const where = target.path.join('.');
  const parts = partsOf(target.type, value);
  if (value === undefined) return { message: messages.absentPath(where) };
  if (parts === undefined || typeof value !== 'object' || value === null) return unknownStep(step, where, []);
  if (step === '*') {
    if (parts.each === undefined) return { message: messages.nothingMatches(`${where}.*`) };
    const names = Object.keys(value).filter((name) => parts.shape === undefined || !Object.hasOwn(parts.shape, name));
    return names.map((name) => ({ path: [...target.path, name], type: parts.each!, entry: true }));
  }
  const type = partType(target.type, value, step);
  const own = parts.shape !== undefined && Object.hasOwn(parts.shape, step);
  const known = [...Object.keys(parts.shape ?? {}), ...(parts.each === undefined ? [] : Object.keys(value))];
  if (type === undefined) return unknownStep(step, where, known);
  const there = own || Object.hasOwn(value, step);
  // A table of the user's own names takes a new one, given whole.
  const welcome = last && isTable(value) && parts.key?.read(step).ok === true;
  if (!there && !welcome)
    return last ? (badKey(parts, step) ?? unknownStep(step, where, known)) : unknownStep(step, where, known);
  return [{ path: [...target.path, step], type, entry: !own }];
}

/** Why a new entry cannot have this key, where that is what is wrong with it. */
function badKey({ key }: Parts, step: string): Problem | undefined {
  const reading = key?.read(step);
  return reading?.ok === false ? reading.refusals[0] : undefined;
}

function unknownStep(step: string, where: string, known: readonly string[]): Problem {
  const suggestion = nearest(step, known);
  const accepted = [...new Set(known)].sort().join(', ');
  return {
    message: messages.unknownPath(step, where),
    ...(accepted === '' ? {} : { accepted }),
    ...(suggestion ? { suggestion } : {}),
  };
}

function applyAt(
  scenario: unknown,
  targets: readonly Target[],
  written: unknown,
  key: string,
): { value: unknown; findings: Finding[] } {
  const operation = operationOf(written);
  const findings: Finding[] = [];
  let value = scenario;
  let acted = 0;
  // Taken out from the end, what is left of a list keeps its places.
  for (const target of written === null ? [...targets].reverse() : targets) {
    const before = valueAt(value, target.path);
    if (operation !== undefined && before === undefined && targets.length > 1) continue;
    acted++;
    const outcome = operation === undefined ? newValue(target, written, key) : operated(target, before, operation, key);
    if (outcome.findings.length > 0) findings.push(...outcome.findings);
    else value = setAt(value, target.path, outcome.value);
  }
  if (acted === 0)
    findings.push({ path: [key], part: 'value', message: messages.nothingToChange(operation!.name, key) });
  return { value, findings: unrepeated(findings) };
}

interface Outcome {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

function newValue(target: Target, written: unknown, key: string): Outcome {
  if (written === null && target.entry) return { value: undefined, findings: [] };
  const result = target.type.safeParse(written ?? undefined, PARSE_SETTINGS);
  if (result.success) return { value: result.data, findings: [] };
  if (written === null) return failed(key, messages.required(target.path.join('.')));
  return {
    value: undefined,
    findings: result.error.issues.flatMap((issue) => findingsOf(issue, target.type, written, [key])),
  };
}

interface Operation {
  readonly name: 'add' | 'times';
  readonly by: unknown;
}

function operationOf(written: unknown): Operation | undefined {
  if (!isTable(written)) return undefined;
  const [name, ...others] = Object.keys(written);
  return others.length === 0 && (name === 'add' || name === 'times') ? { name, by: written[name] } : undefined;
}

/** The quantity, or each quantity of a table or list of nothing else, after the operation (see `addSparesNought`). */
function operated(target: Target, before: unknown, operation: Operation, key: string): Outcome {
  const where = target.path.join('.');
  if (before === undefined) return failed(key, messages.nothingToChange(operation.name, where));
  const { type } = target;
  const parts = partsOf(type, before);
  if (parts === undefined) {
    const kind = kindOf(applying(type, before) ?? type);
    if (kind?.quantity === undefined || typeof before !== 'number')
      return failed(key, messages.noQuantity(operation.name, where));
    return result(kind.quantity, before, operation, where, key);
  }
  const entries = Object.entries(before as object);
  if (parts.shape !== undefined || parts.each === undefined || entries.length === 0) {
    const inside = quantitiesInside(type, before, target.path);
    if (inside.length === 0) return failed(key, messages.noQuantity(operation.name, where));
    const message = messages.noOneQuantity(operation.name, where, inside[0]!);
    return { value: undefined, findings: [{ path: [key], part: 'value', message, accepted: inside.join(', ') }] };
  }
  const after: Record<string, unknown> = {};
  for (const [name, part] of entries) {
    if (part === 0 && operation.name === 'add' && sparesNought(parts.each, part)) {
      after[name] = part;
      continue;
    }
    const outcome = operated({ path: [...target.path, name], type: parts.each, entry: true }, part, operation, key);
    if (outcome.findings.length > 0) return outcome;
    after[name] = outcome.value;
  }
  return { value: Array.isArray(before) ? Object.values(after) : after, findings: [] };
}

/** Paths of the quantities that a table of fields holds, such as a law's mean. */
function quantitiesInside(type: z.ZodType, value: unknown, path: readonly string[]): string[] {
  const paths: string[] = [];
  walk(type, value, path, (partType, part, partPath) => {
    const kind = kindOf(applying(partType, part) ?? partType);
    if (kind?.quantity !== undefined && typeof part === 'number') paths.push(partPath.join('.'));
  });
  return paths;
}

function sparesNought(type: z.ZodType, value: unknown): boolean {
  return kindOf(applying(type, value) ?? type)?.quantity?.addSparesNought === true;
}

function result(quantity: Quantity, before: number, operation: Operation, where: string, key: string): Outcome {
  const { name, by } = operation;
  if (name === 'times') {
    if (typeof by !== 'number' || !Number.isFinite(by)) return failed(key, messages.factor(shown(by)), ['times']);
    return checked(quantity, quantity.whole ? Math.round(before * by) : before * by, where, key);
  }
  const amount = by === undefined ? undefined : quantity.readAmount(by);
  if (amount?.ok !== true) {
    const refusal = amount?.refusals[0];
    const accepted = refusal?.accepted === undefined ? {} : { accepted: refusal.accepted };
    return {
      value: undefined,
      findings: [{ path: [key, 'add'], part: 'value', message: refusal?.message ?? shown(by), ...accepted }],
    };
  }
  return checked(quantity, before + amount.value, where, key);
}

function checked(quantity: Quantity, value: number, where: string, key: string): Outcome {
  const reading = quantity.check(value);
  if (reading.ok) return { value, findings: [] };
  const { message, accepted } = reading.refusals[0]!;
  const finding: Finding = { path: [key], part: 'value', message: messages.becomes(where, message) };
  return { value: undefined, findings: [accepted === undefined ? finding : { ...finding, accepted }] };
}

function failed(key: string, message: string, inside: readonly string[] = []): Outcome {
  return { value: undefined, findings: [{ path: [key, ...inside], part: 'value', message }] };
}

/** A star that finds the same fault at every name says it once. */
function unrepeated(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const text = `${finding.path.join('.')}\n${finding.message}`;
    return !seen.has(text) && seen.add(text) !== undefined;
  });
}
