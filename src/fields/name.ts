/** Names that a user gives: lower_snake_case; and references to them. */
import type { Kind } from './kind.ts';
import { accept, refuse } from './reading.ts';
import { shown } from './shown.ts';

/** Words that a name may not be: they mean something else in `expect`, in `hours` or to the language underneath. */
const RESERVED: readonly string[] = ['channels', 'closed', 'total', 'constructor'];

const PATTERN = '^[a-z][a-z0-9_]*$';
const ACCEPTED = 'a name in lower_snake_case, at most 60 characters';

/** @returns the kind of a name that a user gives */
export function name(): Kind<string> {
  return {
    name: 'name',
    accepted: ACCEPTED,
    json: { type: 'string', pattern: PATTERN, maxLength: 60, not: { enum: RESERVED } },
    read(raw) {
      if (typeof raw !== 'string') return refuse(`expected a name, found ${shown(raw)}`, ACCEPTED);
      if (RESERVED.includes(raw)) return refuse(`the name ${shown(raw)} is taken by the language`, 'another name');
      if (new RegExp(PATTERN).test(raw) && raw.length <= 60) return accept(raw);
      return refuse(`${shown(raw)} is not a name`, ACCEPTED, asName(raw));
    },
    show: (value) => value,
  };
}

/**
 * @param block where the name is defined, `contact_types` for one
 * @param also words taken beside the names
 * @returns the kind of a reference; whether the name exists is checked once the whole file is read
 */
export function reference(block: string, also: readonly string[] = []): Kind<string> {
  const accepted = [`a name in ${block}`, ...also].join(', or ');
  return {
    name: 'reference',
    accepted,
    json: { type: 'string' },
    refersTo: block,
    also,
    read: (raw) =>
      typeof raw === 'string' && raw !== '' ? accept(raw) : refuse(`expected a name, found ${shown(raw)}`, accepted),
    show: (value) => value,
  };
}

function asName(raw: string): string | undefined {
  const likely = raw
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 60);
  return new RegExp(PATTERN).test(likely) && !RESERVED.includes(likely) ? likely : undefined;
}
