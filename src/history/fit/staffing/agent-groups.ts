/**
 * Which agents are joined by contact types that they both take, however many agents lie between them. Who takes what
 * within such a group is looked at afterwards, if at all.
 */
import { ANSWERED, type ContactTable, NO_AGENT } from '../../contact-record.ts';

export interface FoundGroup {
  readonly name: string;
  /** Places in `ContactTable.agents` and in `ContactTable.contactTypes`. */
  readonly agents: readonly number[];
  readonly types: readonly number[];
}

/** An agent takes a type that is at least this share of the agent's contacts, and at least so many. */
const SHARE = 0.02;
const FEWEST = 3;

/** @returns groups with the most agents first; types that nobody takes are with the first */
export function agentGroups(contacts: ContactTable): FoundGroup[] {
  const { agents, agent, contactType, contactTypes, outcome, rows } = contacts;
  const kinds = contactTypes.length;
  const counts = agents.map(() => new Float64Array(kinds));
  const present = new Set<number>();
  for (let row = 0; row < rows; row++) {
    present.add(contactType[row]!);
    const who = agent?.[row] ?? NO_AGENT;
    if (outcome[row] === ANSWERED && who !== NO_AGENT) counts[who]![contactType[row]!]!++;
  }
  const groupOfType = Int32Array.from({ length: kinds }, (_, type) => type);
  const typesOf = counts.map((own) => {
    const all = own.reduce((sum, count) => sum + count, 0);
    const most = own.indexOf(Math.max(...own));
    return Array.from(own.keys()).filter((type) => type === most || own[type]! >= Math.max(FEWEST, SHARE * all));
  });
  for (const types of typesOf) {
    const target = groupOfType[types[0]!]!;
    for (const type of types) {
      const merged = groupOfType[type]!;
      for (let k = 0; k < kinds; k++) if (groupOfType[k] === merged) groupOfType[k] = target;
    }
  }
  const found = [...new Set(groupOfType)].map((group) => ({
    agents: Array.from(agents.keys()).filter((who) => groupOfType[typesOf[who]![0]!] === group),
    types: Array.from(contactTypes.keys()).filter((type) => groupOfType[type] === group && present.has(type)),
  }));
  const staffed = found.filter((group) => group.agents.length > 0).sort((a, b) => b.agents.length - a.agents.length);
  const orphans = found.filter((group) => group.agents.length === 0).flatMap(({ types }) => types);
  return staffed.map((group, k) => ({
    agents: group.agents,
    types: k === 0 ? [...group.types, ...orphans].sort((a, b) => a - b) : group.types,
    name: staffed.length === 1 ? 'agents' : `${contactTypes[group.types[0]!]!.name}_agents`,
  }));
}
