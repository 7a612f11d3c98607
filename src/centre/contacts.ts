/**
 * The cases in the system, each with the contact that it is at: a row from the moment a case arises until it ends.
 * A case has one contact at a time, so a contact needs no row of its own.
 *
 * A row's values lie side by side in memory, what is asked for together in one cache line, since whatever happens to a
 * contact touches a dozen of them. All the same each of them is a column: a view that begins at the value's place in the
 * first row, so that `arrival[contact]` is a contact's arrival where its number is that of the first place in its row.
 */

/** No row, no event. */
export const NONE = -1;
/** In no list. */
export const NOWHERE = -2;

/** Places in a row, for each kind of value: the numbers of contacts are multiples of it. */
export const ROW = 32;
const FIRST_ROOM = 256;

type Numbers = Float64Array<ArrayBuffer>;
type Integers = Int32Array<ArrayBuffer>;
type Flags = Uint8Array<ArrayBuffer>;

/** In the order in which they lie in a row: a cache line has eight numbers, or sixteen integers. */
const NUMBERS = [
  ...['arrival', 'patience', 'talk', 'wrapUp', 'answered', 'talkEnded', 'due', 'firstArrival'],
  ...['arisen', 'firstAnswered', 'held', 'residue', 'queuedSince', 'worked', 'left', 'replyNote'],
  ...['visitStart', 'visitTime', 'drawn', 'takenUp', 'stretch', 'remaining', 'workedBefore', 'accepted'],
] as const satisfies readonly (keyof Contacts)[];
const INTEGERS = [
  ...['type', 'lane', 'agent', 'contactNote', 'caseNote', 'caseType', 'segment', 'day'],
  ...['index', 'attempt', 'next', 'previous', 'patienceEvent', 'firstAgent', 'agentsMet', 'handlings'],
  ...['transfers', 'repeats', 'retries', 'furtherAgents', 'afterEvent', 'putDowns', 'callAttempts', 'nextNote'],
  'previousNote',
] as const satisfies readonly (keyof Contacts)[];
const FLAGS = [
  ...['counted', 'waiting', 'visited', 'covered', 'cameBack', 'wrapping', 'calledBack', 'inVain'],
] as const satisfies readonly (keyof Contacts)[];

const NONE_YET = { numbers: new Float64Array(0), integers: new Int32Array(0), flags: new Uint8Array(0) };

/** A table that a run has given back, for the next one in this thread. */
let spare: Contacts | undefined;
/** Rows of a table that is kept at most: to clear more takes longer than to ask for as much anew. */
const MOST_ROOM = 32_768;

export class Contacts {
  // The case: who, when, and how far it has come.

  /** Contact type of the case's first contact. */
  caseType: Integers = NONE_YET.integers;
  segment: Integers = NONE_YET.integers;
  /** Key of the day on which the case arose and its place among the type's cases of that day: they name its draws. */
  day: Integers = NONE_YET.integers;
  index: Integers = NONE_YET.integers;
  /** When the need arose. */
  arisen: Numbers = NONE_YET.numbers;
  /** 1 where the case arose in [0, horizon) and has not ended; 2 where the run does not wait for its end. */
  counted: Flags = NONE_YET.flags;
  /** Times that it asked for an agent, this one included, heard or not: 1 on the first. */
  attempt: Integers = NONE_YET.integers;
  retries: Integers = NONE_YET.integers;
  /** 1 once the case has been sent away with the promise of coming back. */
  cameBack: Flags = NONE_YET.flags;
  /** Seconds of live hold, voice and chat, over all its contacts. */
  held: Numbers = NONE_YET.numbers;
  /** 0 before any, 1 after a visit to self-service, 2 after one that falsely solved it. */
  visited: Flags = NONE_YET.flags;
  /** When the visit began, how long it took, and 1 where the question had an answer there. */
  visitStart: Numbers = NONE_YET.numbers;
  visitTime: Numbers = NONE_YET.numbers;
  covered: Flags = NONE_YET.flags;
  /** Factor on the handle time of its contacts: what self-service left is harder. */
  residue: Numbers = NONE_YET.numbers;
  /** Contacts that an agent has handled, transfers included. */
  handlings: Integers = NONE_YET.integers;
  transfers: Integers = NONE_YET.integers;
  /** Times that the case came back unresolved. */
  repeats: Integers = NONE_YET.integers;
  /** When an agent first answered; NaN before. */
  firstAnswered: Numbers = NONE_YET.numbers;
  /** Arrival of the case's first contact. */
  firstArrival: Numbers = NONE_YET.numbers;
  /** The first agent met, or NONE; the list of further ones, or NONE; and how many different ones. */
  firstAgent: Integers = NONE_YET.integers;
  furtherAgents: Integers = NONE_YET.integers;
  agentsMet: Integers = NONE_YET.integers;

  // The contact.

