/** What customers go through as volume grows with today's team. */
import { useMemo } from 'preact/hooks';
import { findMetric } from '../../../../src/fields/metrics.ts';
import { growCharts } from '../../../../src/report/charts/grow-charts.ts';
import { ChartView } from '../../charts/chart-view.tsx';
import { volumeCurveData } from '../../charts/grow-data.ts';
import { RunProgress } from '../../components/run-progress.tsx';
import { useQuestion } from '../../store/context.ts';
import { useRun } from '../../store/runs.ts';
import { sound } from '../../store/scenario.ts';
import { isNarrow } from '../../store/width.ts';

const shown = ['hold_time', 'abandonment_rate', 'csat'];
/** Widths of the plot, beside its labels. */
const plot = { narrow: 180, wide: 420 } as const;

export function OverVolume() {
  const breaking = useQuestion('grow', { staff: false });
  const { results, ...run } = useRun(breaking);
  const { expect = [] } = sound.value?.scenario ?? {};
  const width = isNarrow.value ? plot.narrow : plot.wide;
  const charts = useMemo(
    () => (results === undefined ? [] : growCharts(results, expect, width)),
    [results, expect, width],
  );
  return (
    <>
      {results === undefined ? <RunProgress run={run} request={breaking} what="What growth does to customers" /> : null}
      {shown.flatMap((metric) => {
        const chart = charts.find(({ name }) => name === `over-volume-${metric.replaceAll('_', '-')}`);
        return chart === undefined || results === undefined
          ? []
          : [
              <ChartView
                key={metric}
                chart={chart}
                data={volumeCurveData(results, metric, findMetric(metric)!.label)}
              />,
            ];
      })}
    </>
  );
}
