/** Cost: the statement line by line to the cent, and what a contact and a resolution cost, now and as volume grows. */
import { findMetric } from '../../../../src/fields/metrics.ts';
import { spoken } from '../../../../src/report/charts/interval-words.ts';
import { costHeadline } from '../../../../src/report/cost/cost-headline.ts';
import { statementTable } from '../../../../src/report/html/cost-tables.ts';
import { particularsOf } from '../../../../src/report/html/page-particulars.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
import { judgedTargets } from '../../../../src/report/run/judged-target.ts';
import { estimateOf } from '../../../../src/report/run/run-view.ts';
import { DataTable, type Table } from '../../components/data-table.tsx';
import { ExportLinks } from '../../components/export-links.tsx';
import { Figure } from '../../components/figure.tsx';
import { Headline } from '../../components/headline.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useParticulars } from '../../layout/particulars.ts';
import { contextOf, type RunContext, useQuestion } from '../../store/context.ts';
import { type Run, useRun } from '../../store/runs.ts';
import './cost.css';
import { OverVolume } from './over-volume.tsx';
import { unitCostTable } from './unit-cost-table.ts';

const beside = ['handled', 'cost_per_resolution', 'cost_per_deflection', 'value_at_risk'];

export function View() {
  const week = useQuestion('run', {});
  const run = useRun(week, 'brief');
  const context = contextOf(run.results);
  useParticulars(run.results === undefined ? '' : particularsOf(run.results.clock, run.results));
  return (
    <>
      <Headline lede={context === undefined ? '' : ledeOf(context)}>
        {context === undefined ? 'What it costs is being worked out' : saidOf(context)}
      </Headline>
      <RunProgress run={run} request={week} what="Today’s week" />
      {context?.results.cost ? <Costs context={context} run={run} /> : null}
    </>
  );
}

function Costs({ context, run }: { readonly context: RunContext; readonly run: Run<unknown> }) {
  const { results, currency } = context;
  const cost = results.cost!;
  const handled = estimateOf(results.total, 'handled')?.mean ?? 0;
  const units = unitCostTable(context);
  return (
    <div class="cost">
      <div class="statement">
        <DataTable
          table={named(statementTable(cost, handled, results.clock.days))}
          actions={<ExportLinks run={run} forms={['csv', 'xlsx']} what="The statement and all results" />}
        />
        <div class="beside-cost">
          {beside.flatMap((metric) => {
            const estimate = estimateOf(results.total, metric);
            return estimate === undefined || findMetric(metric) === undefined
              ? []
              : [
                  <Figure
                    key={metric}
                    size="row"
                    metric={metric}
                    estimate={estimate}
                    currency={currency}
                    {...(metric === 'value_at_risk' ? { note: 'not in cost' } : {})}
                  />,
                ];
          })}
        </div>
      </div>
      <div class="over">
        <OverVolume />
        {units === undefined ? null : <DataTable table={units} stacked />}
      </div>
      {cost.left_out.length === 0 ? null : (
        <ul class="notes">
          {cost.left_out.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The lines with their names as a page writes them. */
function named(table: Table): Table {
  const rows = table.rows.map((row) => {
    const [name, ...rest] = row.cells;
    return typeof name === 'string' ? { ...row, cells: [capitalised(spoken(name)), ...rest] } : row;
  });
  return {
    ...table,
    rows,
    columns: table.columns.map((column) => ({ ...column, heading: capitalised(column.heading) })),
  };
}

function saidOf(context: RunContext): string {
  const target = context.scenario.expect.findIndex(
    ({ name, metric, each }) => name === undefined && metric === 'cost_per_contact' && each === undefined,
  );
  return costHeadline(context, target < 0 ? undefined : judgedTargets(context)[target]).replace(/\.$/, '');
}

/** What a resolution costs, and what stands beside cost. */
function ledeOf({ results }: RunContext): string {
  if (!results.cost) return 'An agent group’s `pay` or `price`, or the block `costs`, is what cost is counted from.';
  return results.cost.totals.one_off.printed === 0 ? '' : 'One-off items stand apart below, spread over their life.';
}
