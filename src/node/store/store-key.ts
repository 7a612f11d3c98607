/** The name under which an answer is kept: everything that it depends on, in one hash. */
import { createHash } from 'node:crypto';
import type { Question } from '../../experiment/keeper.ts';
import { RESULTS_VERSION } from '../../measure/results.ts';

/** @returns 64 hexadecimal digits */
export function storeKey(question: Question, engine: string): string {
  // A scenario's name is part of its hash.
  const { scenario, ...rest } = question;
  return createHash('sha256')
    .update(ordered({ results: RESULTS_VERSION, engine, scenario: scenario.hash, ...rest }))
    .digest('hex');
}

/** JSON with keys in order. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
