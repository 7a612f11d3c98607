/** Callbacks: a customer who is called back in turn waits as long as one who holds, and is called once or twice. */
import { erlangC } from '../../../src/queueing/erlang-c.ts';
import { agentGroup, centrePlan, contactType, exponential } from '../centre-plan.ts';
import { runPlan } from '../plain-counts.ts';
import { exactly, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const HANDLE = 240;
const REPLICATIONS = 30;
const [AGENTS, LOAD] = [8, 6.4];

function runs(reached: number, seed: number) {
  const callback = { offerAfter: 0, accept: 1, reached, attempt: 30, again: 900, slot: undefined };
  const plan = centrePlan(
    { warmUp: 1, counted: 20 },
    [contactType('call', LOAD / HANDLE, exponential(HANDLE), { callback })],
    [agentGroup('agents', AGENTS, [0])],
  );
  return runPlan(plan, seed, REPLICATIONS);
}

const inTurn: ValidationCase = {
  id: 'callback-delay',
  title: 'Callbacks: whoever would wait accepts one and is reached; 6.4 erlangs on 8 agents',
  source: 'Erlang C: the place in the queue is kept, so the delay is the wait of those who wait',
  compare() {
    const exact = erlangC({ arrivalRate: LOAD / HANDLE, handleTime: HANDLE, agents: AGENTS });
    const counts = runs(1, 160);
    return [
      {
        name: 'Called back, of all',
        unit: 'share',
        theirs: exactly(exact.waitingProbability),
        ours: ratioOf(
          counts,
          ({ callbacks }) => callbacks.accepted,
          ({ types }) => types[0]!.offered,
        ),
        errorLimit: 0.02,
      },
      {
        name: 'Mean delay',
        unit: 'seconds',
        theirs: exactly(exact.averageSpeedOfAnswer / exact.waitingProbability),
        ours: ratioOf(
          counts,
          ({ callbacks }) => callbacks.delay,
          ({ callbacks }) => callbacks.reached,
        ),
        errorLimit: 0.03,
      },
    ];
  },
};

const attempts: ValidationCase = {
  id: 'callback-attempts',
  title: 'Callbacks: an attempt reaches 60 %, and there are two',
  source: '1 + (1 − 0.6) attempts each; 1 − (1 − 0.6)² are reached',
  compare() {
    const counts = runs(0.6, 161);
    return [
      {
        name: 'Attempts per callback',
        unit: 'count',
        theirs: exactly(1.4),
        ours: ratioOf(
          counts,
          ({ callbacks }) => callbacks.inVain + callbacks.reached,
          ({ callbacks }) => callbacks.accepted,
        ),
        errorLimit: 0.005,
      },
      {
        name: 'Reached in the end',
        unit: 'share',
        theirs: exactly(1 - 0.4 ** 2),
        ours: ratioOf(
          counts,
          ({ callbacks }) => callbacks.reached,
          ({ callbacks }) => callbacks.accepted,
        ),
        errorLimit: 0.005,
      },
    ];
  },
};

export const callbackCases: readonly ValidationCase[] = [inTurn, attempts];
