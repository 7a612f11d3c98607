/** When each agent was busy, from a log's service records: stretches that touch or overlap are one. */
import { ANSWERED, type ContactTable, NO_AGENT } from '../../contact-record.ts';

/** Stretches in order of time, in seconds since 1970-01-01T00:00Z. */
export interface BusyStretches {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Services that began as the one before ended, or earlier. */
  readonly touching: number;
}

export interface AgentWork {
  /** By agent, as in `ContactTable.agents`. */
  readonly agents: readonly BusyStretches[];
  /** Services that name no agent and fit into nobody's gap. */
  readonly unplaced: BusyStretches;
  /** Services that name no agent, and were given to the one whose gap they fit best. */
  readonly placed: number;
}

interface Service {
  readonly start: number;
  readonly end: number;
}

export function agentWork(contacts: ContactTable): AgentWork {
  const { agents, agent, handle, end, outcome, rows } = contacts;
  const own: Service[][] = agents.map(() => []);
  const unnamed: Service[] = [];
  for (let row = 0; row < rows; row++) {
    if (outcome[row] !== ANSWERED || Number.isNaN(end[row]!)) continue;
    const service = { start: end[row]! - (handle[row]! > 0 ? handle[row]! : 0), end: end[row]! };
    const who = agent?.[row] ?? NO_AGENT;
    if (who === NO_AGENT) unnamed.push(service);
    else own[who]!.push(service);
  }
  const busy = own.map(merged);
  const unplaced: Service[] = [];
  let placed = 0;
  for (const service of unnamed) {
    const taker = bestGap(busy, service);
    if (taker === undefined) unplaced.push(service);
    else {
      insert(busy[taker]!, service);
      placed++;
    }
  }
  return { agents: busy, unplaced: merged(unplaced), placed };
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

/** The agent with the shortest gap, of half a day at most, that holds the whole service. */
function bestGap(busy: readonly Merged[], { start, end }: Service): number | undefined {
  let best: number | undefined;
  let shortest = 43_200;
  busy.forEach(({ starts, ends }, agent) => {
    const next = firstAfter(starts, start);
    const [from, to] = [ends[next - 1], starts[next]];
    if (from === undefined || to === undefined || from > start || to < end || to - from >= shortest) return;
    shortest = to - from;
    best = agent;
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
