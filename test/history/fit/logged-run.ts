/** A simulated log: one replication of a scenario, written down contact by contact as a phone system would. */
import { Centre } from '../../../src/centre/centre.ts';
import type { CentrePlan } from '../../../src/centre/plan.ts';
import { SilentObserver } from '../../../src/centre/silent-observer.ts';
import { ABANDONED, ANSWERED, type ContactTable } from '../../../src/history/contact-record.ts';
import type { ImportedHistory } from '../../../src/history/import/imported-history.ts';
import type { IntervalTable } from '../../../src/history/interval-record.ts';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import { loadScenario } from '../../../src/scenario/load.ts';

const INTERVAL = 900;

export interface KnownScenario {
  readonly plan: CentrePlan;
  /** Instant of its time 0. */
  readonly start: number;
}

/** @param yaml a scenario in UTC that starts on a Monday, with all days alike counted from `start` */
export function knownScenario(yaml: string): KnownScenario {
  const { resolved, faults } = loadScenario('known.yaml', () => yaml);
  if (resolved === undefined) throw new Error(faults.map(({ message }) => message).join('\n'));
  return { plan: buildPlan(resolved), start: Date.parse(`${resolved.scenario.clock.start}T00:00:00Z`) / 1000 };
}

interface Logged {
  type: number;
  arrival: number;
  wait: number;
  handle: number;
  end: number;
  outcome: number;
  agent: number;
  customer: number;
}

class LogKeeper extends SilentObserver {
  readonly rows: Logged[] = [];
  readonly #customers = new Map<string, number>();

  override answered(contact: number, agent: number): void {
    const { contacts, now } = this.centre;
    contacts.contactNote[contact] = this.rows.length;
    this.rows.push(this.#row(contact, now - contacts.arrival[contact]!, ANSWERED, agent));
  }

  override abandoned(contact: number): void {
    const { contacts } = this.centre;
    this.rows.push(this.#row(contact, contacts.left[contact]! - contacts.arrival[contact]!, ABANDONED, -1));
  }

  override handled(contact: number): void {
    const { contacts, now } = this.centre;
    const row = this.rows[contacts.contactNote[contact]!]!;
    row.handle = contacts.talk[contact]! + contacts.wrapUp[contact]!;
    row.end = now;
  }

  #row(contact: number, wait: number, outcome: number, agent: number): Logged {
    const { type, arrival, day, index, caseType } = this.centre.contacts;
    const key = `${caseType[contact]} ${day[contact]} ${index[contact]}`;
    const customer = this.#customers.get(key) ?? this.#customers.size;
    this.#customers.set(key, customer);
    const at = arrival[contact]!;
    return { type: type[contact]!, arrival: at, wait, handle: Number.NaN, end: at + wait, outcome, agent, customer };
  }
}

export function loggedRun({ plan, start }: KnownScenario, seed: number): ImportedHistory {
  const log = new LogKeeper();
  new Centre(plan, log, { seed, replication: 0 }).run();
  const rows = log.rows
    .filter(({ arrival }) => arrival >= 0 && arrival < plan.horizon)
    .sort((a, b) => a.arrival - b.arrival);
  const contactTypes = plan.contactTypes.map(({ name, channel }) => ({ name, label: name, channel }));
  const agents = plan.agentGroups.flatMap((group) =>
    Array.from({ length: group.agents }, (_, k) => `${group.name} ${k}`),
  );
  const contacts: ContactTable = {
    rows: rows.length,
    timezone: 'UTC',
    contactTypes,
    contactType: Uint16Array.from(rows, ({ type }) => type),
    arrival: Float64Array.from(rows, ({ arrival }) => start + arrival),
    wait: Float64Array.from(rows, ({ wait }) => wait),
    handle: Float64Array.from(rows, ({ handle }) => handle),
    end: Float64Array.from(rows, ({ end }) => start + end),
    outcome: Uint8Array.from(rows, ({ outcome }) => outcome),
    agents,
    agent: Uint16Array.from(rows, ({ agent }) => (agent < 0 ? 0xffff : agent)),
    customer: Uint32Array.from(rows, ({ customer }) => customer),
    priority: undefined,
    reopens: undefined,
    satisfaction: undefined,
  };
  return {
    importer: 'contacts',
    summary: 'a simulated log',
    kind: 'contacts',
    files: [
      {
        name: 'simulated.csv',
        encoding: 'utf-8',
        compressed: false,
        separator: ',',
        rows: rows.length,
        kept: rows.length,
      },
    ],
    columns: [],
    intervals: intervalsOf(contacts, start, plan.horizon),
    contacts,
    moments: undefined,
    agents: agents.length,
    findings: [],
  };
}

/** Counts by quarter of an hour, noughts written out. */
function intervalsOf(
  { contactTypes, contactType, arrival, rows }: ContactTable,
  start: number,
  horizon: number,
): IntervalTable {
  const slots = horizon / INTERVAL;
  const offered = new Float64Array(slots * contactTypes.length);
  for (let row = 0; row < rows; row++)
    offered[contactType[row]! * slots + Math.floor((arrival[row]! - start) / INTERVAL)]!++;
  return {
    rows: offered.length,
    interval: INTERVAL,
    timezone: 'UTC',
    contactTypes,
    contactType: Uint16Array.from(offered, (_, row) => Math.floor(row / slots)),
    from: Uint32Array.from({ length: contactTypes.length + 1 }, (_, type) => type * slots),
    start: Float64Array.from(offered, (_, row) => start + (row % slots) * INTERVAL),
    offered,
    columns: { offered },
    acceptableWait: undefined,
  };
}
