/**
 * How fast an agent works and how well: the group's speed, what a new hire has learned by now, and what sustained
 * occupancy does.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { Agents } from './agents.ts';
import { curveAt } from './curve.ts';
import type { CentrePlan } from './plan.ts';
import type { Strain } from './strain.ts';

export class Pace {
  private readonly plan: CentrePlan;
  private readonly simulation: Simulation;
  private readonly agents: Agents;
  private readonly strain: Strain | undefined;
  private readonly speeds: Float64Array;
  /** By agent: 1 where new at time 0; empty where nobody is. */
  private readonly isNew: Uint8Array;
  private readonly isConstant: boolean;
  /** Whether everybody always works at speed 1. */
  readonly isEven: boolean;

  constructor(plan: CentrePlan, simulation: Simulation, agents: Agents, strain: Strain | undefined) {
    this.plan = plan;
    this.simulation = simulation;
    this.agents = agents;
    this.strain = strain;
    this.speeds = Float64Array.from(plan.agentGroups, (group) => group.speed);
    this.isNew = newHires(plan, agents);
    this.isConstant = this.isNew.length === 0 && strain === undefined;
    this.isEven = this.isConstant && this.speeds.every((speed) => speed === 1);
  }

  /** Work takes 1 ÷ speed times as long. */
  speed(agent: number): number {
    return this.isConstant ? this.speeds[this.agents.group[agent]!]! : this.speedNow(agent);
  }

  private speedNow(agent: number): number {
    const group = this.agents.group[agent]!;
    let speed = this.speeds[group]!;
    if (this.isNew.length > 0 && this.isNew[agent] === 1) {
      speed *= curveAt(this.plan.agentGroups[group]!.newHires!.speed, this.simulation.now);
    }
    return this.strain === undefined ? speed : speed / this.strain.handlingFactor(group);
  }

  /** Factor on the chance that a contact which the agent handled resolves its case. */
  resolution(agent: number): number {
    if (this.isNew.length === 0 || this.isNew[agent] === 0) return 1;
    return curveAt(this.plan.agentGroups[this.agents.group[agent]!]!.newHires!.resolution, this.simulation.now);
  }
}

/** The new are spread evenly over a group's agents, so that every shift has its share of them. */
function newHires(plan: CentrePlan, agents: Agents): Uint8Array {
  if (plan.agentGroups.every((group) => group.newHires === undefined)) return new Uint8Array(0);
  const isNew = new Uint8Array(agents.count);
  plan.agentGroups.forEach(({ newHires: hires, agents: count }, group) => {
    if (hires === undefined) return;
    const first = agents.firstOfGroup[group]!;
    const upTo = (agent: number) => Math.round(agent * hires.share);
    for (let agent = 0; agent < count; agent++) isNew[first + agent] = upTo(agent + 1) > upTo(agent) ? 1 : 0;
  });
  return isNew;
}
