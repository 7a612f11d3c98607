/** Callbacks, emails put down, backlogs, chats and self-service, moved by hand: every counter that they touch, worked out. */
import { describe, expect, it } from 'vitest';
import { Abandonment, Activity, Outcome, VisitEnd } from '../../src/centre/observer.ts';
import type { CallbackPlan, CentrePlan, SelfServicePlan } from '../../src/centre/plan.ts';
import type { ContactLimits } from '../../src/measure/contact-limits.ts';
import {
  AGENT_COUNTERS,
  AgentCounter,
  BACKLOG_COUNTERS,
  BacklogCounter,
  CASE_COUNTERS,
  CaseCounter,
  CONTACT_COUNTERS,
  ContactCounter,
  VISIT_COUNTERS,
  VisitCounter,
  WORK_COUNTERS,
  WorkCounter,
} from '../../src/measure/counters.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { constant } from '../../src/random/distributions/deterministic.ts';
import { sparseQuantile } from '../../src/stats/histogram.ts';
import { valuesIn } from '../support/values-in.ts';
import { Driven } from './driven.ts';
import { agentGroup, contactType, handPlan } from './hand-driven-centre.ts';

const CALLS = 0;
const MAIL = 1;
const POST = 2;

const callback: CallbackPlan = { offerAfter: 60, accept: 1, reached: 1, attempt: 30, again: 900, slot: undefined };
const helpCentre: SelfServicePlan = {
  name: 'help',
  kind: 'help_centre',
  triedFirst: 1,
  covered: 0.5,
  solved: { times: Float64Array.of(-1e9), values: Float64Array.of(0.5) },
  reasons: [],
  visit: { distribution: constant(60) },
  falseSolved: undefined,
  givesUp: 0,
  residue: 1.2,
  sessions: Number.POSITIVE_INFINITY,
  whenFull: 'pass_on',
  outages: { starts: new Float64Array(0), ends: new Float64Array(0) },
};

function driven(plan: Partial<CentrePlan> = {}, limits: Partial<Record<number, Partial<ContactLimits>>> = {}): Driven {
  const whole = handPlan({
    contactTypes: [
      contactType('calls', { callback, selfService: 0 }),
      contactType('mail', { channel: 'email' }),
      contactType('post', { channel: 'email' }),
    ],
    selfServices: [helpCentre],
    ...plan,
  });
  return new Driven(
    whole,
    whole.contactTypes.map((_, type) => ({ within: type === CALLS ? 20 : 3600, shortAbandon: 0, ...limits[type] })),
  );
}

const TYPES = 3;
const INTERVALS = [0, 1, 2, 3];
const contactsOf = (record: ReplicationRecord, type: number, name: keyof typeof ContactCounter) =>
  INTERVALS.map((k) => record.contacts[(k * TYPES + type) * CONTACT_COUNTERS + ContactCounter[name]]);
const casesOf = (record: ReplicationRecord, type: number, name: keyof typeof CaseCounter) =>
  INTERVALS.map((k) => record.cases[(k * TYPES + type) * CASE_COUNTERS + CaseCounter[name]]);
const visitsOf = (record: ReplicationRecord, name: keyof typeof VisitCounter) =>
  INTERVALS.map((k) => record.visits[k * TYPES * VISIT_COUNTERS + VisitCounter[name]]);
/** Series 0 is mail, 1 is post, 2 is both. */
const backlogOf = (record: ReplicationRecord, series: number, name: keyof typeof BacklogCounter) =>
  INTERVALS.map((k) => record.backlog[(k * 3 + series) * BACKLOG_COUNTERS + BacklogCounter[name]]);
const agentsOf = (record: ReplicationRecord, name: keyof typeof AgentCounter) =>
  INTERVALS.map((k) => record.agents[k * AGENT_COUNTERS + AgentCounter[name]]);

