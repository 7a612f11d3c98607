/** Customers who come again: retries, repeats of the unresolved, transfers. */
import { erlangB } from '../../../src/queueing/erlang-b.ts';
import { agentGroup, centrePlan, contactType, DAY, exponential } from '../centre-plan.ts';
import { runPlan } from '../plain-counts.ts';
import { exactly, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const HANDLE = 180;
const REPLICATIONS = 30;

const retriesOfNobodyServed: ValidationCase = {
  id: 'retries-unanswered',
  title: 'Retries: nobody answers, 60 % try again the first time and 40 % after that, at most 4 times',
  source: 'Sum of the chances: 1 + 0.6 (1 + 0.4 + 0.4² + 0.4³)',
  compare() {
    const retry = { share: 0.6, laterShare: 0.4, after: exponential(900), attempts: 4 };
    const plan = centrePlan(
      { warmUp: 0, counted: 2, runOut: 3 },
      [contactType('call', 0.1, exponential(HANDLE), { patience: exponential(60), retry })],
      [agentGroup('agents', 0, [0])],
    );
    const runs = runPlan(plan, 109, REPLICATIONS);
    return [
      {
        name: 'Attempts per case',
        unit: 'count',
        theirs: exactly(1 + 0.6 * (1 + 0.4 + 0.4 ** 2 + 0.4 ** 3)),
        ours: ratioOf(
          runs,
          ({ cases }) => cases.attempts,
          ({ cases }) => cases.cases,
        ),
        errorLimit: 0.005,
      },
    ];
  },
};

const retriesOfBlocked: ValidationCase = {
  id: 'retries-blocked',
  title: 'Retries: 12 erlangs of first calls on 10 lines, 70 % of the blocked try again within a day or so',
  source: 'Fixed point B = Erlang B(λ(1 − 0.7 B)⁻¹), as retries after long delays come like fresh calls: Cohen (1957)',
  compare() {
    const agents = 10;
    const load = 12;
    const share = 0.7;
    const rate = load / HANDLE;
    const retry = { share, laterShare: share, after: exponential(DAY), attempts: 1000 };
    const plan = centrePlan(
      { warmUp: 12, counted: 8, runOut: 20 },
      [contactType('call', rate, exponential(HANDLE), { lines: agents, retry })],
      [agentGroup('agents', agents, [0])],
    );
    const runs = runPlan(plan, 110, REPLICATIONS);
    let blocking = 0;
    for (let k = 0; k < 200; k++) blocking = erlangB(load / (1 - share * blocking), agents);
    return [
      {
        name: 'Blocked, of all attempts',
        unit: 'share',
        theirs: exactly(blocking),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.blocked,
          ({ types }) => types[0]!.blocked + types[0]!.offered,
        ),
        errorLimit: 0.005,
      },
      {
        name: 'Attempts per case',
        unit: 'count',
        theirs: exactly(1 / (1 - share * blocking)),
        ours: ratioOf(
          runs,
          ({ cases }) => cases.attempts,
          ({ cases }) => cases.cases,
        ),
        errorLimit: 0.005,
      },
    ];
  },
};

const repeats: ValidationCase = {
  id: 'repeats',
  title: 'Repeats: 70 % resolved at first, 60 % on a repeat; of the unresolved 80 % come back',
  source: 'Geometric series: 1 + 0.3 · 0.8 ÷ (1 − 0.4 · 0.8) contacts per case',
  compare() {
    const comesBack = { share: 0.8, after: exponential(4 * 3600) };
    const resolution = { firstContact: 0.7, laterContact: 0.6, comesBack };
    const plan = centrePlan(
      { warmUp: 0, counted: 3, runOut: 20 },
      [contactType('call', 0.05, exponential(HANDLE), { resolution })],
      [agentGroup('agents', 40, [0])],
    );
    const runs = runPlan(plan, 111, REPLICATIONS);
    const returns = (0.3 * 0.8) / (1 - 0.4 * 0.8);
    return [
      {
        name: 'Contacts per case',
        unit: 'count',
        theirs: exactly(1 + returns),
        ours: ratioOf(
          runs,
          ({ cases }) => cases.handlings,
          ({ cases }) => cases.cases,
        ),
        errorLimit: 0.005,
      },
      {
        name: 'Resolved in the end',
        unit: 'share',
        theirs: exactly(0.7 + returns * 0.6),
        ours: ratioOf(
          runs,
          ({ cases }) => cases.resolved,
          ({ cases }) => cases.cases,
        ),
        errorLimit: 0.005,
      },
    ];
  },
};

