/** The options of `erlang`, checked one by one and against each other. */
import { duration } from '../fields/duration.ts';
import { integer, number } from '../fields/number.ts';
import { share } from '../fields/share.ts';
import type { ErlangQuestion } from '../report/erlang/erlang-results.ts';
import type { Values } from './command.ts';
import { UsageError } from './exit.ts';
import { onlyValue, readOption, requireOption } from './read-option.ts';

/** Most agents that the closed forms are asked for: their sums grow with the number. */
const mostAgents = 100_000;

const span = duration({ above: 0 });
/** Below 1, because a closed form reaches 100 % with no number of agents. */
const reachable = share({ above: 0, below: 1 });

/** @throws UsageError on the first option that will not do */
export function readErlangQuestion(args: Values): ErlangQuestion {
  const question = {
    contacts: requireOption('calls', args.option('calls'), number({ above: 0 })),
    per: readOption('per', args.option('per'), span) ?? 1800,
    handle_time: requireOption('handle', args.option('handle'), span),
    patience: readOption('patience', args.option('patience'), span) ?? null,
    target: readTarget(onlyValue('target', args.option('target')) ?? '80%/20s'),
    max_occupancy: readOption('max-occupancy', args.option('max-occupancy'), share({ above: 0, max: 1 })) ?? null,
    max_abandonment: readOption('max-abandonment', args.option('max-abandonment'), share({ above: 0, max: 1 })) ?? null,
    shrinkage: readOption('shrinkage', args.option('shrinkage'), share({ min: 0, below: 1 })) ?? 0,
    agents: readOption('agents', args.option('agents'), integer({ min: 1, max: mostAgents })) ?? null,
  };
  if (question.max_abandonment !== null && question.patience === null) {
    throw new UsageError('--max-abandonment needs --patience: without it nobody hangs up');
  }
  const load = (question.contacts / question.per) * question.handle_time;
  const needed = load / Math.min(1, question.max_occupancy ?? 1);
  if (needed > mostAgents) {
    throw new UsageError(
      `the load is ${Math.round(load)} erlangs, which needs more than ${mostAgents} agents, the most that is worked out`,
    );
  }
  return question;
}

/** `80%/20s`. */
function readTarget(text: string): ErlangQuestion['target'] {
  const [wanted, within, ...rest] = text.split('/');
  if (wanted === undefined || within === undefined || rest.length > 0) {
    throw new UsageError(
      `--target: expected a share and a wait, found ${JSON.stringify(text)}\n  accepted: such as 80%/20s`,
    );
  }
  return {
    share: requireOption('target', wanted, reachable),
    within: requireOption('target', within, duration({ min: 0 })),
  };
}
