import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../src/report/json.ts';
import { runCsv } from '../../../src/report/run/run-csv.ts';
import { context, judged, results, targets } from './fixture.ts';

const files = new Map(
  runCsv(context([judged(targets.level, 'met')]).results, 'EUR', ['desk.yaml:1:1\n  warning: "x", y']).map(
    ({ name, text }) => [name, text],
  ),
);

function records(name: string): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(files.get(name)!, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('runCsv', () => {
  it('writes these files', () => {
    expect([...files.keys()]).toEqual([
      'totals.csv',
      'intervals.csv',
      'targets.csv',
      'replications.csv',
      'costs.csv',
      'warnings.csv',
    ]);
    for (const text of files.values()) expect(text.endsWith('\n')).toBe(true);
  });

  it('totals: a number a row, with its unit and interval', () => {
    expect(records('totals.csv')).toContainEqual({
      scope: 'contact_type',
      name: 'billing',
      metric: 'hold_time',
      unit: 's',
      mean: '3',
      low: '2',
      high: '4',
    });
    expect(records('totals.csv')).toContainEqual(
      expect.objectContaining({
        scope: 'contact_type',
        metric: 'service_levels.answered',
        unit: 'share',
        mean: '0.985',
      }),
    );
    expect(records('totals.csv')).toContainEqual(
      expect.objectContaining({ scope: 'agent_group', name: 'generalists', metric: 'posts', unit: 'agents', low: '' }),
    );
  });

  it('intervals: what has no value is empty', () => {
    expect(records('intervals.csv')).toContainEqual(
      expect.objectContaining({ start: '2026-03-02T14:30:00+00:00', name: 'technical', metric: 'offered', mean: '' }),
    );
  });

  it('targets', () => {
    expect(records('targets.csv')).toEqual([
      expect.objectContaining({
        expect: 'billing.service_level >= 80%',
        verdict: 'met',
        too_close: 'false',
        mean: '0.981',
      }),
    ]);
  });

  it('replications: ratios as what is divided by what', () => {
    const found = records('replications.csv');
    expect(found).toContainEqual({
      replication: '0',
      scope: 'total',
      name: '',
      metric: 'hold_time',
      unit: 's',
      value: '5',
      numerator: '21500',
      denominator: '4300',
    });
    expect(found).toContainEqual(
      expect.objectContaining({
        replication: '0',
        scope: 'contact_type',
        name: 'billing',
        metric: 'hold_time',
        value: '',
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ replication: '1', metric: 'offered', value: '4320', numerator: '' }),
    );
  });

  it('warnings keep their quotes and line breaks', () => {
    expect(records('warnings.csv')).toEqual([{ warning: 'desk.yaml:1:1\n  warning: "x", y' }]);
  });

  it('a table without rows has its header', () => {
    expect(runCsv(results, undefined, []).find(({ name }) => name === 'targets.csv')?.text).toMatch(
      /^expect,verdict,[^\n]*\n$/,
    );
  });
});

describe('jsonText', () => {
  it('reads back as it was, an estimate on a line', () => {
    const value = {
      ...results,
      odd: ['{\n  "mean": 1,\n  "low": 2,\n  "high": 3}', -1e-7, [1, 2.5, null]],
      numbers: [1, 2, 3e-9],
    };
    const text = jsonText(value);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    expect(text).toContain('"offered": { "mean": 4310, "low": 4268, "high": 4352 }');
    expect(text).toContain('"numbers": [ 1, 2, 3e-9 ]');
    expect(text.endsWith('}\n')).toBe(true);
  });
});
