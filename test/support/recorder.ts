/** An observer that keeps everything it is told, with the time at which it was told it. */
import { Centre, type CentreOptions } from '../../src/centre/centre.ts';
import { Abandonment, Activity, type Observer, Outcome, VisitEnd } from '../../src/centre/observer.ts';
import type { CentrePlan } from '../../src/centre/plan.ts';

export type What =
  | 'arises'
  | 'visits'
  | 'leaves self-service'
  | 'is refused'
  | 'offered'
  | 'blocked'
  | 'turned away'
  | 'leaves message'
  | 'waits'
  | 'answered'
  | 'resumed'
  | 'put down'
  | 'called back'
  | 'parked'
  | 'calls in vain'
  | 'called in vain'
  | 'abandoned'
  | 'handled'
  | 'transferred'
  | 'ends';

const WORKED: readonly What[] = ['handled', 'put down', 'called in vain'];

/** Something that happened to a contact. Names instead of numbers, so that a failing test reads well. */
export interface Happening {
  readonly what: What;
  /** When it happened: for an abandonment, when the customer left, which may lie before the telling. */
  readonly at: number;
  /** The case's number in the run, from 0 in the order of arising, and its name across runs. */
  readonly case: number;
  readonly key: string;
  readonly type: string;
  /** 1 for the case's first contact. */
  readonly attempt: number;
  readonly arrival: number;
  readonly segment: number;
  readonly patience: number;
  readonly talk: number;
  readonly wrapUp: number;
  /** Of handlings; and seconds of work of these, of what was put down and of calls in vain; else NaN. */
  readonly talkEnded: number;
  readonly worked: number;
  readonly calledBack: boolean;
  /** Group and number within it, for answers and handlings. */
  readonly agent: string | undefined;
  /** How a wait ended without an answer, or how a case ended. */
  readonly how: string | undefined;
  /** Whether the case arose in the horizon. */
  readonly counted: boolean;
}

/** A stretch of an agent's time. */
export interface Span {
  readonly agent: string;
  readonly activity: string;
  readonly chats: number;
  readonly from: number;
  readonly to: number;
}

export class Recorder implements Observer {
  readonly happenings: Happening[] = [];
  readonly spans: Span[] = [];
  /** When the run ended. */
  endedAt = Number.NaN;
  /** Cases open at the end. */
  openCases = Number.NaN;
  private centre!: Centre;
  private cases = 0;
  private agentNames: string[] = [];

  begin(centre: Centre): void {
    this.centre = centre;
    this.agentNames = centre.plan.agentGroups.flatMap((group) =>
      Array.from({ length: group.agents }, (_, k) => `${group.name}/${k}`),
    );
  }

  caseArises(contact: number): void {
    this.centre.contacts.caseNote[contact] = this.cases++;
    // The row's arrival is set when the case first asks.
    this.keep('arises', contact, { arrival: this.centre.now });
  }

  visitBegins(contact: number): void {
    this.keep('visits', contact);
  }

  visitEnds(contact: number, how: VisitEnd): void {
    this.keep('leaves self-service', contact, { how: nameOf(VisitEnd, how) });
  }

  visitRefused(contact: number): void {
    this.keep('is refused', contact);
  }

  resumed(contact: number, agent: number): void {
    this.keep('resumed', contact, { agent: this.agentNames[agent] });
  }

  putDown(contact: number, agent: number): void {
    this.keep('put down', contact, { agent: this.agentNames[agent] });
  }

  calledBack(contact: number): void {
    this.keep('called back', contact);
  }

  parked(contact: number): void {
    this.keep('parked', contact);
  }

  callsInVain(contact: number, agent: number): void {
    this.keep('calls in vain', contact, { agent: this.agentNames[agent] });
  }

  calledInVain(contact: number, agent: number): void {
    this.keep('called in vain', contact, { agent: this.agentNames[agent] });
  }

