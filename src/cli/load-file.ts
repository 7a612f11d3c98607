/** A scenario from the disk, its faults and warnings told on standard error. */
import { statSync } from 'node:fs';
import { readText } from '../node/files.ts';
import { type Fault, formatFault, formatFaults } from '../scenario/fault.ts';
import { type Loaded, loadScenario } from '../scenario/load.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { UsageError } from './exit.ts';
import { cannotRead } from './file-faults.ts';
import type { Terminal } from './terminal.ts';

/** Warnings that are spelled out. */
const mostWarnings = 10;

/**
 * @param set settings `path=value`
 * @param variants in `what_if` that are asked for; what is wrong with others is a warning. Default: all
 * @throws UsageError where the file itself cannot be read
 */
export function loadFile(path: string, set: readonly string[] = [], variants?: readonly string[]): Loaded {
  requireFile(path);
  return loadScenario(path, readText, variants === undefined ? { set } : { set, variants });
}

/** @returns the scenario, or undefined once its faults have been told */
export function soundScenario(loaded: Loaded, terminal: Terminal): ResolvedScenario | undefined {
  if (loaded.faults.length > 0 || loaded.resolved === undefined) {
    terminal.stderr.write(formatFaults(loaded.faults));
    return undefined;
  }
  return loaded.resolved;
}

/** Tells the warnings, the first ten of them. */
export function tellWarnings(warnings: readonly Fault[], terminal: Terminal): void {
  if (warnings.length === 0) return;
  const texts = warnings.slice(0, mostWarnings).map(warningText);
  const rest = warnings.length - texts.length;
  const more = rest > 0 ? `\nand ${rest} more ${rest === 1 ? 'warning' : 'warnings'}\n` : '';
  terminal.stderr.write(`${texts.map((text) => `${text}\n`).join('\n')}${more}\n`);
}

/** One warning as it is printed. */
export function warningText(warning: Fault): string {
  return formatFault({ ...warning, message: `warning: ${warning.message}` });
}

function requireFile(path: string): void {
  try {
    if (statSync(path).isDirectory())
      throw new UsageError(`${JSON.stringify(path)} is a directory; name a scenario file`);
  } catch (error) {
    throw cannotRead(path, error);
  }
}
