/** The numbers behind a chart: told in their unit on the page, and raw in the CSV. */
import { expect, it } from 'vitest';
import { type ChartData, cellText, chartCsv } from '../../web/src/charts/chart-data.ts';

const data: ChartData = {
  columns: [
    { name: 'plan', heading: 'Plan' },
    { name: 'share', heading: 'Share', unit: 'share' },
    { name: 'cost', heading: 'Cost', unit: 'money' },
  ],
  rows: [
    ['Base, as it is', 0.8125, 7.5],
    ['Other', null, 1e-3],
  ],
  currency: 'EUR',
};

it('is raw in the CSV, quoted where it must be, and empty where there is nothing', () => {
  expect(chartCsv(data)).toBe('plan,share,cost\n"Base, as it is",0.8125,7.5\nOther,,0.001\n');
});

it('is told in its unit in the table', () => {
  const texts = data.rows.map((row) => row.map((value, k) => cellText(value, data.columns[k]!, data.currency)));
  expect(texts).toEqual([
    ['Base, as it is', '81.3 %', '€7.50'],
    ['Other', '–', '<€0.01'],
  ]);
});
