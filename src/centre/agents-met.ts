/**
 * Which agents each case has met: the first in a column of its own, since most cases meet no other; further ones in a
 * list that is made only where there are any.
 */
import { type Contacts, NONE } from './contacts.ts';

export class AgentsMet {
  private readonly contacts: Contacts;
  private agent = new Int32Array(64);
  private next = new Int32Array(64);
  private unused = NONE;
  private fresh = 0;

  constructor(contacts: Contacts) {
    this.contacts = contacts;
  }

  /** The case meets an agent. @returns whether this is the case's first */
  meets(contact: number, agent: number): boolean {
    const { firstAgent, agentsMet } = this.contacts;
    const first = firstAgent[contact]!;
    if (first === NONE) {
      firstAgent[contact] = agent;
      agentsMet[contact] = 1;
      return true;
    }
    if (first !== agent && !this.hasMet(contact, agent)) this.add(contact, agent);
    return false;
  }

  /** The case has ended. */
  forget(contact: number): void {
    const { furtherAgents } = this.contacts;
    for (let row = furtherAgents[contact]!; row !== NONE; ) {
      const next = this.next[row]!;
      this.next[row] = this.unused;
      this.unused = row;
      row = next;
    }
    furtherAgents[contact] = NONE;
  }

  private hasMet(contact: number, agent: number): boolean {
    for (let row = this.contacts.furtherAgents[contact]!; row !== NONE; row = this.next[row]!) {
      if (this.agent[row] === agent) return true;
    }
    return false;
  }

  private add(contact: number, agent: number): void {
    const { furtherAgents, agentsMet } = this.contacts;
    let row = this.unused;
    if (row === NONE) {
      row = this.fresh++;
      if (row === this.agent.length) {
        this.agent = doubled(this.agent);
        this.next = doubled(this.next);
      }
    } else this.unused = this.next[row]!;
    this.agent[row] = agent;
    this.next[row] = furtherAgents[contact]!;
    furtherAgents[contact] = row;
    agentsMet[contact]!++;
  }
}

/** Twice as long, with the same beginning. */
function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * column.length);
  wider.set(column);
  return wider;
}
