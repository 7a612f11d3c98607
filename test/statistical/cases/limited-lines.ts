/** M/M/n/K: a busy tone once every line is taken; and balking, where some leave on hearing that they must wait. */
import { limitedLines } from '../../../src/queueing/mmnk.ts';
import { agentGroup, centrePlan, contactType, DAY, exponential } from '../centre-plan.ts';
import { runPlan } from '../plain-counts.ts';
import { exactly, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const HANDLE = 180;
const WITHIN = 20;
const REPLICATIONS = 30;
const CONTACTS = 2_000_000;

const lineCases: readonly ValidationCase[] = [
  { agents: 3, lines: 7, load: 2.5 },
  { agents: 20, lines: 26, load: 18 },
  { agents: 5, lines: 9, load: 8 },
].map(({ agents, lines, load }) => ({
  id: `lines-${agents}-${lines}`,
  title: `Limited lines: ${load} erlangs on ${agents} agents and ${lines} lines`,
  source: 'Kleinrock (1975), section 3.6; Gross et al. (2008), section 2.5',
  compare() {
    const rate = load / HANDLE;
    const plan = centrePlan(
      { warmUp: 0.25, counted: daysFor(rate), runOut: 1 },
      [contactType('call', rate, exponential(HANDLE), { lines })],
      [agentGroup('agents', agents, [0])],
    );
    const runs = runPlan(plan, 104, REPLICATIONS, WITHIN);
    const exact = limitedLines({ arrivalRate: rate, handleTime: HANDLE, agents, lines });
    const offered = ({ types }: (typeof runs)[number]) => types[0]!.offered;
    return [
      {
        name: 'Blocked',
        unit: 'share',
        theirs: exactly(exact.blockingRate),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.blocked,
          ({ types }) => types[0]!.blocked + types[0]!.offered,
        ),
        errorLimit: 0.01,
      },
      {
        name: 'Average speed of answer',
        unit: 'seconds',
        theirs: exactly(exact.averageSpeedOfAnswer),
        ours: ratioOf(runs, ({ types }) => types[0]!.answeredWait, offered),
        errorLimit: 0.01,
      },
      {
        name: 'Answered within 20 s, of those let in',
        unit: 'share',
        theirs: exactly(exact.serviceLevel(WITHIN)),
        ours: ratioOf(runs, ({ types }) => types[0]!.inTime, offered),
        errorLimit: 0.01,
      },
    ];
  },
}));

const balkingCase: ValidationCase = {
  id: 'balking',
  title: 'Balking: 10 erlangs on 10 agents, 30 % leave on hearing that they must wait',
  source: 'Birth–death chain: arrivals at (1 − 30 %) λ while all agents are busy; Gross et al. (2008), section 2.10',
  compare() {
    const agents = 10;
    const load = 10;
    const balking = 0.3;
    const rate = load / HANDLE;
    const plan = centrePlan(
      { warmUp: 0.25, counted: daysFor(rate), runOut: 1 },
      [contactType('call', rate, exponential(HANDLE), { balking })],
      [agentGroup('agents', agents, [0])],
    );
    const runs = runPlan(plan, 105, REPLICATIONS);
    const offered = ({ types }: (typeof runs)[number]) => types[0]!.offered;
    const { busy, queue } = withBalking(load, agents, balking);
    return [
      {
        name: 'Balked',
        unit: 'share',
        theirs: exactly(balking * busy),
        ours: ratioOf(runs, ({ types }) => types[0]!.abandoned, offered),
        errorLimit: 0.01,
      },
      {
        name: 'Mean wait of all',
        unit: 'seconds',
        theirs: exactly(queue / rate),
        ours: ratioOf(runs, ({ types }) => types[0]!.wait, offered),
        errorLimit: 0.02,
      },
    ];
  },
};

export const limitedLinesCases: readonly ValidationCase[] = [...lineCases, balkingCase];

function daysFor(rate: number): number {
  return Math.ceil(CONTACTS / REPLICATIONS / (rate * DAY));
}

/** Chance that all agents are busy, and mean number waiting: above n contacts the chain is geometric. */
function withBalking(load: number, agents: number, balking: number): { busy: number; queue: number } {
  const ratio = (load * (1 - balking)) / agents;
  let weight = 1;
  let idle = 0;
  for (let k = 0; k < agents; k++) {
    idle += weight;
    weight *= load / (k + 1);
  }
  const busy = weight / (1 - ratio);
  return { busy: busy / (idle + busy), queue: (busy * ratio) / (1 - ratio) / (idle + busy) };
}