const transfers: ValidationCase = {
  id: 'transfers',
  title: 'Transfers: 30 % of one type go to another, of which 20 % come back',
  source: 'Geometric series: (1 + 0.3) ÷ (1 − 0.3 · 0.2) contacts per case',
  compare() {
    const to = (type: number, share: number) => ({
      transfer: { share, to: [{ type, share: 1 }], priority: undefined, headStart: undefined },
    });
    const plan = centrePlan(
      { warmUp: 0, counted: 3, runOut: 2 },
      [
        contactType('general', 0.05, exponential(HANDLE), to(1, 0.3)),
        contactType('special', 0, exponential(HANDLE), to(0, 0.2)),
      ],
      [agentGroup('agents', 30, [0, 1])],
    );
    const runs = runPlan(plan, 112, REPLICATIONS);
    return [
      {
        name: 'Contacts per case',
        unit: 'count',
        theirs: exactly(1.3 / (1 - 0.3 * 0.2)),
        ours: ratioOf(
          runs,
          ({ cases }) => cases.handlings,
          ({ cases }) => cases.cases,
        ),
        errorLimit: 0.005,
      },
    ];
  },
};

/**
 * One agent, exponential handling at rate μ, and each leg handed over with chance p to a leg that goes first. The number of
 * customers is that of M/M/1 at rate μ (1 − p), whoever goes first, so the agent is busy for ρ = λ ÷ (μ (1 − p)) of the time
 * and another customer is there at a share ρ of the hand-overs. The agent, free before the next leg begins, takes that one
 * up; so a further leg waits for exactly one handling, and there is never more than one of them. The first legs' wait is
 * what Little's law leaves: ρ² ÷ (1 − ρ) waiting in all.
 */
const handOvers: ValidationCase = {
  id: 'transfers-first',
  title: 'Transfers with a priority of their own: one agent, 30 % of all legs are handed over and go first; load 0.7',
  source: 'Number of customers as in M/M/1 with rate μ (1 − p), and Little’s law',
  compare() {
    const share = 0.3;
    const load = 0.7;
    const rate = (load * (1 - share)) / HANDLE;
    const transfer = { share, to: [{ type: 0, share: 1 }], priority: 1, headStart: undefined };
    const plan = centrePlan(
      { warmUp: 1, counted: 60 },
      [contactType('call', rate, exponential(HANDLE), { transfer })],
      [agentGroup('agents', 1, [0])],
    );
    const runs = runPlan(plan, 113, REPLICATIONS);
    const furtherWait = load * HANDLE;
    const furtherRate = (rate * share) / (1 - share);
    return [
      {
        name: 'Speed of answer, handed over',
        unit: 'seconds',
        theirs: exactly(furtherWait),
        ours: ratioOf(
          runs,
          ({ handedOver }) => handedOver.wait,
          ({ handedOver }) => handedOver.answered,
        ),
        errorLimit: 0.01,
      },
      {
        name: 'Speed of answer, first legs',
        unit: 'seconds',
        theirs: exactly((load ** 2 / (1 - load) - furtherRate * furtherWait) / rate),
        ours: ratioOf(
          runs,
          ({ types, handedOver }) => types[0]!.answeredWait - handedOver.wait,
          ({ types, handedOver }) => types[0]!.answered - handedOver.answered,
        ),
        errorLimit: 0.02,
      },
    ];
  },
};

export const returnCases: readonly ValidationCase[] = [
  retriesOfNobodyServed,
  retriesOfBlocked,
  repeats,
  transfers,
  handOvers,
];
