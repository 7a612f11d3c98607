/** Which intervals the report calls tightest: those in which most contacts miss the goal, never a handful's noise. */
import { describe, expect, it } from 'vitest';
import { tightestLines } from '../../../src/report/run/tightest-lines.ts';
import { plainPaint } from '../../../src/report/terminal/paint.ts';
import { context, estimate, results } from './fixture.ts';

/** Offered and service level of billing (goal 80 %) or technical (goal 75 %), by hour of 2 March. */
type Interval = readonly ['billing' | 'technical', number, number, number];

/** The hours named as tightest, in order. */
function tightest(...intervals: Interval[]): string[] {
  const input = context([], {
    results: {
      ...results,
      intervals: intervals.map(([name, hour, offered, level]) => ({
        start: `2026-03-02T${String(hour).padStart(2, '0')}:00:00+00:00`,
        contact_types: { [name]: { offered: estimate(offered), service_level: estimate(level) } },
      })),
    },
  });
  return tightestLines(input, plainPaint)
    .slice(1)
    .map((line) => / (\d\d):00 /.exec(line)![1]!);
}

describe('tightestLines', () => {
  it('goes by how many contacts are missed, not by the share alone', () => {
    // Short of the goal by 0.1 × 200 = 20, 0.4 × 20 = 8 and 0.35 × 40 = 14 contacts.
    expect(tightest(['billing', 9, 20, 0.4], ['technical', 10, 40, 0.4], ['billing', 11, 200, 0.7])).toEqual([
      '11',
      '10',
      '09',
    ]);
  });

  it('leaves out a handful of contacts, however badly they fared', () => {
    expect(tightest(['billing', 3, 2, 0], ['billing', 9, 20, 0.85], ['technical', 4, 9.9, 0])).toEqual(['09']);
  });

  it('where all are small, looks at those that come near the largest', () => {
    expect(tightest(['billing', 3, 0.4, 0], ['billing', 9, 3, 0.5], ['billing', 10, 4, 0.6])).toEqual(['09', '10']);
  });

  it('where all hold their goal, names those that come nearest to missing it', () => {
    // 10, 5 and 15 points above the goal.
    expect(tightest(['billing', 9, 20, 0.9], ['technical', 10, 20, 0.8], ['billing', 11, 500, 0.95])).toEqual([
      '10',
      '09',
      '11',
    ]);
    expect(tightest(['billing', 9, 20, 1])).toEqual([]);
  });
});
