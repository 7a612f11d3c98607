/** What `grow` does once its words are understood. */
import type { GrowResults } from '../experiment/grow/grow-results.ts';
import { rangeValues } from '../scenario/ranges.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { type LoadedPlan, type PlanQuestion, questionCommand } from './question-command.ts';
import { onlyValue } from './read-option.ts';
import type { Terminal } from './terminal.ts';

/** Multiples that make sense; as the scenario's own. */
const most = 1000;
const accepted = 'multiples of today’s need above 0 and up to 1000: 1,1.5,2 or "1..3 by 0.25"';

/** @throws UsageError on what cannot be done as asked */
export function growCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const volumes = readVolumes(onlyValue('volume', args.option('volume')));
  return questionCommand(args, terminal, (plan) => understood(plan, volumes, args));
}

function understood(
  { path, resolved }: LoadedPlan,
  volumes: readonly number[] | undefined,
  args: Values,
): PlanQuestion<GrowResults> {
  const staff = !args.flag('no-staff');
  const band = !args.flag('no-band');
  const bestShape = args.flag('best-shape');
  if (bestShape && !staff) throw new UsageError('--best-shape: with --no-staff no staff is sought');
  return {
    async ask(runner, options, { executor, keeper }) {
      const { grow } = await import('../experiment/grow.ts');
      const own = { staff, band, bestShape, ...(volumes === undefined ? {} : { volumes }) };
      return grow(resolved, { runner, executor, keeper }, { ...options, ...own });
    },
    async report(results) {
      const { growReport } = await import('../report/grow/grow-report.ts');
      return (paint) => growReport({ results, path }, paint);
    },
    async csv(results) {
      const { growCsv } = await import('../report/grow/grow-csv.ts');
      return growCsv(results);
    },
    async charts(results) {
      const { growCharts } = await import('../report/charts/grow-charts.ts');
      return growCharts(results, resolved.scenario.expect);
    },
    async page(results) {
      const { growPage } = await import('../report/html/grow-page.ts');
      return growPage(results, resolved.scenario.expect);
    },
    async sheets(results) {
      const { growSheets } = await import('../report/xlsx/grow-sheets.ts');
      return growSheets(results, resolved.scenario);
    },
    exit: () => Exit.done,
  };
}

/** @throws UsageError on what are no multiples */
function readVolumes(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return undefined;
  const values = text.includes('..') ? rangeValues(text) : text.split(',').map((word) => word.trim());
  if ('message' in values) throw new UsageError(`--volume: ${values.message}\n  accepted: ${accepted}`);
  return (values as readonly unknown[]).map((value) => {
    const volume = typeof value === 'string' && value === '' ? Number.NaN : Number(value);
    if (volume > 0 && volume <= most) return volume;
    throw new UsageError(`--volume: ${JSON.stringify(value)} is no multiple\n  accepted: ${accepted}`);
  });
}
