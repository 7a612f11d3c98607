/** Fields that name something of the scenario's own: which block its names stand in. The JSON Schema only calls them text. */

interface Reference {
  /** `*` is any name or place. */
  readonly path: string;
  /** The block whose names may stand there. */
  readonly block: string;
  /** Words that may stand there beside them. */
  readonly also?: readonly string[];
  /** Whether the keys below the path are such names, and not its value. */
  readonly keys?: true;
}

export const references: readonly Reference[] = [
  { path: 'special_days.*.hours', block: 'hours', also: ['closed'] },
  { path: 'contact_types.*.hours', block: 'hours', also: ['always'] },
  { path: 'contact_types.*.self_service', block: 'self_service' },
  { path: 'contact_types.*.demand.pattern', block: 'patterns' },
  { path: 'contact_types.*.demand.from', block: 'customers' },
  { path: 'contact_types.*.when_closed.leave_message', block: 'contact_types' },
  { path: 'contact_types.*.service_level.clock', block: 'hours', also: ['always'] },
  { path: 'contact_types.*.transfer.to', block: 'contact_types' },
  { path: 'agent_groups.*.hours', block: 'hours', also: ['always'] },
  { path: 'agent_groups.*.skills', block: 'contact_types', keys: true },
];

/**
 * @param keysAt keys of the table at a path of the text
 * @returns the names that may stand at the path; undefined where it names nothing
 */
export function namesAt(
  path: readonly string[],
  keysAt: (path: readonly string[]) => readonly string[],
): string[] | undefined {
  const found = references.find((reference) => reference.keys === undefined && matches(reference.path, path));
  return found && [...new Set([...keysAt([found.block]), ...(found.also ?? [])])];
}

/** @returns the names that may be keys of the table at the path */
export function keyNamesAt(path: readonly string[], keysAt: (path: readonly string[]) => readonly string[]): string[] {
  const found = references.find((reference) => reference.keys === true && matches(reference.path, path));
  return found === undefined ? [] : [...keysAt([found.block])];
}

function matches(pattern: string, path: readonly string[]): boolean {
  const steps = pattern.split('.');
  return steps.length === path.length && steps.every((step, k) => step === '*' || step === path[k]);
}
