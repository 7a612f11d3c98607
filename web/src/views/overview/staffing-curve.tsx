/** The staffing curve of one group of agents, or until staff is known how today's team fares as volume grows. */
import { useMemo } from 'preact/hooks';
import type { GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { findMetric } from '../../../../src/fields/metrics.ts';
import { growCharts } from '../../../../src/report/charts/grow-charts.ts';
import { spoken } from '../../../../src/report/charts/interval-words.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
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
  const asked = address.value.query['group'] ?? '';
  const group = names.includes(asked) ? asked : largest(results, names);
  const chart = curves.find(({ name }) => name === prefix + group);
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

function summaryOf({ volumes, groups }: GrowResults, group: string): string {
  const today = groups[group]?.today?.posts;
  const each = volumes.flatMap(({ volume, needed }) => {
    const posts = needed?.groups[group]?.needed?.posts;
    return posts === undefined ? [] : [`${posts} at ${volume} times`];
  });
  return `A line that rises with volume shows the ${spoken(group)} needed: ${each.join(', ')} today’s need. A level line shows today’s ${today}. A straight dashed line shows scaling in proportion, a dotted one Erlang C.`;
}
