/** A scenario's hash: the same for the same resolved scenario and data, however its file is laid out. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ResolvedScenario } from './scenario.ts';

const encoder = new TextEncoder();

/** @returns 64 hexadecimal digits: SHA-256 over the scenario and its data, keys in order */
export function scenarioHash({ scenario, tables }: ResolvedScenario): string {
  const hash = sha256.create();
  const add = (text: string): void => {
    hash.update(encoder.encode(text));
  };
  add(canonical(scenario));
  for (const file of Object.keys(tables).sort()) {
    const { kind, rows, text, numbers } = tables[file]!;
    add(`\n${canonical([file, kind, rows])}`);
    for (const column of Object.keys(text).sort()) add(`\n${canonical([column, text[column]])}`);
    for (const column of Object.keys(numbers).sort()) {
      // In text, so that the hash does not depend on the machine's byte order.
      add(`\n${JSON.stringify(column)}:${numbers[column]!.join()}`);
    }
  }
  return bytesToHex(hash.digest());
}

/** JSON with keys in order; what is undefined is left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const table = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(table)
    .filter((key) => table[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(table[key])}`).join()}}`;
}
