/** A centre moved by hand through known happenings: every counter that they touch is worked out beside them. */
import { describe, expect, it } from 'vitest';
import { Abandonment, Activity, Outcome } from '../../src/centre/observer.ts';
import { Collector } from '../../src/measure/collector.ts';
import {
  AGENT_COUNTERS,
  AgentCounter,
  CASE_COUNTERS,
  CaseCounter,
  CONTACT_COUNTERS,
  ContactCounter,
} from '../../src/measure/counters.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { sparseQuantile } from '../../src/stats/histogram.ts';
import { valuesIn } from '../support/values-in.ts';
import { agentGroup, contactType, HandDrivenCentre, handPlan } from './hand-driven-centre.ts';

const CALLS = 0;
const MAIL = 1;
const TYPES = 2;

const limits = [
  { within: 20, shortAbandon: 5 },
  { within: 3600, shortAbandon: 0 },
];

function begin(plan = handPlan(), options = {}) {
  const centre = new HandDrivenCentre(plan);
  const collector = new Collector(plan, limits, options);
  collector.begin(centre);
  /** Lets a contact ask, wait and be answered, with the queue told as the centre would. */
  const ask = (type: number, at: number, segment = 0) => {
    centre.now = at;
    const contact = centre.newCase(type, segment);
    collector.caseArises(contact);
    collector.offered(contact);
    return contact;
  };
  const wait = (contact: number) => {
    centre.contacts.waiting[contact] = 1;
    centre.contacts.queuedSince[contact] = centre.now;
    collector.waits(contact);
  };
  const answer = (contact: number, at: number) => {
    const { contacts } = centre;
    centre.now = at;
    contacts.answered[contact] = at;
    if (Number.isNaN(contacts.firstAnswered[contact]!)) contacts.firstAnswered[contact] = at;
    contacts.agentsMet[contact]!++;
    contacts.waiting[contact] = 0;
    collector.answered(contact, 0);
  };
  const handle = (contact: number, talk: number, wrapUp: number) => {
    centre.contacts.talk[contact] = talk;
    centre.contacts.wrapUp[contact] = wrapUp;
    centre.contacts.handlings[contact]!++;
    centre.contacts.talkEnded[contact] = centre.contacts.answered[contact]! + talk;
    centre.contacts.worked[contact] = talk + wrapUp;
    centre.now = centre.contacts.answered[contact]! + talk + wrapUp;
    collector.handled(contact, 0);
  };
  const abandon = (contact: number, left: number, how: Abandonment, now = left) => {
    centre.now = now;
    centre.contacts.left[contact] = left;
    centre.contacts.waiting[contact] = 0;
    collector.abandoned(contact, how);
  };
  const finish = (at: number) => {
    centre.now = at;
    collector.end();
    return collector.record();
  };
  return { centre, collector, ask, wait, answer, handle, abandon, finish };
}

function contactsOf(record: ReplicationRecord, type: number, interval: number) {
  return (name: keyof typeof ContactCounter) =>
    record.contacts[(interval * TYPES + type) * CONTACT_COUNTERS + ContactCounter[name]];
}

function columnOf(record: ReplicationRecord, type: number, name: keyof typeof ContactCounter) {
  return [0, 1, 2, 3].map((interval) => contactsOf(record, type, interval)(name));
}

function casesOf(record: ReplicationRecord, type: number, name: keyof typeof CaseCounter) {
  return [0, 1, 2, 3].map((k) => record.cases[(k * TYPES + type) * CASE_COUNTERS + CaseCounter[name]]);
}

function agentsOf(record: ReplicationRecord, name: keyof typeof AgentCounter) {
  return [0, 1, 2, 3].map((k) => record.agents[k * AGENT_COUNTERS + AgentCounter[name]]);
}

