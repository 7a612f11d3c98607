/**
 * What differs between two scenarios, field by field, as a planner would write it: the two are walked side by side along
 * the types of their fields, so that layout, defaults and the order of names make no difference.
 */
import type { z } from 'zod';
import { isTable } from '../fields/is-table.ts';
import type { Kind } from '../fields/kind.ts';
import { showNumber } from '../fields/number.ts';
import { SECONDS_PER } from '../fields/per.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { BLOCKS } from '../scenario/schema/root.ts';
import { applying, kindOf, partsOf, partType } from '../scenario/walk.ts';

export interface ChangedField {
  /** As `--set` takes it. */
  readonly path: string;
  /** As a planner would write it; null where there is none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What does not change the plan: titles, how long it is simulated, and what is asked of it beside targets. */
const PASSED_OVER: readonly string[] = [
  'name',
  'description',
  'passport',
  'run',
  'growth',
  'what_if',
  'sweep',
  'tornado',
];

/** @returns in the order of the reference page */
export function changedFields(base: ResolvedScenario, variant: ResolvedScenario): ChangedField[] {
  const blocks = Object.keys(BLOCKS).filter((block) => !PASSED_OVER.includes(block));
  const fields = blocks.flatMap((block) => {
    const [from, to] = [base, variant].map(({ scenario }): unknown => Reflect.get(scenario, block));
    return changesAt(BLOCKS[block]!, from, to, block);
  });
  return [...fields, ...changedData(base, variant)];
}

function changesAt(type: z.ZodType, from: unknown, to: unknown, path: string): ChangedField[] {
  if (isSame(from, to)) return [];
  if (!isAlike(type, from, to)) return [{ path, from: shownAs(type, from), to: shownAs(type, to) }];
  const names = [...new Set([...Object.keys(from as object), ...Object.keys(to as object)])];
  return names.flatMap((name) => {
    const [before, after] = [from, to].map((value): unknown => Reflect.get(value as object, name));
    const part = partType(type, from, name) ?? partType(type, to, name);
    if (part === undefined)
      return isSame(before, after) ? [] : [{ path: `${path}.${name}`, ...plainly(before, after) }];
    return changesAt(part, before, after, `${path}.${name}`);
  });
}

/** Whether two values have parts to be compared one by one: tables or lists of one form, lists of one length. */
function isAlike(type: z.ZodType, from: unknown, to: unknown): boolean {
  if (kindOf(type) !== undefined || partsOf(type, from) === undefined || partsOf(type, to) === undefined) return false;
  if (applying(type, from) !== applying(type, to)) return false;
  return Array.isArray(from) && Array.isArray(to) ? from.length === to.length : isTable(from) && isTable(to);
}

function plainly(from: unknown, to: unknown): Omit<ChangedField, 'path'> {
  const text = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  return { from: text(from), to: text(to) };
}

/** A value as a planner would write it, tables in braces; null where there is none. */
function shownAs(type: z.ZodType | undefined, value: unknown): string | null {
  if (value === undefined) return null;
  const kind = type && kindOf(applying(type, value) ?? type);
  if (kind !== undefined) return shownBy(kind, value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inside = (name: string, part: unknown) => shownAs(type && partType(type, value, name), part);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  if (Array.isArray(value)) return `[${parts.map(([name, part]) => inside(name, part)).join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.map(([name, part]) => `${name}: ${inside(name, part)}`).join(', ')} }`;
}

function shownBy(kind: Kind<unknown>, value: unknown): string {
  return kind.name === 'rate' && typeof value === 'number' ? shownRate(value) : kind.show(value);
}

/** Units of time in which rates are written, the most usual first. */
const RATE_UNITS = ['week', 'day', 'hour', 'min'] as const;

/** A rate by the unit of time that gives the shortest number, as the one that it was written by does. */
function shownRate(perSecond: number): string {
  const texts = RATE_UNITS.map((unit) => {
    const number = Number((perSecond * SECONDS_PER[unit]!).toPrecision(10));
    return { text: `${showNumber(number)}/${unit}`, digits: String(number).length };
  });
  return texts.reduce((shortest, other) => (other.digits < shortest.digits ? other : shortest)).text;
}

/** Files that both name and that hold something else. */
function changedData(base: ResolvedScenario, variant: ResolvedScenario): ChangedField[] {
  return Object.keys(base.tables).flatMap((file) => {
    const [from, to] = [base.tables[file]!, variant.tables[file]];
    if (to === undefined || from === to || isSame(from, to)) return [];
    const rows = (count: number) => `${showNumber(count)} ${count === 1 ? 'row' : 'rows'}`;
    return [{ path: file, from: rows(from.rows), to: `${rows(to.rows)}, other contents` }];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) return isSame(Object.values(one), Object.values(other));
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}
