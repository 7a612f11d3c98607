/** What the language knows and the engine does not simulate yet: each is said once. */
import { messages } from '../messages.ts';
import type { ContactType } from '../scenario.ts';
import { isSimulated } from '../simulated-channels.ts';
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
  ...(['voice', 'chat', 'email'] as const)
    .filter((channel) => !isSimulated(channel))
    .map((channel) => ({
      what: `contacts by ${channel}`,
      path: 'contact_types.*.channel',
      asks: (value: unknown) => value === channel,
    })),
  {
    what: 'service_level.clock (waits are counted on the wall clock)',
    path: 'contact_types.*',
    asks: isOnClock,
    field: ['service_level', 'clock'],
  },
  { what: 'callback', path: 'contact_types.*.callback' },
  { what: 'backlog', path: 'contact_types.*.backlog', asks: (value) => value !== 0 },
  { what: 'new_hires', path: 'agent_groups.*.new_hires' },
  { what: 'experience', path: 'experience' },
  { what: 'growth', path: 'growth' },
  { what: 'what_if (no command compares variants yet)', path: 'what_if.*' },
  { what: 'sweep', path: 'sweep.*' },
  { what: 'tornado', path: 'tornado.*' },
];

/** A type whose waits are measured on open hours; of a channel that is not simulated, nothing is, which is said above. */
function isOnClock(value: unknown): boolean {
  const { channel, service_level } = value as Partial<ContactType>;
  return channel !== undefined && isSimulated(channel) && service_level?.clock !== undefined;
}

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
