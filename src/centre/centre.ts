/**
 * A contact centre put together from its plan, and run: what happens is handed to the part that it concerns, and told to
 * an observer.
 */
import { type Model, Simulation } from '../kernel/simulation.ts';
import { pathHash, type StreamRoot, streamRoot } from '../random/stream.ts';
import { AgentLists } from './agent-lists.ts';
import { Agents } from './agents.ts';
import { Arrivals } from './arrivals.ts';
import type { CaseSource } from './case-batch.ts';
import { CaseChoices } from './case-choices.ts';
import type { Waiting } from './case-course.ts';
import { ChatSlots } from './chat-slots.ts';
import { ContactFlow } from './contact-flow.ts';
import { Contacts } from './contacts.ts';
import { Coverage } from './coverage.ts';
import { EventKind } from './event-kind.ts';
import { Lanes } from './lanes.ts';
import { Lines } from './lines.ts';
import { Abandonment, type Observer } from './observer.ts';
import { Pace } from './pace.ts';
import { mayLookLate, Patience } from './patience.ts';
import type { CentrePlan } from './plan.ts';
import { PoissonSource } from './poisson-source.ts';
import { ReplaySource } from './replay-source.ts';
import { Routing } from './routing.ts';
import { Staff } from './staff.ts';
import { Strain } from './strain.ts';
import { WaitingRoom } from './waiting-room.ts';

export interface CentreOptions extends Waiting {
  readonly seed: number;
  readonly replication: number;
  /**
   * Whether the observer needs to know who waits at every moment (default true). Without, patience may be looked at
   * late where nothing else depends on it: the same run, sooner.
   */
  readonly queueLengths?: boolean;
}

export class Centre implements Model {
  readonly plan: CentrePlan;
  readonly contacts: Contacts;
  readonly agents: Agents;
  readonly lanes: Lanes;
  private readonly observer: Observer;
  private readonly simulation: Simulation;
  private readonly coverage: Coverage;
  private readonly lines: Lines;
  private readonly patience: Patience;
  private readonly staff: Staff;
  private readonly flow: ContactFlow;

  /** @throws RangeError when the plan names a rule that does not exist */
  constructor(plan: CentrePlan, observer: Observer, options: CentreOptions) {
    this.plan = plan;
    this.observer = observer;
    const root = streamRoot(options.seed, options.replication);
    const owners = Int32Array.from(plan.contactTypes, (type) => pathHash(type.name));
    const arrivals = new Arrivals(plan.contactTypes.map((_, type) => caseSource(plan, type, root, owners[type]!)));
    const simulation = new Simulation(plan.start, this, arrivals);
    const contacts = Contacts.empty();
    const agents = new Agents(plan.agentGroups, plan.start);
    const idle = new AgentLists(agents, agents.group, plan.agentGroups.length);
    const slots = new ChatSlots(plan, agents);
    const lanes = new Lanes(plan, contacts);
    const choices = new CaseChoices(root, contacts, owners);
    const coverage = new Coverage(plan, simulation);
    const late = options.queueLengths === false && mayLookLate(plan);
    const patience = new Patience(late, contacts, lanes, simulation, (contact) =>
      this.flow.abandons(contact, Abandonment.patience),
    );
    const routing = new Routing(
      plan,
      { simulation, contacts, lanes, patience, coverage, idle, slots },
      agents,
      choices,
    );
    const desk = {
      routing,
      takeUp: (contact: number, agent: number) => this.flow.takeUp(contact, agent),
      hasEmail: (agent: number) => this.flow.handling.hasEmail(agent),
      putsDown: (agent: number) => this.flow.handling.putsDown(agent),
      fillsChats: (agent: number) => this.flow.chats.fill(agent),
    };
    const strain = Strain.of(plan, simulation);
    const staff = new Staff(plan, simulation, agents, idle, observer, desk, root, slots, strain);
    const lines = new Lines(plan, simulation);
    const room = new WaitingRoom(simulation, observer, contacts, lanes, patience, routing);
    const pace = new Pace(plan, simulation, agents, strain);
    this.simulation = simulation;
    this.contacts = contacts;
    this.agents = agents;
    this.coverage = coverage;
    this.lanes = lanes;
    this.lines = lines;
    this.patience = patience;
    this.staff = staff;
    this.flow = new ContactFlow(
      {
        plan,
        simulation,
        observer,
        contacts,
        agents,
        arrivals,
        choices,
        coverage,
        lanes,
        lines,
        room,
        slots,
        pace,
        patience,
        routing,
        staff,
      },
      options,
    );
  }

  /** The present, in seconds; 0 is the first counted instant. */
  get now(): number {
    return this.simulation.now;
  }

  /** Cases that arose in the horizon, have not ended, and for whose end the run waits. */
  get openCases(): number {
    return this.flow.course.openCases;
  }

  /** Runs warm-up, horizon and run-out; once. Afterwards nothing is told of single contacts. */
  run(): void {
    this.observer.begin(this);
    this.coverage.begin();
    this.staff.begin();
    this.flow.selfService.begin();
    this.flow.backlog.begin();
    this.simulation.run(this.plan.horizon);
    this.patience.stopLookingLate();
    while (this.flow.course.isOpen && this.simulation.step(this.plan.end));
    if (this.flow.course.isOpen) this.simulation.run(this.plan.end);
    this.staff.end();
    this.flow.course.leaveOpen();
    this.observer.end();
    this.contacts.giveBack();
  }

  arrive(): void {
    this.flow.arises();
  }

  happen(kind: number, subject: number): void {
    switch (kind) {
      case EventKind.handled:
        this.flow.handling.ends(subject);
        break;
      case EventKind.patienceEnds:
        this.flow.patienceEnds(subject);
        break;
      case EventKind.lineFreed:
        this.lines.release(subject);
        break;
      case EventKind.returns:
        this.flow.course.returns(subject);
        break;
      case EventKind.afterPassed:
        this.flow.afterPassed(subject);
        break;
      case EventKind.chatPhase:
        this.flow.chats.phaseEnds(subject);
        break;
      case EventKind.visitEnds:
        this.flow.selfService.visitEnds(subject);
        break;
      case EventKind.callbackDue:
        this.flow.callbacks.due(subject);
        break;
      case EventKind.outage:
        this.flow.selfService.goesDown(subject);
        break;
      case EventKind.backlog:
        this.flow.backlog.arrives(subject);
        break;
      case EventKind.closing:
        this.coverage.closes(subject);
        this.flow.closed(subject);
        break;
      case EventKind.opening:
        this.coverage.opens(subject);
        break;
      case EventKind.dutyStart:
        this.staff.dutyStarts(subject);
        break;
      case EventKind.dutyEnd:
        this.staff.dutyEnds(subject);
        break;
      case EventKind.breakDue:
        this.staff.breakFallsDue(subject);
        break;
      case EventKind.breakOver:
        this.staff.breakEnds(subject);
        break;
      case EventKind.shrinkage:
        this.staff.adjustShrinkage(subject);
        break;
      default:
        throw new RangeError(`invalid event kind: ${kind}`);
    }
  }
}

function caseSource(plan: CentrePlan, type: number, root: StreamRoot, owner: number): CaseSource | undefined {
  const typePlan = plan.contactTypes[type]!;
  const { demand } = typePlan;
  if (demand === undefined) return undefined;
  return demand.kind === 'rates'
    ? new PoissonSource(plan, typePlan, demand, root, owner)
    : new ReplaySource(plan, typePlan, demand, root, owner);
}
