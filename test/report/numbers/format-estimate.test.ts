import { describe, expect, it } from 'vitest';
import type { MetricUnit } from '../../../src/fields/metrics.ts';
import { formatEstimate, formatPercent } from '../../../src/report/numbers/format-estimate.ts';

describe('formatEstimate', () => {
  it.each<[MetricUnit, number, number | null, number | null, string, string]>([
    ['count', 5412, 5371, 5453, '5,412', '5,371–5,453'],
    ['count', 4.23, 3.9, 4.56, '4.2', '3.9–4.6'],
    ['count', 18, 18, 18, '18', '18–18'],
    ['count', 0.004, 0, 0.01, '<0.1', '0.0–0.0'],
    ['count', 41.5, null, null, '41.5', ''],
    ['share', 0.981, 0.978, 0.984, '98.1 %', '97.8–98.4'],
    ['share', 0.42, 0.398, 0.442, '42 %', '40–44'],
    ['share', 1, 1, 1, '100 %', '100–100'],
    ['share', 0, 0, 0, '0 %', '0–0'],
    ['share', 0.9996, 0.9993, 0.9999, '>99.9 %', '99.9–100.0'],
    ['share', 0.0003, 0.0001, 0.0005, '<0.1 %', '0.0–0.1'],
    ['share', 0.98, 0.96, 1, '98 %', '96–100'],
    ['share', 0.5, null, null, '50.0 %', ''],
    ['seconds', 5.2, 4, 6.4, '5 s', '4–6'],
    ['seconds', 5.24, 5.1, 5.4, '5.2 s', '5.1–5.4'],
    ['seconds', 790, 760, 820, '13 min 10 s', '12:40–13:40'],
    ['seconds', 790, 700, 880, '13 min', '12–15'],
    ['seconds', 33840, 32760, 34920, '9.4 h', '9.1–9.7'],
    ['money', 12.24, 12.09, 12.39, '€12.24', '€12.09–€12.39'],
    ['money', -0.24, -0.3, -0.18, '−€0.24', '−€0.30–−€0.18'],
    ['money', 0.001, 0, 0.002, '<€0.01', '€0.00–€0.00'],
    ['score', 4.24, 4.22, 4.26, '4.24', '4.22–4.26'],
    ['ratio', 1.31, 1.29, 1.33, '1.31', '1.29–1.33'],
    ['hours', 6.4, 5.9, 6.9, '6.4 h', '5.9–6.9'],
  ])('%s %d [%d, %d] reads %s, %s', (unit, mean, low, high, value, interval) => {
    expect(formatEstimate({ mean, low, high }, unit, 'EUR')).toEqual({ value, interval });
  });

  it('a dash stands where nothing could be measured', () => {
    expect(formatEstimate({ mean: null, low: null, high: null }, 'share')).toEqual({ value: '–', interval: '' });
  });

  it('a currency without a sign is named by its code', () => {
    expect(formatEstimate({ mean: 5, low: null, high: null }, 'money', 'CHF').value).toBe('CHF 5.00');
  });
});

describe('formatPercent', () => {
  it('never claims all or none by rounding', () => {
    expect(formatPercent(0.99999)).toBe('>99.9');
    expect(formatPercent(0.00001)).toBe('<0.1');
    expect(formatPercent(1)).toBe('100');
    expect(formatPercent(0)).toBe('0');
  });
});
