/** Naming a part of the results: a block and a name in it, as `billing.service_level` and `channels.chat.occupancy` do. */

export const scopeBlocks = ['channels', 'contact_types', 'agent_groups', 'self_service', 'customers'] as const;

export type ScopeBlock = (typeof scopeBlocks)[number];

/** The total, or one name of a block. */
export type ScopeName = { readonly block: 'total' } | { readonly block: ScopeBlock; readonly name: string };

export const total: ScopeName = { block: 'total' };

/** A metric of a scope. */
export interface MetricName {
  readonly scope: ScopeName;
  readonly metric: string;
}

/** @returns what the results hold of the scope; undefined where they have no such block or name */
export function blockOf(results: object, scope: ScopeName): object | undefined {
  const block = asTable(Reflect.get(results, scope.block));
  if (scope.block === 'total' || block === undefined) return block;
  return Object.hasOwn(block, scope.name) ? asTable(Reflect.get(block, scope.name)) : undefined;
}

/** @returns what the results hold of a scope under a metric */
export function inBlock(results: object, scope: ScopeName, metric: string): unknown {
  const block = blockOf(results, scope);
  return block !== undefined && Object.hasOwn(block, metric) ? Reflect.get(block, metric) : undefined;
}

/** Every scope that the results tell of, the total first. */
export function scopesIn(results: object): ScopeName[] {
  const named = scopeBlocks.flatMap((block) =>
    Object.keys(asTable(Reflect.get(results, block)) ?? {}).map((name): ScopeName => ({ block, name })),
  );
  return [total, ...named];
}

/**
 * Takes `billing.service_level`, `channels.chat.hold_time_p95` or `cost_per_contact` apart.
 * @param results as a run tells them: a name is sought in their blocks
 * @returns undefined where nothing in them has that name
 */
export function metricNameOf(results: object, text: string): MetricName | undefined {
  const dot = text.lastIndexOf('.');
  const metric = text.slice(dot + 1);
  if (dot < 0) return { scope: total, metric };
  const name = text.slice(0, dot);
  const channel = /^channels\.(.+)$/.exec(name)?.[1];
  const scope = scopesIn(results).find((each) =>
    each.block === 'total'
      ? false
      : channel === undefined
        ? each.block !== 'channels' && each.name === name
        : each.block === 'channels' && each.name === channel,
  );
  return scope && { scope, metric };
}

/** The metric's name as targets write it. */
export function metricText({ scope, metric }: MetricName): string {
  if (scope.block === 'total') return metric;
  return `${scope.block === 'channels' ? 'channels.' : ''}${scope.name}.${metric}`;
}

function asTable(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