describe('a callback', () => {
  it('ends the hold, is neither in time nor abandoned, and has a delay of its own', () => {
    const run = driven();
    const contact = run.queues(CALLS, 100);
    run.acceptsCallback(contact, 110);
    run.waits(contact);
    run.answers(contact, 2000);
    run.handles(contact, 2100, 80, 20);
    run.ends(contact, Outcome.resolved);
    const record = run.finish(9000);
    const of = (name: keyof typeof ContactCounter) => contactsOf(record, CALLS, name)[0];
    expect([of('offered'), of('calledBack'), of('reached'), of('handled')]).toEqual([1, 1, 1, 1]);
    expect([of('answered'), of('answeredInTime'), of('abandoned'), of('answeredWait')]).toEqual([0, 0, 0, 0]);
    expect([of('holds'), of('hold'), of('queueArea'), of('callbackDelay')]).toEqual([1, 10, 10, 1890]);
    // It arrives in the first interval, and what is told of it belongs there.
    expect(contactsOf(record, CALLS, 'handled')).toEqual([1, 0, 0, 0]);
    expect(valuesIn(record.callback![CALLS]!)).toBe(1);
    expect(valuesIn(record.hold[CALLS]!)).toBe(1);
    expect(valuesIn(record.speed[CALLS]!)).toBe(0);
    expect(record.longestCallback[CALLS]).toBe(1890);
    expect(casesOf(record, CALLS, 'firstResponse')).toEqual([1900, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'resolutionTime')).toEqual([1980, 0, 0, 0]);
  });

  it('in vain costs the attempts, and is lost in the end', () => {
    const run = driven();
    const { centre, collector } = run;
    const contact = run.queues(CALLS, 100);
    run.acceptsCallback(contact, 110);
    collector.parked(contact);
    for (const at of [400, 1300]) {
      centre.now = at;
      collector.callsInVain(contact, 0);
      centre.now = at + 30;
      centre.contacts.worked[contact] = 30;
      collector.calledInVain(contact, 0);
    }
    run.ends(contact, Outcome.lostAtCallback);
    const record = run.finish(9000);
    expect(contactsOf(record, CALLS, 'reached')).toEqual([0, 0, 0, 0]);
    expect(contactsOf(record, CALLS, 'queueArea')).toEqual([10, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'lostAtCallback')).toEqual([1, 0, 0, 0]);
    expect(record.work!.grid[CALLS * WORK_COUNTERS + WorkCounter.worked]).toBe(60);
    expect(record.work!.grid[CALLS * WORK_COUNTERS + WorkCounter.handled]).toBe(0);
  });

  it('that is still waited for at the end is no hold', () => {
    const run = driven();
    const contact = run.queues(CALLS, 100);
    run.acceptsCallback(contact, 150);
    run.waits(contact);
    const record = run.finish(9000);
    expect(contactsOf(record, CALLS, 'hold')).toEqual([50, 0, 0, 0]);
    expect(contactsOf(record, CALLS, 'queueArea')).toEqual([50, 0, 0, 0]);
    expect(record.longest[CALLS]).toBe(50);
  });
});

describe('an email that is put down', () => {
  it('waits again, its hold being over, and each agent is credited with the seconds that they spent', () => {
    const run = driven({ agentGroups: [agentGroup('one', 1), agentGroup('two', 1)] });
    const email = run.queues(MAIL, 100);
    run.answers(email, 300);
    run.putsDown(email, 1000, 700);
    run.resumes(email, 4000, 1);
    run.handles(email, 4200, 850, 50, 200, 1);
    run.centre.contacts.agentsMet[email] = 2;
    run.ends(email, Outcome.resolved);
    const record = run.finish(9000);
    expect(casesOf(record, MAIL, 'agentsMet')).toEqual([2, 0, 0, 0]);
    expect(casesOf(record, MAIL, 'firstContactResolved')).toEqual([1, 0, 0, 0]);
    expect(contactsOf(record, MAIL, 'hold')).toEqual([200, 0, 0, 0]);
    // 100–300, then 1000–4000.
    expect(contactsOf(record, MAIL, 'queueArea')).toEqual([200 + 800, 1800, 400, 0]);
    expect(contactsOf(record, MAIL, 'queueLongest')).toEqual([1, 1, 1, 0]);
    expect(contactsOf(record, MAIL, 'talk')).toEqual([850, 0, 0, 0]);
    // The reply is sent at 4150, 4050 s after it came.
    expect(contactsOf(record, MAIL, 'answeredWait')).toEqual([4050, 0, 0, 0]);
    expect(casesOf(record, MAIL, 'firstResponse')).toEqual([4050, 0, 0, 0]);
    expect(casesOf(record, MAIL, 'resolutionTime')).toEqual([4050, 0, 0, 0]);
    const worked = [0, 1].map(
      (group) => record.work!.grid[(group * TYPES + MAIL) * WORK_COUNTERS + WorkCounter.worked],
    );
    expect(worked).toEqual([700, 200]);
    const handled = [0, 1].map(
      (group) => record.work!.grid[(group * TYPES + MAIL) * WORK_COUNTERS + WorkCounter.handled],
    );
    expect(handled).toEqual([0, 1]);
  });

  it('and is dropped, or waits on, has had one hold', () => {
    const run = driven();
    const dropped = run.queues(MAIL, 0);
    run.answers(dropped, 100);
    run.putsDown(dropped, 200, 100);
    run.abandons(dropped, 500, Abandonment.dropped);
    const waiting = run.queues(POST, 0);
    run.answers(waiting, 600);
    run.putsDown(waiting, 700, 100);
    const record = run.finish(9000);
    expect(contactsOf(record, MAIL, 'holds')).toEqual([1, 0, 0, 0]);
    expect(contactsOf(record, MAIL, 'hold')).toEqual([100, 0, 0, 0]);
    expect(contactsOf(record, MAIL, 'queueArea')).toEqual([100 + 300, 0, 0, 0]);
    expect(contactsOf(record, MAIL, 'abandoned')).toEqual([1, 0, 0, 0]);
    expect(contactsOf(record, POST, 'hold')).toEqual([600, 0, 0, 0]);
    expect(contactsOf(record, POST, 'queueArea')).toEqual([600 + 1100, 1800, 1800, 1800]);
  });
});

