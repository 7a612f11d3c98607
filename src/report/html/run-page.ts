/** The page of a run: do the targets hold, where it is tight, who is busy, and what it costs. */
import { findMetric } from '../../fields/metrics.ts';
import type { CostedRunResults } from '../../finance/with-cost.ts';
import { runCharts } from '../charts/run-charts.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { headline } from '../run/headline.ts';
import { judgedTargets } from '../run/judged-target.ts';
import { levelNotes } from '../run/level-notes.ts';
import type { ReportContext } from '../run/report-context.ts';
import { estimateOf } from '../run/run-view.ts';
import { statementTable } from './cost-tables.ts';
import { figureCell } from './figure-cell.ts';
import type { Cell, Page, Section, Table } from './page.ts';
import { particularsOf } from './page-particulars.ts';
import { targetTable } from './target-table.ts';

/** What the whole is told by, where it has any of it. */
const totals = [
  'cases',
  'deflection_rate',
  'offered',
  'turned_away',
  'blocking_rate',
  'abandonment_rate',
  'hold_time',
  'hold_time_p95',
  'first_contact_resolution',
  'contacts_per_resolution',
  'resolution_time',
  'csat',
  'nps',
  'value_at_risk',
  'cost_per_contact',
  'cost_per_resolution',
];
const ofTypes = [
  'offered',
  'service_level',
  'abandonment_rate',
  'blocking_rate',
  'hold_time',
  'hold_time_p95',
  'average_handle_time',
  'cost_per_contact',
];
/** Of what may wait for days: on the wall clock, and in open hours. */
const ofEmails = [
  'backlog',
  'backlog_longest',
  'backlog_age',
  'backlog_age_longest',
  'first_response_time',
  'first_response_time_open_hours',
];
const ofGroups = ['posts', 'heads', 'fte', 'occupancy', 'utilisation', 'shrinkage', 'overtime'];
/** Columns that say nothing while they are nought everywhere. */
const silent = new Set(['blocking_rate', 'turned_away', 'deflection_rate', 'overtime', 'heads']);

const resolutions = new Set(['first_contact_resolution', 'contacts_per_resolution']);

export function runPage(context: ReportContext & { readonly results: CostedRunResults }): Page {
  const { results, scenario, currency } = context;
  const targets = targetTable(context);
  const types = Object.keys(results.contact_types);
  const emails = types.filter((name) => isEmail(scenario, name));
  const table = (
    title: string,
    first: string,
    names: readonly string[],
    blocks: Readonly<Record<string, object>>,
    metrics: readonly string[],
  ) => blockTable({ title, first, names, blocks, metrics, currency });
  const beside = [targets, totalTable(context)].filter((each) => each !== undefined);
  const tables = [
    withClocks(
      withGoals(table('By contact type', 'Contact type', types, results.contact_types, ofTypes), context, types),
      scenario,
      types,
    ),
    table('Answered later', 'Contact type', emails, results.contact_types, ofEmails),
    table('By agent group', 'Agents', Object.keys(results.agent_groups), results.agent_groups, ofGroups),
  ].filter((each) => each !== undefined);
  const charts = runCharts(results, scenario);
  const handled = estimateOf(results.total, 'handled')?.mean ?? 0;
  const section = (each: Table): Section => ({ kind: 'table', table: each });
  return {
    name: results.scenario.name,
    particulars: particularsOf(results.clock, results),
    headline: headline(context, judgedTargets(context)),
    lede: (scenario.description ?? '').trim().replaceAll(/\s+/g, ' '),
    sections: [
      { kind: 'beside', tables: beside },
      ...tables.map(section),
      ...(charts.length === 0 ? [] : [{ kind: 'heading', text: 'Over the days' } as const]),
      ...charts.map((chart): Section => ({ kind: 'chart', chart })),
      ...(results.cost
        ? [
            { kind: 'heading', text: 'What it costs' } as const,
            section(statementTable(results.cost, handled, results.clock.days)),
          ]
        : []),
    ],
    metrics: [...new Set([...totals, ...ofTypes, ...ofEmails, ...ofGroups])].filter((metric) =>
      isTold(results, metric),
    ),
    notes: [...results.warnings, ...(results.cost?.left_out ?? [])],
  };
}

