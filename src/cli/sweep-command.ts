/** What `sweep` does once its words are understood: finds the fields and their values, and asks. */

import type { SweepResults } from '../experiment/sweep/sweep-results.ts';
import { type SweepField, sweep } from '../experiment/sweep.ts';
import { rangeValues } from '../scenario/ranges.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { areSound, readOver } from './asked-ranges.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { type LoadedPlan, type PlanQuestion, questionCommand } from './question-command.ts';
import { allValues } from './read-option.ts';
import type { Terminal } from './terminal.ts';

/** Most cells of a sweep. */
const mostCells = 10_000;
const mostFields = 2;

/** @throws UsageError on what cannot be done as asked */
export function sweepCommand(args: Values, terminal: Terminal): Promise<Exit> {
  return questionCommand(args, terminal, (plan) => understood(plan, args, terminal));
}

function understood(plan: LoadedPlan, args: Values, terminal: Terminal): PlanQuestion<SweepResults> | undefined {
  const { resolved } = plan;
  const over = allValues(args.option('over'));
  const fields = over.length > 0 ? over.map(readOver) : fieldsOfFile(plan);
  const cells = cellsOf(fields);
  const changes = fields.flatMap(({ path, values }) => values.map((value) => ({ path, value })));
  if (!areSound(resolved, changes, 'over', terminal)) return undefined;
  const metrics = allValues(args.option('metric'));
  return {
    manyRuns: cells + 1,
    ask: (runner, options) =>
      sweep(resolved, fields, runner, { ...options, ...(metrics.length > 0 ? { metrics } : {}) }),
    async report(results) {
      const { sweepReport } = await import('../report/sweep/sweep-report.ts');
      return (paint) => sweepReport({ results }, paint);
    },
    async csv(results) {
      const { sweepCsv } = await import('../report/sweep/sweep-csv.ts');
      return sweepCsv(results);
    },
    async charts(results) {
      const { sweepCharts } = await import('../report/charts/sweep-charts.ts');
      return sweepCharts(results);
    },
    async page(results) {
      const { sweepPage } = await import('../report/html/sweep-page.ts');
      return sweepPage(results);
    },
    exit: () => Exit.done,
  };
}

/** @throws UsageError where there are too many fields or cells, or one field twice */
function cellsOf(fields: readonly SweepField[]): number {
  if (fields.length > mostFields) {
    throw new UsageError(`${fields.length} fields to go through; at most two at once: name them with --over`);
  }
  if (new Set(fields.map(({ path }) => path)).size < fields.length)
    throw new UsageError('--over names one field twice');
  const empty = fields.find(({ values }) => values.length === 0);
  if (empty !== undefined) throw new UsageError(`--over: ${empty.path} has no values`);
  const cells = fields.reduce((count, { values }) => count * values.length, 1);
  if (cells > mostCells) throw new UsageError(`${cells} cells are above the limit of ${mostCells}`);
  return cells;
}

function fieldsOfFile({ path, resolved }: LoadedPlan): SweepField[] {
  const fields = Object.entries(resolved.scenario.sweep).map(([field, written]): SweepField => {
    const values = rangeValues(written);
    if ('message' in values) throw new UsageError(`sweep.${field}: ${values.message}`);
    return { path: field, values };
  });
  if (fields.length > 0) return fields;
  throw new UsageError(
    `nothing to go through: ${path} has no \`sweep\`\n  name a field and its values, as in --over '${exampleOf(resolved)}'`,
  );
}

function exampleOf({ scenario }: ResolvedScenario): string {
  const [name = 'agents', group] = Object.entries(scenario.agent_groups)[0] ?? [];
  const count = typeof group?.count === 'number' ? group.count : 10;
  return `agent_groups.${name}.count=${count},${count + 1},${count + 2}`;
}
