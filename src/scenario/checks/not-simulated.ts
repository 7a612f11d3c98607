/** What the language knows and the engine does not simulate yet: each is said once. */
import { isTable } from '../../fields/is-table.ts';
import { messages } from '../messages.ts';
import type { CheckContext } from './context.ts';

interface Absent {
  /** How a message calls it. */
  readonly what: string;
  /** Path of a value that asks for it; `*` stands for every name. */
  readonly path: string;
  /** Whether the value asks for it; absent: whenever it is there. */
  readonly asks?: (value: unknown) => boolean;
  /** Field inside the value that the warning points at, where that is not the value itself. */
  readonly field?: readonly string[];
}

/** Shrinks as the engine grows. */
const NOT_SIMULATED: readonly Absent[] = [
  { what: 'self_service', path: 'self_service.*' },
  { what: 'contacts by chat', path: 'contact_types.*.channel', asks: (value) => value === 'chat' },
  { what: 'contacts by email', path: 'contact_types.*.channel', asks: (value) => value === 'email' },
  {
    what: 'service_level.clock, waits being counted on the wall clock',
    path: 'contact_types.*',
    // Of other channels nothing is simulated, which is said above.
    asks: (type) => isTable(type) && type.channel === 'voice' && isTable(type.service_level) && type.service_level.clock !== undefined,
    field: ['service_level', 'clock'],
  },
  { what: 'callback', path: 'contact_types.*.callback' },
  { what: 'backlog', path: 'contact_types.*.backlog', asks: (value) => value !== 0 },
  { what: 'new_hires', path: 'agent_groups.*.new_hires' },
  { what: 'price', path: 'agent_groups.*.price' },
  { what: 'experience', path: 'experience' },
  { what: 'costs', path: 'costs' },
  { what: 'growth', path: 'growth' },
  { what: 'sweep', path: 'sweep.*' },
  { what: 'tornado', path: 'tornado.*' },
];

/** Warns of what is asked for and not simulated yet, at its first place. */
export function checkNotSimulated(context: CheckContext): void {
  for (const { what, path, asks, field } of NOT_SIMULATED) {
    const first = firstAt(context.draft, path.split('.'), [], asks ?? (() => true));
    if (first === undefined) continue;
    const whole = path.endsWith('.*') ? first.slice(0, -1) : first;
    context.warn(field === undefined ? whole : [...first, ...field], messages.notSimulated(what));
  }
}

function firstAt(
  value: unknown,
  steps: readonly string[],
  path: readonly string[],
  asks: (value: unknown) => boolean,
): string[] | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value !== undefined && asks(value) ? [...path] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const names = step === '*' ? Object.keys(value) : Object.hasOwn(value, step) ? [step] : [];
  for (const name of names) {
    const found = firstAt((value as Record<string, unknown>)[name], rest, [...path, name], asks);
    if (found !== undefined) return found;
  }
  return undefined;
}
