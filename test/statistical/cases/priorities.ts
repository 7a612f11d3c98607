/** Two contact types on one group, the urgent first, nobody interrupted. */
import { priorityWaits } from '../../../src/queueing/priority-wait.ts';
import { agentGroup, centrePlan, contactType, DAY, exponential } from '../centre-plan.ts';
import { runPlan } from '../plain-counts.ts';
import { exactly, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const HANDLE = 120;
const REPLICATIONS = 40;
const CONTACTS = 2_000_000;

export const priorityCases: readonly ValidationCase[] = [
  { agents: 1, loads: [0.2, 0.5], takes: 'by_rank' },
  { agents: 8, loads: [3, 4], takes: 'longest_waiting' },
].map(({ agents, loads, takes }) => ({
  id: `priority-${agents}`,
  title: `Priorities: ${loads[0]} erlangs urgent and ${loads[1]} ordinary on ${agents === 1 ? 'one agent' : `${agents} agents`}, takes ${takes}`,
  source: 'Cobham (1954); Kella & Yechiali (1985)',
  compare() {
    const rates = loads.map((load) => load / HANDLE);
    const [urgent, ordinary] = rates as [number, number];
    const plan = centrePlan(
      { warmUp: 1, counted: Math.ceil(CONTACTS / REPLICATIONS / ((urgent + ordinary) * DAY)) },
      [
        contactType('ordinary', ordinary, exponential(HANDLE), { priority: 2 }),
        contactType('urgent', urgent, exponential(HANDLE), { priority: 1 }),
      ],
      [agentGroup('agents', agents, [0, 1], { takes })],
    );
    const runs = runPlan(plan, 107, REPLICATIONS);
    const exact = priorityWaits({ arrivalRates: rates, handleTime: HANDLE, agents });
    return [1, 0].map((type, k) => ({
      name: type === 1 ? 'Speed of answer, urgent' : 'Speed of answer, ordinary',
      unit: 'seconds' as const,
      theirs: exactly(exact[k]!),
      ours: ratioOf(
        runs,
        ({ types }) => types[type]!.answeredWait,
        ({ types }) => types[type]!.answered,
      ),
      errorLimit: 0.02,
    }));
  },
}));
