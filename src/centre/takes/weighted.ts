/** Largest wait × weight of the contact type, whatever the priority and the rank. */
import { NONE } from '../contacts.ts';
import type { SkillSet } from '../skill-set.ts';
import type { Taker, TakesRule } from '../takes.ts';

export const weighted: TakesRule = {
  name: 'weighted',
  summary: 'Largest (wait + head start) × weight of the contact type; between equals, the better rank.',
  fields: ['contact_types.*.weight', 'contact_types.*.head_start'],
  build: (skills) => new Weighted(skills),
};

class Weighted implements Taker {
  private readonly skills: SkillSet;

  constructor(skills: SkillSet) {
    this.skills = skills;
  }

  choose(): number {
    const { skills } = this;
    const { lanes, simulation } = skills.view;
    let best = NONE;
    let bestScore = Number.NEGATIVE_INFINITY;
    let bestRank = Number.POSITIVE_INFINITY;
    for (let row = 0; row < skills.size; row++) {
      const contact = skills.candidate(row);
      if (contact === NONE) continue;
      const score = (simulation.now - skills.waitsSince(contact)) * lanes.weight[skills.lane[row]!]!;
      const rank = skills.rank[row]!;
      if (score > bestScore || (score === bestScore && rank < bestRank)) {
        best = contact;
        bestScore = score;
        bestRank = rank;
      }
    }
    return best;
  }
}
