/** A figure: what it is, with its definition on request, its value with unit, and its interval. */
import { findMetric } from '../../../src/fields/metrics.ts';
import { formatEstimate } from '../../../src/report/numbers/format-estimate.ts';
import type { Estimate } from '../../../src/stats/estimate.ts';
import { isFixed } from './is-fixed.ts';
import { Term } from './term.tsx';

export interface FigureProps {
  /** Identifier of a metric. */
  readonly metric: string;
  readonly estimate: Estimate | undefined;
  /** What it is called here; the metric's label unless given. */
  readonly label?: string;
  /** ISO code, for money. */
  readonly currency?: string | undefined;
  /** In small behind the value: `a week`. */
  readonly note?: string;
  /** `large` for key figures, `row` for one line. */
  readonly size?: 'large' | 'row';
}

export function Figure({ metric, estimate, label, currency, note, size = 'large' }: FigureProps) {
  const unit = findMetric(metric)?.unit ?? 'count';
  const { value, interval } = formatEstimate(estimate ?? { mean: null, low: null, high: null }, unit, currency);
  const [number, ofUnit] = apart(value);
  return (
    <div class={`figure ${size}`}>
      <div class="name">
        <Term metric={metric}>{label}</Term>
      </div>
      <div class="value">
        {number}
        {ofUnit === '' && note === undefined ? null : <small> {[ofUnit, note].filter(Boolean).join(' ')}</small>}
      </div>
      <div class="interval">{estimate === undefined ? '' : isFixed(estimate) ? 'fixed' : interval}</div>
    </div>
  );
}

/** `5 s` is a number and its unit; `13 min 10 s` and `74.2 %` stay whole. */
function apart(value: string): [string, string] {
  const [, number, unit] = /^([\d.,<−]+) (s|h|min)$/.exec(value) ?? [];
  return number === undefined ? [value, ''] : [number, unit!];
}
