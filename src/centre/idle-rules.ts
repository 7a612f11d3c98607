/** The table of rules by which a new contact picks among idle agents. To add one: a file in `idle/`, a line here, a test. */

import type { AgentLists } from './agent-lists.ts';
import type { Agents } from './agents.ts';
import type { CaseChoices } from './case-choices.ts';
import { longestIdle } from './idle/longest-idle.ts';
import { randomIdle } from './idle/random-idle.ts';

export interface IdleRule {
  readonly name: string;
  /** One line for the reference page. */
  readonly summary: string;
  build(agents: Agents, idle: AgentLists, choices: CaseChoices): IdleChooser;
}

export interface IdleChooser {
  /**
   * @param groups groups of equal rank that have an idle agent, the first `count` of the array; count ≥ 1
   * @returns the agent who answers the contact
   */
  choose(contact: number, groups: Int32Array, count: number): number;
}

export const idleRules: readonly IdleRule[] = [longestIdle, randomIdle];

/** @throws RangeError when there is no rule of that name */
export function buildIdleChooser(name: string, agents: Agents, idle: AgentLists, choices: CaseChoices): IdleChooser {
  const rule = idleRules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new RangeError(`invalid idle: ${name}`);
  return rule.build(agents, idle, choices);
}
