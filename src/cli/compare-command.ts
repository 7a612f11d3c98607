/** What `compare` does once its words are understood: finds the plans to compare, and asks. */
import { basename, extname } from 'node:path';
import type { CompareResults } from '../experiment/compare/compare-results.ts';
import { type Candidate, compare } from '../experiment/compare.ts';
import { nearest } from '../fields/nearest.ts';
import { formatFaults } from '../scenario/fault.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { applyWhatIf } from '../scenario/variant.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { loadFile, soundScenario } from './load-file.ts';
import { type LoadedPlan, type PlanQuestion, questionCommand } from './question-command.ts';
import { allValues } from './read-option.ts';
import type { Terminal } from './terminal.ts';

/** @throws UsageError on what cannot be done as asked */
export function compareCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const named = allValues(args.option('what-if'));
  const isOfFiles = args.positionals('others').length > 0;
  const variants = named.length > 0 || isOfFiles ? named : 'all';
  return questionCommand(args, terminal, (plan) => understood(plan, args, terminal), variants);
}

function understood(plan: LoadedPlan, args: Values, terminal: Terminal): PlanQuestion<CompareResults> | undefined {
  const { path, resolved } = plan;
  const files = args.positionals('others');
  const names = namesAsked(plan, files, allValues(args.option('what-if')));
  const variants: Candidate[] = [];
  for (const name of names) {
    const loaded = applyWhatIf(resolved, name);
    if (loaded.resolved === undefined) {
      terminal.stderr.write(formatFaults(loaded.faults));
      return undefined;
    }
    const title = resolved.scenario.what_if[name]!.name;
    variants.push({ key: name, title, resolved: loaded.resolved, isVariant: true });
  }
  for (const file of files) {
    const other = soundScenario(loadFile(file, allValues(args.option('set')), []), terminal);
    if (other === undefined) return undefined;
    variants.push({ key: keyOf(file), title: other.scenario.name, resolved: other, isVariant: false });
  }
  const base = { key: keyOf(path), title: resolved.scenario.name, resolved };
  return {
    ask: (runner, options) => compare(base, variants, runner, options),
    async report(results) {
      const { compareReport } = await import('../report/compare/compare-report.ts');
      return (paint) => compareReport({ results, path }, paint);
    },
    async csv(results) {
      const { compareCsv } = await import('../report/compare/compare-csv.ts');
      return compareCsv(results);
    },
    async charts(results) {
      const { compareCharts } = await import('../report/charts/compare-charts.ts');
      return compareCharts(results, resolved.scenario.expect);
    },
    async page(results) {
      const { comparePage } = await import('../report/html/compare-page.ts');
      return comparePage(results, resolved.scenario.expect);
    },
    async sheets(results) {
      const { compareSheets } = await import('../report/xlsx/compare-sheets.ts');
      return compareSheets(results, resolved.scenario);
    },
    exit: ({ base: { targets } }) =>
      targets.some(({ verdict }) => verdict === 'missed') ? Exit.targetMissed : Exit.done,
  };
}

/** The variants to compare: those named, or all where neither they nor other files are. */
function namesAsked(
  { path, resolved }: LoadedPlan,
  files: readonly string[],
  asked: readonly string[],
): readonly string[] {
  const known = Object.keys(resolved.scenario.what_if);
  if (asked.length === 0) {
    if (known.length > 0 || files.length > 0) return files.length > 0 ? [] : known;
    throw new UsageError(
      `${path} has no \`what_if\` to compare with\n  name other files, or add to it: what_if: { one_more: { change: { ${exampleOf(resolved)}: { add: 1 } } } }`,
    );
  }
  for (const name of asked) {
    if (known.includes(name)) continue;
    const close = nearest(name, known);
    const hint = close === undefined ? '' : ` (did you mean ${JSON.stringify(close)}?)`;
    throw new UsageError(
      `--what-if: no variant is called ${JSON.stringify(name)}${hint}\n  accepted: ${known.join(', ') || 'none: the file has no `what_if`'}`,
    );
  }
  return [...new Set(asked)];
}

function exampleOf({ scenario }: ResolvedScenario): string {
  return `agent_groups.${Object.keys(scenario.agent_groups)[0] ?? 'agents'}.count`;
}

function keyOf(file: string): string {
  return basename(file, extname(file));
}
