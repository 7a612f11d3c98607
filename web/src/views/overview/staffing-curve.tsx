/** The staffing curve of one group of agents, or until staff is known how today's team fares as volume grows. */
import { useMemo } from 'preact/hooks';
import type { GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { findMetric } from '../../../../src/fields/metrics.ts';
import { growCharts } from '../../../../src/report/charts/grow-charts.ts';
import { agentsCalled, spoken } from '../../../../src/report/charts/interval-words.ts';
import { multipleText } from '../../../../src/report/grow/grow-context.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
import { formatPlain } from '../../../../src/report/numbers/format-number.ts';
import { ChartView } from '../../charts/chart-view.tsx';
import { staffingCurveData, volumeCurveData } from '../../charts/grow-data.ts';
import { Choice } from '../../components/choice.tsx';
import { address, look } from '../../routing/router.ts';
import { sound } from '../../store/scenario.ts';
import { isNarrow } from '../../store/width.ts';

const prefix = 'staffing-curve-';
/** Width of the plot on a phone, beside its labels. */
const narrowPlot = 190;

export function StaffingCurve({ results }: { readonly results: GrowResults }) {
  const { expect = [] } = sound.value?.scenario ?? {};
  const width = isNarrow.value ? narrowPlot : undefined;
  const charts = useMemo(() => growCharts(results, expect, width), [results, expect, width]);
  const curves = charts.filter(({ name }) => name.startsWith(prefix));
  const names = curves.map(({ name }) => name.slice(prefix.length));
  const asked = address.value.query.group ?? '';
  const group = names.includes(asked) ? asked : largest(results, names);
  const chart = useMemo(() => {
    const found = curves.find(({ name }) => name === prefix + group);
    return found && group !== undefined ? { ...found, title: needsTitle(results, group) ?? found.title } : undefined;
  }, [charts, group]);
  if (group === undefined || chart === undefined) return <BeforeStaff results={results} charts={charts} />;
  return (
    <ChartView chart={chart} data={staffingCurveData(results, group)} summary={summaryOf(results, group)}>
      {names.length < 2 ? null : (
        <Choice
          label="Group of agents"
          options={names.map((name) => ({ value: name, text: capitalised(spoken(name)) }))}
          value={group}
          onChoose={(value) => look({ group: value })}
        />
      )}
    </ChartView>
  );
}

/** Today's team over volume, by the metric of the first target to break. */
function BeforeStaff({
  results,
  charts,
}: {
  readonly results: GrowResults;
  readonly charts: ReturnType<typeof growCharts>;
}) {
  const chart = charts.find(({ name }) => name.startsWith('over-volume-'));
  if (chart === undefined) return null;
  const metric = 'service_level';
  return <ChartView chart={chart} data={volumeCurveData(results, metric, findMetric(metric)!.label)} />;
}

function largest({ groups }: GrowResults, names: readonly string[]): string | undefined {
  const posts = (name: string) => groups[name]?.today?.posts ?? 0;
  return names.toSorted((a, b) => posts(b) - posts(a))[0];
}

/** What the headline does not say: the staff of twice the volume, or of the most, beside scaling in proportion. */
function needsTitle({ volumes }: GrowResults, group: string): string | undefined {
  const found = volumes.flatMap(({ volume, needed }) => {
    const posts = needed?.groups[group]?.needed?.posts;
    return posts === undefined ? [] : [{ volume, posts }];
  });
  const [first, last] = [found[0], found.at(-1)];
  const told = found.find(({ volume }) => volume === 2) ?? last;
  if (first === undefined || told === undefined || told.volume === first.volume) return undefined;
  const straight = formatPlain((first.posts / first.volume) * told.volume, 0);
  const much = told.volume === 2 ? 'Twice the volume' : `${multipleText(told.volume)} the volume`;
  const needs = `${much} needs ${told.posts} ${agentsCalled(group, told.posts)}`;
  return straight === String(told.posts) ? needs : `${needs}, not ${straight}`;
}

function summaryOf({ volumes, groups }: GrowResults, group: string): string {
  const today = groups[group]?.today?.posts;
  const each = volumes.flatMap(({ volume, needed }) => {
    const posts = needed?.groups[group]?.needed?.posts;
    return posts === undefined ? [] : [`${posts} at ${volume} times`];
  });
  return `A line that rises with volume shows the ${spoken(group)} needed: ${each.join(', ')} today’s need. A level line shows today’s ${today}. A straight dashed line shows scaling in proportion, a dotted one Erlang C.`;
}