  type: Integers = NONE_YET.integers;
  /** The waiting line that it stands in or would stand in. */
  lane: Integers = NONE_YET.integers;
  arrival: Numbers = NONE_YET.numbers;
  /** How long it will wait; Infinity where patience is endless. */
  patience: Numbers = NONE_YET.numbers;
  /** Seconds of talk and wrap-up: as drawn while it waits, residue included; once handled, as long as they took. */
  talk: Numbers = NONE_YET.numbers;
  wrapUp: Numbers = NONE_YET.numbers;
  /** The two together as they were drawn: of a chat, which takes as long as the others in hand let it. */
  drawn: Numbers = NONE_YET.numbers;
  /** When the answer came. */
  answered: Numbers = NONE_YET.numbers;
  /** When the wait ended without an answer. */
  left: Numbers = NONE_YET.numbers;
  /** When the customer left after the talk, or the reply was sent; set when the handling ends at the latest. */
  talkEnded: Numbers = NONE_YET.numbers;
  /** When it joined the queue that it stands in. */
  queuedSince: Numbers = NONE_YET.numbers;
  /** The agent who has it in hand, and that agent's seconds on it since taking it up. */
  agent: Integers = NONE_YET.integers;
  worked: Numbers = NONE_YET.numbers;
  /** When that was, and the factor that this agent takes longer by: of an email. */
  takenUp: Numbers = NONE_YET.numbers;
  stretch: Numbers = NONE_YET.numbers;
  /** Seconds of work still to do: of an email in all, of a chat in its present phase; and 1 once that is the wrap-up. */
  remaining: Numbers = NONE_YET.numbers;
  wrapping: Flags = NONE_YET.flags;
  /** Times that it was put down. */
  putDowns: Integers = NONE_YET.integers;
  /** Seconds of earlier agents on an email that was put down. */
  workedBefore: Numbers = NONE_YET.numbers;
  /** 1 once a callback has been accepted; when; and attempts made. */
  calledBack: Flags = NONE_YET.flags;
  accepted: Numbers = NONE_YET.numbers;
  callAttempts: Integers = NONE_YET.integers;
  /** 1 while an agent calls back and will reach nobody. */
  inVain: Flags = NONE_YET.flags;
  /** When the event that is being scheduled for the contact happens. */
  due: Numbers = NONE_YET.numbers;
  /** 1 while it stands in a lane. */
  waiting: Flags = NONE_YET.flags;
  next: Integers = NONE_YET.integers;
  previous: Integers = NONE_YET.integers;
  /** Scheduled events of the wait: patience running out, and the next group's `after`. */
  patienceEvent: Integers = NONE_YET.integers;
  afterEvent: Integers = NONE_YET.integers;

  // The observer's own notes.

  /** About the case, and about the contact. */
  caseNote: Integers = NONE_YET.integers;
  contactNote: Integers = NONE_YET.integers;
  /** How soon the case was answered, and the neighbours in a list that it stands in: NOWHERE where it stands in none. */
  replyNote: Numbers = NONE_YET.numbers;
  nextNote: Integers = NONE_YET.integers;
  previousNote: Integers = NONE_YET.integers;

  /** Rows there is room for. */
  room = 0;
  private numbers: Numbers = NONE_YET.numbers;
  private integers: Integers = NONE_YET.integers;
  private flags: Flags = NONE_YET.flags;
  private unused: Integers = NONE_YET.integers;
  private unusedCount = 0;
  /** The fewest that there have been: the rows beyond have never been used. */
  private fewestUnused = 0;

  constructor() {
    this.makeRoom(FIRST_ROOM);
  }

  /** @returns an empty table; the room that the run before needed is not asked for again */
  static empty(): Contacts {
    const contacts = spare ?? new Contacts();
    spare = undefined;
    return contacts;
  }

  /** Leaves the table as a new one is, for the next run; it must not be used any more. */
  giveBack(): void {
    const { room } = this;
    if (room > MOST_ROOM) return;
    const end = (room - this.fewestUnused) * ROW;
    this.numbers.fill(0, 0, end);
    this.integers.fill(0, 0, end);
    this.flags.fill(0, 0, end);
    this.unusedCount = 0;
    this.setUp(0, room);
    spare = this;
  }

  /** Rows in use. */
  get count(): number {
    return this.room - this.unusedCount;
  }

  /** Shows every contact for which a row was ever in use, by number, whether it is now or not. */
  each(visit: (contact: number) => void): void {
    const end = (this.room - this.fewestUnused) * ROW;
    for (let contact = 0; contact < end; contact += ROW) visit(contact);
  }

  private take(): number {
    if (this.unusedCount === 0) this.makeRoom(2 * this.room);
    if (--this.unusedCount < this.fewestUnused) this.fewestUnused = this.unusedCount;
    return this.unused[this.unusedCount]!;
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

  private makeRoom(room: number): void {
    const before = this.room;
    this.room = room;
    this.numbers = wider(this.numbers, new Float64Array(room * ROW));
    this.integers = wider(this.integers, new Int32Array(room * ROW));
    this.flags = wider(this.flags, new Uint8Array(room * ROW));
    this.unused = wider(this.unused, new Int32Array(room));
    NUMBERS.forEach((name, place) => {
      this[name] = this.numbers.subarray(place);
    });
    INTEGERS.forEach((name, place) => {
      this[name] = this.integers.subarray(place);
    });
    FLAGS.forEach((name, place) => {
      this[name] = this.flags.subarray(place);
    });
    this.setUp(before, room);
  }

  /** Makes rows ready that hold nothing but 0: the first is the first to be taken. */
  private setUp(from: number, to: number): void {
    for (let row = to - 1; row >= from; row--) {
      this.unused[this.unusedCount++] = row * ROW;
      this.residue[row * ROW] = 1;
      this.furtherAgents[row * ROW] = NONE;
      this.nextNote[row * ROW] = NOWHERE;
    }
    this.fewestUnused = this.unusedCount;
  }
}

/** A longer array with the same beginning. */
function wider<Values extends Numbers | Integers | Flags>(from: Values, into: Values): Values {
  into.set(from);
  return into;
}
