/** A ratio told after the first replications by another plan's on the same random numbers. */
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { foretoldRatioEstimate, type RatioSample, ratioEstimate } from '../../src/stats/ratio-estimate.ts';

const RUNS = 40;

/** Two plans that share most of their chance, as plans do that differ by one agent. */
function pair(seed: number): { readonly tried: RatioSample; readonly known: RatioSample } {
  const draw = seedrandom.alea(String(seed));
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  const runs = Array.from({ length: RUNS }, () => {
    const busy = normal();
    const offered = Math.round(1000 + 60 * busy);
    const share = (level: number) => level - 0.05 * busy + 0.008 * normal();
    return { offered, tried: offered * share(0.76), known: offered * share(0.8) };
  });
  const denominators = runs.map(({ offered }) => offered);
  return {
    tried: { numerators: runs.map(({ tried }) => tried), denominators },
    known: { numerators: runs.map(({ known }) => known), denominators },
  };
}

function first({ numerators, denominators }: RatioSample, runs: number): RatioSample {
  return {
    numerators: Array.from(numerators).slice(0, runs),
    denominators: Array.from(denominators).slice(0, runs),
  };
}

describe('a ratio told early', () => {
  it('is the other’s where the two are one, without doubt', () => {
    const { known } = pair(1);
    const whole = ratioEstimate(known.numerators, known.denominators, 0.95);
    const { mean, low, high } = foretoldRatioEstimate(first(known, 10), known, 0.95);
    expect(mean).toBeCloseTo(whole.mean!, 12);
    expect(high! - low!).toBeLessThan(1e-12);
  });

  it('is its own once all replications are done', () => {
    const { tried, known } = pair(2);
    const whole = ratioEstimate(tried.numerators, tried.denominators, 0.95);
    const { mean, low, high } = foretoldRatioEstimate(tried, known, 0.95);
    expect(mean).toBeCloseTo(whole.mean!, 12);
    expect([low, high]).toEqual([mean, mean]);
  });

  it('covers what all replications come to at its level, and is narrower than what the first say alone', () => {
    const seeds = 2000;
    let covered = 0;
    let width = 0;
    let alone = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const { tried, known } = pair(seed);
      const after = ratioEstimate(tried.numerators, tried.denominators, 0.9).mean!;
      const { numerators, denominators } = first(tried, 10);
      const { low, high } = foretoldRatioEstimate({ numerators, denominators }, known, 0.9);
      const own = ratioEstimate(numerators, denominators, 0.9);
      if (low! <= after && after <= high!) covered++;
      width += high! - low!;
      alone += own.high! - own.low!;
    }
    // Within 3.3 standard errors, 0.0067, of the level.
    expect(Math.abs(covered / seeds - 0.9)).toBeLessThan(0.022);
    expect(width).toBeLessThan(0.35 * alone);
  });

  it('is nothing where there is nothing to divide by', () => {
    const { known } = pair(3);
    const nothing = { numerators: [0, 0, 0], denominators: [0, 0, 0] };
    expect(foretoldRatioEstimate(nothing, known, 0.95)).toEqual({ mean: null, low: null, high: null });
  });
});
