/**
 * The program against other people's inputs and outputs, each a scenario file run as a user would: means within the
 * combined 99.9 % interval of theirs and ours, or equal to the digits printed where theirs is exact.
 */
import { describe, expect, it } from 'vitest';
import { judge } from '../statistical/validation-case.ts';
import { publishedCases } from './cases.ts';

describe('published cases', () => {
  it.each(publishedCases.map((row) => [`${row.id}: ${row.title}`, row] as const))('%s', (_, row) => {
    for (const comparison of row.compare()) {
      const { agrees, precise, allowed } = judge(comparison);
      const { name, theirs, ours } = comparison;
      const shown = `${name}: theirs ${theirs.mean} ± ${theirs.error}, ours ${ours.mean} ± ${ours.error}, allowed ${allowed}`;
      expect(agrees, shown).toBe(true);
      expect(precise, `${shown}: too imprecise to tell`).toBe(true);
    }
  });
});
