/** Counts the agents' time by group, activity and the interval in which it passes. */
import { Activity } from '../centre/observer.ts';
import type { AgentGroupPlan, CentrePlan } from '../centre/plan.ts';
import { AGENT_COUNTERS, AgentCounter } from './counters.ts';
import { newGrid } from './grids.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';

export class AgentCounts {
  readonly grid: Float64Array<ArrayBuffer>;
  private readonly clock: IntervalClock;
  private readonly groups: number;
  /** Chats that an agent of each group holds at once; 0 where the group takes none. */
  private readonly slots: Int32Array;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, clock: IntervalClock) {
    this.clock = clock;
    this.groups = plan.agentGroups.length;
    this.slots = Int32Array.from(plan.agentGroups, (group) => chatSlots(plan, group));
    this.grid = newGrid(clock.rows * this.groups * AGENT_COUNTERS);
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  /** The agent was busy with `activity` since `agents.since`; what lies past the end of the duty is overtime too. */
  spent(agent: number, activity: Activity): void {
    const { agents, now } = this.centre;
    const { clock, grid } = this;
    const since = agents.since[agent]!;
    const dutyEnd = agents.dutyEnd[agent]!;
    if (since < clock.bounds[0]!) {
      this.spread(agent, activity);
      return;
    }
    if (clock.row === 0) return; // outside the horizon
    const group = agents.group[agent]!;
    const base = (clock.row * this.groups + group) * AGENT_COUNTERS;
    grid[base + activity]! += now - since;
    const slots = this.slots[group]!;
    if (slots > 0) {
      const chats = agents.chats[agent]!;
      grid[base + AgentCounter.chats]! += chats * (now - since);
      if (chats > 0 || activity === Activity.idle) grid[base + AgentCounter.slots]! += slots * (now - since);
    }
    if (now > dutyEnd) grid[base + AgentCounter.overtime]! += now - (since > dutyEnd ? since : dutyEnd);
  }

  /** As `spent`, for a span that began in an earlier row. */
  private spread(agent: number, activity: Activity): void {
    const { agents, now } = this.centre;
    const { clock, grid } = this;
    const stride = this.groups * AGENT_COUNTERS;
    const column = agents.group[agent]! * AGENT_COUNTERS;
    const since = agents.since[agent]!;
    clock.spread(grid, column + activity, stride, since, now);
    clock.spread(grid, column + AgentCounter.overtime, stride, Math.max(since, agents.dutyEnd[agent]!), now);
    const slots = this.slots[agents.group[agent]!]!;
    if (slots === 0) return;
    const chats = agents.chats[agent]!;
    if (chats > 0) clock.spread(grid, column + AgentCounter.chats, stride, since, now, chats);
    if (chats > 0 || activity === Activity.idle) {
      clock.spread(grid, column + AgentCounter.slots, stride, since, now, slots);
    }
  }
}

/** Most chats that an agent of the group holds at once; 0 where the group takes none. */
export function chatSlots(plan: Pick<CentrePlan, 'contactTypes'>, { skills }: AgentGroupPlan): number {
  const chats = skills.filter(({ type }) => plan.contactTypes[type]!.channel === 'chat');
  return Math.max(0, ...chats.map(({ atOnce }) => atOnce));
}
