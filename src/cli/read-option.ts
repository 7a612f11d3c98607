/** Option values read by the same kinds as a scenario's fields, so that `--per 30m` means what `30m` means in a file. */
import type { Kind } from '../fields/kind.ts';
import { UsageError } from './exit.ts';

/** What yargs hands over for an option that takes a value: it collects those given more than once. */
export type RawOption = string | readonly string[] | undefined;

/**
 * @param name without its dashes
 * @returns undefined where the option was not given
 * @throws UsageError saying what was found and what is accepted
 */
export function readOption<T>(name: string, raw: RawOption, kind: Kind<T>): T | undefined {
  const text = onlyValue(name, raw);
  if (text === undefined) return undefined;
  const reading = kind.read(asNumberIfPlain(text));
  if (reading.ok) return reading.value;
  const lines = reading.refusals.flatMap(({ message, suggestion }) => [
    `--${name}: ${message}${suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`}`,
    `  accepted: ${kind.accepted}`,
  ]);
  throw new UsageError(lines.join('\n'));
}

/** @throws UsageError where the option was not given */
export function requireOption<T>(name: string, raw: RawOption, kind: Kind<T>): T {
  const value = readOption(name, raw, kind);
  if (value === undefined) throw new UsageError(`--${name} is needed\n  accepted: ${kind.accepted}`);
  return value;
}

/** @throws UsageError where an option that counts once was given twice */
export function onlyValue(name: string, raw: RawOption): string | undefined {
  if (raw === undefined || typeof raw === 'string') return raw;
  throw new UsageError(`--${name} was given ${raw.length} times; once is enough`);
}

/** The values of an option that may be repeated, in their order. */
export function allValues(raw: RawOption): readonly string[] {
  if (raw === undefined) return [];
  return typeof raw === 'string' ? [raw] : raw;
}

function asNumberIfPlain(text: string): unknown {
  return /^\s*-?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : text;
}
