/** A centre moved by hand: its clock and columns are set by the test, which tells the observer what happens. */
import { Agents } from '../../src/centre/agents.ts';
import { Contacts } from '../../src/centre/contacts.ts';
import type { AgentGroupPlan, CentrePlan, ContactTypePlan } from '../../src/centre/plan.ts';
import { constant } from '../../src/random/distributions/deterministic.ts';

const law = { distribution: constant(60) };

export function contactType(name: string, changes: Partial<ContactTypePlan> = {}): ContactTypePlan {
  return {
    name,
    channel: 'voice',
    priority: 2,
    weight: 1,
    headStart: 0,
    demand: undefined,
    busyness: 0,
    hours: { opens: Float64Array.of(-1e9), closes: Float64Array.of(1e9) },
    whenClosed: { kind: 'turn_away' },
    lines: Number.POSITIVE_INFINITY,
    balking: 0,
    patience: undefined,
    talk: law,
    wrapUp: undefined,
    atClosing: 'serve_queue',
    selfService: undefined,
    backlog: 0,
    callback: undefined,
    retry: undefined,
    transfer: undefined,
    resolution: undefined,
    ...changes,
  };
}

export function agentGroup(name: string, agents: number, changes: Partial<AgentGroupPlan> = {}): AgentGroupPlan {
  return {
    name,
    agents,
    duties: [],
    skills: [],
    shrinkage: undefined,
    absence: 0,
    speed: 1,
    takes: 'by_rank',
    idle: 'longest',
    newHires: undefined,
    strain: undefined,
    ...changes,
  };
}

/** Two hours in half-hours, with one hour of warm-up. */
export function handPlan(changes: Partial<CentrePlan> = {}): CentrePlan {
  return {
    start: -3600,
    horizon: 7200,
    end: 10_800,
    interval: 1800,
    days: { starts: Float64Array.of(-86_400, 0, 86_400), keys: Int32Array.of(0, 1, 2) },
    segments: [''],
    selfServices: [],
    experience: undefined,
    contactTypes: [contactType('calls'), contactType('mail', { channel: 'email' })],
    agentGroups: [agentGroup('team', 2)],
    sharedBusyness: 0,
    ...changes,
  };
}

export class HandDrivenCentre {
  readonly contacts = new Contacts();
  readonly agents: Agents;
  now: number;
  /** As the centre would tell when the run has ended. */
  openCases = 0;

  constructor(plan: CentrePlan) {
    this.agents = new Agents(plan.agentGroups, plan.start);
    this.now = plan.start;
  }

  /** A row for a case that arises now, its contact arriving now. */
  newCase(type: number, segment = 0): number {
    const { contacts } = this;
    const contact = contacts.takeFor(type, segment, 0, 0);
    contacts.arisen[contact] = this.now;
    contacts.firstArrival[contact] = this.now;
    contacts.attempt[contact] = 1;
    contacts.putDowns[contact] = 0;
    contacts.calledBack[contact] = 0;
    contacts.arrival[contact] = this.now;
    contacts.talk[contact] = 0;
    contacts.wrapUp[contact] = 0;
    return contact;
  }
}
