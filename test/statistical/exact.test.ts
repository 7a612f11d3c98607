/**
 * The engine against closed forms: each mean within four standard errors of the truth, and each standard error small
 * enough that a fault would show. Seeds are fixed, so that a test that passes passes always.
 */
import { describe, expect, it } from 'vitest';
import { exactCases } from './cases.ts';
import { EXACT_LIMIT, judge } from './validation-case.ts';

describe('closed forms', () => {
  it.each(exactCases.map((row) => [row.title, row] as const))('%s', (_, row) => {
    for (const comparison of row.compare()) {
      const { agrees, standardErrors, precise } = judge(comparison);
      const { name, theirs, ours } = comparison;
      const shown = `${name}: exact ${theirs.mean}, simulated ${ours.mean} ± ${ours.error}`;
      // Undefined where nothing is random.
      expect(standardErrors ?? 0, shown).toBeLessThan(EXACT_LIMIT);
      expect(agrees, shown).toBe(true);
      expect(precise, `${shown}: too imprecise to tell`).toBe(true);
    }
  });
});
