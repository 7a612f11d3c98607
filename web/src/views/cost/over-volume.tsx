/** Cost per contact as volume grows: of today's team at once, part by part with just enough staff once that is known. */
import { useMemo } from 'preact/hooks';
import { growCharts } from '../../../../src/report/charts/grow-charts.ts';
import { ChartView } from '../../charts/chart-view.tsx';
import { unitCostData } from '../../charts/grow-data.ts';
import { RunProgress } from '../../components/run-progress.tsx';
import { useQuestion } from '../../store/context.ts';
import { useIsKept, useRun } from '../../store/runs.ts';
import { sound } from '../../store/scenario.ts';
import { isNarrow } from '../../store/width.ts';

/** Widths of the plot, beside its labels. */
const plot = { narrow: 170, wide: 380 } as const;

export function OverVolume() {
  const all = useQuestion('grow', {});
  const isKept = useIsKept(all);
  const breaking = useQuestion('grow', { staff: false }, isKept === false);
  const breaks = useRun(breaking);
  const needing = isKept || breaks.results !== undefined ? all : undefined;
  const needs = useRun(needing);
  const results = needs.results ?? breaks.results;
  const { expect = [] } = sound.value?.scenario ?? {};
  const width = isNarrow.value ? plot.narrow : plot.wide;
  const chart = useMemo(
    () => results && growCharts(results, expect, width).find(({ name }) => name === 'cost-per-contact'),
    [results, expect, width],
  );
  return (
    <div>
      {chart === undefined || results === undefined ? null : (
        <ChartView
          chart={chart}
          data={unitCostData(results)}
          summary="Stacked areas show the parts of what a contact costs at each volume; a line above them shows today’s team."
        />
      )}
      <RunProgress run={breaks} request={breaking} what="Cost of today’s team as volume grows" />
      <RunProgress run={needs} request={needing} what="Cost with just enough staff at each volume" />
    </div>
  );
}
