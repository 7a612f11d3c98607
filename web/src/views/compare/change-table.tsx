/** One plan against the base, as the What-if view tells it: both values, the difference with its paired interval, and in how many runs it is better. */
import type { ComponentChildren } from 'preact';
import type { ComparedVariant, CompareResults } from '../../../../src/experiment/compare/compare-results.ts';
import { spoken } from '../../../../src/report/charts/interval-words.ts';
import { comparedParts } from '../../../../src/report/compare/compared-rows.ts';
import { betterText } from '../../../../src/report/compare/narrowing.ts';
import { metricUnit } from '../../../../src/report/metric-unit.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
import { formatDifference } from '../../../../src/report/numbers/format-difference.ts';
import { formatEstimate } from '../../../../src/report/numbers/format-estimate.ts';
import { DifferenceBar } from '../../components/difference-bar.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { Term } from '../../components/term.tsx';
import { toneOf } from './side-by-side.ts';

export interface ChangeTableProps {
  readonly results: CompareResults;
  readonly variant: ComparedVariant;
  /** Which plan it is. */
  readonly children: ComponentChildren;
}

export function ChangeTable({ results, variant, children }: ChangeTableProps) {
  const currency = results.currency ?? undefined;
  return (
    <section class="change">
      <header class="part-head">
        <h2>What “{variant.title}” changes</h2>
        <p>
          Heavy whisker: same customers in both plans (paired). Pale bar: what the interval would be without pairing.
        </p>
      </header>
      {children}
      {variant.changes.length === 0 ? null : (
        <ul class="changes">
          {variant.changes.map(({ path, from, to }) => (
            <li key={path}>
              <code>{path}</code> {from ?? 'none'} → <b class="answer">{to ?? 'none'}</b>
            </li>
          ))}
        </ul>
      )}
      <Scroll label={`What ${variant.title} changes`}>
        <table>
          <caption class="unseen">What {variant.title} changes</caption>
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col" class="right">
                Base
              </th>
              <th scope="col" class="right">
                With changes
              </th>
              <th scope="col" class="right">
                Difference, paired interval
              </th>
              <th scope="col" class="middle">
                less | more
              </th>
              <th scope="col" class="right">
                Better in
              </th>
            </tr>
          </thead>
          <tbody>
            {comparedParts(results, variant).flatMap(({ rows }) =>
              rows.map((row) => {
                const unit = metricUnit(row.metric);
                const { value, interval } = formatDifference(row.difference.difference, unit, currency);
                return (
                  <tr key={row.label}>
                    <th scope="row">
                      <Term metric={row.metric}>{capitalised(spoken(row.label))}</Term>
                    </th>
                    <td class="right">{formatEstimate(row.base, unit, currency).value}</td>
                    <td class="right">
                      <b class="strong">{formatEstimate(row.variant, unit, currency).value}</b>
                    </td>
                    <td class="right">
                      {value} <small>{interval}</small>
                    </td>
                    <td class="middle">
                      <DifferenceBar
                        difference={row.difference.difference}
                        unpaired={row.difference.unpaired}
                        tone={toneOf(row)}
                      />
                    </td>
                    <td class="right">{betterText(row.difference)}</td>
                  </tr>
                );
              }),
            )}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
