/** Counts the agents' time by group, activity and the interval in which it passes. */
import type { Activity } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { AGENT_COUNTERS, AgentCounter } from './counters.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';

export class AgentCounts {
  readonly grid: Float64Array<ArrayBuffer>;
  private readonly clock: IntervalClock;
  private readonly groups: number;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, clock: IntervalClock) {
    this.clock = clock;
    this.groups = plan.agentGroups.length;
    this.grid = new Float64Array(clock.rows * this.groups * AGENT_COUNTERS);
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
    const base = (clock.row * this.groups + agents.group[agent]!) * AGENT_COUNTERS;
    grid[base + activity]! += now - since;
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
  }
}
