/** Laws: each must be one that the table of distributions can build, with a mean that a simulation can live with. */
import { fieldMeta } from '../../fields/field.ts';
import { buildDistribution } from '../../random/distributions.ts';
import type { LawDescription } from '../../random/law.ts';
import { messages } from '../messages.ts';
import { BLOCKS } from '../schema/root.ts';
import { bare, walk } from '../walk.ts';
import type { CheckContext } from './context.ts';

/** Checks every law of the draft. */
export function checkLaws(context: CheckContext): void {
  for (const [block, value] of Object.entries(context.draft)) {
    const type = BLOCKS[block];
    if (type === undefined) continue;
    walk(type, value, [block], (partType, part, path) => {
      if (fieldMeta.get(bare(partType))?.shared !== 'law') return;
      const problem = problemOf(part as LawDescription);
      if (problem !== undefined && !context.incomplete(path)) context.fault(path, messages.lawImpossible(problem));
    });
  }
}

function problemOf(law: LawDescription): string | undefined {
  // Observed values that come from a file are not there when the file is at fault, which is said elsewhere.
  if ('file' in law && law.values === undefined) return undefined;
  const { by_time: _, at_most: __, file: ___, ...description } = law;
  try {
    const { mean } = buildDistribution(description as LawDescription);
    return Number.isFinite(mean) && mean >= 0 ? undefined : `its mean is ${mean}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
