/** Collects the contacts of a log in columns, for those who look at every one of them. */
import { type ContactTable, NO_AGENT, NO_CUSTOMER } from '../contact-record.ts';
import type { ContactTypeFound } from '../contact-type-found.ts';
import type { ContactDraft } from './importer.ts';
import { ownCopy } from './own-copy.ts';
import { RefusedImport } from './refused.ts';

/** Contacts that are kept at most: half a gigabyte of them. */
export const MOST_CONTACTS = 10_000_000;

const doubles = ['arrival', 'wait', 'handle', 'end', 'priority', 'reopens', 'satisfaction'] as const;

export class ContactColumns {
  #rows = 0;
  #room = 1024;
  readonly #doubles = Object.fromEntries(doubles.map((name) => [name, new Float64Array(1024)])) as Record<
    (typeof doubles)[number],
    Float64Array
  >;
  #type = new Uint16Array(1024);
  #outcome = new Uint8Array(1024);
  #agent = new Uint16Array(1024);
  #customer = new Uint32Array(1024);
  readonly #agents = new Map<string, number>();
  readonly #customers = new Map<string, number>();

  add(draft: ContactDraft, type: number): void {
    if (this.#rows === this.#room) this.#grow();
    const row = this.#rows++;
    for (const name of doubles) this.#doubles[name][row] = draft[name];
    this.#type[row] = type;
    this.#outcome[row] = draft.outcome;
    this.#agent[row] = draft.agent === '' ? NO_AGENT : Math.min(placeOf(this.#agents, draft.agent), NO_AGENT);
    this.#customer[row] = draft.customer === '' ? NO_CUSTOMER : placeOf(this.#customers, draft.customer);
  }

  /** Everything in order of arrival, ties as they came. */
  table(timezone: string, contactTypes: readonly ContactTypeFound[]): ContactTable {
    const order = Uint32Array.from({ length: this.#rows }, (_, row) => row);
    const arrival = this.#doubles.arrival;
    order.sort((a, b) => arrival[a]! - arrival[b]! || a - b);
    const sorted = Object.fromEntries(
      doubles.map((name) => [name, Float64Array.from(order, (row) => this.#doubles[name][row]!)]),
    ) as Record<(typeof doubles)[number], Float64Array>;
    const told = (column: Float64Array) => (column.some((value) => !Number.isNaN(value)) ? column : undefined);
    return {
      rows: this.#rows,
      timezone,
      contactTypes,
      contactType: Uint16Array.from(order, (row) => this.#type[row]!),
      arrival: sorted.arrival,
      wait: sorted.wait,
      handle: sorted.handle,
      end: sorted.end,
      outcome: Uint8Array.from(order, (row) => this.#outcome[row]!),
      agents: [...this.#agents.keys()],
      agent: this.#agents.size === 0 ? undefined : Uint16Array.from(order, (row) => this.#agent[row]!),
      customer: this.#customers.size === 0 ? undefined : Uint32Array.from(order, (row) => this.#customer[row]!),
      priority: told(sorted.priority),
      reopens: told(sorted.reopens),
      satisfaction: told(sorted.satisfaction),
    };
  }

  #grow(): void {
    if (this.#rows >= MOST_CONTACTS) {
      const most = MOST_CONTACTS.toLocaleString('en');
      throw new RefusedImport(`more than ${most} contacts; take a shorter time`);
    }
    this.#room *= 2;
    for (const name of doubles) this.#doubles[name] = grown(this.#doubles[name], new Float64Array(this.#room));
    this.#type = grown(this.#type, new Uint16Array(this.#room));
    this.#outcome = grown(this.#outcome, new Uint8Array(this.#room));
    this.#agent = grown(this.#agent, new Uint16Array(this.#room));
    this.#customer = grown(this.#customer, new Uint32Array(this.#room));
  }
}

function placeOf(places: Map<string, number>, name: string): number {
  const known = places.get(name);
  if (known !== undefined) return known;
  places.set(ownCopy(name), places.size);
  return places.size - 1;
}

function grown<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
