/** What a mistyped word was likely meant to be. */
import { expect, it } from 'vitest';
import { metricIdentifiers } from '../../src/fields/metrics.ts';
import { nearest } from '../../src/fields/nearest.ts';

it.each([
  ['patiense', ['priority', 'patience'], 'patience'],
  // One edit from either: the one that begins the same.
  ['costs', ['posts', 'cost'], 'cost'],
  ['costs', ['cost', 'posts'], 'cost'],
  ['Costs', ['posts', 'cost'], 'cost'],
  ['bost', ['cost', 'post'], 'cost'],
  ['zzzzzz', ['cost', 'posts'], undefined],
  ['cost', [], undefined],
])('%s of %j', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

it('costs is no metric, cost is', () => expect(nearest('costs', metricIdentifiers)).toBe('cost'));
