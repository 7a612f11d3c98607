/** The Overview's words: when today's team breaks, at what, and what comes next. */
import { describe, expect, it } from 'vitest';
import type { DatedBreakingPoint, GrowResults } from '../../src/experiment/grow/grow-results.ts';
import { overviewSentences } from '../../web/src/views/overview/sentences.ts';

function point(target: string, volume: number | null, date: string | null = null): DatedBreakingPoint {
  const state = volume === null ? 'beyond_range' : volume === 1 ? 'already_missed' : 'breaks';
  const bounds = { low: volume, high: volume, months: null, date, date_low: date, date_high: date, met_from: null };
  return { target, source: 'expect', state, volume, ...bounds };
}

function results(...breaking_points: DatedBreakingPoint[]): GrowResults {
  const volumes = [1, 2].map((volume) => ({ volume, needed: null }));
  return { groups: {}, breaking_points, volumes } as unknown as GrowResults;
}

describe('the Overview', () => {
  it('says when the first target breaks, which it is, and how far the next one holds', () => {
    const found = results(
      point('calls.service_level >= 80%', 1.6, '2027-03-02'),
      point('calls.abandonment_rate <= 5%', 1.4, '2026-11-18'),
    );
    expect(overviewSentences(found)).toEqual({
      headline: 'Today’s team holds every target until volume reaches 1.4×, around November 2026',
      lede: 'The first to break is calls abandonment rate at most 5 %. Calls service level at least 80 % holds to 1.6×, around March 2027.',
    });
  });

  it('says what is missed already, in words and not as the file writes it', () => {
    const { headline } = overviewSentences(
      results(point('calls.service_level >= 80%', 1), point('cost_per_contact <= 4', null)),
    );
    expect(headline).toBe(
      'Today’s team already misses calls service level at least 80 %; the other target holds up to 2×',
    );
  });

  it('promises no more than was asked where nothing breaks', () => {
    expect(overviewSentences(results(point('calls.service_level >= 80%', null)))).toEqual({
      headline: 'Today’s team holds the one target up to 2×, the largest volume asked for',
      lede: '',
    });
  });
});
