/** Staffing: where in the week agents are short or to spare, by group, and how each contact type is served. */
import { useMemo } from 'preact/hooks';
import { dateOf } from '../../../../src/experiment/grow/growth-date.ts';
import type { StaffResults } from '../../../../src/experiment/staff/staff-results.ts';
import { agentsByIntervalChart } from '../../../../src/report/charts/agents-by-interval-chart.ts';
import type { Chart } from '../../../../src/report/charts/chart.ts';
import { agentsCalled } from '../../../../src/report/charts/interval-words.ts';
import { runCharts } from '../../../../src/report/charts/run-charts.ts';
import { multipleText, shortMonthText } from '../../../../src/report/grow/grow-context.ts';
import { particularsOf } from '../../../../src/report/html/page-particulars.ts';
import { formatPlain } from '../../../../src/report/numbers/format-number.ts';
import { staffHeadline } from '../../../../src/report/staff/staff-headline.ts';
import type { ChartData } from '../../charts/chart-data.ts';
import { ChartView } from '../../charts/chart-view.tsx';
import { agentsData, serviceData } from '../../charts/run-data.ts';
import { Choice } from '../../components/choice.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Headline } from '../../components/headline.tsx';
import { NameChoice, useName } from '../../components/name-choice.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useParticulars } from '../../layout/particulars.ts';
import { look, volume } from '../../routing/router.ts';
import { contextOf, type RunContext, useQuestion, volumeSettings } from '../../store/context.ts';
import { useRun } from '../../store/runs.ts';
import { currency, sound } from '../../store/scenario.ts';
import { dayNames, spareData, spareMap } from './spare-map.ts';
import './staffing.css';
import { hoursTable, serviceTable } from './tables.ts';
import { type WeekInterval, weekOf } from './week.ts';

export function View() {
  const at = volume.value;
  const set = volumeSettings(at);
  const week = useQuestion('run', set.length === 0 ? {} : { set });
  const run = useRun(week);
  const context = contextOf(run.results);
  const staffing = useQuestion('staff', { by: 'interval', ...(at === 1 ? {} : { volume: at }) }, context !== undefined);
  const staff = useRun(staffing);
  const groups = Object.keys(sound.value?.scenario.agent_groups ?? {});
  const [group, choose] = useName('group', groups);
  useParticulars(run.results === undefined ? '' : particularsOf(run.results.clock, run.results));
  const charts = useGroupCharts(context, staff.results, group);
  const hours = staff.results && context && hoursTable(staff.results, context.results.clock.interval);
  return (
    <>
      <Headline
        lede={staff.results === undefined ? '' : ledeOf(staff.results)}
        beside={
          <>
            <Choice
              label="Volume"
              options={volumes(at).map((each) => ({ value: String(each), text: volumeText(each, each === at) }))}
              value={String(at)}
              onChoose={(value) => look({ volume: value === '1' ? '' : value })}
            />
            {group === undefined ? null : (
              <NameChoice label="Group of agents" names={groups} name={group} onChoose={choose} />
            )}
          </>
        }
      >
        {charts.title === undefined
          ? 'The week is being simulated'
          : at === 1
            ? charts.title
            : `At ${multipleText(at)}, ${lowered(charts.title)}`}
      </Headline>
      <RunProgress run={run} request={week} what={`The week at ${multipleText(at)}`} />
      {context === undefined || group === undefined ? null : (
        <div class="staffing">
          {charts.week === undefined ? null : <ChartView chart={charts.week.chart} data={charts.week.data} />}
          <RunProgress run={staff} request={staffing} what="The agents that each interval needs" />
          <div class="pair">
            {charts.spare === undefined ? null : <ChartView chart={charts.spare.chart} data={charts.spare.data} />}
            <div>
              {hours === undefined ? null : <DataTable table={hours} />}
              <DataTable table={serviceTable(context, at)} />
            </div>
          </div>
          <ByType context={context} />
        </div>
      )}
    </>
  );
}

interface Pictured {
  readonly chart: Chart;
  readonly data: ChartData;
}

interface GroupCharts {
  readonly title?: string;
  readonly week?: Pictured;
  readonly spare?: Pictured;
}

/** The week of a group with what it needs, once that is known; before, as today's team works through it. */
function useGroupCharts(
  context: RunContext | undefined,
  staff: StaffResults | undefined,
  group: string | undefined,
): GroupCharts {
  return useMemo((): GroupCharts => {
    if (context === undefined || group === undefined) return {};
    const { results, scenario } = context;
    const { clock, confidence } = results;
    const own = staff?.groups[group];
    const week = own === undefined ? [] : weekOf(own, results, group);
    const needed = agentsByIntervalChart({
      group,
      interval: clock.interval,
      demandIs: 'Busy',
      timezone: clock.timezone,
      rows: week,
      anyWeek: true,
      confidence,
    });
    if (needed !== undefined) {
      const spare = spareMap(group, week, clock.interval);
      const data = spareData(week);
      return {
        title: needed.title,
        week: { chart: { ...needed, title: peakTitle(week, group) }, data },
        ...(spare === undefined ? {} : { spare: { chart: spare, data } }),
      };
    }
    const chart = runCharts(results, scenario).find(({ name }) => name === `agents-${group}`);
    return chart === undefined ? {} : { title: chart.title, week: { chart, data: agentsData(results, group) } };
  }, [context?.results, context?.scenario, staff, group]);
}

function ByType({ context: { results, scenario } }: { readonly context: RunContext }) {
  const charts = useMemo(() => runCharts(results, scenario), [results, scenario]);
  const names = Object.keys(results.contact_types).filter((name) =>
    charts.some((chart) => chart.name === `service-${name}`),
  );
  const [type, choose] = useName('type', names);
  if (type === undefined) return null;
  return (
    <section class="by-type">
      <header class="part-head">
        <h2>How each contact type is served</h2>
        <NameChoice label="Contact type" names={names} name={type} onChoose={choose} />
      </header>
      {[`service-${type}`, `service-by-hour-${type}`].flatMap((name) => {
        const chart = charts.find((each) => each.name === name);
        return chart === undefined ? [] : [<ChartView key={name} chart={chart} data={serviceData(results, type)} />];
      })}
    </section>
  );
}

/** What the picture shows, where the headline has said already where it is tightest. */
function peakTitle(week: readonly WeekInterval[], group: string): string {
  const peak = week.reduce((most, row) => (row.needed > most.needed ? row : most));
  const duty = `${formatPlain(peak.rostered, 0)} ${peak.rostered === 1 ? 'is' : 'are'} on duty then`;
  return `The week asks for up to ${peak.needed} ${agentsCalled(group, peak.needed)}, most on ${dayNames[peak.day]} ${peak.time}; ${duty}`;
}

/** `1.5×`, with its month where that is looked at and growth is known. */
function volumeText(each: number, isChosen: boolean): string {
  const { growth, clock } = sound.value?.scenario ?? {};
  if (!isChosen || each === 1 || growth?.monthly === undefined || clock === undefined) return multipleText(each);
  const date = dateOf(each, growth.monthly, clock.start);
  return date === null ? multipleText(each) : `${multipleText(each)} · ${shortMonthText(date)}`;
}

/** Volumes to choose from: today's, once and a half, twice, and what the address names. */
function volumes(at: number): number[] {
  return [...new Set([1, 1.5, 2, at])].sort((one, other) => one - other);
}

function ledeOf(results: StaffResults): string {
  return staffHeadline({ results, currency: currency.value, path: '', set: [] });
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
