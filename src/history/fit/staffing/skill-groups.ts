/**
 * Agents in groups by what they take. An agent may belong to one group today and to another tomorrow, so what a group has
 * are members: an agent on the days with one set of skills.
 */
import { ANSWERED, type ContactTable, NO_AGENT } from '../../contact-record.ts';
import { agentGroups, type FoundGroup } from './agent-groups.ts';
import { daySkills } from './day-skills.ts';

export interface SkillGroups {
  readonly groups: readonly FoundGroup[];
  /** Members of each group: places in `agentOf`. */
  readonly members: readonly (readonly number[])[];
  /** Place of each member in `ContactTable.agents`. */
  readonly agentOf: readonly number[];
  /** Member who answered, by contact; NO_MEMBER where nobody is named. */
  readonly memberOf: Uint32Array;
}

export const NO_MEMBER = 0xffffffff;

/** Types with less than this share of all services count as taken by the whole group: a few of them part nobody from it. */
const SHARE = 0.05;

/** @returns contact types that each member takes, by place in `agentOf` */
export function typesByMember({ groups, members }: SkillGroups): ReadonlySet<number>[] {
  const takes: ReadonlySet<number>[] = [];
  members.forEach((all, k) => {
    const types = new Set(groups[k]!.types);
    for (const member of all) takes[member] = types;
  });
  return takes;
}

/** @returns groups joined by types that they share: every agent is one member and takes all of its group's types */
export function joinedGroups(contacts: ContactTable): SkillGroups {
  const groups = agentGroups(contacts);
  const memberOf = Uint32Array.from(contacts.agent!, (agent) => (agent === NO_AGENT ? NO_MEMBER : agent));
  return {
    groups,
    members: groups.map(({ agents }) => agents),
    agentOf: Array.from(contacts.agents.keys()),
    memberOf,
  };
}

/** @returns the same groups, parted by which of their types each agent takes on each day; most services first */
export function groupsBySkill(contacts: ContactTable): SkillGroups {
  const { agents, agent, contactType, contactTypes, outcome, rows } = contacts;
  const joined = agentGroups(contacts);
  const counts = new Float64Array(contactTypes.length);
  for (let row = 0; row < rows; row++) if (outcome[row] === ANSWERED) counts[contactType[row]!]!++;
  const least = SHARE * counts.reduce((sum, count) => sum + count, 0);
  const looked = joined.map(({ types }) => types.filter((type) => counts[type]! >= least));
  const joinedOf = Int32Array.from(agents, (_, who) => joined.findIndex((group) => group.agents.includes(who)));
  const skills = daySkills(
    contacts,
    agents.map((_, who) => looked[joinedOf[who]!]!),
  );
  const found = new Map<string, { joined: number; types: readonly number[]; members: number[]; services: number }>();
  const places = new Map<string, number>();
  const agentOf: number[] = [];
  const memberOf = new Uint32Array(rows).fill(NO_MEMBER);
  for (let row = 0; row < rows; row++) {
    const who = agent![row]!;
    const taken = outcome[row] === ANSWERED && who !== NO_AGENT ? skills.of(who, skills.dayOf[row]!) : undefined;
    if (taken === undefined) continue;
    const key = `${joinedOf[who]} ${taken.join(' ')}`;
    const own = found.get(key) ?? { joined: joinedOf[who]!, types: taken, members: [], services: 0 };
    found.set(key, own);
    own.services++;
    const place = places.get(`${who} ${key}`) ?? agentOf.length;
    if (place === agentOf.length) {
      places.set(`${who} ${key}`, place);
      agentOf.push(who);
      own.members.push(place);
    }
    memberOf[row] = place;
  }
  const sorted = [...found.values()].sort((a, b) => b.services - a.services);
  return {
    groups: sorted.map((own) => {
      const all = joined[own.joined]!;
      const lacking = looked[own.joined]!.filter((type) => !own.types.includes(type));
      return {
        name: nameOf(all.name, own.types, lacking, contacts),
        agents: [...new Set(own.members.map((member) => agentOf[member]!))].sort((a, b) => a - b),
        types: all.types.filter((type) => !lacking.includes(type)),
      };
    }),
    members: sorted.map(({ members }) => members),
    agentOf,
    memberOf,
  };
}

function nameOf(
  all: string,
  types: readonly number[],
  lacking: readonly number[],
  { contactTypes }: ContactTable,
): string {
  const names = (some: readonly number[]) => some.map((type) => contactTypes[type]!.name).join('_');
  if (lacking.length === 0) return all;
  return lacking.length < types.length ? `${all}_without_${names(lacking)}` : `${all}_for_${names(types)}`;
}
