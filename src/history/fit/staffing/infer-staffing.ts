/**
 * Agents on duty, told from what they did. Between two services an agent was there, unless the gap is long, or somebody
 * stood in the queue for too long within it: an agent who had been there would have answered.
 */
import type { ContactTable } from '../../contact-record.ts';
import { type FitChoices, usualChoices } from '../fit-choices.ts';
import type { FoundGroup } from './agent-groups.ts';
import { type AgentWork, agentWork, type BusyStretches } from './agent-work.ts';
import { type BetweenServices, betweenServices } from './between-services.ts';
import { QueueStanding } from './queue-standing.ts';
import { groupsBySkill, joinedGroups, type SkillGroups } from './skill-groups.ts';

/** When a gap between two services is taken for a break. */
export interface BreakRule {
  /** Seconds that somebody was in the queue within it. */
  readonly queueStood: number;
  /** Seconds that it lasted. */
  readonly long: number;
}

/** What holds until a history of one's own has been calibrated on. */
export const usualBreaks: BreakRule = { queueStood: 120, long: 1800 };

export interface OnDuty {
  readonly group: FoundGroup;
  /** Instants at which the number on duty changes, in order, and the number from then on. */
  readonly times: Float64Array;
  readonly counts: Int32Array;
}

/** What is read off a log once, however many rules are then tried. */
export interface StaffingEvidence {
  readonly groups: readonly FoundGroup[];
  /** Members of each group: places in `work.members`. */
  readonly members: readonly (readonly number[])[];
  readonly work: AgentWork;
  readonly queues: readonly QueueStanding[];
  /** Work between two services that the log does not show; undefined where there is none. */
  readonly between: BetweenServices | undefined;
}

/** @returns undefined where the log names no agents */
export function skillsOf(contacts: ContactTable, { bySkill }: FitChoices): SkillGroups | undefined {
  if (contacts.agent === undefined || contacts.agents.length === 0) return undefined;
  return bySkill ? groupsBySkill(contacts) : joinedGroups(contacts);
}

/** @returns undefined where the log names no agents */
export function staffingEvidence(
  contacts: ContactTable,
  choices: FitChoices = usualChoices,
): StaffingEvidence | undefined {
  const skills = skillsOf(contacts, choices);
  if (skills === undefined) return undefined;
  const { placeUnnamed, wrapUp } = choices;
  const { groups, members } = skills;
  const work = agentWork(contacts, skills, placeUnnamed);
  const queues = groups.map(({ types }) => new QueueStanding(contacts, new Set(types)));
  return { groups, members, work, queues, between: wrapUp ? betweenServices(members, work, queues) : undefined };
}

/** @returns who was on duty when, one for each group of agents */
export function inferStaffing({ groups, members, work, queues }: StaffingEvidence, rule: BreakRule): OnDuty[] {
  return groups.map((group, k) => {
    const changes: [time: number, change: number][] = [];
    const add = (from: number, to: number) => {
      if (to > from) changes.push([from, 1], [to, -1]);
    };
    for (const member of members[k]!) eachPresence(work.members[member]!, queues[k]!, rule, add);
    // Nobody's services were still somebody's: they stand for themselves, with the largest group.
    if (k === 0) for (const [place, start] of work.unplaced.starts.entries()) add(start, work.unplaced.ends[place]!);
    return { group, ...counted(changes) };
  });
}

function eachPresence(
  { starts, ends }: BusyStretches,
  queue: QueueStanding,
  { queueStood, long }: BreakRule,
  add: (from: number, to: number) => void,
): void {
  if (starts.length === 0) return;
  let since = starts[0]!;
  for (let k = 0; k + 1 < starts.length; k++) {
    const [from, to] = [ends[k]!, starts[k + 1]!];
    if (to - from <= long && queue.between(from, to) <= queueStood) continue;
    add(since, from);
    since = to;
  }
  add(since, ends.at(-1)!);
}

function counted(changes: [time: number, change: number][]): { times: Float64Array; counts: Int32Array } {
  changes.sort((a, b) => a[0] - b[0]);
  const times: number[] = [];
  const counts: number[] = [];
  let count = 0;
  for (const [time, change] of changes) {
    count += change;
    if (times.at(-1) === time) counts[counts.length - 1] = count;
    else {
      times.push(time);
      counts.push(count);
    }
  }
  return { times: Float64Array.from(times), counts: Int32Array.from(counts) };
}
