/**
 * Which metrics each scope is told by: those of the table of metrics that have a formula here, in its order, without those
 * of parts that the scenario does not have.
 */

import { selfServiceMetrics } from '../fields/metrics/self-service.ts';
import { findMetric, hasScope, metricIdentifiers } from '../fields/metrics.ts';
import type { Frame } from './frame.ts';
import { formulaOf, type Metric } from './metric-formulas.ts';
import type { Scope, ScopeKind } from './scopes.ts';

function measuredIn(kind: ScopeKind): readonly Metric[] {
  return metricIdentifiers.filter((identifier): identifier is Metric => {
    const metric = findMetric(identifier)!;
    return formulaOf(identifier) !== undefined && hasScope(metric, kind);
  });
}

/** Every metric that a kind of scope can be told by. */
export const scopeMetrics: Readonly<Record<ScopeKind, readonly Metric[]>> = {
  total: measuredIn('total'),
  channel: measuredIn('channel'),
  contact_type: measuredIn('contact_type'),
  agent_group: measuredIn('agent_group'),
  self_service: measuredIn('self_service'),
  segment: measuredIn('segment'),
};

const SELF_SERVICE: ReadonlySet<string> = new Set(Object.keys(selfServiceMetrics));

type Part = 'callbacks' | 'self_service' | 'chats' | 'emails' | 'closing';

/** Metrics of parts that a scenario may lack. */
const partOf: ReadonlyMap<Metric, Part> = new Map(
  Object.values(scopeMetrics)
    .flat()
    .flatMap((metric): [Metric, Part][] => {
      const { name, inOpenHours } = findMetric(metric)!;
      if (name === 'backlog' || (name === 'backlog_age' && !inOpenHours)) return [[metric, 'emails']];
      if (inOpenHours) return [[metric, 'closing']];
      if (name === 'called_back' || name === 'callback_delay') return [[metric, 'callbacks']];
      if (name === 'slot_occupancy') return [[metric, 'chats']];
      return SELF_SERVICE.has(name) ? [[metric, 'self_service']] : [];
    }),
);

/** The metrics that a scope of a scenario is told by, in the order of the table. */
export function toldMetrics(scope: Scope, frame: Frame): readonly Metric[] {
  const told: Metric[] = [];
  for (const metric of scopeMetrics[scope.kind]) if (isTold(metric, scope, frame)) told.push(metric);
  return told;
}

function isTold(metric: Metric, scope: Scope, frame: Frame): boolean {
  const part = partOf.get(metric);
  return part === undefined || (hasPart(scope, frame, part) && !isForeign(metric, scope));
}

/** Metrics of emails in open hours belong to emails and to hours. */
function isForeign(metric: Metric, { backlog }: Scope): boolean {
  return backlog === undefined && findMetric(metric)!.name === 'backlog_age';
}

function hasPart({ kind, types, groups, backlog }: Scope, frame: Frame, part: Part): boolean {
  const some = (asks: (type: Frame['types'][number]) => boolean) =>
    kind === 'segment' ? frame.types.some(asks) : types.some((type) => asks(frame.types[type]!));
  switch (part) {
    case 'callbacks':
      return some(({ offersCallbacks }) => offersCallbacks);
    case 'self_service':
      return some(({ selfService }) => selfService !== undefined);
    case 'chats':
      return groups.some((group) => frame.groups[group]!.takesChats);
    case 'emails':
      return backlog !== undefined;
    case 'closing':
      return some(({ openHours }) => openHours !== undefined);
  }
}
