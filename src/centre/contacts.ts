/**
 * The cases in the system, each with the contact that it is at: a row from the moment a case arises until it ends.
 * A case has one contact at a time, so a contact needs no row of its own.
 */
import { doubled } from './columns.ts';

const FIRST_ROOM = 256;

/** No row, no event. */
export const NONE = -1;

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
  /** 1 where the case arose in [0, horizon) and has not ended. */
  counted = new Uint8Array(FIRST_ROOM);
  /** Times that it asked for an agent, this one included, heard or not: 1 on the first. */
  attempt = new Int32Array(FIRST_ROOM);
  retries = new Int32Array(FIRST_ROOM);
  /** 1 once the case has been sent away with the promise of coming back. */
  cameBack = new Uint8Array(FIRST_ROOM);
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
  /** Seconds of talk and wrap-up: as drawn while it waits, as stretched by the agent's speed once answered. */
  talk = new Float64Array(FIRST_ROOM);
  wrapUp = new Float64Array(FIRST_ROOM);
  /** When the answer came. */
  answered = new Float64Array(FIRST_ROOM);
  /** When the wait ended without an answer. */
  left = new Float64Array(FIRST_ROOM);
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

  /** Rows there is room for; every column is this long. */
  get room(): number {
    return this.type.length;
  }

  /** Rows in use. */
  get count(): number {
    return this.room - this.unusedCount;
  }

  /** @returns a row for a new case; its columns hold what the last user left */
  take(): number {
    if (this.unusedCount === 0) this.grow();
    return this.unused[--this.unusedCount]!;
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
    this.answered = doubled(this.answered);
    this.left = doubled(this.left);
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