describe('the backlog', () => {
  it('has a number and an age, of each type and of all', () => {
    const run = driven();
    const first = run.queues(MAIL, 600);
    const second = run.queues(POST, 900);
    run.answers(first, 1500);
    run.answers(second, 2100);
    const record = run.finish(9000);
    expect(backlogOf(record, 0, 'area')).toEqual([900, 0, 0, 0]);
    expect(backlogOf(record, 2, 'area')).toEqual([900 + 900, 300, 0, 0]);
    expect(backlogOf(record, 2, 'most')).toEqual([2, 1, 0, 0]);
    expect(backlogOf(record, 1, 'most')).toEqual([1, 1, 0, 0]);
    // Mail ages from 0 to 900 between 600 and 1500; post, oldest from then on, from 600 to 900 at 1800, to 1200 at 2100.
    expect(backlogOf(record, 0, 'ageArea')).toEqual([(900 * 900) / 2, 0, 0, 0]);
    expect(backlogOf(record, 2, 'ageArea')).toEqual([(900 * 900) / 2 + 300 * 750, 300 * 1050, 0, 0]);
    expect(backlogOf(record, 2, 'ageMost')).toEqual([900, 1200, 0, 0]);
  });

  it('takes back what was put down as old as it is', () => {
    const run = driven();
    const old = run.queues(MAIL, 0);
    run.answers(old, 0);
    run.queues(MAIL, 100);
    run.queues(MAIL, 150);
    run.putsDown(old, 200, 200);
    const record = run.finish(1000);
    // From 100 on the oldest came at 100; from 200 on at 0.
    expect(backlogOf(record, 0, 'ageArea')[0]).toBe((100 * 100) / 2 + 800 * 600);
    expect(backlogOf(record, 0, 'area')[0]).toBe(50 + 2 * 50 + 3 * 800);
    expect(backlogOf(record, 0, 'ageMost')[0]).toBe(1000);
  });

  it('on open hours ages while they are open, over the time that they are', () => {
    // Open for the first half-hour and the last.
    const openHours = { opens: Float64Array.of(0, 5400), closes: Float64Array.of(1800, 7200) };
    const run = driven({}, { [MAIL]: { openHours } });
    const contact = run.queues(MAIL, 900);
    run.answers(contact, 6000);
    const record = run.finish(9000);
    // 900 s open in the first interval, 600 in the last.
    expect(backlogOf(record, 0, 'openAgeArea')).toEqual([(900 * 900) / 2, 0, 0, 600 * 1200]);
    expect(backlogOf(record, 0, 'openAgeMost')).toEqual([900, 900, 900, 1500]);
    expect(backlogOf(record, 0, 'openSeconds')).toEqual([1800, 0, 0, 1800]);
    // Mail and post are open at different times, so that together they have no age in open hours.
    expect(backlogOf(record, 2, 'onHours')).toEqual([0, 0, 0, 0]);
    expect(backlogOf(record, 1, 'onHours')).toEqual([1, 1, 1, 1]);
  });

  it('that a horizon starts with stands in the queue and is offered to nobody', () => {
    const run = driven();
    const { centre, collector } = run;
    const left = run.queues(MAIL, -50);
    centre.now = 0;
    // Something else has moved time on before.
    collector.caseArises(centre.newCase(CALLS));
    centre.contacts.waiting[left] = 0;
    collector.parked(left);
    run.ends(left, Outcome.open);
    const contact = centre.newCase(MAIL);
    for (const column of ['arisen', 'arrival', 'firstArrival'] as const) {
      centre.contacts[column][contact] = -Number.MIN_VALUE;
    }
    collector.caseArises(contact);
    collector.offered(contact);
    run.waits(contact, 0);
    run.answers(contact, 600);
    run.handles(contact, 700, 100);
    run.ends(contact, Outcome.resolved);
    const record = run.finish(9000);
    for (const name of ['offered', 'answered', 'holds', 'handled'] as const) {
      expect([name, contactsOf(record, MAIL, name)]).toEqual([name, [0, 0, 0, 0]]);
    }
    expect(casesOf(record, MAIL, 'cases')).toEqual([0, 0, 0, 0]);
    expect(contactsOf(record, MAIL, 'queueArea')).toEqual([600, 0, 0, 0]);
    expect(contactsOf(record, MAIL, 'queueLongest')).toEqual([1, 0, 0, 0]);
    expect(backlogOf(record, 0, 'area')).toEqual([600, 0, 0, 0]);
    // Somebody works on it all the same.
    expect(record.work!.grid[MAIL * WORK_COUNTERS + WorkCounter.worked]).toBe(100);
    expect(record.work!.resolutions[MAIL]).toBe(1);
  });
});

