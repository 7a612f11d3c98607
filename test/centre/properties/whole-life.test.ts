/**
 * What holds in every run of every plan with the whole life of a case on: self-service, chat, email, callbacks, starting
 * backlogs, new hires and strain beside everything else.
 *
 * Breaks caught: a case lost between its stations (books), work lost or done twice (chat, email), a bot that holds too
 * many, an agent with too much in hand, someone called who never asked for it.
 */
import { describe, expect, it } from 'vitest';
import type { CentrePlan } from '../../../src/centre/plan.ts';
import { always, expectNone, typeOf } from '../../support/every-run.ts';
import { DAY } from '../../support/plan.ts';
import { type Happening, type Recorder, simulate, type What } from '../../support/recorder.ts';

const FEATURES = { wholeLife: true };

/** What takes a contact out of the queue. */
const LEAVES = ['answered', 'resumed', 'abandoned', 'parked', 'calls in vain'] as const;

function groupOf(plan: CentrePlan, agent: string) {
  const name = agent.slice(0, agent.lastIndexOf('/'));
  return plan.agentGroups.find((group) => group.name === name)!;
}

function skillOf(plan: CentrePlan, agent: string, type: string) {
  const place = plan.contactTypes.findIndex(({ name }) => name === type);
  return groupOf(plan, agent).skills.find((skill) => skill.type === place)!;
}

/** Happenings by agent. */
function byAgent(told: Recorder, ...kinds: readonly What[]): Map<string, Happening[]> {
  const agents = new Map<string, Happening[]>();
  for (const one of told.only(...kinds)) agents.set(one.agent!, [...(agents.get(one.agent!) ?? []), one]);
  return agents;
}

describe('the books balance', () => {
  it('each counted case ends once, as its last station says', () => {
    const seen = new Set<string>();
    always(
      (told) => {
        const stations: Record<string, readonly string[]> = {
          resolved: ['handled'],
          unresolved: ['handled'],
          turnedAway: ['turned away'],
          abandoned: ['abandoned'],
          blocked: ['blocked'],
          solved: ['leaves self-service solved'],
          givenUp: ['leaves self-service givenUp'],
          lostAtCallback: ['called in vain', 'parked', 'called back'],
        };
        const last = new Map<number, Happening>();
        const ended = new Set<number>();
        expectNone(told.happenings, (one) => {
          if (ended.has(one.case)) return true;
          const before = last.get(one.case);
          last.set(one.case, one);
          if (one.what !== 'ends') return false;
          ended.add(one.case);
          seen.add(one.how!);
          if (one.how === 'open') return false;
          const station = before!.what === 'leaves self-service' ? `${before!.what} ${before!.how}` : before!.what;
          return !stations[one.how!]!.includes(station);
        });
        const counted = told.only('arises').filter((one) => one.counted);
        expectNone(counted, (one) => one.at < 0 || one.at >= DAY || !ended.has(one.case));
      },
      101,
      FEATURES,
    );
    // The random plans do reach every end.
    expect(seen.size).toBe(9);
  });

  it('on the path: nobody leaves the queue who is not in it, or stands there twice', () => {
    always(
      (told) => {
        const waiting = new Set<number>();
        expectNone(told.happenings, (one, k) => {
          if (k > 0 && one.at < told.happenings[k - 1]!.at) return true;
          if (one.what === 'waits') {
            if (waiting.has(one.case)) return true;
            waiting.add(one.case);
          } else if ((LEAVES as readonly string[]).includes(one.what)) waiting.delete(one.case);
          else if (one.what === 'ends' && one.how !== 'open') return waiting.has(one.case);
          return false;
        });
      },
      102,
      FEATURES,
    );
  });

  it('what is taken up is handled, put down or still in hand at the end', () => {
    always(
      (told) => {
        const inHand = new Map<number, string>();
        expectNone(told.only('answered', 'resumed', 'handled', 'put down'), (one) => {
          if (one.what === 'answered' || one.what === 'resumed') {
            if (inHand.has(one.case)) return true;
            inHand.set(one.case, one.agent!);
            return false;
          }
          const fits = inHand.get(one.case) === one.agent;
          inHand.delete(one.case);
          return !fits;
        });
      },
      103,
      FEATURES,
    );
  });
});

describe('self-service', () => {
  it('a bot holds no more than its sessions, and refuses only when full or down', () => {
    let refused = 0;
    always(
      (told, plan) => {
        const [, bot] = plan.selfServices;
        const ofBot = ({ key }: Happening) => typeOf(plan, key.split(' ').slice(0, 2).join(' ')).selfService === 1;
        let held = 0;
        expectNone(told.only('visits', 'leaves self-service', 'is refused').filter(ofBot), (one) => {
          if (one.what === 'visits') held++;
          else if (one.what === 'leaves self-service') held--;
          else {
            refused++;
            const { starts, ends } = bot!.outages;
            const isDown = [...starts].some((start, k) => start <= one.at && one.at < ends[k]!);
            return !isDown && (held < bot!.sessions || bot!.whenFull === 'wait');
          }
          return held > bot!.sessions || held < 0;
        });
      },
      104,
      FEATURES,
    );
    expect(refused).toBeGreaterThan(500);
  });
});

