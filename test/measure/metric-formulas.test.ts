/** Every metric of the table has its formula or is one of money, and none stands without its metric. */
import { describe, expect, it } from 'vitest';
import { findMetric, metricIdentifiers } from '../../src/fields/metrics.ts';
import { costMetrics } from '../../src/finance/cost-metric.ts';
import { metricFormulas } from '../../src/measure/metric-formulas.ts';

describe('the table of metrics and the table of formulas', () => {
  it('agree on what there is', () => {
    expect([...Object.keys(metricFormulas), ...costMetrics].sort()).toEqual([...metricIdentifiers].sort());
  });

  it.each(Object.entries(metricFormulas))('%s has the range of its metric', (identifier, formula) => {
    if (formula.kind === 'ratio') expect(formula.bounds).toEqual(findMetric(identifier)!.range);
  });
});
