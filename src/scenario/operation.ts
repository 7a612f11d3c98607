/** `{ add: x }` and `{ times: x }` in `change`: an operation on a quantity, or on each quantity of a table of them. */
import type { z } from 'zod';
import { isTable } from '../fields/is-table.ts';
import type { Quantity } from '../fields/kind.ts';
import { shown } from '../fields/shown.ts';
import type { Finding } from './findings.ts';
import { messages } from './messages.ts';
import type { Target } from './path-targets.ts';
import { applying, kindOf, partsOf, walk } from './walk.ts';

export interface Outcome {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

export interface Operation {
  readonly name: 'add' | 'times';
  readonly by: unknown;
}

/** @returns what is asked, where the new value is an operation */
export function operationOf(written: unknown): Operation | undefined {
  if (!isTable(written)) return undefined;
  const [name, ...others] = Object.keys(written);
  return others.length === 0 && (name === 'add' || name === 'times') ? { name, by: written[name] } : undefined;
}

/** @returns the quantity, or each quantity of a table or list of nothing else, after the operation (see `addSparesNought`) */
export function operated(target: Target, before: unknown, operation: Operation, key: string): Outcome {
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

/** @returns a fault in place of a value, at a key or at a field inside it */
export function failed(key: string, message: string, inside: readonly string[] = []): Outcome {
  return { value: undefined, findings: [{ path: [key, ...inside], part: 'value', message }] };
}
