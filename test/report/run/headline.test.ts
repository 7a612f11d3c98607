import { describe, expect, it } from 'vitest';
import { headline } from '../../../src/report/run/headline.ts';
import { judgedTargets } from '../../../src/report/run/judged-target.ts';
import type { Target } from '../../../src/scenario/scenario.ts';
import { context, estimate, judged, results, targets } from './fixture.ts';

function said(...judgements: Parameters<typeof context>[0] & object): string {
  const input = context(judgements);
  return headline(input, judgedTargets(input));
}

const cost: Target = { text: 'cost_per_contact <= 12', metric: 'cost_per_contact', op: '<=', value: 12 };

describe('headline', () => {
  it('all hold', () => {
    expect(said(judged(targets.level, 'met'), judged(targets.abandonment, 'met'), judged(targets.hold, 'met'))).toBe(
      'All three targets hold.',
    );
    expect(said(judged(targets.level, 'met'), judged(targets.abandonment, 'met'))).toBe('Both targets hold.');
    expect(said(judged(targets.level, 'met'))).toBe('The one target holds.');
  });

  it('one misses', () => {
    expect(said(judged(targets.level, 'met'), judged(targets.hold, 'missed'))).toBe(
      'One of two targets holds; hold time misses 4 s by 1.0 s.',
    );
    expect(said(judged(targets.occupancy, 'missed'))).toBe('Generalists occupancy misses 40 % by 2.0 points.');
  });

  it('money has its sign', () => {
    const input = context(
      [judged(targets.level, 'met'), judged(cost, 'missed', false, { estimate: estimate(12.24, 0.15) })],
      {
        currency: 'EUR',
      },
    );
    expect(headline(input, judgedTargets(input))).toBe(
      'One of two targets holds; cost per contact misses €12.00 by €0.24.',
    );
  });

  it('several miss', () => {
    expect(
      said(judged(targets.level, 'met'), judged(targets.hold, 'missed'), judged(targets.occupancy, 'missed')),
    ).toBe(
      'One of three targets holds; hold time misses 4 s by 1.0 s and generalists occupancy misses 40 % by 2.0 points.',
    );
    expect(
      said(judged(targets.hold, 'missed'), judged(targets.occupancy, 'missed'), judged(targets.abandonment, 'missed')),
    ).toBe(
      'None of the three targets holds; hold time misses 4 s by 1.0 s and generalists occupancy misses 40 % by 2.0 points. One more misses.',
    );
  });

  it('counts runs where runs decide', () => {
    expect(said(judged(targets.days, 'missed', false, { share_of_runs: estimate(0.775, 0.1), runs_held: 31 }))).toBe(
      'Billing service level reaches 70 % each day in 31 of 40 runs, short of 90 %.',
    );
    expect(said(judged(targets.days, 'met', true, { share_of_runs: estimate(0.925, 0.1), runs_held: 37 }))).toBe(
      'The one target holds, but billing service level (37 of 40 runs) is too close to call.',
    );
  });

  it('names the worst period where each counts', () => {
    const { in_runs: _, ...each } = targets.days;
    const figures = { estimate: estimate(0.66, 0.005), worst: '2026-03-03T00:00:00+00:00' };
    expect(said(judged(each, 'missed', false, figures))).toBe(
      'Billing service level misses 70 % each day on Tue 3 March by 4.0 points.',
    );
  });

  it('too close to call', () => {
    expect(said(judged(targets.level, 'met', true), judged(targets.hold, 'met'))).toBe(
      'Both targets hold, but billing service level (98.1 % against 80 %) is too close to call.',
    );
    expect(said(judged(targets.hold, 'missed', true))).toBe('Hold time misses 4 s by 1.0 s (too close to call).');
  });

  it('nothing to judge, and not judged', () => {
    const chat = { ...targets.level, text: 'chat.service_level >= 80%', name: 'chat' };
    expect(said(judged(chat, 'missed'))).toBe('Chat service level has nothing to judge.');
    expect(said(judged(targets.level, 'met'), judged(chat, null))).toBe(
      'The one target holds. One target is not judged.',
    );
  });

  it('without targets, the type that is served worst', () => {
    expect(said()).toBe(
      'Of two contact types, technical is served worst: 97.6 % are answered within 60 s, and 0.4 % give up.',
    );
    const { billing } = results.contact_types;
    const one = context([], { results: { ...results, contact_types: { billing: billing! } } });
    expect(headline(one, [])).toBe('Billing: 98.1 % are answered within 20 s, and 0.6 % give up.');
    const none = context([], { results: { ...results, contact_types: {} } });
    expect(headline(none, [])).toBe('No contact asked for an agent.');
  });
});