describe('contacts', () => {
  it('belong to the interval of their arrival, whenever they are answered', () => {
    const { ask, wait, answer, handle, finish } = begin();
    const contact = ask(CALLS, 1790);
    wait(contact);
    answer(contact, 1811);
    handle(contact, 100, 30);
    const first = contactsOf(finish(9000), CALLS, 0);
    expect([first('offered'), first('answered'), first('answeredInTime'), first('handled')]).toEqual([1, 1, 0, 1]);
    expect([first('answeredWait'), first('hold'), first('talk'), first('wrapUp')]).toEqual([21, 21, 100, 30]);
  });

  it('are in time when they wait exactly the acceptable wait', () => {
    const { ask, wait, answer, finish } = begin();
    const contact = ask(CALLS, 100);
    wait(contact);
    answer(contact, 120);
    expect(columnOf(finish(9000), CALLS, 'answeredInTime')).toEqual([1, 0, 0, 0]);
  });

  it('are not counted when they arrive in the warm-up or after the horizon', () => {
    const { ask, wait, answer, handle, abandon, collector, finish } = begin();
    const early = ask(CALLS, -10);
    wait(early);
    answer(early, 5);
    handle(early, 10, 0);
    collector.caseEnds(early, Outcome.resolved);
    const late = ask(CALLS, 7200);
    abandon(late, 7200, Abandonment.balked);
    collector.blocked(late);
    collector.caseEnds(late, Outcome.abandoned);
    const record = finish(9000);
    for (const name of ['offered', 'answered', 'handled', 'abandoned', 'blocked', 'hold', 'talk'] as const) {
      expect([name, columnOf(record, CALLS, name)]).toEqual([name, [0, 0, 0, 0]]);
    }
    expect(record.cases.every((count) => count === 0)).toBe(true);
    expect(record.hold[CALLS]!.counts).toHaveLength(0);
    expect(record.longest[CALLS]).toBe(0);
    // The queue in the horizon is real, whoever stands in it.
    expect(columnOf(record, CALLS, 'queueArea')).toEqual([5, 0, 0, 0]);
  });

  it('that abandon count by how and how soon', () => {
    const { ask, wait, abandon, finish } = begin();
    const abandonAfter = (arrival: number, seconds: number, how: Abandonment) => {
      const contact = ask(CALLS, arrival);
      if (how !== Abandonment.balked) wait(contact);
      abandon(contact, arrival + seconds, how);
    };
    abandonAfter(0, 0, Abandonment.balked);
    abandonAfter(10, 5, Abandonment.patience);
    abandonAfter(20, 20, Abandonment.patience);
    abandonAfter(50, 300, Abandonment.dropped);
    const first = contactsOf(finish(9000), CALLS, 0);
    expect(first('abandoned')).toBe(4);
    expect([first('balked'), first('dropped')]).toEqual([1, 1]);
    expect([first('abandonedInTime'), first('abandonedShort')]).toEqual([3, 2]);
    expect(first('hold')).toBe(325);
  });

  it('have no short abandons where the limit is zero', () => {
    const { ask, abandon, finish } = begin();
    abandon(ask(MAIL, 0), 0, Abandonment.balked);
    expect(contactsOf(finish(9000), MAIL, 0)('abandonedShort')).toBe(0);
  });

  it('that left before now leave at their own time', () => {
    const { ask, wait, abandon, finish } = begin(handPlan(), { queueLengths: false });
    const contact = ask(CALLS, 1700);
    wait(contact);
    abandon(contact, 1750, Abandonment.patience, 3700);
    const record = finish(9000);
    expect(columnOf(record, CALLS, 'queueArea')).toEqual([50, 0, 0, 0]);
    expect(columnOf(record, CALLS, 'hold')).toEqual([50, 0, 0, 0]);
    expect(record.queueLengths).toBe(false);
  });

  it('of email are answered when the reply is sent', () => {
    const { ask, wait, answer, handle, finish } = begin();
    const contact = ask(MAIL, 100);
    wait(contact);
    answer(contact, 3000);
    const other = ask(MAIL, 3000);
    answer(other, 3000);
    handle(other, 500, 60);
    handle(contact, 750, 50);
    const record = finish(9000);
    const first = contactsOf(record, MAIL, 0);
    // 2900 s on hold and 750 s of writing pass the limit of 3600 s.
    expect([first('answered'), first('answeredInTime'), first('answeredWait'), first('hold')]).toEqual([
      1, 0, 3650, 2900,
    ]);
    expect(contactsOf(record, MAIL, 1)('answeredInTime')).toBe(1);
    expect(casesOf(record, MAIL, 'firstResponse')).toEqual([3650, 500, 0, 0]);
  });

  it('have their holds in histograms, zero waits included', () => {
    const { ask, wait, answer, abandon, finish } = begin();
    answer(ask(CALLS, 0), 0);
    const answered = ask(CALLS, 10);
    wait(answered);
    answer(answered, 40);
    const abandoned = ask(CALLS, 50);
    wait(abandoned);
    abandon(abandoned, 150, Abandonment.patience);
    const record = finish(9000);
    const hold = record.hold[CALLS]!;
    expect(valuesIn(hold)).toBe(3);
    expect(sparseQuantile(hold, 1 / 3)).toBe(0);
    expect(sparseQuantile(hold, 1)! / 100).toBeCloseTo(1, 2);
    expect(valuesIn(record.speed[CALLS]!)).toBe(2);
    expect(record.longest[CALLS]).toBe(100);
  });
});

