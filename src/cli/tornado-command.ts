/** What `tornado` does once its words are understood: finds the assumptions and their ranges, and asks. */

import type { TornadoResults } from '../experiment/tornado/tornado-results.ts';
import { tornado, type Variation } from '../experiment/tornado.ts';
import { areSound, readVary, variationOf } from './asked-ranges.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { type LoadedPlan, type PlanQuestion, questionCommand } from './question-command.ts';
import { allValues, onlyValue } from './read-option.ts';
import type { Terminal } from './terminal.ts';

/** @throws UsageError on what cannot be done as asked */
export function tornadoCommand(args: Values, terminal: Terminal): Promise<Exit> {
  return questionCommand(args, terminal, (plan) => understood(plan, args, terminal));
}

function understood(plan: LoadedPlan, args: Values, terminal: Terminal): PlanQuestion<TornadoResults> | undefined {
  const { resolved } = plan;
  const vary = allValues(args.option('vary'));
  const variations = vary.length > 0 ? vary.map(readVary) : variationsOfFile(plan);
  if (new Set(variations.map(({ path }) => path)).size < variations.length) {
    throw new UsageError('--vary names one assumption twice');
  }
  const changes = variations.flatMap(({ path, low, high }) => [low, high].map((value) => ({ path, value })));
  if (!areSound(resolved, changes, 'vary', terminal)) return undefined;
  const metric = onlyValue('metric', args.option('metric'));
  return {
    manyRuns: changes.length + 1,
    ask: (runner, options) =>
      tornado(resolved, variations, runner, { ...options, ...(metric === undefined ? {} : { metric }) }),
    async report(results) {
      const { tornadoReport } = await import('../report/tornado/tornado-report.ts');
      return (paint) => tornadoReport({ results }, paint);
    },
    async csv(results) {
      const { tornadoCsv } = await import('../report/tornado/tornado-csv.ts');
      return tornadoCsv(results);
    },
    async charts(results) {
      const { tornadoCharts } = await import('../report/charts/tornado-charts.ts');
      return tornadoCharts(results);
    },
    async page(results) {
      const { tornadoPage } = await import('../report/html/tornado-page.ts');
      return tornadoPage(results);
    },
    exit: () => Exit.done,
  };
}

function variationsOfFile({ path, resolved }: LoadedPlan): Variation[] {
  const variations = Object.entries(resolved.scenario.tornado).map(([field, spread]) => variationOf(field, spread));
  if (variations.length > 0) return variations;
  const type = Object.keys(resolved.scenario.contact_types)[0] ?? 'calls';
  throw new UsageError(
    `no assumption to vary: ${path} has no \`tornado\`\n  name some, as in --vary 'contact_types.${type}.handle.talk.mean=±10%'`,
  );
}
