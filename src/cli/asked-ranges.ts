/** What `--over` and `--vary` ask for: a path and its values, in the grammar of `sweep` and `tornado`. */
import type { SweepField } from '../experiment/sweep.ts';
import type { Variation } from '../experiment/tornado.ts';
import { type Fault, formatFaults } from '../scenario/fault.ts';
import { rangeValues, spreadOf } from '../scenario/ranges.ts';
import { readSetting } from '../scenario/read-setting.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { applyChange } from '../scenario/variant.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

const usualSpread = '±10%';

/**
 * @param text `path=list or range`; a list may go without its brackets
 * @throws UsageError saying what is accepted
 */
export function readOver(text: string): SweepField {
  const { path, value } = readPair('over', text, 'path=14,16,18 or path=30%..60% by 10%');
  const range = rangeValues(value);
  if (!('message' in range)) return { path, values: range };
  if (typeof value === 'string' && value.includes('..')) throw new UsageError(`--over: ${path}: ${range.message}`);
  const list = readPair('over', `${path}=[${text.slice(text.indexOf('=') + 1)}]`, '').value;
  return { path, values: Array.isArray(list) ? list : [value] };
}

/**
 * @param text `path=±10%`, `path=[low, high]`, or the path alone for ±10 %
 * @throws UsageError saying what is accepted
 */
export function readVary(text: string): Variation {
  const { path, value } = readPair(
    'vary',
    text.includes('=') ? text : `${text}=${usualSpread}`,
    'path=±10% or path=[3m, 6m]',
  );
  return variationOf(path, value);
}

/** @throws UsageError where the spread is none */
export function variationOf(path: string, written: unknown): Variation {
  const spread = spreadOf(written);
  if (spread === undefined) {
    throw new UsageError(
      `--vary: ${path}: expected a spread, found ${JSON.stringify(written)}\n  accepted: ±10%, or [low, high]`,
    );
  }
  return { path, low: spread[0], high: spread[1] };
}

function readPair(option: string, text: string, accepted: string): { path: string; value: unknown } {
  const { change, fault } = readSetting(text);
  if (fault !== undefined) throw new UsageError(`--${option}: ${fault.message}\n  accepted: ${accepted}`);
  const [path, value] = Object.entries(change)[0]!;
  return { path, value };
}

/**
 * Tries each value by itself.
 * @returns whether all of them make sound plans; what is wrong has been told otherwise
 */
export function areSound(
  resolved: ResolvedScenario,
  changes: readonly { readonly path: string; readonly value: unknown }[],
  option: string,
  terminal: Terminal,
): boolean {
  const faults: Fault[] = [];
  const told = new Set<string>();
  for (const { path, value } of changes) {
    const place = { file: `--${option}`, line: 1, column: 1 };
    for (const fault of applyChange(resolved, { [path]: value }, { place }).faults) {
      const key = `${fault.path}\n${fault.message}`;
      if (!told.has(key)) faults.push(fault);
      told.add(key);
    }
  }
  if (faults.length > 0) terminal.stderr.write(formatFaults(faults));
  return faults.length === 0;
}
