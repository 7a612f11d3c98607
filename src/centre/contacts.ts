/**
 * The cases in the system, each with the contact that it is at: a row from the moment a case arises until it ends.
 * A case has one contact at a time, so a contact needs no row of its own.
 */
import { doubled } from './columns.ts';

const FIRST_ROOM = 256;

/** No row, no event. */
export const NONE = -1;

/** A table that a run has given back, for the next one in this thread. */
let spare: Contacts | undefined;
/** Rows of a table that is kept at most: to clear more takes longer than to ask for as much anew. */
const MOST_ROOM = 32_768;

export class Contacts {
  // The case: who, when, and how far it has come.

  /** Contact type of the case's first contact. */
  caseType = new Int32Array(FIRST_ROOM);
  segment = new Int32Array(FIRST_ROOM);
  /** Key of the day on which the case arose and its place among the type's cases of that day: they name its draws. */
  day = new Int32Array(FIRST_ROOM);
  index = new Int32Array(FIRST_ROOM);
  /** When the need arose. */
  arisen = new Float64Array(FIRST_ROOM);
  /** 1 where the case arose in [0, horizon) and has not ended; 2 where the run does not wait for its end. */
  counted = new Uint8Array(FIRST_ROOM);
  /** Times that it asked for an agent, this one included, heard or not: 1 on the first. */
  attempt = new Int32Array(FIRST_ROOM);
  retries = new Int32Array(FIRST_ROOM);
  /** 1 once the case has been sent away with the promise of coming back. */
  cameBack = new Uint8Array(FIRST_ROOM);
  /** Seconds of live hold, voice and chat, over all its contacts. */
  held = new Float64Array(FIRST_ROOM);
  /** 0 before any, 1 after a visit to self-service, 2 after one that falsely solved it. */
  visited = new Uint8Array(FIRST_ROOM);
  /** When the visit began, how long it took, and 1 where the question had an answer there. */
  visitStart = new Float64Array(FIRST_ROOM);
  visitTime = new Float64Array(FIRST_ROOM);
  covered = new Uint8Array(FIRST_ROOM);
  /** Factor on the handle time of its contacts: what self-service left is harder. */
  residue = new Float64Array(FIRST_ROOM).fill(1);
  /** Contacts that an agent has handled, transfers included. */
  handlings = new Int32Array(FIRST_ROOM);
  transfers = new Int32Array(FIRST_ROOM);
  /** Times that the case came back unresolved. */
  repeats = new Int32Array(FIRST_ROOM);
  /** When an agent first answered; NaN before. */
  firstAnswered = new Float64Array(FIRST_ROOM);
  /** Arrival of the case's first contact. */
  firstArrival = new Float64Array(FIRST_ROOM);
  /** The first agent met, or NONE; the list of further ones, or NONE; and how many different ones. */
  firstAgent = new Int32Array(FIRST_ROOM);
  furtherAgents = new Int32Array(FIRST_ROOM).fill(NONE);
  agentsMet = new Int32Array(FIRST_ROOM);

  // The contact.

  type = new Int32Array(FIRST_ROOM);
  /** The waiting line that it stands in or would stand in. */
  lane = new Int32Array(FIRST_ROOM);
  arrival = new Float64Array(FIRST_ROOM);
  /** How long it will wait; Infinity where patience is endless. */
  patience = new Float64Array(FIRST_ROOM);
  /** Seconds of talk and wrap-up: as drawn while it waits, residue included; once handled, as long as they took. */
  talk = new Float64Array(FIRST_ROOM);
  wrapUp = new Float64Array(FIRST_ROOM);
  /** The two together as they were drawn: of a chat, which takes as long as the others in hand let it. */
  drawn = new Float64Array(FIRST_ROOM);
  /** When the answer came. */
  answered = new Float64Array(FIRST_ROOM);
  /** When the wait ended without an answer. */
  left = new Float64Array(FIRST_ROOM);
  /** When the customer left after the talk, or the reply was sent; set when the handling ends at the latest. */
  talkEnded = new Float64Array(FIRST_ROOM);
  /** When it joined the queue that it stands in. */
  queuedSince = new Float64Array(FIRST_ROOM);
  /** The agent who has it in hand, and that agent's seconds on it since taking it up. */
  agent = new Int32Array(FIRST_ROOM);
  worked = new Float64Array(FIRST_ROOM);
  /** When that was, and the factor that this agent takes longer by: of an email. */
  takenUp = new Float64Array(FIRST_ROOM);
  stretch = new Float64Array(FIRST_ROOM);
  /** Seconds of work still to do: of an email in all, of a chat in its present phase; and 1 once that is the wrap-up. */
  remaining = new Float64Array(FIRST_ROOM);
  wrapping = new Uint8Array(FIRST_ROOM);
  /** Times that it was put down. */
  putDowns = new Int32Array(FIRST_ROOM);
  /** Seconds of earlier agents on an email that was put down. */
  workedBefore = new Float64Array(FIRST_ROOM);
  /** 1 once a callback has been accepted; when; and attempts made. */
  calledBack = new Uint8Array(FIRST_ROOM);
  accepted = new Float64Array(FIRST_ROOM);
  callAttempts = new Int32Array(FIRST_ROOM);
  /** 1 while an agent calls back and will reach nobody. */
  inVain = new Uint8Array(FIRST_ROOM);
  /** When the event that is being scheduled for the contact happens. */
  due = new Float64Array(FIRST_ROOM);
  /** 1 while it stands in a lane. */
  waiting = new Uint8Array(FIRST_ROOM);
  next = new Int32Array(FIRST_ROOM);
  previous = new Int32Array(FIRST_ROOM);
  /** Scheduled events of the wait: patience running out, and the next group's `after`. */
  patienceEvent = new Int32Array(FIRST_ROOM);
  afterEvent = new Int32Array(FIRST_ROOM);

