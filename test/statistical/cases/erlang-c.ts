/** M/M/n with endless patience, from one agent to a hundred. */

import type { AgentGroupPlan } from '../../../src/centre/plan.ts';
import { erlangC } from '../../../src/queueing/erlang-c.ts';
import { agentGroup, centrePlan, contactType, DAY, exponential } from '../centre-plan.ts';
import { busySeconds, runPlan } from '../plain-counts.ts';
import { exactly, meanOf, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const HANDLE = 180;
const WITHIN = 20;
const REPLICATIONS = 30;

interface WaitCase {
  readonly id: string;
  readonly title: string;
  /** Agents who answer. */
  readonly agents: number;
  readonly load: number;
  readonly contacts: number;
  readonly group: AgentGroupPlan;
}

const waits: readonly WaitCase[] = [
  wait('erlang-c-1', 1, 0.7, 1_500_000),
  wait('erlang-c-5', 5, 4, 2_000_000),
  wait('erlang-c-30', 30, 27, 2_000_000),
  wait('erlang-c-100', 100, 92, 4_000_000),
  {
    ...wait('shrinkage', 7, 5, 1_000_000),
    title: 'Erlang C with shrinkage: 5 erlangs on 10 agents of whom 30 % are always out, as on 7',
    group: agentGroup('agents', 10, [0], { shrinkage: { times: Float64Array.of(-1e9), values: Float64Array.of(0.3) } }),
  },
];

function wait(id: string, agents: number, load: number, contacts: number): WaitCase {
  const title = `Erlang C: ${load} erlangs on ${agents === 1 ? 'one agent' : `${agents} agents`}`;
  return { id, title, agents, load, contacts, group: agentGroup('agents', agents, [0]) };
}

export const erlangCCases: readonly ValidationCase[] = waits.map(({ id, title, agents, load, contacts, group }) => ({
  id,
  title,
  source: 'Erlang (1917); Gans, Koole & Mandelbaum (2003)',
  compare() {
    const rate = load / HANDLE;
    const counted = Math.ceil(contacts / REPLICATIONS / (rate * DAY));
    const plan = centrePlan({ warmUp: 1, counted }, [contactType('call', rate, exponential(HANDLE))], [group]);
    const runs = runPlan(plan, 102, REPLICATIONS, WITHIN);
    const exact = erlangC({ arrivalRate: rate, handleTime: HANDLE, agents });
    const offered = ({ types }: (typeof runs)[number]) => types[0]!.offered;
    return [
      {
        name: 'Has to wait',
        unit: 'share',
        theirs: exactly(exact.waitingProbability),
        ours: ratioOf(runs, ({ types }) => types[0]!.waited, offered),
        errorLimit: 0.015,
      },
      {
        name: 'Average speed of answer',
        unit: 'seconds',
        theirs: exactly(exact.averageSpeedOfAnswer),
        ours: ratioOf(runs, ({ types }) => types[0]!.answeredWait, offered),
        errorLimit: 0.035,
      },
      {
        name: 'Answered within 20 s',
        unit: 'share',
        theirs: exactly(exact.serviceLevel(WITHIN)),
        ours: ratioOf(runs, ({ types }) => types[0]!.inTime, offered),
        errorLimit: 0.01,
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
