/**
 * The breaks of a duty, one after another: when the next falls due, whether it waits for the end of the contact in hand,
 * and when it is over. A break keeps its length however late it begins; one that has not begun by the end of the duty is
 * lost.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { Agents } from './agents.ts';
import { NONE } from './contacts.ts';
import { EventKind } from './event-kind.ts';
import type { Duty } from './plan.ts';

export class Breaks {
  /** By agent: 1 while a break waits for the end of the contact in hand. */
  readonly waits: Uint8Array;
  private readonly simulation: Simulation;
  private readonly agents: Agents;
  /** By agent: the breaks of the present duty, which of them is next or on, and the event that it awaits. */
  private readonly breaks: (Duty['breaks'] | undefined)[];
  private readonly next: Int32Array;
  private readonly event: Int32Array;

  constructor(simulation: Simulation, agents: Agents) {
    this.simulation = simulation;
    this.agents = agents;
    this.waits = new Uint8Array(agents.count);
    this.breaks = new Array(agents.count).fill(undefined);
    this.next = new Int32Array(agents.count);
    this.event = new Int32Array(agents.count).fill(NONE);
  }

  /** A duty begins, and with it its breaks. */
  begin(agent: number, breaks: Duty['breaks']): void {
    this.breaks[agent] = breaks;
    this.next[agent] = 0;
    this.scheduleNext(agent);
  }

  /** What is still to come of the duty's breaks is lost, or what is on is cut off. */
  drop(agent: number): void {
    this.waits[agent] = 0;
    if (this.event[agent] === NONE) return;
    this.simulation.queue.cancel(this.event[agent]!);
    this.event[agent] = NONE;
  }

  /** The next break is due, and begins once the contact in hand has ended. */
  wait(agent: number): void {
    this.waits[agent] = 1;
  }

  /** The event has come that a break awaited. */
  told(agent: number): void {
    this.event[agent] = NONE;
  }

  /** The next break begins. @returns whether it is paid */
  start(agent: number): boolean {
    const { length, paid } = this.breaks[agent]![this.next[agent]!]!;
    this.waits[agent] = 0;
    this.agents.due[agent] = this.simulation.now + length;
    this.event[agent] = this.simulation.queue.schedule(this.agents.due, EventKind.breakOver, agent);
    return paid;
  }

  /** The break is over; the one after it is scheduled. */
  finish(agent: number): void {
    this.next[agent]!++;
    this.scheduleNext(agent);
  }

  private scheduleNext(agent: number): void {
    const next = this.breaks[agent]![this.next[agent]!];
    if (next === undefined) return;
    if (next.start <= this.simulation.now) {
      this.waits[agent] = 1;
      return;
    }
    this.agents.due[agent] = next.start;
    this.event[agent] = this.simulation.queue.schedule(this.agents.due, EventKind.breakDue, agent);
  }
}
