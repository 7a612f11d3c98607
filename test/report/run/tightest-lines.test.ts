/** Which intervals the report calls tightest: those in which most contacts miss the goal, never a handful's noise. */
import { describe, expect, it } from 'vitest';
import { tightestLines } from '../../../src/report/run/tightest-lines.ts';
import { plainPaint } from '../../../src/report/terminal/paint.ts';
import { context, estimate, judged, results, targets } from './fixture.ts';

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
    .slice(2)
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

  it('leaves out a handful of contacts, however badly they fared, unless a whole one is missed', () => {
    // 0.8 and 0.75 × 1.5 = 1.125 contacts missed.
    expect(tightest(['billing', 3, 1, 0], ['billing', 9, 20, 0.85])).toEqual(['09']);
    expect(tightest(['billing', 3, 1, 0], ['billing', 9, 20, 0.85], ['technical', 4, 1.5, 0])).toEqual(['04']);
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

  describe('with a small type that misses', () => {
    // Billing is short by 30, 28, 26 and 24 contacts; technical by 0.57 × 5 = 2.85 (2.9 printed) and 0.1 × 5 = 0.5.
    const shown = (changes: Partial<typeof results>, judgements: Parameters<typeof context>[0] = []) => {
      const interval = (name: string, hour: number, offered: number, level: number) => ({
        start: `2026-03-02T${hour}:00:00+00:00`,
        contact_types: { [name]: { offered: estimate(offered), service_level: estimate(level) } },
      });
      const intervals = [
        ...[0.5, 0.52, 0.54, 0.56].map((level, index) => interval('billing', 10 + index, 100, level)),
        interval('technical', 20, 5, 0.18),
        interval('technical', 21, 5, 0.65),
      ];
      const input = context(judgements, {
        results: { ...results, ...changes, targets: judgements.map(([, view]) => view), intervals },
      });
      return tightestLines(input, plainPaint);
    };

    it('shows the worst interval of the type whose goal is missed', () => {
      const goal = { share: 0.75, within: 60, formula: 'offered', verdict: 'missed' };
      const technical = { ...results.contact_types.technical, service_level_target: goal };
      const lines = shown({ contact_types: { ...results.contact_types, technical } });
      expect(lines[0]).toBe('  Tightest half-hours, by contacts missed (offered × shortfall from the goal)');
      expect(lines.slice(2).map((line) => line.replaceAll(/\s+/g, ' ').trim())).toEqual([
        'Mon 2 March 10:00 billing 100 50.0 % 30',
        'Mon 2 March 11:00 billing 100 52.0 % 28',
        'Mon 2 March 20:00 technical 5 18.0 % 2.9',
      ]);
    });

    it('shows that of the type of which a target is missed', () => {
      const { text: _, ...target } = targets.abandonment;
      const missed = { ...target, text: 'technical.abandonment_rate <= 5%', name: 'technical' };
      const input = judged(missed, 'missed');
      expect(shown({}, [input]).at(-1)).toContain('20:00 technical');
      expect(shown({}, [judged(missed, 'met')]).join('\n')).not.toContain('technical');
    });
  });

  it('does not call tightest what nothing is short of', () => {
    const [header] = tightestLines(context(), plainPaint);
    expect(header).toBe('  Least spare half-hours, by how little the service level is above the goal');
  });
});