describe('contacts that still wait when the run ends', () => {
  it('have held for as long as they have waited so far', () => {
    const { ask, wait, answer, finish } = begin();
    const early = ask(CALLS, -100);
    wait(early);
    const answered = ask(CALLS, 10);
    wait(answered);
    answer(answered, 40);
    wait(ask(CALLS, 2000));
    wait(ask(MAIL, 7000));
    wait(ask(MAIL, 7300));
    const record = finish(9000);
    // Those from before and after the horizon stay out.
    expect(columnOf(record, CALLS, 'holds')).toEqual([1, 1, 0, 0]);
    expect(columnOf(record, CALLS, 'hold')).toEqual([30, 7000, 0, 0]);
    expect(columnOf(record, MAIL, 'hold')).toEqual([0, 0, 0, 2000]);
    expect([...record.longest]).toEqual([7000, 2000]);
    const hold = record.hold[CALLS]!;
    expect(valuesIn(hold)).toBe(2);
    expect(sparseQuantile(hold, 1)! / 7000).toBeCloseTo(1, 2);
    expect(valuesIn(record.speed[CALLS]!)).toBe(1);
    expect(columnOf(record, CALLS, 'answered')).toEqual([1, 0, 0, 0]);
    expect(columnOf(record, CALLS, 'abandoned')).toEqual([0, 0, 0, 0]);
  });
});

describe('the queue', () => {
  it('fills each interval that a wait overlaps, within the horizon', () => {
    const { ask, wait, answer, finish } = begin();
    const contact = ask(CALLS, 1700);
    wait(contact);
    answer(contact, 5500);
    const last = ask(CALLS, 7000);
    wait(last);
    answer(last, 7300);
    expect(columnOf(finish(9000), CALLS, 'queueArea')).toEqual([100, 1800, 1800, 100 + 200]);
  });

  it('is carried over a boundary as the least of the next interval’s longest', () => {
    const { ask, wait, answer, abandon, finish } = begin();
    const waiting = [-5, 100, 200].map((at) => {
      const contact = ask(CALLS, at);
      wait(contact);
      return contact;
    });
    abandon(waiting[2]!, 300, Abandonment.patience);
    // Nothing happens in the second interval; in the third the queue only shrinks.
    answer(waiting[0]!, 3700);
    answer(waiting[1]!, 3800);
    expect(columnOf(finish(9000), CALLS, 'queueLongest')).toEqual([3, 2, 2, 0]);
  });

  it('that still stands at the end has been there until the end', () => {
    const { ask, wait, finish } = begin();
    wait(ask(CALLS, 3500));
    const record = finish(9000);
    expect(columnOf(record, CALLS, 'queueArea')).toEqual([0, 100, 1800, 1800]);
    expect(columnOf(record, CALLS, 'queueLongest')).toEqual([0, 1, 1, 1]);
  });
});

