/** Names: each is used once in a file, and whatever refers to one finds it. */
import type { z } from 'zod';
import { isTable } from '../../fields/is-table.ts';
import { nearest } from '../../fields/nearest.ts';
import { messages } from '../messages.ts';
import { BLOCKS } from '../schema/root.ts';
import { kindOf, type Visit, walk, walkWritten } from '../walk.ts';
import type { CheckContext } from './context.ts';

/** Blocks whose names stand before a metric in `expect`, so that no two may share one. */
const OWNERS: readonly string[] = ['contact_types', 'agent_groups', 'customers', 'self_service'];
const REQUIRED: readonly string[] = ['contact_types', 'agent_groups'];
const NAMED: readonly string[] = [...OWNERS, 'hours', 'patterns', 'what_if'];

/** @returns how many names of the user's own the blocks have */
export function countNames(blocks: Readonly<Record<string, unknown>>): number {
  return NAMED.reduce((sum, block) => sum + (isTable(blocks[block]) ? Object.keys(blocks[block]).length : 0), 0);
}

/** Checks that no name is used twice. */
export function checkNames(context: CheckContext): void {
  const owners = new Map<string, string>();
  for (const block of OWNERS) {
    for (const name of context.names(block)) {
      const other = owners.get(name);
      if (other !== undefined) context.fault([block, name], messages.nameTwice(name, other), { part: 'key' });
      else owners.set(name, block);
    }
  }
}

/**
 * Checks that every name that is referred to exists.
 * @param written the blocks as written, where they are not sound enough to be read; else the draft is looked through
 */
export function checkReferences(context: CheckContext, written?: Readonly<Record<string, unknown>>): void {
  const names = new Map<string, ReadonlySet<string>>();
  const known = (block: string): ReadonlySet<string> => {
    const found = names.get(block) ?? new Set(context.names(block));
    names.set(block, found);
    return found;
  };
  const hold = (
    type: z.ZodType | undefined,
    kind: ReturnType<typeof kindOf>,
    value: unknown,
    path: readonly string[],
  ): void => {
    const { refersTo, also = [] } = kind ?? (type === undefined ? undefined : kindOf(type)) ?? {};
    if (refersTo === undefined || typeof value !== 'string' || also.includes(value) || known(refersTo).has(value))
      return;
    // That a whole block is missing or not to be read is said elsewhere.
    if (written !== undefined && known(refersTo).size === 0 && REQUIRED.includes(refersTo)) return;
    const suggestion = nearest(value, [...known(refersTo), ...also]);
    const accepted = [...known(refersTo), ...also].join(', ') || messages.noNames(refersTo);
    const part = type === undefined ? 'key' : 'value';
    context.fault(path, messages.unknownName(value, refersTo), {
      part,
      accepted,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  const visit: Visit = (type, value, path, key) => {
    hold(type, undefined, value, path);
    if (key !== undefined) hold(undefined, key, path.at(-1), path);
  };
  for (const [block, type] of Object.entries(BLOCKS)) {
    if (block === 'extends' || block === 'change') continue;
    if (written !== undefined) walkWritten(type, written[block], [block], visit);
    else walk(type, (context.draft as Readonly<Record<string, unknown>>)[block], [block], visit);
  }
}