describe('chat', () => {
  it('an agent holds at most as many as every one of them allows, and each advances as it should', () => {
    let together = 0;
    always(
      (told, plan) => {
        for (const [agent, happenings] of byAgent(told, 'answered', 'handled')) {
          const inHand = new Map<number, { type: string; work: number }>();
          let last = Number.NaN;
          expectNone(happenings, (one) => {
            const { channel } = typeOf(plan, one.type);
            for (const chat of inHand.values()) {
              const { slowerBy } = skillOf(plan, agent, chat.type);
              chat.work += (one.at - last) / (1 + slowerBy * (inHand.size - 1));
            }
            last = one.at;
            if (channel !== 'chat') return inHand.size > 0;
            if (one.what === 'answered') {
              inHand.set(one.case, { type: one.type, work: -one.talk - one.wrapUp });
              together += inHand.size > 1 ? 1 : 0;
              return [...inHand.values()].some(({ type }) => skillOf(plan, agent, type).atOnce < inHand.size);
            }
            const { work } = inHand.get(one.case)!;
            inHand.delete(one.case);
            // Sums of some hundred stretches of some thousand seconds.
            return Math.abs(work) > 1e-6;
          });
        }
      },
      105,
      FEATURES,
    );
    expect(together).toBeGreaterThan(500);
  });

  it('spans tell how many were in hand, and their parts of an agent’s time add up to it', () => {
    always(
      (told) => {
        const worked = new Map<string, number>();
        const spent = new Map<string, number>();
        const add = (sums: Map<string, number>, agent: string, value: number) =>
          sums.set(agent, (sums.get(agent) ?? 0) + value);
        for (const one of told.only('handled', 'put down', 'called in vain')) add(worked, one.agent!, one.worked);
        const open = new Set(told.spans.filter(({ to }) => to === told.endedAt).map(({ agent }) => agent));
        for (const { agent, activity, from, to, chats } of told.spans) {
          if (activity === 'handling') add(spent, agent, to - from);
          else expect(chats).toBe(0);
        }
        expectNone(
          [...spent].filter(([agent]) => !open.has(agent)),
          ([agent, seconds]) => {
            return Math.abs(seconds - (worked.get(agent) ?? 0)) > 1e-6 * (1 + seconds);
          },
        );
      },
      106,
      FEATURES,
    );
  });
});

describe('email', () => {
  it('takes its work and no more, however often it is put down', () => {
    let putDown = 0;
    always(
      (told, plan) => {
        const left = new Map<number, number>();
        expectNone(told.only('answered', 'put down', 'handled'), (one) => {
          if (typeOf(plan, one.type).channel !== 'email') return false;
          const group = groupOf(plan, one.agent!);
          // Speeds that change while one works are left to the tests of learning and of strain.
          if (group.newHires !== undefined || group.strain !== undefined) left.set(one.case, Number.NaN);
          if (one.what === 'answered') {
            if (!Number.isNaN(left.get(one.case) ?? 0)) left.set(one.case, one.talk + one.wrapUp);
            return false;
          }
          const rest = left.get(one.case)! - one.worked * group.speed;
          left.set(one.case, rest);
          if (one.what === 'put down') {
            putDown++;
            return rest < -1e-6;
          }
          left.delete(one.case);
          return Math.abs(rest) > 1e-6 || one.talkEnded > one.at + 1e-6;
        });
      },
      107,
      FEATURES,
    );
    expect(putDown).toBeGreaterThan(300);
  });

  it('nobody stays for it: it is taken up on duty only', () => {
    always(
      (told, plan) => {
        const emails = told.only('answered', 'resumed').filter(({ type }) => typeOf(plan, type).channel === 'email');
        expectNone(emails, ({ agent, at }) => {
          const group = groupOf(plan, agent!);
          const number = Number(agent!.slice(agent!.lastIndexOf('/') + 1));
          return !group.duties.some((duty) => duty.agent === number && duty.start <= at && at < duty.end);
        });
      },
      108,
      FEATURES,
    );
  });
});

it('callbacks: only who accepted is called, while the type is open or agents stay, at most twice', () => {
  let called = 0;
  always(
    (told) => {
      const accepted = new Map<string, number>();
      expectNone(told.only('called back', 'calls in vain', 'answered', 'abandoned'), (one) => {
        const contact = `${one.case} ${one.attempt}`;
        if (one.what === 'called back') {
          accepted.set(contact, 0);
          called++;
        } else if (one.what === 'calls in vain') {
          const attempts = (accepted.get(contact) ?? Number.NaN) + 1;
          accepted.set(contact, attempts);
          return !(attempts <= 2);
        } else if (one.what === 'abandoned') return accepted.has(contact);
        else return one.calledBack !== accepted.has(contact);
        return false;
      });
    },
    109,
    FEATURES,
  );
  expect(called).toBeGreaterThan(500);
});

it('same plan, seed and replication: same happenings', () => {
  always(
    (told, plan, seed) => {
      const again = simulate(plan, { seed });
      expect(again.happenings.length).toBe(told.happenings.length);
      expectNone(again.happenings, (one, k) => {
        const first = told.happenings[k]!;
        return one.at !== first.at || one.what !== first.what || one.case !== first.case || one.agent !== first.agent;
      });
    },
    110,
    FEATURES,
  );
});
