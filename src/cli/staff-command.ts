/** What `staff` does once its words are understood. */
import { currencyOf } from '../experiment/currency-of.ts';
import { questionOf } from '../experiment/keeper.ts';
import type { StaffOptions } from '../experiment/staff/staff-options.ts';
import type { StaffResults } from '../experiment/staff/staff-results.ts';
import { choice } from '../fields/choice.ts';
import { number } from '../fields/number.ts';
import type { Values } from './command.ts';
import { Exit } from './exit.ts';
import { type LoadedPlan, type PlanQuestion, questionCommand } from './question-command.ts';
import { allValues, readOption } from './read-option.ts';
import type { Terminal } from './terminal.ts';

/** As the largest of a scenario's own. */
const mostVolume = 1000;

/** @throws UsageError on what cannot be done as asked */
export function staffCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const by = readOption('by', args.option('by'), choice(['interval', 'hours', 'shift'])) as StaffOptions['by'];
  const volume = readOption('volume', args.option('volume'), number({ above: 0, max: mostVolume }));
  const band = !args.flag('no-band');
  const own = { band, ...(by === undefined ? {} : { by }), ...(volume === undefined ? {} : { volume }) };
  return questionCommand(args, terminal, (plan) => understood(plan, own, args));
}

function understood({ path, resolved }: LoadedPlan, own: StaffOptions, args: Values): PlanQuestion<StaffResults> {
  const currency = currencyOf(resolved);
  return {
    async ask(_runner, { seed, replications, warnings, onProgress, signal }, { keeper, executor }) {
      const numbers = {
        ...(seed === undefined ? {} : { seed }),
        replications: replications ?? resolved.scenario.run.replications,
      };
      const { volume = 1, ...rest } = own;
      const question = questionOf('staff', { resolved, volume, ...numbers }, { ...rest, command: true });
      const results = await keeper.once(question, async () => {
        const { findStaff } = await import('../experiment/staff/find-staff.ts');
        return findStaff(resolved, executor, {
          ...own,
          ...numbers,
          ...(onProgress === undefined ? {} : { onProgress }),
          ...(signal === undefined ? {} : { signal }),
        });
      });
      return { ...results, warnings: [...(warnings ?? []), ...results.warnings] };
    },
    async report(results) {
      const { staffReport } = await import('../report/staff/staff-report.ts');
      return (paint) => staffReport({ results, currency, path, set: allValues(args.option('set')) }, paint);
    },
    async csv(results) {
      const { staffCsv } = await import('../report/staff/staff-csv.ts');
      return staffCsv(results);
    },
    async charts(results) {
      const { staffCharts } = await import('../report/charts/staff-charts.ts');
      return staffCharts(results, resolved.scenario.clock);
    },
    async page(results) {
      const { staffPage } = await import('../report/html/staff-page.ts');
      return staffPage(results, { clock: resolved.scenario.clock, currency });
    },
    exit: ({ found }) => (found ? Exit.done : Exit.targetMissed),
  };
}
