/**
 * What becomes of a case after one of its contacts: it is transferred, resolved, comes back, tries again, or is given up;
 * and how it begins and ends.
 */
import type { Simulation } from '../kernel/simulation.ts';
import { AgentsMet } from './agents-met.ts';
import type { CaseChoices } from './case-choices.ts';
import { type Contacts, NONE } from './contacts.ts';
import type { Coverage } from './coverage.ts';
import { EventKind } from './event-kind.ts';
import type { Lanes } from './lanes.ts';
import { type Observer, Outcome } from './observer.ts';
import type { Pace } from './pace.ts';
import type { Parts } from './parts.ts';
import type { ContactTypePlan } from './plan.ts';
import { Purpose } from './purpose.ts';

/** `contacts.counted`. */
const COUNTED = 1;
const LEFT = 2;

/** Where a case's next contact goes. */
export interface Door {
  /** The contact, its type, lane and draws set, asks for an agent now. */
  asks(contact: number): void;
}

/** What the run waits for after the horizon. */
export interface Waiting {
  /**
   * Whether to run on after the horizon until every case that arose in it has ended (default true), or only until the
   * contacts made in it have.
   */
  readonly runOut?: boolean;
  /** Names of the contact types whose contacts alone it then runs on for; default: all. Looked at where `runOut` is false. */
  readonly waitsFor?: readonly string[] | undefined;
}

export class CaseCourse {
  /** Cases that arose in the horizon, have not ended, and for whose end the run is to wait. */
  openCases = 0;
  /**
   * Contacts made in the horizon and not yet dealt with: of cases that arose before it; where the run waits for some contact
   * types alone, of these.
   */
  private openContacts = 0;
  readonly agentsMet: AgentsMet;
  private readonly types: readonly ContactTypePlan[];
  private readonly horizon: number;
  /** Whether the run waits for cases that come again after the horizon. */
  private readonly runOut: boolean;
  /** By contact type: 1 where the run waits for its contacts; absent where it waits for all cases. */
  private readonly waitsFor: Uint8Array | undefined;
  private readonly door: Door;
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly choices: CaseChoices;
  private readonly coverage: Coverage;
  private readonly lanes: Lanes;
  private readonly pace: Pace;

  constructor(parts: Parts, { runOut = true, waitsFor }: Waiting, door: Door) {
    this.agentsMet = new AgentsMet(parts.contacts);
    this.types = parts.plan.contactTypes;
    this.horizon = parts.plan.horizon;
    this.runOut = runOut;
    this.waitsFor =
      runOut || waitsFor === undefined
        ? undefined
        : Uint8Array.from(this.types, ({ name }) => (waitsFor.includes(name) ? 1 : 0));
    this.door = door;
    this.simulation = parts.simulation;
    this.observer = parts.observer;
    this.contacts = parts.contacts;
    this.choices = parts.choices;
    this.coverage = parts.coverage;
    this.lanes = parts.lanes;
    this.pace = parts.pace;
  }

  /** Whether anything is still to end that the run waits for. */
  get isOpen(): boolean {
    return this.openContacts > 0 || (this.waitsFor === undefined && this.openCases > 0);
  }

  /** The case arises now; its columns are set but for whether it counts. */
  begins(contact: number): void {
    const arisen = this.contacts.arisen[contact]!;
    const counted = arisen >= 0 && arisen < this.horizon;
    this.contacts.counted[contact] = counted ? COUNTED : 0;
    if (counted) this.openCases++;
    this.observer.caseArises(contact);
  }

  /** The contact asks for an agent and is let in. */
  contactBegins(contact: number): void {
    if (this.isWaitedFor(contact)) this.openContacts++;
  }

  /** It has been handled, has left, or nobody was reached. */
  contactEnds(contact: number): void {
    if (this.isWaitedFor(contact)) this.openContacts--;
  }

  /** The run is over: what counts and has not ended is open. */
  leaveOpen(): void {
    const { contacts, observer } = this;
    contacts.each((contact) => {
      if (contacts.counted[contact] !== 0) observer.caseEnds(contact, Outcome.open);
    });
  }

  /** The case contacts again; or for the first time, after self-service had only seemed to solve it. */
  returns(contact: number): void {
    if (this.contacts.attempt[contact]! > 0) this.drawAnew(contact);
    this.door.asks(contact);
  }

  /** The contact met closed doors: it leaves a message, comes back after the next opening, or is turned away. */
  findsClosed(contact: number): void {
    const { contacts, simulation, observer, coverage, choices, types } = this;
    const rule = types[contacts.type[contact]!]!.whenClosed;
    if (rule.kind === 'leave_message') {
      observer.leavesMessage(contact);
      contacts.type[contact] = rule.type;
      contacts.lane[contact] = rule.type;
      this.returns(contact);
      return;
    }
    observer.turnedAway(contact);
    if (rule.kind === 'come_back' && contacts.cameBack[contact] === 0) {
      const opening = coverage.nextOpening(contacts.type[contact]!, simulation.now);
      if (opening !== undefined && choices.uniform(contact, Purpose.comeBack) < rule.share) {
        contacts.cameBack[contact] = 1;
        this.comesAt(contact, opening + choices.draw(contact, rule.after, Purpose.comeBackAfter, opening));
        return;
      }
    }
    this.ends(contact, Outcome.turnedAway);
  }