describe('cases', () => {
  it('are counted where they arose, whatever happens later', () => {
    const { centre, collector, ask, wait, answer, handle, abandon, finish } = begin();
    const { contacts } = centre;
    const contact = ask(CALLS, 10);
    wait(contact);
    abandon(contact, 60, Abandonment.patience);
    // Tries again in the third interval, is transferred to mail and resolved there.
    centre.now = 4000;
    contacts.attempt[contact] = 2;
    contacts.arrival[contact] = 4000;
    collector.offered(contact);
    answer(contact, 4000);
    handle(contact, 100, 20);
    collector.transferred(contact);
    contacts.transfers[contact] = 1;
    contacts.attempt[contact] = 3;
    contacts.type[contact] = MAIL;
    contacts.arrival[contact] = 4100;
    collector.offered(contact);
    answer(contact, 5000);
    handle(contact, 300, 0);
    collector.caseEnds(contact, Outcome.resolved);
    const record = finish(9000);
    expect(casesOf(record, CALLS, 'cases')).toEqual([1, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'resolved')).toEqual([1, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'firstContactResolved')).toEqual([0, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'reached')).toEqual([1, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'agentsMet')).toEqual([2, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'transfers')).toEqual([1, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'firstResponse')).toEqual([3990, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'firstResponses')).toEqual([1, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'resolutionTime')).toEqual([5290, 0, 0, 0]);
    expect(columnOf(record, CALLS, 'offered')).toEqual([1, 0, 1, 0]);
    expect(columnOf(record, CALLS, 'transferred')).toEqual([0, 0, 1, 0]);
    expect(columnOf(record, MAIL, 'offered')).toEqual([0, 0, 1, 0]);
    expect(valuesIn(record.resolution[CALLS]!)).toBe(1);
  });

  it('resolved by an only contact are resolved at first contact, at the end of the talk', () => {
    const { collector, ask, answer, handle, finish } = begin();
    const contact = ask(CALLS, 10);
    answer(contact, 10);
    handle(contact, 100, 40);
    collector.caseEnds(contact, Outcome.resolved);
    const record = finish(9000);
    expect(casesOf(record, CALLS, 'firstContactResolved')).toEqual([1, 0, 0, 0]);
    expect(casesOf(record, CALLS, 'resolutionTime')).toEqual([100, 0, 0, 0]);
  });

  it('end in one way each', () => {
    const { collector, ask, finish } = begin();
    for (const outcome of Object.values(Outcome)) collector.caseEnds(ask(CALLS, 10), outcome);
    const record = finish(9000);
    for (const name of Object.keys(Outcome) as (keyof typeof Outcome)[]) {
      expect([name, casesOf(record, CALLS, name)]).toEqual([name, [1, 0, 0, 0]]);
    }
    expect(casesOf(record, CALLS, 'reached')).toEqual([0, 0, 0, 0]);
  });

  it('left open have reached the agents that they met', () => {
    const { centre, collector, ask, answer, handle, finish } = begin();
    const contact = ask(CALLS, 10);
    answer(contact, 10);
    handle(contact, 100, 0);
    const unheard = ask(CALLS, 20);
    centre.openCases = 2;
    for (const open of [contact, unheard]) collector.caseEnds(open, Outcome.open);
    const record = finish(9000);
    const counted = (name: keyof typeof CaseCounter) => casesOf(record, CALLS, name)[0];
    expect([counted('cases'), counted('open'), counted('reached')]).toEqual([2, 2, 1]);
    expect([counted('agentsMet'), counted('handlings'), counted('resolved')]).toEqual([1, 1, 0]);
    expect(record.leftOpen).toBe(2);
  });

  it('are open because they are told to be, not because nothing is known of them', () => {
    const { ask, finish } = begin();
    ask(CALLS, 10);
    expect(casesOf(finish(9000), CALLS, 'open')).toEqual([0, 0, 0, 0]);
  });

  it('are counted by segment too, where there are segments', () => {
    const { collector, ask, finish } = begin(handPlan({ segments: ['near', 'far'] }));
    collector.caseEnds(ask(CALLS, 10, 1), Outcome.unresolved);
    collector.caseEnds(ask(MAIL, 10, 0), Outcome.blocked);
    const { segments } = finish(9000);
    const at = (segment: number, name: keyof typeof CaseCounter) =>
      segments[segment * CASE_COUNTERS + CaseCounter[name]];
    expect([at(0, 'cases'), at(0, 'blocked'), at(0, 'unresolved')]).toEqual([1, 1, 0]);
    expect([at(1, 'cases'), at(1, 'blocked'), at(1, 'unresolved')]).toEqual([1, 0, 1]);
  });
});

