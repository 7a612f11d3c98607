/** A roster that the user gives with `grade --roster`, with the skills that a scenario's groups have. */
import type { GivenStaff } from '../history/grade/given-staff.ts';
import { readText } from '../node/files.ts';
import { parseCsv } from '../scenario/csv.ts';
import { formatFaults } from '../scenario/fault.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { UsageError } from './exit.ts';
import { cannotRead } from './file-faults.ts';
import type { Terminal } from './terminal.ts';

/**
 * @param plan scenario that says which contact types each group takes; absent: every group takes all
 * @returns undefined once the file's faults have been told
 * @throws UsageError where the file cannot be read
 */
export function readGivenStaff(path: string, plan: Scenario | undefined, terminal: Terminal): GivenStaff | undefined {
  const { table, faults } = parseCsv(path, textOf(path), 'roster');
  if (table === undefined) {
    terminal.stderr.write(formatFaults(faults));
    return undefined;
  }
  const skills = Object.entries(plan?.agent_groups ?? {}).map(
    ([name, group]) => [name, Object.keys(group.skills)] as const,
  );
  return { table, skills: plan && new Map(skills) };
}

function textOf(path: string): string {
  let text: string | undefined;
  try {
    text = readText(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
  if (text === undefined) throw new UsageError(`cannot read ${JSON.stringify(path)}: there is no such file`);
  return text;
}