  // The observer's own notes.

  /** About the case, and about the contact. */
  caseNote = new Int32Array(FIRST_ROOM);
  contactNote = new Int32Array(FIRST_ROOM);

  private unused: Int32Array = Int32Array.from({ length: FIRST_ROOM }, (_, row) => FIRST_ROOM - 1 - row);
  private unusedCount = FIRST_ROOM;

  /** @returns an empty table; the room that the run before needed is not asked for again */
  static empty(): Contacts {
    const contacts = spare ?? new Contacts();
    spare = undefined;
    return contacts;
  }

  /** Leaves the table as a new one is, for the next run; it must not be used any more. */
  giveBack(): void {
    const { room, unused } = this;
    if (room > MOST_ROOM) return;
    for (const column of Object.values(this)) if (ArrayBuffer.isView(column)) (column as Int32Array).fill(0);
    this.residue.fill(1);
    this.furtherAgents.fill(NONE);
    for (let row = 0; row < room; row++) unused[row] = room - 1 - row;
    this.unusedCount = room;
    spare = this;
  }

  /** Rows there is room for; every column is this long. */
  get room(): number {
    return this.type.length;
  }

  /** Rows in use. */
  get count(): number {
    return this.room - this.unusedCount;
  }

  private take(): number {
    if (this.unusedCount === 0) this.grow();
    return this.unused[--this.unusedCount]!;
  }

  /**
   * @returns a row for a new case whose need no contact has yet been made for; its draws and times are left to set, and so
   *   is what only some plans use (`held`, what self-service does)
   */
  takeFor(type: number, segment: number, day: number, index: number): number {
    const contact = this.take();
    this.caseType[contact] = type;
    this.type[contact] = type;
    this.lane[contact] = type;
    this.segment[contact] = segment;
    this.day[contact] = day;
    this.index[contact] = index;
    this.firstAnswered[contact] = Number.NaN;
    this.attempt[contact] = 0;
    this.retries[contact] = 0;
    this.repeats[contact] = 0;
    this.transfers[contact] = 0;
    this.handlings[contact] = 0;
    this.cameBack[contact] = 0;
    this.waiting[contact] = 0;
    this.firstAgent[contact] = NONE;
    this.agentsMet[contact] = 0;
    return contact;
  }

  /** The case has tried no self-service yet. */
  forgetVisits(contact: number): void {
    this.visited[contact] = 0;
    this.visitTime[contact] = 0;
    this.residue[contact] = 1;
  }

  release(contact: number): void {
    this.unused[this.unusedCount++] = contact;
  }

  private grow(): void {
    const room = this.room;
    this.caseType = doubled(this.caseType);
    this.segment = doubled(this.segment);
    this.day = doubled(this.day);
    this.index = doubled(this.index);
    this.arisen = doubled(this.arisen);
    this.counted = doubled(this.counted);
    this.attempt = doubled(this.attempt);
    this.retries = doubled(this.retries);
    this.cameBack = doubled(this.cameBack);
    this.held = doubled(this.held);
    this.visited = doubled(this.visited);
    this.visitStart = doubled(this.visitStart);
    this.visitTime = doubled(this.visitTime);
    this.covered = doubled(this.covered);
    this.residue = doubled(this.residue).fill(1, room);
    this.handlings = doubled(this.handlings);
    this.transfers = doubled(this.transfers);
    this.repeats = doubled(this.repeats);
    this.firstAnswered = doubled(this.firstAnswered);
    this.firstArrival = doubled(this.firstArrival);
    this.firstAgent = doubled(this.firstAgent);
    this.furtherAgents = doubled(this.furtherAgents).fill(NONE, room);
    this.agentsMet = doubled(this.agentsMet);
    this.type = doubled(this.type);
    this.lane = doubled(this.lane);
    this.arrival = doubled(this.arrival);
    this.patience = doubled(this.patience);
    this.talk = doubled(this.talk);
    this.wrapUp = doubled(this.wrapUp);
    this.drawn = doubled(this.drawn);
    this.answered = doubled(this.answered);
    this.left = doubled(this.left);
    this.talkEnded = doubled(this.talkEnded);
    this.queuedSince = doubled(this.queuedSince);
    this.agent = doubled(this.agent);
    this.worked = doubled(this.worked);
    this.takenUp = doubled(this.takenUp);
    this.stretch = doubled(this.stretch);
    this.remaining = doubled(this.remaining);
    this.wrapping = doubled(this.wrapping);
    this.putDowns = doubled(this.putDowns);
    this.workedBefore = doubled(this.workedBefore);
    this.calledBack = doubled(this.calledBack);
    this.accepted = doubled(this.accepted);
    this.callAttempts = doubled(this.callAttempts);
    this.inVain = doubled(this.inVain);
    this.due = doubled(this.due);
    this.waiting = doubled(this.waiting);
    this.next = doubled(this.next);
    this.previous = doubled(this.previous);
    this.patienceEvent = doubled(this.patienceEvent);
    this.afterEvent = doubled(this.afterEvent);
    this.caseNote = doubled(this.caseNote);
    this.contactNote = doubled(this.contactNote);
    this.unused = doubled(this.unused);
    for (let row = 2 * room - 1; row >= room; row--) this.unused[this.unusedCount++] = row;
  }
}
