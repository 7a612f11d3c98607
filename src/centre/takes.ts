/** The table of rules by which a free agent takes a waiting contact. To add one: a file in `takes/`, a line here, a test. */
import type { SkillSet } from './skill-set.ts';
import { byRank } from './takes/by-rank.ts';
import { longestWaiting } from './takes/longest-waiting.ts';
import { weighted } from './takes/weighted.ts';

export interface TakesRule {
  readonly name: string;
  /** One line for the reference page. */
  readonly summary: string;
  /** Fields of the contact types or groups that it reads, for the reference page. */
  readonly fields: readonly string[];
  build(skills: SkillSet): Taker;
}

export interface Taker {
  /** The waiting contact that a free agent of the group takes now, or NONE. */
  choose(): number;
}

export const takesRules: readonly TakesRule[] = [byRank, longestWaiting, weighted];

/** @throws RangeError when there is no rule of that name */
export function buildTaker(name: string, skills: SkillSet): Taker {
  const rule = takesRules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new RangeError(`invalid takes: ${name}`);
  return rule.build(skills);
}
