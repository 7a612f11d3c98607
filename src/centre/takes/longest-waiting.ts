/** Lowest priority number first, then who has waited longest, whatever the rank. */
import { NONE } from '../contacts.ts';
import type { SkillSet } from '../skill-set.ts';
import type { Taker, TakesRule } from '../takes.ts';

export const longestWaiting: TakesRule = {
  name: 'longest_waiting',
  summary: 'Lowest priority number, then longest waiting; ranks only decide where a new contact goes.',
  fields: ['contact_types.*.priority', 'contact_types.*.head_start'],
  build: (skills) => new LongestWaiting(skills),
};

class LongestWaiting implements Taker {
  private readonly skills: SkillSet;

  constructor(skills: SkillSet) {
    this.skills = skills;
  }

  choose(): number {
    const { skills } = this;
    const { priority } = skills.view.lanes;
    let best = NONE;
    let bestPriority = Number.POSITIVE_INFINITY;
    for (let row = 0; row < skills.size; row++) {
      const rowPriority = priority[skills.lane[row]!]!;
      if (rowPriority > bestPriority) break;
      const contact = skills.candidate(row);
      if (contact === NONE) continue;
      if (best === NONE || skills.waitsSince(contact) < skills.waitsSince(best)) {
        best = contact;
        bestPriority = rowPriority;
      }
    }
    return best;
  }
}
