/** Laws and their shorthands, over a table of distributions that is passed in. */
import { expect, test } from 'vitest';
import { lawType } from '../../src/fields/law.ts';
import { distributions } from '../../src/random/distributions.ts';

const law = lawType(distributions)({ summary: 'A law.' });

test.each([
  ['3m', { distribution: 'exponential', mean: 180 }],
  [{ mean: '3m' }, { distribution: 'exponential', mean: 180 }],
  [
    { mean: '3m', cv: 0.9 },
    { distribution: 'lognormal', mean: 180, cv: 0.9 },
  ],
  [{ fixed: '40s' }, { distribution: 'deterministic', value: 40 }],
  [
    { distribution: 'weibull', mean: '6m', shape: 1.4 },
    { distribution: 'weibull', mean: 360, shape: 1.4 },
  ],
  [
    { distribution: 'lognormal', median: '1m', sigma: 0.5 },
    { distribution: 'lognormal', median: 60, sigma: 0.5 },
  ],
  [{ values: ['1m', '2m'] }, { distribution: 'empirical', values: [60, 120] }],
  [{ file: 'talk.csv' }, { distribution: 'empirical', file: 'talk.csv' }],
  [
    { mean: '3m', by_time: { '18:00': 1.15 } },
    { distribution: 'exponential', mean: 180, by_time: { '18:00': 1.15 } },
  ],
  [
    { mean: '3m', cv: 0.9, at_most: '10m' },
    { distribution: 'lognormal', mean: 180, cv: 0.9, at_most: 600 },
  ],
  [
    { fixed: '40s', at_most: '30s', by_time: { '18:00': 0.5 } },
    { distribution: 'deterministic', value: 40, at_most: 30, by_time: { '18:00': 0.5 } },
  ],
  [
    {
      distribution: 'mixture',
      parts: [
        { share: '10%', law: { fixed: '0s' } },
        { share: 0.9, law: '6m' },
      ],
    },
    {
      distribution: 'mixture',
      parts: [
        { share: 0.1, law: { distribution: 'deterministic', value: 0 } },
        { share: 0.9, law: { distribution: 'exponential', mean: 360 } },
      ],
    },
  ],
])('%j', (written, value) => {
  expect(law.parse(written)).toEqual(value);
});

test.each([
  [3, 'mean'],
  ['0s', 'mean'],
  [{ fixed: 40 }, 'fixed'],
  [{ mean: '3m', cv: -1 }, 'cv'],
  [{ mean: '3m', shape: 2 }, 'shape'],
  [{ distribution: 'weibul', mean: '3m' }, 'distribution'],
  [{ distribution: 'weibull', mean: '3m' }, 'shape'],
  [{ distribution: 'lognormal', mean: '3m', sigma: 1 }, ''],
  [{ distribution: 'lognormal', mean: '3m', cv: 1, median: '2m', sigma: 1 }, ''],
  [{ values: [] }, 'values'],
  [{ values: ['1m'], file: 'x.csv' }, ''],
  [{ mean: '3m', by_time: { '6pm': 1 } }, 'by_time.6pm'],
  [{ mean: '3m', at_most: '0s' }, 'at_most'],
  [{ at_most: '3m' }, ''],
  [{ distribution: 'mixture', parts: [{ share: 1, law: { mean: '3m', at_most: '2m' } }] }, 'parts.0.law.at_most'],
  [
    { distribution: 'mixture', parts: [{ share: 1, law: { mean: '3m', by_time: { '18:00': 2 } } }] },
    'parts.0.law.by_time',
  ],
  [{}, ''],
  [null, ''],
  [[], ''],
  [true, ''],
])('%j is refused at "%s"', (written, path) => {
  const result = law.safeParse(written);
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});
