/** Agents with several chats at once: processor sharing, and its kin. */
import { waitingProbability } from '../../../src/queueing/erlang-c.ts';
import { agentGroup, centrePlan, contactType, exponential, law } from '../centre-plan.ts';
import { busySeconds, runPlan } from '../plain-counts.ts';
import { exactly, meanOf, ratioOf } from '../sampled.ts';
import type { Comparison, ValidationCase } from '../validation-case.ts';

const REPLICATIONS = 30;
const DAYS = { warmUp: 1, counted: 20 };

interface Chats {
  /** Chats a second, and mean seconds of each when alone. */
  readonly rate: number;
  readonly talk: number;
  readonly agents: number;
  readonly atOnce: number;
  readonly slowerBy: number;
}

function plan({ rate, talk, agents, atOnce, slowerBy }: Chats, talkLaw = exponential(talk)) {
  const skill = { type: 0, rank: 1, after: 0, keepFree: undefined, atOnce, slowerBy };
  return centrePlan(
    DAYS,
    [contactType('chat', rate, talkLaw, { channel: 'chat' })],
    [agentGroup('agents', agents, [0], { skills: [skill] })],
  );
}

/**
 * Mean numbers in hand and waiting at one agent with exponential chats: a birth–death process with death rate
 * k·μ ÷ (1 + slowerBy (k − 1)), for k chats in hand.
 */
function oneAgent({ rate, talk, atOnce, slowerBy }: Chats): { inHand: number; waiting: number } {
  const death = (k: number) => {
    const held = Math.min(k, atOnce);
    return held / talk / (1 + slowerBy * (held - 1));
  };
  let [weight, total, inHand, waiting] = [1, 1, 0, 0];
  for (let k = 1; k <= 2000; k++) {
    weight *= rate / death(k);
    total += weight;
    inHand += Math.min(k, atOnce) * weight;
    waiting += Math.max(k - atOnce, 0) * weight;
  }
  return { inHand: inHand / total, waiting: waiting / total };
}

function timeInService(exact: number, chats: Chats, seed: number, talkLaw = exponential(chats.talk)): Comparison {
  return {
    name: 'Mean time in service',
    unit: 'seconds',
    theirs: exactly(exact),
    ours: ratioOf(
      runPlan(plan(chats, talkLaw), seed, REPLICATIONS),
      ({ types }) => types[0]!.handling,
      ({ types }) => types[0]!.handled,
    ),
    errorLimit: 0.015,
  };
}

/** One agent who gives each of any number of chats an equal share: M/M/1-PS, 1 ÷ (μ − λ). Fifty are as good as any number. */
const processorSharing: ValidationCase = {
  id: 'processor-sharing',
  title: 'Chat as processor sharing: one agent shares all of the time among the chats, load 0.6 and 0.8',
  source: 'Ciw, tests/test_processor_sharing.py: mean time in service 1 ÷ (μ − λ) for λ = 3 and 4, μ = 5',
  notes: 'Their unit is taken as 300 s; at most 50 chats at once, which 0.8⁵⁰ of the time is not enough.',
  compare: () =>
    [3, 4].map((arrivals, k) => {
      const chats = { rate: arrivals / 300, talk: 300 / 5, agents: 1, atOnce: 50, slowerBy: 1 };
      return { ...timeInService(300 / (5 - arrivals), chats, 120 + k), name: `Mean time in service, λ = ${arrivals}` };
    }),
};

/** Processor sharing does not ask how chats are distributed, only for their mean. */
const insensitive: ValidationCase = {
  id: 'processor-sharing-insensitive',
  title: 'The same with lognormal chats of CV 2: only the mean matters',
  source: 'Kleinrock (1976), Queueing Systems II, section 4.4: M/G/1-PS is insensitive',
  compare: () => {
    const chats = { rate: 3 / 300, talk: 60, agents: 1, atOnce: 50, slowerBy: 1 };
    return [timeInService(150, chats, 122, law({ distribution: 'lognormal', mean: 60, cv: 2 }))];
  },
};

/** Three at full rate, the rest wait: as many in the system as where all share three agents' worth of work. */
const capacitated: ValidationCase = {
  id: 'processor-sharing-capacitated',
  title: 'Capacitated processor sharing: one agent holds up to three chats at the full rate, λ = 10 and μ = 12',
  source: 'Ciw, tests/test_processor_sharing.py: probabilities of the number in the system, with ps_threshold = 3',
  notes:
    'Theirs share the full rate of three among however many there are; ours wait for a place, which leaves the number in the system the same as long as chats are exponential. Their unit is taken as an hour.',
  compare() {
    const chats = { rate: 10 / 3600, talk: 3600 / 12, agents: 1, atOnce: 3, slowerBy: 0 };
    const runs = runPlan(plan(chats), 125, REPLICATIONS);
    const [none, one, two] = [0.4321329639889196, 0.3601108033240997, 0.1500461680517082] as const;
    return [
      {
        name: 'Nobody in the system',
        unit: 'share',
        theirs: exactly(none),
        ours: meanOf(runs, (counts) => 1 - busySeconds(counts) / (DAYS.counted * 86_400)),
        errorLimit: 0.01,
      },
      {
        name: 'Three or more in the system, as those who come find it',
        unit: 'share',
        theirs: exactly(1 - none - one - two),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.waited,
          ({ types }) => types[0]!.offered,
        ),
        errorLimit: 0.02,
      },
    ];
  },
};

const slowed: ValidationCase = {
  id: 'chats-slowed',
  title: 'Chat: one agent, three at once, each further one slows all by 12 %, the rest wait; 2 erlangs',
  source: 'Birth–death process with death rate k μ ÷ (1 + 0.12 (k − 1)) up to k = 3, and Little’s law',
  compare() {
    const chats = { rate: 2 / 300, talk: 300, agents: 1, atOnce: 3, slowerBy: 0.12 };
    const { inHand, waiting } = oneAgent(chats);
    const runs = runPlan(plan(chats), 123, REPLICATIONS);
    return [
      timeInService(inHand / chats.rate, chats, 123),
      {
        name: 'Mean wait',
        unit: 'seconds',
        theirs: exactly(waiting / chats.rate),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.wait,
          ({ types }) => types[0]!.offered,
        ),
        errorLimit: 0.05,
      },
    ];
  },
};

const undisturbed: ValidationCase = {
  id: 'chats-undisturbed',
  title: 'Chat: five agents with four at once who are not slowed are twenty agents; 17 erlangs',
  source: 'Erlang C with 20 agents',
  compare() {
    const chats = { rate: 17 / 300, talk: 300, agents: 5, atOnce: 4, slowerBy: 0 };
    const wait = (waitingProbability(17, 20) * 300) / (20 - 17);
    const runs = runPlan(plan(chats), 124, REPLICATIONS);
    return [
      {
        name: 'Mean wait',
        unit: 'seconds',
        theirs: exactly(wait),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.wait,
          ({ types }) => types[0]!.offered,
        ),
        errorLimit: 0.05,
      },
    ];
  },
};

export const chatCases: readonly ValidationCase[] = [processorSharing, insensitive, capacitated, slowed, undisturbed];
