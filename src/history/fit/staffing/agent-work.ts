/** When each member of a group was busy, from a log's service records: stretches that touch or overlap are one. */
import { ANSWERED, type ContactTable } from '../../contact-record.ts';
import { NO_MEMBER, type SkillGroups, typesByMember } from './skill-groups.ts';

/** Stretches in order of time, in seconds since 1970-01-01T00:00Z. */
export interface BusyStretches {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Services that began as the one before ended, or earlier. */
  readonly touching: number;
}

export interface AgentWork {
  /** By member, as in `SkillGroups.agentOf`. */
  readonly members: readonly BusyStretches[];
  /** Services that name no agent and fit into nobody's gap. */
  readonly unplaced: BusyStretches;
  /** Services that name no agent, and were given to the one whose gap they fit best. */
  readonly placed: number;
}

interface Service {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** @param placeUnnamed whether services that name no agent are looked for a place among those that do */
export function agentWork(contacts: ContactTable, skills: SkillGroups, placeUnnamed: boolean): AgentWork {
  const { contactType, handle, end, outcome, rows } = contacts;
  const { agentOf, memberOf } = skills;
  const own: Service[][] = agentOf.map(() => []);
  const unnamed: Service[] = [];
  for (let row = 0; row < rows; row++) {
    if (outcome[row] !== ANSWERED || Number.isNaN(end[row]!)) continue;
    const start = end[row]! - (handle[row]! > 0 ? handle[row]! : 0);
    const service = { type: contactType[row]!, start, end: end[row]! };
    const who = memberOf[row]!;
    if (who === NO_MEMBER) unnamed.push(service);
    else own[who]!.push(service);
  }
  const busy = own.map(merged);
  const takes = typesByMember(skills);
  const unplaced: Service[] = [];
  let placed = 0;
  for (const service of unnamed) {
    const taker = placeUnnamed ? bestGap(busy, takes, service) : undefined;
    if (taker === undefined) unplaced.push(service);
    else {
      insert(busy[taker]!, service);
      placed++;
    }
  }
  return { members: busy, unplaced: merged(unplaced), placed };
}

interface Merged {
  readonly starts: number[];
  readonly ends: number[];
  touching: number;
}

function merged(services: readonly Service[]): Merged {
  const starts: number[] = [];
  const ends: number[] = [];
  let touching = 0;
  for (const { start, end } of [...services].sort((a, b) => a.start - b.start)) {
    const last = ends.length - 1;
    if (last >= 0 && start <= ends[last]!) {
      ends[last] = Math.max(ends[last]!, end);
      touching++;
    } else {
      starts.push(start);
      ends.push(end);
    }
  }
  return { starts, ends, touching };
}

/** Who takes the type and has the shortest gap, of half a day at most, that holds the whole service. */
function bestGap(
  busy: readonly Merged[],
  takes: readonly ReadonlySet<number>[],
  { type, start, end }: Service,
): number | undefined {
  let best: number | undefined;
  let shortest = 43_200;
  busy.forEach(({ starts, ends }, member) => {
    if (!takes[member]!.has(type)) return;
    const next = firstAfter(starts, start);
    const [from, to] = [ends[next - 1], starts[next]];
    if (from === undefined || to === undefined || from > start || to < end || to - from >= shortest) return;
    shortest = to - from;
    best = member;
  });
  return best;
}

function insert({ starts, ends }: Merged, { start, end }: Service): void {
  const next = firstAfter(starts, start);
  starts.splice(next, 0, start);
  ends.splice(next, 0, end);
}

function firstAfter(ascending: readonly number[], time: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! > time) high = middle;
    else low = middle + 1;
  }
  return low;
}
