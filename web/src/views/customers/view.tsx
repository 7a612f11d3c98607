/** Customers: how long they wait, whether they are helped, what they would say and do, and the assumptions behind that. */
import { useMemo } from 'preact/hooks';
import { runCharts } from '../../../../src/report/charts/run-charts.ts';
import { particularsOf } from '../../../../src/report/html/page-particulars.ts';
import { bandOf } from '../../../../src/report/run/experience-notes.ts';
import { estimateOf } from '../../../../src/report/run/run-view.ts';
import { ChartView } from '../../charts/chart-view.tsx';
import { holdTimeData } from '../../charts/run-data.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { Headline } from '../../components/headline.tsx';
import { NameChoice, useName } from '../../components/name-choice.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useParticulars } from '../../layout/particulars.ts';
import { contextOf, type RunContext, useQuestion } from '../../store/context.ts';
import { useRun } from '../../store/runs.ts';
import { Assumptions } from './assumptions.tsx';
import './customers.css';
import { OverVolume } from './over-volume.tsx';
import { customersSentences } from './sentences.ts';
import { segmentTable, selfServiceTable, typeTable } from './tables.ts';

const figures = [
  'hold_time',
  'abandonment_rate',
  'first_contact_resolution',
  'csat',
  'nps',
  'ces',
  'retention_rate',
  'value_at_risk',
];

export function View() {
  const week = useQuestion('run', {});
  const run = useRun(week, 'brief');
  const context = contextOf(run.results);
  const said = context && customersSentences(context);
  useParticulars(run.results === undefined ? '' : particularsOf(run.results.clock, run.results));
  return (
    <>
      <Headline lede={said?.lede}>{said?.headline ?? 'What customers go through is being simulated'}</Headline>
      <RunProgress run={run} request={week} what="Today’s week" />
      {context === undefined ? null : <Customers context={context} />}
    </>
  );
}

function Customers({ context }: { readonly context: RunContext }) {
  const { results, currency } = context;
  const tables = [typeTable(context), segmentTable(context), selfServiceTable(context)];
  return (
    <div class="customers">
      <section class="figures" aria-label="Key figures">
        {figures.flatMap((metric) => {
          const estimate = estimateOf(results.total, metric);
          if (estimate === undefined) return [];
          const note =
            metric === 'nps' ? bandOf(estimate.mean!) : metric === 'value_at_risk' ? 'not in cost' : undefined;
          return [
            <Figure
              key={metric}
              metric={metric}
              estimate={estimate}
              currency={currency}
              {...(note === undefined ? {} : { note })}
            />,
          ];
        })}
      </section>
      <Assumptions context={context} />
      {tables.map((table) => (table === undefined ? null : <DataTable key={table.title} table={table} stacked />))}
      <HoldTimes context={context} />
      <OverVolume />
    </div>
  );
}

function HoldTimes({ context: { results, scenario } }: { readonly context: RunContext }) {
  const charts = useMemo(() => runCharts(results, scenario), [results, scenario]);
  const names = Object.keys(results.contact_types).filter((name) =>
    charts.some((chart) => chart.name === `hold-time-${name}`),
  );
  const [name, choose] = useName('type', names);
  const chart = charts.find((each) => each.name === `hold-time-${name}`);
  if (chart === undefined || name === undefined) return null;
  return (
    <ChartView chart={chart} data={holdTimeData(results, name)}>
      <NameChoice label="Contact type" names={names} name={name} onChoose={choose} />
    </ChartView>
  );
}
