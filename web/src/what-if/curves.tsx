/** Both plans over volume: the target that the headline is about, and what a contact costs. */

import { useMemo } from 'preact/hooks';
import { findMetric } from '../../../src/fields/metrics.ts';
import { metricWords } from '../../../src/report/charts/metric-words.ts';
import { capitalised } from '../../../src/report/number-word.ts';
import type { Scenario, Target } from '../../../src/scenario/scenario.ts';
import type { ChartData } from '../charts/chart-data.ts';
import { ChartView } from '../charts/chart-view.tsx';
import type { CurveAnswer } from '../engine/messages.ts';
import { isNarrow } from '../store/width.ts';
import { planCurveChart } from './plan-curve-chart.ts';
import { metricOf } from './shown-metrics.ts';

export interface CurvesProps {
  readonly scenario: Scenario;
  readonly metrics: readonly string[];
  readonly answer: CurveAnswer;
  readonly at: number;
  readonly isChanged: boolean;
  readonly currency: string | undefined;
}

export function Curves(props: CurvesProps) {
  return (
    <div class="curves">
      {props.metrics.map((metric, place) => (
        <Curve key={metric} {...props} metric={metric} place={place} />
      ))}
    </div>
  );
}

function Curve({
  scenario,
  metric,
  place,
  answer,
  at,
  isChanged,
  currency,
}: CurvesProps & { metric: string; place: number }) {
  const unit = findMetric(metric.slice(metric.lastIndexOf('.') + 1))?.unit ?? 'count';
  const width = isNarrow.value ? 240 : 326;
  const chart = useMemo(
    () =>
      planCurveChart({
        ...{ metric, unit, currency, at, changed: isChanged, width },
        points: answer.points.map(({ volume, base, variant }) => ({
          volume,
          base: base[place]!,
          variant: variant[place]!,
        })),
        target: targetOn(scenario, metric),
        confidence: scenario.run.confidence,
        replications: answer.replications,
      }),
    [answer, at, isChanged, width, scenario],
  );
  if (chart === undefined) return <p class="pending">{capitalised(metricWords(metric))} over volume is on its way.</p>;
  const plans = isChanged ? (['base', 'variant'] as const) : (['base'] as const);
  const data: ChartData = {
    currency,
    columns: [
      { name: 'volume', heading: 'Volume' },
      ...plans.flatMap((plan) => {
        const heading = plan === 'variant' ? 'With changes' : isChanged ? 'Base' : 'Today’s plan';
        return [
          { name: plan, heading, unit },
          { name: `${plan}_low`, heading: 'from', unit },
          { name: `${plan}_high`, heading: 'to', unit },
        ];
      }),
    ],
    rows: answer.points.map((point) => [
      point.volume,
      ...plans.flatMap((plan) => {
        const { mean, low, high } = point[plan][place]!;
        return [mean, low, high];
      }),
    ]),
  };
  return <ChartView chart={chart} data={data} />;
}

/** The plain target on a metric, where there is one. */
export function targetOn({ expect }: Scenario, metric: string): Target | undefined {
  return expect.find(
    (target) => metricOf(target) === metric && target.each === undefined && target.in_runs === undefined,
  );
}