describe('time in open hours', () => {
  const openHours = { opens: Float64Array.of(0, 5400), closes: Float64Array.of(1800, 1e6) };

  it('leaves out what lies between', () => {
    const run = driven({}, { [MAIL]: { openHours } });
    const across = run.queues(MAIL, 1700);
    run.answers(across, 5500);
    run.handles(across, 5600, 100);
    run.ends(across, Outcome.resolved);
    const within = run.queues(MAIL, 5700);
    run.answers(within, 5700);
    run.handles(within, 5800, 100);
    run.ends(within, Outcome.resolved);
    const record = run.finish(9000);
    expect(casesOf(record, MAIL, 'firstResponse')).toEqual([3900, 0, 0, 100]);
    expect(casesOf(record, MAIL, 'firstResponseClosed')).toEqual([3600, 0, 0, 0]);
    expect(casesOf(record, MAIL, 'resolutionTimeClosed')).toEqual([3600, 0, 0, 0]);
    const open = record.resolutionOpen![MAIL]!;
    expect(valuesIn(open)).toBe(2);
    // Histograms are right to 1 %.
    expect(Math.abs(sparseQuantile(open, 1)! / 300 - 1)).toBeLessThan(0.01);
    expect(Math.abs(sparseQuantile(record.resolution[MAIL]!, 1)! / 3900 - 1)).toBeLessThan(0.01);
    // Without closing, nothing is told apart.
    expect(driven().finish(9000).resolutionOpen).toBeUndefined();
  });

  it.each([
    ['the wall clock', {}, 0],
    ['its clock', { clock: openHours }, 1],
  ])('a wait is held against the limit on %s', (_, clock, inTime) => {
    const run = driven({}, { [MAIL]: { within: 400, ...clock }, [CALLS]: clock });
    const email = run.queues(MAIL, 1700);
    const call = run.queues(CALLS, 1795);
    const gone = run.queues(CALLS, 1795);
    run.answers(call, 5410);
    run.abandons(gone, 5415, Abandonment.patience);
    run.answers(email, 5500);
    run.handles(email, 5600, 100);
    const record = run.finish(9000);
    expect(contactsOf(record, MAIL, 'answeredInTime')[0]).toBe(inTime);
    expect(contactsOf(record, CALLS, 'answeredInTime')[0]).toBe(inTime);
    expect(contactsOf(record, CALLS, 'abandonedInTime')[0]).toBe(inTime);
    // Speeds are on the wall clock either way.
    expect(contactsOf(record, CALLS, 'answeredWait')[0]).toBe(3615);
  });
});

