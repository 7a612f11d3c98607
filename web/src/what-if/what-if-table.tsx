/** Both plans beside each other, metric by metric: what each comes to, what differs, in how many runs, and whether the target holds. */
import { findMetric } from '../../../src/fields/metrics.ts';
import { spoken } from '../../../src/report/charts/interval-words.ts';
import { metricWords } from '../../../src/report/charts/metric-words.ts';
import { multipleText } from '../../../src/report/grow/grow-context.ts';
import { capitalised } from '../../../src/report/number-word.ts';
import { formatDifference, same } from '../../../src/report/numbers/format-difference.ts';
import { formatEstimate } from '../../../src/report/numbers/format-estimate.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { Sign } from '../components/sign.tsx';
import { Term } from '../components/term.tsx';
import type { WhatIfAnswer, WhatIfRow } from '../engine/messages.ts';
import { DifferenceBar } from './difference-bar.tsx';
import { effectOf, missedPeriod, type TargetVerdict, verdictOn } from './verdict.ts';

export interface WhatIfTableProps {
  readonly scenario: Scenario;
  readonly answer: WhatIfAnswer;
  readonly volume: number;
  readonly currency: string | undefined;
}

export function WhatIfTable({ scenario, answer, volume, currency }: WhatIfTableProps) {
  const isChanged = answer.changed.length > 0;
  const title = `Both plans at ${multipleText(volume)} volume`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="scroll what-if-table" aria-label={title} tabIndex={0}>
      <table>
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">At {multipleText(volume)} volume</th>
            <th scope="col" class="right">
              {isChanged ? 'Base' : 'Today’s plan'}
            </th>
            {isChanged ? (
              <>
                <th scope="col" class="right">
                  With changes
                </th>
                <th scope="col" class="right wide">
                  Difference, paired interval
                </th>
                <th scope="col" class="picture-column">
                  less <span aria-hidden="true">│</span> more
                </th>
                <th scope="col" class="right runs">
                  Better in
                </th>
              </>
            ) : (
              <th scope="col" class="right">
                {Math.round((scenario.run.confidence ?? 0.95) * 100)}% interval
              </th>
            )}
            <th scope="col">Target</th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.filter(isTold).map((row) => (
            <Row key={row.metric} {...{ row, scenario, answer, currency, isChanged }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whether there is anything to tell: a scenario without scores has none. */
function isTold({ base, variant }: WhatIfRow): boolean {
  return base.mean !== null || variant.mean !== null;
}

function Row({
  row: { metric, base, variant, difference },
  scenario,
  answer,
  currency,
  isChanged,
}: {
  readonly row: WhatIfRow;
  readonly scenario: Scenario;
  readonly answer: WhatIfAnswer;
  readonly currency: string | undefined;
  readonly isChanged: boolean;
}) {
  const name = metric.slice(metric.lastIndexOf('.') + 1);
  const unit = findMetric(name)?.unit ?? 'count';
  const effect = effectOf(metric, difference);
  const [before, after] = [base, variant].map((estimate) => formatEstimate(estimate, unit, currency));
  const differs = formatDifference(difference.difference, unit, currency);
  const { runs } = difference;
  const verdict = verdictOn(metric, scenario.expect, answer.targets.variant);
  return (
    <tr data-metric={metric}>
      <th scope="row">
        <Term metric={name}>{rowName(metric)}</Term>
      </th>
      <td class="right base">{before!.value}</td>
      {isChanged ? (
        <>
          <td class="right strong variant">{after!.value}</td>
          <td class="right wide">
            <span class={effect === 'worse' ? 'worse' : undefined}>{differs.value}</span>{' '}
            <small>{differs.interval}</small>
          </td>
          <td class="picture-column">
            <DifferenceBar difference={difference} effect={effect} />
          </td>
          <td class="right runs">
            {runs === null || differs.value === same ? '' : `${runs.better} of ${runs.better + runs.same + runs.worse}`}
          </td>
        </>
      ) : (
        <td class="right">
          <small>{before!.interval}</small>
        </td>
      )}
      <td class="target">
        {verdict === undefined ? (
          ''
        ) : (
          <VerdictWords verdict={verdict} period={missedPeriod(metric, scenario.expect, answer.targets.variant)} />
        )}
      </td>
    </tr>
  );
}

const words = { met: 'Met', close: 'Met, too close', missed: 'Missed' } as const;

function VerdictWords({ verdict, period }: { readonly verdict: TargetVerdict; readonly period: string }) {
  return (
    <span class="verdict">
      <Sign verdict={verdict} />
      <span class={verdict === 'missed' ? 'alarm' : undefined}>
        {words[verdict]}
        {period === '' ? '' : `, ${period}`}
      </span>
    </span>
  );
}

/** `billing.service_level` is `Service level, billing`. */
function rowName(metric: string): string {
  const dot = metric.lastIndexOf('.');
  const label = capitalised(metricWords(metric.slice(dot + 1)));
  return dot < 0 ? label : `${label}, ${spoken(metric.slice(0, dot).replace(/^channels\./, ''))}`;
}
