/** Scores worked out by hand from what a case went through. */
import erfc from '@stdlib/math-base-special-erfc';
import { describe, expect, it } from 'vitest';
import { Contacts } from '../../src/centre/contacts.ts';
import { expectedScores, SCORES, Score } from '../../src/centre/experience.ts';
import type { ExperiencePlan, ScorePlan } from '../../src/centre/experience-plan.ts';
import { normalBelow } from '../../src/centre/normal-below.ts';
import { Outcome } from '../../src/centre/observer.ts';
import { curveOf, HOUR } from '../support/plan.ts';

const csat: ScorePlan = {
  best: 4.5,
  spread: 1,
  waiting: curveOf([0, 0], [60, -0.1], [300, -0.5]),
  reply: curveOf([0, 0], [8 * HOUR, -0.1], [48 * HOUR, -0.9]),
  effort: curveOf([0, 0], [600, -0.4]),
  abandoned: -2,
  unresolved: -1.5,
  falselySolved: -0.3,
  eachRepeat: -0.4,
  eachTransfer: -0.3,
};
const none: ScorePlan = {
  best: 6,
  spread: 1,
  waiting: curveOf([0, 0]),
  reply: curveOf([0, 0]),
  effort: curveOf([0, 0]),
  abandoned: 0,
  unresolved: 0,
  falselySolved: 0,
  eachRepeat: 0,
  eachTransfer: 0,
};
const plan: ExperiencePlan = {
  csat,
  ces: { ...none, eachRepeat: -0.9 },
  recommend: { ...none, best: 8.75, spread: 2.5, eachTransfer: -0.75, eachRepeat: -1 },
  retention: { best: 0.992, lostPerPoint: 0.008 },
  lifetimeValues: Float64Array.of(900, Number.NaN),
  agents: undefined,
};

interface Went {
  readonly outcome?: Outcome;
  readonly held?: number;
  readonly reply?: number;
  readonly visited?: number;
  readonly visitTime?: number;
  readonly repeats?: number;
  readonly transfers?: number;
  readonly segment?: number;
}

function scoresOf(went: Went, by: ExperiencePlan = plan): Float64Array {
  const contacts = new Contacts();
  const contact = contacts.takeFor(0, went.segment ?? 0, 0, 0);
  contacts.held[contact] = went.held ?? 0;
  contacts.visited[contact] = went.visited ?? 0;
  contacts.visitTime[contact] = went.visitTime ?? 0;
  contacts.repeats[contact] = went.repeats ?? 0;
  contacts.transfers[contact] = went.transfers ?? 0;
  const scores = new Float64Array(SCORES);
  expectedScores(by, contacts, contact, went.outcome ?? Outcome.resolved, went.reply ?? Number.NaN, scores);
  return scores;
}

/** Φ(z) to a double's precision. */
const below = (z: number): number => erfc(-z / Math.SQRT2) / 2;
/** What the table of the normal law may be off by, once for each share that is taken from it. */
const TABLE = 1.2e-7;

describe('expected scores', () => {
  it.each<[string, Went, number]>([
    ['nothing went wrong', {}, 4.5],
    ['a hold between two points', { held: 180 }, 4.2],
    ['a hold past the last', { held: 4000 }, 4],
    ['a reply', { reply: 28 * HOUR }, 4],
    ['no reply, as for a call', { reply: Number.NaN }, 4.5],
    ['solved in self-service', { outcome: Outcome.solved, visited: 1, visitTime: 300 }, 4.5],
    ['passed on by it', { visited: 1, visitTime: 300 }, 4.3],
    ['falsely solved by it', { visited: 2, visitTime: 300 }, 4],
    ['gave up there', { outcome: Outcome.givenUp, visited: 1, visitTime: 600 }, 2.6],
    ['abandoned', { outcome: Outcome.abandoned, held: 60 }, 2.4],
    ['unresolved', { outcome: Outcome.unresolved }, 3],
    ['turned away', { outcome: Outcome.turnedAway }, 3],
    ['blocked', { outcome: Outcome.blocked }, 3],
    ['lost at callback', { outcome: Outcome.lostAtCallback }, 3],
    ['repeats and transfers', { repeats: 2, transfers: 1 }, 3.4],
    ['never below the scale', { outcome: Outcome.abandoned, repeats: 9 }, 1],
  ])('%s', (_, went, expected) => {
    expect(scoresOf(went)[Score.csat]).toBeCloseTo(expected, 12);
  });

  it('shares, recommendation, effort and money follow', () => {
    // 4.5 − 0.3 (180 s of hold) − 2 · 0.4 (repeats) − 0.3 (transfer) = 3.1.
    const scores = scoresOf({ held: 180, repeats: 2, transfers: 1 });
    expect(scores[Score.csat]).toBeCloseTo(3.1, 12);
    expect(Math.abs(scores[Score.satisfied]! - (1 - below(0.4)))).toBeLessThan(TABLE);
    expect(Math.abs(scores[Score.dissatisfied]! - below(-0.6))).toBeLessThan(TABLE);
    expect(scores[Score.ces]).toBeCloseTo(4.2, 12);
    // 8.75 − 0.75 − 2 = 6: promoters above 8.5, detractors below 6.5.
    const nps = 100 * (1 - below(1) - below(0.2));
    expect(Math.abs(scores[Score.nps]! - nps)).toBeLessThan(200 * TABLE);
    // 1.4 points lost at 0.8 % each; lifetime value 900.
    expect(scores[Score.staying]).toBeCloseTo(0.9808, 12);
    expect(scores[Score.atRisk]).toBeCloseTo(10.08, 10);
  });

  it('puts nothing at risk where the value is not said, nothing went wrong, or a curve lifts the score', () => {
    expect(scoresOf({ segment: 1, repeats: 2 })[Score.atRisk]).toBe(0);
    expect(scoresOf({})[Score.atRisk]).toBe(0);
    const lifted = { ...plan, csat: { ...csat, waiting: curveOf([0, 0.3]) } };
    const scores = scoresOf({}, lifted);
    expect(scores[Score.csat]).toBeCloseTo(4.8, 12);
    expect(scores[Score.atRisk]).toBe(0);
  });

  it('keeps the chance of staying within 0 and 1', () => {
    const harsh = { ...plan, retention: { best: 0.5, lostPerPoint: 0.4 } };
    const scores = scoresOf({ outcome: Outcome.abandoned }, harsh);
    expect(scores[Score.staying]).toBe(0);
    expect(scores[Score.atRisk]).toBeCloseTo(450, 10);
  });
});

describe('normalBelow', () => {
  it('is within its bound of the normal law', () => {
    let worst = 0;
    for (let z = -9; z <= 9; z += 0.00137) worst = Math.max(worst, Math.abs(normalBelow(z) - below(z)));
    expect(worst).toBeLessThan(TABLE);
    // The table must be in use for the bound to mean anything: no better than a straight line can be.
    expect(worst).toBeGreaterThan(TABLE / 4);
  });

  it('is 0 and 1 far out', () => {
    expect(normalBelow(-40)).toBe(0);
    expect(normalBelow(40)).toBe(1);
    expect(normalBelow(0)).toBe(0.5);
  });
});
