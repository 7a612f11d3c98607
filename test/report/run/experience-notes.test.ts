/** What the report says beside scores: assumed or not, and the band of the net promoter score. */
import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/report/run/experience-notes.ts';
import { runReport } from '../../../src/report/run/run-report.ts';
import type { Experience, Score } from '../../../src/scenario/experience.ts';
import { CES_DEFAULTS, CSAT_DEFAULTS, RETENTION_DEFAULTS } from '../../../src/scenario/experience-defaults.ts';
import { context, estimate, results, scenario } from './fixture.ts';

/** Numbers of the user's own throughout. */
const own: Score = {
  best: 4.4,
  spread: 0.9,
  waiting: { '0s': 0, '9m': -1 },
  reply: { '0h': 0, '9h': -1 },
  self_service: -0.1,
  false_solved: -0.1,
  abandoned: -1,
  unresolved: -1,
  each_repeat: -0.1,
  each_transfer: -0.1,
};
const assumed: Experience = { csat: CSAT_DEFAULTS, nps: {}, ces: CES_DEFAULTS, retention: RETENTION_DEFAULTS };
const measured: Experience = { ...assumed, csat: own, retention: { best: 0.98, lost_per_csat_point: 0.01 } };

function reported(experience: Experience, nps = 41): string {
  const scores = { csat: estimate(4.24, 0.02), nps: estimate(nps, 1), value_at_risk: estimate(1200, 50) };
  const total = { ...results.total, ...scores };
  const text = runReport(context([], { results: { ...results, total }, scenario: { ...scenario, experience } }));
  return text.replaceAll(/\s+/g, ' ');
}

describe('satisfaction in the report', () => {
  it('is told with what it rests on, and with the net promoter score', () => {
    expect(reported(assumed)).toMatch(/CSAT 4\.24 4\.22–4\.26 assumed curves (· )?NPS 41, reasonable/);
    expect(reported(assumed)).toMatch(/Value at risk \S+ \S+ assumed curves (· )?beside cost, not in it/);
  });

  it('of the user’s own curves says what still is assumed', () => {
    expect(reported(measured)).toMatch(/CSAT 4\.24 4\.22–4\.26 NPS 41, reasonable, assumed/);
    expect(reported({ ...measured, nps: own })).toMatch(/CSAT 4\.24 4\.22–4\.26 NPS 41, reasonable Value/);
    expect(reported(measured)).not.toContain('assumed curves');
  });

  it.each([
    [75, 'excellent'],
    [74.9, 'very good'],
    [50, 'very good'],
    [49.9, 'reasonable'],
    [0, 'reasonable'],
    [-0.1, 'poor'],
  ])('NPS %s is %s', (nps, band) => {
    expect(bandOf(nps)).toBe(band);
  });
});
