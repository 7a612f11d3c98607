/**
 * Where contacts wait: a lane for each contact type, first come, first served within it, and one more for each way of
 * being transferred in that carries a priority or a head start of its own. Built over the contacts' neighbour columns.
 */
import { type Contacts, NONE } from './contacts.ts';
import type { CentrePlan } from './plan.ts';

export class Lanes {
  readonly count: number;
  /** By lane: whose contacts, and how the routing sees them. Lane k < number of types is type k's own. */
  readonly type: Int32Array;
  readonly priority: Float64Array;
  readonly weight: Float64Array;
  readonly headStart: Float64Array;
  /** Who has waited longest, who came last, how many. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly length: Int32Array;
  /** 1 where the lane is of emails, or of chats. */
  readonly isEmail: Uint8Array;
  readonly isChat: Uint8Array;
  /** Number waiting in all lanes, those among them that are no emails, and those that are chats. */
  total = 0;
  live = 0;
  chats = 0;
  /** By contact type and place in its transfer's `to`: the lane of the transferred contact. */
  readonly ofTransfer: readonly (readonly number[])[];
  private readonly contacts: Contacts;

  constructor(plan: CentrePlan, contacts: Contacts) {
    this.contacts = contacts;
    const types = plan.contactTypes;
    const lanes = types.map((type, t) => ({ type: t, priority: type.priority, headStart: type.headStart }));
    this.ofTransfer = types.map(({ transfer }) =>
      (transfer?.to ?? []).map(({ type }) => {
        const own = lanes[type]!;
        const priority = transfer?.priority ?? own.priority;
        const headStart = transfer?.headStart ?? own.headStart;
        const found = lanes.findIndex((l) => l.type === type && l.priority === priority && l.headStart === headStart);
        return found >= 0 ? found : lanes.push({ type, priority, headStart }) - 1;
      }),
    );
    this.count = lanes.length;
    this.type = Int32Array.from(lanes, (lane) => lane.type);
    this.priority = Float64Array.from(lanes, (lane) => lane.priority);
    this.headStart = Float64Array.from(lanes, (lane) => lane.headStart);
    this.isEmail = Uint8Array.from(lanes, (lane) => (types[lane.type]!.channel === 'email' ? 1 : 0));
    this.isChat = Uint8Array.from(lanes, (lane) => (types[lane.type]!.channel === 'chat' ? 1 : 0));
    this.weight = Float64Array.from(lanes, (lane) => types[lane.type]!.weight);
    this.first = new Int32Array(lanes.length).fill(NONE);
    this.last = new Int32Array(lanes.length).fill(NONE);
    this.length = new Int32Array(lanes.length);
  }

  append(contact: number): void {
    const { next, previous, lane } = this.contacts;
    const l = lane[contact]!;
    const last = this.last[l]!;
    next[contact] = NONE;
    previous[contact] = last;
    if (last === NONE) this.first[l] = contact;
    else next[last] = contact;
    this.last[l] = contact;
    this.enters(contact, l);
  }

  /** Puts a contact that has waited before in the place that its arrival gives it: at the head, or near. */
  insert(contact: number): void {
    const { next, previous, lane, arrival } = this.contacts;
    const l = lane[contact]!;
    const youngest = this.last[l]!;
    // A backlog comes all at once: whoever stands behind it need not walk past it.
    if (youngest !== NONE && arrival[youngest]! <= arrival[contact]!) {
      this.append(contact);
      return;
    }
    let after = this.first[l]!;
    while (after !== NONE && arrival[after]! <= arrival[contact]!) after = next[after]!;
    const before = after === NONE ? this.last[l]! : previous[after]!;
    previous[contact] = before;
    next[contact] = after;
    if (before === NONE) this.first[l] = contact;
    else next[before] = contact;
    if (after === NONE) this.last[l] = contact;
    else previous[after] = contact;
    this.enters(contact, l);
  }

  remove(contact: number): void {
    const { next, previous, lane, waiting } = this.contacts;
    const l = lane[contact]!;
    const before = previous[contact]!;
    const after = next[contact]!;
    if (before === NONE) this.first[l] = after;
    else next[before] = after;
    if (after === NONE) this.last[l] = before;
    else previous[after] = before;
    waiting[contact] = 0;
    this.length[l]!--;
    this.total--;
    if (this.isEmail[l] === 0) this.live--;
    if (this.isChat[l] === 1) this.chats--;
  }

  private enters(contact: number, lane: number): void {
    this.contacts.waiting[contact] = 1;
    this.length[lane]!++;
    this.total++;
    if (this.isEmail[lane] === 0) this.live++;
    if (this.isChat[lane] === 1) this.chats++;
  }
}
