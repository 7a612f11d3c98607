/** Variants of a checked scenario: a `change` applied, its files found, the whole checked again. */
import { applyPaths } from './apply-paths.ts';
import { checkScenario } from './checks/check-scenario.ts';
import { complete, type Draft } from './complete.ts';
import { type FileUse, filesOf } from './data-files.ts';
import { type Fault, type Place, sortedFaults } from './fault.ts';
import { joined } from './file-paths.ts';
import type { Finding } from './findings.ts';
import type { Loaded } from './load.ts';
import { messages } from './messages.ts';
import type { ResolvedScenario, Scenario } from './scenario.ts';
import { setAt } from './set-at.ts';

export interface Variant {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly touched: readonly { readonly path: readonly string[]; readonly key: string }[];
  /** Files that the variant names and the scenario may not. */
  readonly files: readonly FileUse[];
}

/**
 * @param folder folder of the file in which the change stands, as seen from the main file's
 * @returns the scenario with the changes made; neither checked as a whole nor its files read
 */
export function variantOf(draft: Draft, change: Readonly<Record<string, unknown>>, folder: string): Variant {
  const applied = applyPaths(draft, change);
  let changed = complete(applied.value);
  const files = filesOf(changed).filter((use) =>
    applied.touched.some(({ path }) => path.every((step, k) => use.path[k] === step)),
  );
  const found = files.map((use) => ({ ...use, file: joined(folder, use.file) }));
  for (const use of found) changed = setAt(changed, use.path, use.file) as Draft;
  return { draft: changed, findings: applied.findings, touched: applied.touched, files: found };
}

export interface ChangeOptions {
  /** Folder of the file in which the change stands, as seen from the main file's; absent: the same. */
  readonly folder?: string;
  /** Where a fault is said to stand. */
  readonly place?: Place;
}

/**
 * Makes a change in a checked scenario, as `what_if`, `sweep` and `tornado` do.
 * @param change new values by path, as a user writes them
 * @returns the changed scenario, or what is wrong with the change; a file that has not been read is a fault
 */
export function applyChange(
  resolved: ResolvedScenario,
  change: Readonly<Record<string, unknown>>,
  options: ChangeOptions = {},
): Loaded {
  const { folder = '', place = { file: 'change', line: 1, column: 1 } } = options;
  const variant = variantOf(resolved.scenario, change, folder);
  const findings = [...variant.findings];
  for (const { path, file } of variant.files) {
    if (resolved.tables[file] === undefined) findings.push({ path, part: 'value', message: messages.unreadable(file) });
  }
  const { tables } = resolved;
  const checked = checkScenario({
    draft: variant.draft,
    tables,
    written: variant.draft,
    lost: [],
    unsound: findings.length > 0,
  });
  const placed = (finding: Finding): Fault => {
    const { part: _, missing: __, path, ...rest } = finding;
    return { ...place, ...rest, path: path.join('.') };
  };
  const faults = sortedFaults([...findings, ...checked.faults].map(placed), place.file);
  const warnings = sortedFaults(checked.warnings.map(placed), place.file);
  if (faults.length > 0) return { faults, warnings };
  return { resolved: { scenario: variant.draft as Scenario, tables }, faults, warnings };
}

/**
 * The variant of a scenario that `what_if` calls by this name.
 * @throws RangeError when there is no such variant
 */
export function applyWhatIf(resolved: ResolvedScenario, name: string): Loaded {
  const { what_if } = resolved.scenario;
  if (!Object.hasOwn(what_if, name)) throw new RangeError(`invalid variant: ${name}`);
  const { change, folder } = what_if[name]!;
  return applyChange(resolved, change, {
    ...(folder === undefined ? {} : { folder }),
    place: { file: `what_if.${name}`, line: 1, column: 1 },
  });
}
