/** `staffcurve erlang`: closed forms, instantly. */
import type { Command, Values } from '../command.ts';
import { Exit, UsageError } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

export const erlang: Command = {
  usage: 'erlang',
  summary: 'agents for one steady half-hour, by Erlang C and Erlang A, instantly',
  options: {
    calls: { describe: 'contacts that arrive in the period', value: '100' },
    per: { describe: 'length of the period (30m by default)', value: '30m' },
    handle: { describe: 'mean handle time of a contact', value: '3m' },
    patience: { describe: 'mean time until a caller hangs up: adds Erlang A', value: '5m' },
    agents: { describe: 'show what this many agents give', value: '14' },
    target: { describe: 'share answered within a wait (80%/20s by default)', value: '80%/20s' },
    'max-occupancy': { describe: 'busiest that agents may be', value: '85%' },
    'max-abandonment': { describe: 'most that may hang up; needs --patience', value: '5%' },
    shrinkage: { describe: 'share of paid time in which agents are not there', value: '30%' },
    json: { describe: 'results as JSON', flag: true },
    csv: { describe: 'the table as CSV', flag: true },
  },
  examples: [['staffcurve erlang --calls 100 --handle 3m --patience 5m', 'how many agents for 100 calls in 30 min']],
  action: run,
};

async function run(args: Values, terminal: Terminal): Promise<Exit> {
  const [{ readErlangQuestion }, { erlangResults }, { tellResults }, { version }] = await Promise.all([
    import('../read-erlang-question.ts'),
    import('../../report/erlang/erlang-results.ts'),
    import('../tell-results.ts'),
    import('../version.ts'),
  ]);
  if (args.flag('json') && args.flag('csv')) throw new UsageError('--json and --csv: one of them');
  const results = erlangResults(readErlangQuestion(args), version);
  if (args.flag('csv')) {
    const { erlangCsv } = await import('../../report/erlang/erlang-csv.ts');
    terminal.stdout.write(erlangCsv(results));
    return Exit.done;
  }
  await tellResults(results, args.flag('json'), terminal, async () => {
    const { erlangReport } = await import('../../report/erlang/erlang-report.ts');
    return (paint) => erlangReport(results, paint);
  });
  return Exit.done;
}
