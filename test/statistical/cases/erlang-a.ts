/** M/M/n+M: exponential patience, from light load to twice what the agents can handle. */
import { erlangA } from '../../../src/queueing/erlang-a.ts';
import { agentGroup, centrePlan, contactType, DAY, exponential } from '../centre-plan.ts';
import { busySeconds, runPlan } from '../plain-counts.ts';
import { exactly, meanOf, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const REPLICATIONS = 30;

interface ImpatientCase {
  readonly id: string;
  readonly agents: number;
  readonly load: number;
  readonly handle: number;
  readonly patience: number;
  /** Acceptable wait in seconds. */
  readonly within: number;
  readonly contacts: number;
}

const impatient: readonly ImpatientCase[] = [
  { id: 'erlang-a-light', agents: 10, load: 6, handle: 180, patience: 120, within: 20, contacts: 3_000_000 },
  { id: 'erlang-a-balanced', agents: 20, load: 20, handle: 240, patience: 180, within: 20, contacts: 1_500_000 },
  { id: 'erlang-a-large', agents: 300, load: 300, handle: 180, patience: 120, within: 20, contacts: 8_600_000 },
  { id: 'erlang-a-overload', agents: 8, load: 12, handle: 300, patience: 60, within: 20, contacts: 1_000_000 },
  { id: 'erlang-a-double', agents: 12, load: 24, handle: 180, patience: 90, within: 60, contacts: 1_000_000 },
];

export const erlangACases: readonly ValidationCase[] = impatient.map((queue) => ({
  id: queue.id,
  title: `Erlang A: ${queue.load} erlangs on ${queue.agents} agents, mean handle ${queue.handle} s, mean patience ${queue.patience} s`,
  source: 'Palm (1946); Mandelbaum & Zeltyn (2007)',
  compare() {
    const { agents, handle, patience, within } = queue;
    const rate = queue.load / handle;
    const counted = Math.ceil(queue.contacts / REPLICATIONS / (rate * DAY));
    const plan = centrePlan(
      { warmUp: 0.25, counted, runOut: 1 },
      [contactType('call', rate, exponential(handle), { patience: exponential(patience) })],
      [agentGroup('agents', agents, [0])],
    );
    const runs = runPlan(plan, 103, REPLICATIONS, within);
    const exact = erlangA({ arrivalRate: rate, handleTime: handle, patience, agents });
    const offered = ({ types }: (typeof runs)[number]) => types[0]!.offered;
    return [
      {
        name: 'Abandoned',
        unit: 'share',
        theirs: exactly(exact.abandonmentRate),
        ours: ratioOf(runs, ({ types }) => types[0]!.abandoned, offered),
        errorLimit: 0.012,
      },
      {
        name: 'Mean wait of all',
        unit: 'seconds',
        theirs: exactly(exact.averageWait),
        ours: ratioOf(runs, ({ types }) => types[0]!.wait, offered),
        errorLimit: 0.012,
      },
      {
        name: 'Average speed of answer',
        unit: 'seconds',
        theirs: exactly(exact.averageSpeedOfAnswer),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.answeredWait,
          ({ types }) => types[0]!.answered,
        ),
        errorLimit: 0.012,
      },
      {
        name: `Answered within ${within} s`,
        unit: 'share',
        theirs: exactly(exact.answeredWithin(within)),
        ours: ratioOf(runs, ({ types }) => types[0]!.inTime, offered),
        errorLimit: 0.02,
      },
      {
        name: 'Occupancy',
        unit: 'share',
        theirs: exactly(exact.occupancy),
        ours: meanOf(runs, (counts) => busySeconds(counts) / (agents * plan.horizon)),
        errorLimit: 0.002,
      },
    ];
  },
}));