  /** After a contact has been handled: transferred, resolved, back later, or given up. */
  goesOn(contact: number): void {
    const { contacts, choices, types } = this;
    const { transfer, resolution } = types[contacts.type[contact]!]!;
    if (transfer !== undefined && choices.uniform(contact, Purpose.transfer) < transfer.share) {
      this.transfers(contact);
      return;
    }
    if (resolution === undefined) {
      this.ends(contact, Outcome.resolved);
      return;
    }
    const chance =
      (contacts.repeats[contact] === 0 ? resolution.firstContact : resolution.laterContact) *
      this.pace.resolution(contacts.agent[contact]!);
    if (choices.uniform(contact, Purpose.resolution) < chance) {
      this.ends(contact, Outcome.resolved);
      return;
    }
    const { comesBack } = resolution;
    if (comesBack === undefined || choices.uniform(contact, Purpose.comesBack) >= comesBack.share) {
      this.ends(contact, Outcome.unresolved);
      return;
    }
    const talkEnd = contacts.talkEnded[contact]!;
    contacts.repeats[contact]!++;
    this.comesAt(contact, talkEnd + choices.draw(contact, comesBack.after, Purpose.comesBackAfter, talkEnd));
  }

  /** The customer, gone at `at` without an answer, tries again or does not. */
  retriesOrEnds(contact: number, at: number, outcome: Outcome): void {
    const { contacts, choices, types } = this;
    const { retry } = types[contacts.type[contact]!]!;
    if (retry !== undefined && contacts.retries[contact]! < retry.attempts) {
      const share = contacts.retries[contact] === 0 ? retry.share : retry.laterShare;
      if (choices.uniform(contact, Purpose.retry) < share) {
        contacts.retries[contact]!++;
        this.comesAt(contact, at + choices.draw(contact, retry.after, Purpose.retryAfter, at));
        return;
      }
    }
    this.ends(contact, outcome);
  }

  private transfers(contact: number): void {
    const { contacts, choices, lanes, observer, types } = this;
    const from = contacts.type[contact]!;
    const { to } = types[from]!.transfer!;
    let left = choices.uniform(contact, Purpose.transferTo);
    let k = 0;
    while (k + 1 < to.length && left >= to[k]!.share) left -= to[k++]!.share;
    contacts.transfers[contact]!++;
    observer.transferred(contact);
    contacts.type[contact] = to[k]!.type;
    this.drawAnew(contact);
    contacts.lane[contact] = lanes.ofTransfer[from]![k]!;
    this.door.asks(contact);
  }

  /** The case asks for an agent at a later time. */
  comesAt(contact: number, time: number): void {
    const { simulation, contacts } = this;
    if (!this.runOut && time >= this.horizon && contacts.counted[contact] === COUNTED) {
      // It comes all the same: who is still waiting then has it beside them.
      contacts.counted[contact] = LEFT;
      this.openCases--;
    }
    contacts.lane[contact] = contacts.type[contact]!;
    contacts.due[contact] = Math.max(time, simulation.now);
    simulation.queue.schedule(contacts.due, EventKind.returns, contact);
  }

  /** Draws what a contact after the case's first brings along. */
  drawAnew(contact: number): void {
    const { contacts, choices, types, simulation } = this;
    const { now } = simulation;
    const { talk, wrapUp, patience } = types[contacts.type[contact]!]!;
    const residue = contacts.residue[contact]!;
    contacts.talk[contact] = choices.draw(contact, talk, Purpose.talk, now) * residue;
    contacts.wrapUp[contact] = wrapUp === undefined ? 0 : choices.draw(contact, wrapUp, Purpose.wrapUp, now) * residue;
    contacts.patience[contact] =
      patience === undefined ? Number.POSITIVE_INFINITY : choices.draw(contact, patience, Purpose.patience, now);
  }

  /** The case is over, and its row free. */
  ends(contact: number, outcome: Outcome): void {
    const { contacts, observer } = this;
    observer.caseEnds(contact, outcome);
    if (contacts.counted[contact] === COUNTED) this.openCases--;
    contacts.counted[contact] = 0;
    if (contacts.furtherAgents[contact] !== NONE) this.agentsMet.forget(contact);
    contacts.release(contact);
  }

  /** Whether the run waits until this contact has been dealt with, rather than for its whole case. */
  private isWaitedFor(contact: number): boolean {
    const { contacts, waitsFor } = this;
    const arrival = contacts.arrival[contact]!;
    if (arrival < 0 || arrival >= this.horizon) return false;
    return waitsFor === undefined ? contacts.counted[contact] === 0 : waitsFor[contacts.type[contact]!] === 1;
  }
}
