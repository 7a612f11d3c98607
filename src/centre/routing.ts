/**
 * Who serves whom. For a new contact: among the groups with an idle agent and the skill, the best rank, then the idle
 * rule. For a free agent: its group's rule `takes`.
 */
import type { Agents } from './agents.ts';
import type { CaseChoices } from './case-choices.ts';
import { NONE } from './contacts.ts';
import { buildIdleChooser, type IdleChooser } from './idle-rules.ts';
import type { CentrePlan } from './plan.ts';
import { type RoutingView, SkillSet } from './skill-set.ts';
import { buildTaker, type Taker } from './takes.ts';

/** The groups that serve one lane, best rank first. */
interface LaneGroups {
  readonly group: Int32Array;
  readonly rank: Float64Array;
  readonly after: Float64Array;
  readonly keepFree: Int32Array;
  readonly atOnce: Int32Array;
  /** Different waits above 0 after which another group opens up, ascending. */
  readonly afters: Float64Array;
}

export class Routing {
  private readonly view: RoutingView;
  private readonly skills: readonly SkillSet[];
  private readonly takers: readonly Taker[];
  private readonly idleChoosers: readonly IdleChooser[];
  private readonly lanes: readonly LaneGroups[];
  private readonly tied: Int32Array;
  private readonly agents: Agents;

  constructor(plan: CentrePlan, view: RoutingView, agents: Agents, choices: CaseChoices) {
    this.view = view;
    this.agents = agents;
    this.skills = plan.agentGroups.map((group, g) => new SkillSet(g, group, view));
    this.takers = plan.agentGroups.map((group, g) => buildTaker(group.takes, this.skills[g]!));
    this.idleChoosers = plan.agentGroups.map((group) => buildIdleChooser(group.idle, agents, view.idle, choices));
    this.lanes = Array.from({ length: view.lanes.count }, (_, lane) => this.groupsOf(lane));
    this.tied = new Int32Array(plan.agentGroups.length);
  }

  /** Waits above 0 after which another group may take the lane's contacts, ascending. */
  aftersOf(lane: number): Float64Array {
    return this.lanes[lane]!.afters;
  }

  /** Groups that may ever take the lane's contacts, best rank first. */
  groupsFor(lane: number): Int32Array {
    return this.lanes[lane]!.group;
  }

  /** The idle agent who answers a contact that has just come, or NONE. */
  agentFor(contact: number, lane: number): number {
    const { group, rank, after, keepFree } = this.lanes[lane]!;
    const idle = this.view.idle.length;
    const { tied } = this;
    let count = 0;
    let best = 0;
    for (let k = 0; k < group.length; k++) {
      if (count > 0 && rank[k]! > best) break;
      const g = group[k]!;
      if (after[k]! > 0 || idle[g]! - 1 <= keepFree[k]!) continue;
      tied[count++] = g;
      best = rank[k]!;
    }
    return count === 0 ? NONE : this.idleChoosers[tied[0]!]!.choose(contact, tied, count);
  }

  /**
   * The agent who takes up a chat that has just come: the best rank, then the fewest chats in hand, then the longest since
   * that changed (of the idle: the longest idle); or NONE. Who has chats in hand takes it only if nobody who waits comes
   * before it.
   */
  agentForChat(contact: number, lane: number): number {
    const { group, rank, after, keepFree, atOnce } = this.lanes[lane]!;
    const { idle, slots } = this.view;
    const { chats, since } = this.agents;
    let best = NONE;
    for (let k = 0; k < group.length; k++) {
      if (best !== NONE && rank[k]! > rank[k - 1]!) break;
      const g = group[k]!;
      if (after[k]! > 0) continue;
      let agent = NONE;
      if (idle.length[g]! - 1 > keepFree[k]!) agent = idle.first[g]!;
      else if (slots.count > 0 && idle.length[g]! > keepFree[k]!) {
        for (let held = 1; held < atOnce[k]! && agent === NONE; held++) agent = slots.first(g, held);
        if (agent !== NONE && !this.comesNext(contact, g, chats[agent]!)) agent = NONE;
      }
      if (agent === NONE) continue;
      if (
        best === NONE ||
        chats[agent]! < chats[best]! ||
        (chats[agent] === chats[best] && since[agent]! < since[best]!)
      ) {
        best = agent;
      }
    }
    return best;
  }

  /** The waiting chat that an agent with so many chats in hand takes beside them now, or NONE. */
  chatFor(group: number, chats: number): number {
    const { lanes, contacts } = this.view;
    if (lanes.chats === 0) return NONE;
    const contact = this.bestBeside(group, chats);
    return contact !== NONE && lanes.isChat[contacts.lane[contact]!] === 1 ? contact : NONE;
  }

  /** The same for an agent on overtime since `dutyEnd`: only of types that had closed by then. */
  overtimeChatFor(group: number, chats: number, dutyEnd: number): number {
    const skills = this.skills[group]!;
    skills.onlyClosedBy(dutyEnd);
    const contact = this.chatFor(group, chats);
    skills.onlyClosedBy(Number.POSITIVE_INFINITY);
    return contact;
  }

  /** The waiting contact that a free agent of the group, not in the idle list, takes now, or NONE. */
  contactFor(group: number): number {
    return this.view.lanes.total === 0 ? NONE : this.takers[group]!.choose();
  }

  /** The same for an agent on overtime since `dutyEnd`: only types that had closed by then are served out. */
  overtimeContactFor(group: number, dutyEnd: number): number {
    const skills = this.skills[group]!;
    skills.onlyClosedBy(dutyEnd);
    const contact = this.contactFor(group);
    skills.onlyClosedBy(Number.POSITIVE_INFINITY);
    return contact;
  }

  /** Whether a chat that has just come would be the next for an agent with chats in hand, if it waited. */
  private comesNext(contact: number, group: number, chats: number): boolean {
    const { lanes } = this.view;
    if (lanes.live === 0) return true;
    lanes.append(contact);
    const next = this.bestBeside(group, chats);
    lanes.remove(contact);
    return next === contact;
  }

  private bestBeside(group: number, chats: number): number {
    const skills = this.skills[group]!;
    skills.besideChats(chats);
    const contact = this.takers[group]!.choose();
    skills.besideChats(0);
    return contact;
  }

  private groupsOf(lane: number): LaneGroups {
    const rows = this.skills.flatMap((skills, group) =>
      [...skills.lane.keys()]
        .filter((row) => skills.lane[row] === lane)
        .map((row) => ({
          group,
          rank: skills.rank[row]!,
          after: skills.after[row]!,
          keepFree: skills.keepFree[row]!,
          atOnce: skills.atOnce[row]!,
        })),
    );
    rows.sort((a, b) => a.rank - b.rank || a.group - b.group);
    const afters = [...new Set(rows.map((row) => row.after).filter((after) => after > 0))].sort((a, b) => a - b);
    return {
      group: Int32Array.from(rows, (row) => row.group),
      rank: Float64Array.from(rows, (row) => row.rank),
      after: Float64Array.from(rows, (row) => row.after),
      keepFree: Int32Array.from(rows, (row) => row.keepFree),
      atOnce: Int32Array.from(rows, (row) => row.atOnce),
      afters: Float64Array.from(afters),
    };
  }
}