describe('agents', () => {
  it('spend their time in the intervals in which it passes, within the horizon', () => {
    const { centre, collector, finish } = begin();
    const { agents } = centre;
    agents.dutyEnd.fill(20_000);
    const spend = (agent: number, activity: Activity, from: number, to: number) => {
      agents.since[agent] = from;
      centre.now = to;
      collector.spent(agent, activity);
    };
    spend(0, Activity.idle, -600, 100);
    spend(0, Activity.handling, 100, 400);
    spend(0, Activity.shrinkage, 400, 2000);
    spend(1, Activity.paidBreak, 2000, 3600);
    spend(0, Activity.idle, 2000, 7100);
    spend(0, Activity.handling, 7100, 8000);
    spend(0, Activity.idle, 8000, 9000);
    const record = finish(9000);
    expect(agentsOf(record, 'idle')).toEqual([100, 1600, 1800, 1700]);
    expect(agentsOf(record, 'handling')).toEqual([300, 0, 0, 100]);
    expect(agentsOf(record, 'shrinkage')).toEqual([1400, 200, 0, 0]);
    expect(agentsOf(record, 'paidBreak')).toEqual([0, 1600, 0, 0]);
    expect(agentsOf(record, 'overtime')).toEqual([0, 0, 0, 0]);
  });

  it('are on overtime past the end of their duty', () => {
    const { centre, collector, finish } = begin();
    const { agents } = centre;
    const handleUntil = (from: number, to: number) => {
      agents.since[0] = from;
      centre.now = to;
      collector.spent(0, Activity.handling);
    };
    agents.dutyEnd[0] = 150;
    handleUntil(100, 160);
    handleUntil(160, 165);
    agents.dutyEnd[0] = 1700;
    handleUntil(1600, 1900);
    const record = finish(9000);
    expect(agentsOf(record, 'handling')).toEqual([60 + 5 + 200, 100, 0, 0]);
    expect(agentsOf(record, 'overtime')).toEqual([10 + 5 + 100, 100, 0, 0]);
  });
});

describe('a horizon that ends within an interval', () => {
  it('has a shorter last interval', () => {
    const plan = handPlan({ horizon: 4500, contactTypes: [contactType('calls'), contactType('mail')] });
    const { ask, wait, answer, finish } = begin(plan);
    const contact = ask(CALLS, 4000);
    wait(contact);
    answer(contact, 4600);
    const record = finish(9000);
    expect(record.contacts).toHaveLength(3 * TYPES * CONTACT_COUNTERS);
    expect(contactsOf(record, CALLS, 2)('queueArea')).toBe(500);
  });
});

it('groups are kept apart', () => {
  const plan = handPlan({ agentGroups: [agentGroup('one', 1), agentGroup('two', 1)] });
  const { centre, collector, finish } = begin(plan);
  centre.agents.dutyEnd.fill(20_000);
  centre.agents.since[1] = 0;
  centre.now = 50;
  collector.spent(1, Activity.idle);
  const { agents } = finish(9000);
  expect(agents[AgentCounter.idle]).toBe(0);
  expect(agents[AGENT_COUNTERS + AgentCounter.idle]).toBe(50);
});
