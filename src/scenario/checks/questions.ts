/** `what_if`, `sweep` and `tornado`: what is asked is checked against the plan that it starts from. */
import { isTable } from '../../fields/is-table.ts';
import { applyPaths } from '../apply-paths.ts';
import type { Draft } from '../complete.ts';
import type { DataFiles } from '../data-files.ts';
import { type Finding, isForWant } from '../findings.ts';
import { messages } from '../messages.ts';
import { rangeValues, spreadOf } from '../ranges.ts';
import { variantOf } from '../variant.ts';
import { checkScenario } from './check-scenario.ts';

export interface QuestionSetting {
  /** Whether the plan itself is sound; else what only follows from the changed plan as a whole is not looked at. */
  readonly sound: boolean;
  /** Paths of what was faulty and has been taken out of the draft. */
  readonly lost: readonly (readonly string[])[];
  /** Folder of the file in which a path stands. */
  readonly folderOf: (path: readonly string[]) => string;
  readonly files: DataFiles;
  /** Whether a variant of this name is asked for. */
  isAsked(name: string): boolean;
}

/** What is wrong with the questions, at their paths in the scenario: with those asked, and with variants left aside. */
export interface CheckedQuestions {
  readonly faults: readonly Finding[];
  readonly warnings: readonly Finding[];
}

export function checkQuestions(draft: Draft, setting: QuestionSetting): CheckedQuestions {
  const findings: Finding[] = [];
  const unasked: Finding[] = [];
  for (const [name, whatIf] of Object.entries(draft.what_if ?? {})) {
    const path = ['what_if', name, 'change'];
    const own = checkVariant(draft, whatIf.change, path, setting);
    // A variant that nobody asks for stands in nobody's way.
    (setting.isAsked(name) ? findings : unasked).push(...own);
  }
  for (const [key, values] of Object.entries(draft.sweep ?? {})) {
    const list = rangeValues(values);
    const path = ['sweep', key];
    if ('message' in list) findings.push({ path, part: 'value', message: list.message });
    else
      for (const [k, value] of list.entries())
        findings.push(...singleChange(draft, key, value, [...path, String(k)], setting));
  }
  for (const [key, spread] of Object.entries(draft.tornado ?? {})) {
    const values = spreadOf(spread);
    const path = ['tornado', key];
    if (values === undefined) findings.push({ path, part: 'value', message: messages.spreadForm });
    else for (const value of values) findings.push(...singleChange(draft, key, value, path, setting));
  }
  return { faults: unrepeated(findings), warnings: unrepeated(unasked) };
}

function singleChange(
  draft: Draft,
  key: string,
  value: unknown,
  path: readonly string[],
  setting: QuestionSetting,
): Finding[] {
  const findings = applyPaths(draft, { [key]: value }).findings.filter(
    (finding) => setting.sound || !isForWant(finding, setting.lost),
  );
  // The path is the key of the range, however long the list.
  return findings.map((finding) => ({ ...finding, path: finding.part === 'key' ? path.slice(0, 2) : path }));
}

function checkVariant(draft: Draft, change: unknown, path: readonly string[], setting: QuestionSetting): Finding[] {
  if (!isTable(change)) return [];
  const variant = variantOf(draft, change, setting.folderOf(path));
  const findings: Finding[] = variant.findings
    .filter((finding) => setting.sound || !isForWant(finding, setting.lost))
    .map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
  const keyFor = (inside: readonly string[]): string[] => {
    const touched = variant.touched.findLast(
      (each) => each.path.every((step, k) => inside[k] === step) || inside.every((step, k) => each.path[k] === step),
    );
    return touched === undefined ? [...path] : [...path, touched.key];
  };
  for (const use of variant.files) {
    const finding = setting.files.add(use);
    if (finding !== undefined) findings.push({ ...finding, path: keyFor(use.path) });
  }
  if (findings.length > 0 || !setting.sound) return findings;
  const { tables } = setting.files;
  const checked = checkScenario({ draft: variant.draft, tables, written: variant.draft, lost: [], unsound: false });
  return checked.faults.map((finding) => ({
    ...finding,
    path: keyFor(finding.path),
    message: `${finding.path.join('.')}: ${finding.message}`,
  }));
}

function unrepeated(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const text = `${finding.path.join('.')}\n${finding.message}`;
    return !seen.has(text) && seen.add(text) !== undefined;
  });
}