  offered(contact: number): void {
    this.keep('offered', contact);
  }

  blocked(contact: number): void {
    this.keep('blocked', contact);
  }

  turnedAway(contact: number): void {
    this.keep('turned away', contact);
  }

  leavesMessage(contact: number): void {
    this.keep('leaves message', contact);
  }

  waits(contact: number): void {
    this.keep('waits', contact);
  }

  answered(contact: number, agent: number): void {
    this.keep('answered', contact, { agent: this.agentNames[agent] });
  }

  abandoned(contact: number, how: Abandonment): void {
    this.keep('abandoned', contact, { at: this.centre.contacts.left[contact]!, how: nameOf(Abandonment, how) });
  }

  handled(contact: number, agent: number): void {
    this.keep('handled', contact, { agent: this.agentNames[agent] });
  }

  transferred(contact: number): void {
    this.keep('transferred', contact);
  }

  spent(agent: number, activity: Activity): void {
    this.spans.push({
      agent: this.agentNames[agent]!,
      activity: nameOf(Activity, activity),
      chats: this.centre.agents.chats[agent]!,
      from: this.centre.agents.since[agent]!,
      to: this.centre.now,
    });
  }

  caseEnds(contact: number, outcome: Outcome): void {
    this.keep('ends', contact, { how: nameOf(Outcome, outcome) });
  }

  end(): void {
    this.endedAt = this.centre.now;
    this.openCases = this.centre.openCases;
  }

  /** The happenings of the given kinds (all, when none is given), in the order of telling. */
  only(...kinds: readonly What[]): Happening[] {
    return kinds.length === 0 ? this.happenings : this.happenings.filter(({ what }) => kinds.includes(what));
  }

  /** The same as lines of text, such as `30 answered 1 by team/0`: time, what, case, and by whom or how. */
  story(...kinds: readonly What[]): string[] {
    return this.only(...kinds).map(({ at, what, case: number, agent, how }) => {
      const rest = agent === undefined ? (how ?? '') : `by ${agent}`;
      return `${at} ${what} ${number} ${rest}`.trim();
    });
  }

  /** What an agent did, such as `0–30 idle`; stretches without length are left out. */
  day(agent: string): string[] {
    return this.spans
      .filter((span) => span.agent === agent && span.to > span.from)
      .map(({ from, to, activity }) => `${from}–${to} ${activity}`);
  }

  private keep(what: What, contact: number, more: Partial<Happening> = {}): void {
    const { contacts, now, plan } = this.centre;
    const caseType = plan.contactTypes[contacts.caseType[contact]!]!.name;
    this.happenings.push({
      what,
      at: now,
      case: contacts.caseNote[contact]!,
      key: `${caseType} ${contacts.day[contact]} ${contacts.index[contact]}`,
      type: plan.contactTypes[contacts.type[contact]!]!.name,
      attempt: contacts.attempt[contact]!,
      arrival: contacts.arrival[contact]!,
      segment: contacts.segment[contact]!,
      patience: contacts.patience[contact]!,
      talk: contacts.talk[contact]!,
      wrapUp: contacts.wrapUp[contact]!,
      talkEnded: what === 'handled' ? contacts.talkEnded[contact]! : Number.NaN,
      worked: WORKED.includes(what) ? contacts.worked[contact]! : Number.NaN,
      calledBack: what !== 'arises' && contacts.calledBack[contact] === 1,
      agent: undefined,
      how: undefined,
      counted: contacts.counted[contact] === 1,
      ...more,
    });
  }
}

function nameOf(names: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(names).find((name) => names[name] === value) ?? `unknown ${value}`;
}

/** Runs the plan once. */
export function simulate(plan: CentrePlan, options: Partial<CentreOptions> = {}): Recorder {
  const recorder = new Recorder();
  new Centre(plan, recorder, { seed: 1, replication: 0, ...options }).run();
  return recorder;
}
