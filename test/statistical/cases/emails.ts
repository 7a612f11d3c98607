/** Email: a queue like any other while agents are there, and work that is put down and taken up again without loss. */
import { singleAgentWait } from '../../../src/queueing/pollaczek-khinchine.ts';
import type { LawDescription } from '../../../src/random/law.ts';
import { agentGroup, centrePlan, contactType, DAY, law } from '../centre-plan.ts';
import { busySeconds, runPlan } from '../plain-counts.ts';
import { exactly, meanOf, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const HANDLE = 420;
const HOUR = 3600;
const REPLICATIONS = 40;

const laws: readonly { readonly name: string; readonly description: LawDescription }[] = [
  { name: 'constant', description: { distribution: 'deterministic', value: HANDLE } },
  { name: 'lognormal, CV 1.2', description: { distribution: 'lognormal', mean: HANDLE, cv: 1.2 } },
];

const alwaysThere: readonly ValidationCase[] = laws.map(({ name, description }) => ({
  id: `email-${description.distribution}`,
  title: `Email as M/G/1: one agent who is always there, 70 % loaded, handle time ${name}`,
  source: 'Pollaczek (1930), Khinchine (1932)',
  compare() {
    const work = law(description);
    const rate = 0.7 / HANDLE;
    const plan = centrePlan(
      { warmUp: 2, counted: 200 },
      [contactType('email', rate, work, { channel: 'email' })],
      [agentGroup('agents', 1, [0])],
    );
    const { mean, variance } = work.distribution;
    return [
      {
        name: 'Mean wait until somebody begins',
        unit: 'seconds',
        theirs: exactly(singleAgentWait({ arrivalRate: rate, handleTime: mean, handleTimeVariance: variance })),
        ours: ratioOf(
          runPlan(plan, 140, REPLICATIONS),
          ({ types }) => types[0]!.answeredWait,
          ({ types }) => types[0]!.answered,
        ),
        errorLimit: 0.02,
      },
    ];
  },
}));

/** From 9 to 18 with an hour's break at 13, so that each day ends twice in the middle of an email. */
function officeDuties(agents: number, days: number) {
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    Array.from({ length: agents }, (_, agent) => {
      const start = day * DAY + 9 * HOUR;
      const breaks = [{ start: start + 4 * HOUR, length: HOUR, paid: false }];
      return { agent, start, end: start + 9 * HOUR, day, breaks };
    }),
  );
}

/** Two agents at four fifths of the speed, more emails than they can do: each does one after the other, pauses left out. */
const putDown: ValidationCase = {
  id: 'email-put-down',
  title:
    'Email put down at breaks and at the end of the day: two agents, five days of eight hours, more than they can do',
  source: 'Nothing is lost: each agent ends ⌊5 × 8 h ÷ (420 s ÷ 0.8)⌋ emails and is in the middle of the next',
  compare() {
    const days = 5;
    const [agents, speed, emails] = [2, 0.8, 1000];
    const arrivals = Float64Array.from({ length: emails }, (_, k) => k / emails);
    const plan = centrePlan(
      { warmUp: 0, counted: days, runOut: 0 },
      [
        contactType('email', 0, law({ distribution: 'deterministic', value: HANDLE }), {
          channel: 'email',
          demand: {
            kind: 'replay',
            arrivals,
            handleTimes: undefined,
            patiences: undefined,
            segments: [0],
            shares: [1],
          },
        }),
      ],
      [agentGroup('agents', agents, [0], { speed, duties: officeDuties(agents, days) })],
    );
    const runs = runPlan(plan, 142, 2);
    return [
      {
        name: 'Emails finished',
        unit: 'count',
        theirs: exactly(agents * Math.floor((days * 8 * HOUR) / (HANDLE / speed))),
        ours: meanOf(runs, ({ types }) => types[0]!.handled),
        errorLimit: 0,
      },
      {
        name: 'Agent-hours at work',
        unit: 'count',
        theirs: exactly(agents * days * 8),
        ours: meanOf(runs, (counts) => busySeconds(counts) / HOUR),
        errorLimit: 0,
      },
    ];
  },
};

/** Emails come around the clock and are worked in office hours: in the long run all of the work is done there. */
const officeHours: ValidationCase = {
  id: 'email-office-hours',
  title: 'Email worked in office hours: it comes around the clock, three agents do it from 9 to 18, load 0.8',
  source: 'Work is conserved: agent-seconds = emails × mean work, however often each is put down; Little’s law',
  compare() {
    const [agents, days] = [3, 60];
    const rate = (0.8 * agents * 8 * HOUR) / DAY / HANDLE;
    const plan = centrePlan(
      { warmUp: 0, counted: days, runOut: 3 },
      [contactType('email', rate, law({ distribution: 'lognormal', mean: HANDLE, cv: 1.2 }), { channel: 'email' })],
      [agentGroup('agents', agents, [0], { duties: officeDuties(agents, days + 3) })],
    );
    const runs = runPlan(plan, 143, 20);
    return [
      {
        name: 'Emails finished, of those that came',
        unit: 'share',
        theirs: exactly(1),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.handled,
          ({ types }) => types[0]!.offered,
        ),
        errorLimit: 0,
      },
      {
        name: 'Seconds of work on an email',
        unit: 'seconds',
        theirs: exactly(HANDLE),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.work,
          ({ types }) => types[0]!.handled,
        ),
        errorLimit: 0.01,
      },
    ];
  },
};

export const emailCases: readonly ValidationCase[] = [...alwaysThere, putDown, officeHours];
