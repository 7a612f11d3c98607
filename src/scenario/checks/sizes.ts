/** Sizes: what a scenario asks of the machine stays within the limits. */

import { LIMITS } from '../limits.ts';
import { messages } from '../messages.ts';
import type { AgentGroup, ContactType, DataTable } from '../scenario.ts';
import { type CheckContext, sound } from './context.ts';

const DAY = 86_400;

/** Checks agents, intervals and cases a day. */
export function checkSizes(context: CheckContext): void {
  const { draft } = context;
  let agents = 0;
  for (const [name, group] of Object.entries(draft.agent_groups ?? {})) {
    const count = mostAgents(name, group, context);
    agents += count;
    if (count > LIMITS.agentsPerGroup) {
      context.fault(
        ['agent_groups', name, group.shifts === undefined ? 'count' : 'shifts'],
        messages.agentsInGroup(count, LIMITS.agentsPerGroup),
      );
    }
  }
  if (agents > LIMITS.agents)
    context.fault(['agent_groups'], messages.agentsInAll(agents, LIMITS.agents), { part: 'key' });
  const { clock } = draft;
  if (clock !== undefined) {
    const seconds = clock.days * DAY + (clock.warm_up ?? 7 * DAY) + clock.run_out;
    const intervals = seconds / clock.interval;
    if (intervals > LIMITS.intervals) context.fault(['clock', 'days'], messages.intervals(intervals, LIMITS.intervals));
  }
  const types = Object.entries(draft.contact_types ?? {});
  const cases = types.reduce((sum, [name, type]) => sum + casesADay(name, type, context), 0);
  // One type alone is the likelier culprit.
  const first = types.find(([name, type]) => casesADay(name, type, context) > LIMITS.casesPerDay)?.[0];
  if (cases > LIMITS.casesPerDay) {
    const path = first === undefined ? ['contact_types'] : ['contact_types', first, 'demand'];
    context.fault(path, messages.casesADay(cases, LIMITS.casesPerDay), { part: 'key' });
  }
}

/** Most agents that the group may have at once, or on its shifts in all. */
function mostAgents(name: string, group: AgentGroup, context: CheckContext): number {
  if (group.shifts !== undefined) return sound(group.shifts).reduce((sum, [, shift]) => sum + shift.count, 0);
  const { count } = group;
  if (typeof count !== 'object') return count ?? 0;
  if ('file' in count && typeof count.file === 'string') {
    const table = context.tables[count.file];
    const names = table?.text.agent_group ?? [];
    return names.reduce(
      (most, other, row) => (other === name ? Math.max(most, table!.numbers.count?.[row] ?? 0) : most),
      0,
    );
  }
  const numbers = Object.values(count).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? Object.values(value) : [value],
  );
  return numbers.reduce<number>((most, value) => Math.max(most, typeof value === 'number' ? value : 0), 0);
}

function casesADay(name: string, { demand }: ContactType, context: CheckContext): number {
  if (demand === undefined) return 0;
  if ('volume' in demand) return demand.volume * DAY * demand.scale;
  if ('per_customer' in demand) {
    const segments = context.draft.customers ?? {};
    const from = demand.from ?? Object.keys(segments);
    const customers = from.reduce(
      (sum, segment) => sum + (Object.hasOwn(segments, segment) ? segments[segment]!.count : 0),
      0,
    );
    return demand.per_customer * customers * DAY * demand.scale;
  }
  if ('history' in demand)
    return mostRowsADay(context.tables[demand.history.file], demand.history.type ?? name, 'start') * demand.scale;
  if ('replay' in demand)
    return mostRowsADay(context.tables[demand.replay.file], demand.replay.type ?? name, 'arrival');
  return 0;
}

/** The largest sum of counts (or rows, without counts) of a date. */
function mostRowsADay(table: DataTable | undefined, type: string, column: string): number {
  if (table === undefined) return 0;
  const byDate = new Map<string, number>();
  const times = table.text[column] ?? [];
  for (const [row, time] of times.entries()) {
    if (table.text.contact_type?.[row] !== type) continue;
    const date = time.slice(0, 10);
    byDate.set(date, (byDate.get(date) ?? 0) + (table.numbers.count?.[row] ?? 1));
  }
  return [...byDate.values()].reduce((most, count) => Math.max(most, count), 0);
}