function totalTable({ results, currency }: ReportContext): Table {
  const rows = totals.flatMap((metric) => {
    const estimate = estimateOf(results.total, metric);
    if (estimate === undefined || (estimate.mean === 0 && silent.has(metric))) return [];
    // Where every contact resolves its case, that is what the file says and no result.
    if (estimate.mean === 1 && resolutions.has(metric)) return [];
    const named: Cell = { text: findMetric(metric)!.label, metric };
    return [{ cells: [named, figureCell(estimate, metricUnit(metric), currency, 'strong')] }];
  });
  return {
    title: 'The whole',
    columns: [
      { heading: '', align: 'left' },
      { heading: 'Estimate, with its interval', align: 'right' },
    ],
    rows,
  };
}

interface Blocks {
  readonly title: string;
  readonly first: string;
  readonly names: readonly string[];
  readonly blocks: Readonly<Record<string, object>>;
  readonly metrics: readonly string[];
  readonly currency: string | undefined;
}

/** A row a name, a column a metric: those that any of them has. */
function blockTable({ title, first, names, blocks, metrics, currency }: Blocks): Table | undefined {
  if (names.length === 0) return undefined;
  const told = metrics.filter((metric) =>
    names.some((name) => {
      const mean = estimateOf(blocks[name], metric)?.mean;
      return mean !== undefined && !(mean === 0 && silent.has(metric));
    }),
  );
  return {
    title,
    columns: [
      { heading: first, align: 'left' },
      ...told.map((metric) => ({ heading: findMetric(metric)!.label, align: 'right' as const, metric })),
    ],
    rows: names.map((name) => ({
      cells: [
        { text: name, tone: 'strong' },
        ...told.map((metric) => figureCell(estimateOf(blocks[name], metric), metricUnit(metric), currency)),
      ],
    })),
  };
}

/** What each type's service level asks for, in its last column. */
function withGoals(
  table: Table | undefined,
  { results }: ReportContext & { readonly results: CostedRunResults },
  types: readonly string[],
): Table | undefined {
  if (table === undefined) return undefined;
  return {
    ...table,
    columns: [...table.columns, { heading: 'Goal', align: 'left' }],
    rows: table.rows.map(({ cells }, k) => {
      const { share, within, verdict } = results.contact_types[types[k]!]!.service_level_target;
      const text = `${givenPercent(share)} in ${formatGivenDuration(within)}`;
      const goal: Cell =
        verdict === null
          ? { text }
          : { text: `${text}, ${verdict}`, sign: verdict, ...(verdict === 'missed' ? { tone: 'alarm' as const } : {}) };
      return { cells: [...cells, goal] };
    }),
  };
}

/** By which clock waits are told, where a goal goes by another, or where they span closed hours. */
function withClocks(table: Table | undefined, scenario: ReportContext['scenario'], types: readonly string[]) {
  if (table === undefined) return undefined;
  const emails = types.filter((name) => isEmail(scenario, name));
  const hold =
    emails.length === 0 ? [] : [`Hold times of ${emails.join(', ')} run on the wall clock, through closed hours too.`];
  const notes = [...hold, ...levelNotes(types, scenario)];
  return notes.length === 0 ? table : { ...table, subtitle: notes.join(' ') };
}

function isEmail({ contact_types }: ReportContext['scenario'], name: string): boolean {
  return contact_types[name]?.channel === 'email';
}

function isTold(results: CostedRunResults, metric: string): boolean {
  return [results.total, ...Object.values(results.contact_types), ...Object.values(results.agent_groups)].some(
    (block) => estimateOf(block, metric) !== undefined,
  );
}
