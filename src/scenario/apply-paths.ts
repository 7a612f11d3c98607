/**
 * Applies `change`: new values by path on a scenario in SI. A new value is read by the field that the path names;
 * `{ add: x }` and `{ times: x }` act on a quantity, or on each quantity of a table of them; `null` takes out.
 */
import { PARSE_SETTINGS } from '../fields/parse-settings.ts';
import { type Finding, findingsOf } from './findings.ts';
import { messages } from './messages.ts';
import { failed, type Outcome, operated, operationOf } from './operation.ts';
import { type Target, targetsOf } from './path-targets.ts';
import { setAt } from './set-at.ts';
import { valueAt } from './walk.ts';

export interface Applied<Value> {
  readonly value: Value;
  /** Faults; a finding's path begins with the key in `change` (one step), then goes on inside the new value. */
  readonly findings: readonly Finding[];
  /** Which paths of the scenario each key in `change` has altered. */
  readonly touched: readonly { readonly path: readonly string[]; readonly key: string }[];
}

/** @returns the scenario with the changes made, in their order; what is faulty is left as it was */
export function applyPaths<Value extends object>(
  scenario: Value,
  change: Readonly<Record<string, unknown>>,
): Applied<Value> {
  const findings: Finding[] = [];
  const touched: { path: readonly string[]; key: string }[] = [];
  let value: unknown = scenario;
  for (const [key, written] of Object.entries(change)) {
    const targets = targetsOf(value, key);
    if (!Array.isArray(targets)) {
      findings.push({ path: [key], part: 'key', ...targets });
      continue;
    }
    const outcome = applyAt(value, targets, written, key);
    value = outcome.value;
    findings.push(...outcome.findings);
    for (const target of targets) touched.push({ path: target.path, key });
  }
  return { value: value as Value, findings, touched };
}

function applyAt(
  scenario: unknown,
  targets: readonly Target[],
  written: unknown,
  key: string,
): { value: unknown; findings: Finding[] } {
  const operation = operationOf(written);
  const findings: Finding[] = [];
  let value = scenario;
  let acted = 0;
  // Taken out from the end, what is left of a list keeps its places.
  for (const target of written === null ? [...targets].reverse() : targets) {
    const before = valueAt(value, target.path);
    if (operation !== undefined && before === undefined && targets.length > 1) continue;
    acted++;
    const outcome = operation === undefined ? newValue(target, written, key) : operated(target, before, operation, key);
    if (outcome.findings.length > 0) findings.push(...outcome.findings);
    else value = setAt(value, target.path, outcome.value);
  }
  if (acted === 0)
    findings.push({ path: [key], part: 'value', message: messages.nothingToChange(operation!.name, key) });
  return { value, findings: unrepeated(findings) };
}

function newValue(target: Target, written: unknown, key: string): Outcome {
  if (written === null && target.entry) return { value: undefined, findings: [] };
  const result = target.type.safeParse(written ?? undefined, PARSE_SETTINGS);
  if (result.success) return { value: result.data, findings: [] };
  if (written === null) return failed(key, messages.required(target.path.join('.')));
  return {
    value: undefined,
    findings: result.error.issues.flatMap((issue) => findingsOf(issue, target.type, written, [key])),
  };
}

/** A star that finds the same fault at every name says it once. */
function unrepeated(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const text = `${finding.path.join('.')}\n${finding.message}`;
    return !seen.has(text) && seen.add(text) !== undefined;
  });
}
