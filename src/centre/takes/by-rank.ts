/** Lowest priority number first, then the group's best rank, then who has waited longest. */
import { NONE } from '../contacts.ts';
import type { SkillSet } from '../skill-set.ts';
import type { Taker, TakesRule } from '../takes.ts';

export const byRank: TakesRule = {
  name: 'by_rank',
  summary: 'Lowest priority number, then best rank, then longest waiting.',
  fields: ['contact_types.*.priority', 'agent_groups.*.skills.*.rank', 'contact_types.*.head_start'],
  build: (skills) => new ByRank(skills),
};

class ByRank implements Taker {
  private readonly skills: SkillSet;
  /** By row: where the rows of the next priority or rank begin. */
  private readonly nextLevel: Int32Array;

  constructor(skills: SkillSet) {
    this.skills = skills;
    const { lanes } = skills.view;
    const level = (row: number) => `${lanes.priority[skills.lane[row]!]} ${skills.rank[row]}`;
    this.nextLevel = new Int32Array(skills.size);
    for (let row = skills.size - 1; row >= 0; row--) {
      const same = row + 1 < skills.size && level(row) === level(row + 1);
      this.nextLevel[row] = same ? this.nextLevel[row + 1]! : row + 1;
    }
  }

  choose(): number {
    const { skills, nextLevel } = this;
    for (let row = 0; row < skills.size; ) {
      const end = nextLevel[row]!;
      let best = NONE;
      for (; row < end; row++) {
        const contact = skills.candidate(row);
        if (contact === NONE) continue;
        if (best === NONE || skills.waitsSince(contact) < skills.waitsSince(best)) best = contact;
      }
      if (best !== NONE) return best;
    }
    return NONE;
  }
}
