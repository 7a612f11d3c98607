/**
 * When waiting customers give up. Scheduled: an event for each wait, taken back when the answer comes first. Late: the
 * queue is first come, first served and nothing else looks inside it, so it is enough to look at the contact that
 * reaches the head; whoever has gone by then left at the moment when patience ran out.
 */
import type { Simulation } from '../kernel/simulation.ts';
import { type Contacts, NONE } from './contacts.ts';
import { EventKind } from './event-kind.ts';
import type { Lanes } from './lanes.ts';
import type { CentrePlan } from './plan.ts';

/** Whether looking late tells the same story: nothing may depend on who is still in the queue but its head. */
export function mayLookLate(plan: CentrePlan): boolean {
  return (
    plan.contactTypes.every(
      ({ channel, lines, retry, callback }) =>
        channel === 'voice' && lines === Number.POSITIVE_INFINITY && retry === undefined && callback === undefined,
    ) && plan.agentGroups.every((group) => group.skills.every((skill) => skill.after === 0))
  );
}

export class Patience {
  private late: boolean;
  private readonly contacts: Contacts;
  private readonly lanes: Lanes;
  private readonly simulation: Simulation;
  private readonly gone: (contact: number) => void;

  /**
   * @param late whether to look only at who reaches the head; see `mayLookLate`
   * @param gone told of each contact found to have left, with its `left` set, once it is out of its lane
   */
  constructor(
    late: boolean,
    contacts: Contacts,
    lanes: Lanes,
    simulation: Simulation,
    gone: (contact: number) => void,
  ) {
    this.late = late;
    this.contacts = contacts;
    this.lanes = lanes;
    this.simulation = simulation;
    this.gone = gone;
  }

  /** The contact has begun to wait. */
  starts(contact: number): void {
    const { patience, patienceEvent, arrival, due } = this.contacts;
    patienceEvent[contact] = NONE;
    if (this.late || patience[contact] === Number.POSITIVE_INFINITY) return;
    due[contact] = arrival[contact]! + patience[contact]!;
    patienceEvent[contact] = this.simulation.queue.schedule(due, EventKind.patienceEnds, contact);
  }

  /** The wait is over before patience is. */
  stops(contact: number): void {
    const event = this.contacts.patienceEvent[contact]!;
    if (event !== NONE) this.simulation.queue.cancel(event);
  }

  /** The contact at the head of a lane who is still there, or NONE. */
  head(lane: number): number {
    const head = this.lanes.first[lane]!;
    return this.late && head !== NONE ? this.findHead(lane) : head;
  }

  /** From here on patience is scheduled: whoever has gone is found now, the others get their event. */
  stopLookingLate(): void {
    if (!this.late) return;
    this.late = false;
    const { lanes, contacts, simulation } = this;
    for (let lane = 0; lane < lanes.count; lane++) {
      for (let contact = lanes.first[lane]!; contact !== NONE; ) {
        const next = contacts.next[contact]!;
        const end = contacts.arrival[contact]! + contacts.patience[contact]!;
        if (end < simulation.now) this.leaves(contact, end);
        else this.starts(contact);
        contact = next;
      }
    }
  }

  private leaves(contact: number, end: number): void {
    this.lanes.remove(contact);
    this.contacts.left[contact] = end;
    this.gone(contact);
  }

  private findHead(lane: number): number {
    const { contacts, lanes } = this;
    for (;;) {
      const head = lanes.first[lane]!;
      if (head === NONE) return NONE;
      const end = contacts.arrival[head]! + contacts.patience[head]!;
      if (end >= this.simulation.now) return head;
      this.leaves(head, end);
    }
  }
}