describe('chats', () => {
  const skills = [{ type: 0, rank: 1, after: 0, keepFree: undefined, atOnce: 3, slowerBy: 0 }];
  const contactTypes = [contactType('chat', { channel: 'chat' }), contactType('b'), contactType('c')];

  it('fill slots of agents who are idle or hold some', () => {
    const run = driven({ contactTypes, selfServices: [], agentGroups: [agentGroup('team', 2, { skills })] });
    const { centre, collector } = run;
    centre.agents.dutyEnd.fill(20_000);
    const spend = (activity: Activity, chats: number, from: number, to: number) => {
      centre.agents.since[0] = from;
      centre.agents.chats[0] = chats;
      centre.now = to;
      collector.spent(0, activity);
    };
    spend(Activity.idle, 0, 0, 100);
    spend(Activity.handling, 1, 100, 300);
    spend(Activity.handling, 2, 300, 2000);
    // A call in hand leaves no slots to be used.
    spend(Activity.handling, 0, 2000, 2300);
    spend(Activity.shrinkage, 0, 2300, 2400);
    const record = run.finish(9000);
    expect(agentsOf(record, 'chats')).toEqual([200 + 2 * 1500, 2 * 200, 0, 0]);
    expect(agentsOf(record, 'slots')).toEqual([3 * 1800, 3 * 200, 0, 0]);
    expect(agentsOf(record, 'handling')).toEqual([1700, 500, 0, 0]);
  });
});

describe('self-service', () => {
  it('counts visits by their end, with the case', () => {
    const run = driven();
    const { contacts } = run.centre;
    const visit = (at: number, how: VisitEnd, covered: boolean) => {
      const contact = run.arises(CALLS, at);
      contacts.talk[contact] = 300;
      contacts.wrapUp[contact] = 60;
      if (how === VisitEnd.falselySolved) {
        // The centre has made its next contact harder by then.
        contacts.residue[contact] = 1.2;
        contacts.talk[contact] = 360;
        contacts.wrapUp[contact] = 72;
      }
      run.visits(contact, 60, how, covered);
      return contact;
    };
    run.ends(visit(10, VisitEnd.solved, true), Outcome.solved);
    run.ends(visit(20, VisitEnd.givenUp, false), Outcome.givenUp);
    const back = visit(1790, VisitEnd.falselySolved, true);
    const passed = visit(1800, VisitEnd.passedOn, true);
    run.centre.now = 2000;
    run.collector.visitRefused(run.arises(CALLS, 2000));
    run.asks(back, 3700);
    run.answers(back, 3700);
    run.handles(back, 4132, 360, 72);
    run.ends(back, Outcome.resolved);
    contacts.residue[passed] = 1.5;
    run.asks(passed, 4200);
    run.answers(passed, 4200);
    run.handles(passed, 4500, 240, 60);
    run.ends(passed, Outcome.unresolved);
    const record = run.finish(9000);
    expect(visitsOf(record, 'visits')).toEqual([3, 1, 0, 0]);
    expect(visitsOf(record, 'refused')).toEqual([0, 1, 0, 0]);
    expect(visitsOf(record, 'solved')).toEqual([1, 0, 0, 0]);
    expect(visitsOf(record, 'falselySolved')).toEqual([1, 0, 0, 0]);
    expect(visitsOf(record, 'givenUp')).toEqual([1, 0, 0, 0]);
    expect(visitsOf(record, 'passedOn')).toEqual([0, 1, 0, 0]);
    expect(visitsOf(record, 'read')).toEqual([2, 1, 0, 0]);
    expect(visitsOf(record, 'time')).toEqual([180, 60, 0, 0]);
    expect(visitsOf(record, 'avoided')).toEqual([360, 0, 0, 0]);
    expect(visitsOf(record, 'avoidedNaive')).toEqual([720, 0, 0, 0]);
    // 432 s would have been 360, and 300 s would have been 200.
    expect(visitsOf(record, 'added')[0]).toBeCloseTo(72, 9);
    expect(visitsOf(record, 'added')[1]).toBeCloseTo(100, 9);
    expect(casesOf(record, CALLS, 'falselySolved')).toEqual([1, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'solved')).toEqual([1, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'givenUp')).toEqual([1, 0, 0, 0]);
    // One truly solved in self-service, one by an agent.
    expect(record.work!.resolutions[CALLS]).toBe(2);
  });
});
