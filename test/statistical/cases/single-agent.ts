/** M/G/1: one agent and laws of the handle time from constant to very irregular. */
import { singleAgentWait } from '../../../src/queueing/pollaczek-khinchine.ts';
import type { LawDescription } from '../../../src/random/law.ts';
import { agentGroup, centrePlan, contactType, DAY, law } from '../centre-plan.ts';
import { runPlan } from '../plain-counts.ts';
import { exactly, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const HANDLE = 60;
const LOAD = 0.7;
const REPLICATIONS = 40;
const CONTACTS = 2_000_000;

const laws: readonly { readonly name: string; readonly description: LawDescription }[] = [
  { name: 'constant', description: { distribution: 'deterministic', value: HANDLE } },
  { name: 'gamma, CV 0.5', description: { distribution: 'gamma', mean: HANDLE, cv: 0.5 } },
  { name: 'lognormal, CV 1.2', description: { distribution: 'lognormal', mean: HANDLE, cv: 1.2 } },
  {
    name: 'hyperexponential, CV 1.48',
    description: { distribution: 'hyperexponential', means: [30, 180], shares: [0.8, 0.2] },
  },
];

export const singleAgentCases: readonly ValidationCase[] = laws.map(({ name, description }) => ({
  id: `single-agent-${description.distribution}`,
  title: `M/G/1: one agent, 70 % loaded, handle time ${name}`,
  source: 'Pollaczek (1930), Khinchine (1932)',
  compare() {
    const talk = law(description);
    const rate = LOAD / HANDLE;
    const plan = centrePlan(
      { warmUp: 1, counted: Math.ceil(CONTACTS / REPLICATIONS / (rate * DAY)) },
      [contactType('call', rate, talk)],
      [agentGroup('agents', 1, [0])],
    );
    const { mean, variance } = talk.distribution;
    return [
      {
        name: 'Average speed of answer',
        unit: 'seconds',
        theirs: exactly(singleAgentWait({ arrivalRate: rate, handleTime: mean, handleTimeVariance: variance })),
        ours: ratioOf(
          runPlan(plan, 106, REPLICATIONS),
          ({ types }) => types[0]!.answeredWait,
          ({ types }) => types[0]!.answered,
        ),
        errorLimit: 0.015,
      },
    ];
  },
}));
