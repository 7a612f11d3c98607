/** M/G/n/n: as many lines as agents, so that nobody ever waits; the law of the handle time does not matter but its mean. */

import type { Law } from '../../../src/centre/plan.ts';
import { erlangB } from '../../../src/queueing/erlang-b.ts';
import { agentGroup, centrePlan, contactType, DAY, exponential, law } from '../centre-plan.ts';
import { runPlan } from '../plain-counts.ts';
import { exactly, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const HANDLE = 180;
const REPLICATIONS = 30;

interface LossCase {
  readonly id: string;
  readonly agents: number;
  readonly load: number;
  readonly talk: Law;
  readonly talkName: string;
  readonly contacts: number;
}

const losses: readonly LossCase[] = [
  { id: 'erlang-b-1', agents: 1, load: 1, talk: exponential(HANDLE), talkName: 'exponential', contacts: 800_000 },
  { id: 'erlang-b-10', agents: 10, load: 8, talk: exponential(HANDLE), talkName: 'exponential', contacts: 800_000 },
  {
    id: 'erlang-b-10-lognormal',
    agents: 10,
    load: 8,
    talk: law({ distribution: 'lognormal', mean: HANDLE, cv: 1.5 }),
    talkName: 'lognormal, CV 1.5',
    contacts: 800_000,
  },
  {
    id: 'erlang-b-100',
    agents: 100,
    load: 95,
    talk: exponential(HANDLE),
    talkName: 'exponential',
    contacts: 2_700_000,
  },
];

export const erlangBCases: readonly ValidationCase[] = losses.map(({ id, agents, load, talk, talkName, contacts }) => ({
  id,
  title: `Erlang B: ${load} erlangs on ${agents} lines, talk ${talkName}`,
  source: 'Erlang (1917)',
  compare() {
    const rate = load / HANDLE;
    const counted = Math.ceil(contacts / REPLICATIONS / (rate * DAY));
    const plan = centrePlan(
      { warmUp: 0.25, counted, runOut: 1 },
      [contactType('call', rate, talk, { lines: agents })],
      [agentGroup('agents', agents, [0])],
    );
    const runs = runPlan(plan, 101, REPLICATIONS);
    const blocked = ratioOf(
      runs,
      ({ types }) => types[0]!.blocked,
      ({ types }) => types[0]!.blocked + types[0]!.offered,
    );
    return [
      {
        name: 'Blocked',
        unit: 'share',
        theirs: exactly(erlangB(load, agents)),
        ours: blocked,
        errorLimit: 0.015,
      },
    ];
  },
}));
