/** Every difference between two runs: of each metric of each scope that both of them tell. */
import { type Comparable, type Difference, differenceOf } from '../difference.ts';
import { blockOf, type ScopeBlock, type ScopeName, scopeBlocks, scopesIn, total } from '../scope-name.ts';
import type { Differences, DifferencesByMetric } from './compare-results.ts';

/** @param variant of as many replications of the same seed as `base` */
export function allDifferences(variant: Comparable, base: Comparable): Differences {
  const scopes = scopesIn(base).filter((scope) => blockOf(variant, scope) !== undefined);
  const named = (block: ScopeBlock) =>
    Object.fromEntries(
      scopes.flatMap((scope) =>
        scope.block === block ? [[scope.name, differencesIn(variant, base, scope)] as const] : [],
      ),
    );
  const blocks = Object.fromEntries(scopeBlocks.map((block) => [block, named(block)])) as Omit<Differences, 'total'>;
  return { total: differencesIn(variant, base, total), ...blocks };
}

function differencesIn(variant: Comparable, base: Comparable, scope: ScopeName): DifferencesByMetric {
  const metrics = Object.keys(blockOf(base, scope) ?? {});
  return Object.fromEntries(
    metrics.flatMap((metric): [string, Difference][] => {
      const difference = differenceOf(variant, base, scope, metric);
      return difference === undefined ? [] : [[metric, difference]];
    }),
  );
}
