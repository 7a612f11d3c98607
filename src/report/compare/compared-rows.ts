/** Which metrics a comparison tells, and of whom: service, people and money, each in the order in which it is read. */
import type { ComparedVariant, CompareResults } from '../../experiment/compare/compare-results.ts';
import type { Difference } from '../../experiment/difference.ts';
import { inBlock, type ScopeName, total } from '../../experiment/scope-name.ts';
import { findMetric } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';

export interface ComparedRow {
  /** `billing service level`. */
  readonly label: string;
  readonly metric: string;
  readonly base: Estimate;
  readonly variant: Estimate;
  readonly difference: Difference;
}

export interface ComparedPart {
  readonly heading: 'Service' | 'People' | 'Money';
  readonly rows: readonly ComparedRow[];
}

interface Told {
  /** Of everyone together. */
  readonly total: readonly string[];
  /** Of each name of a block. */
  readonly each?: {
    readonly block: 'contact_types' | 'agent_groups' | 'self_service';
    readonly metrics: readonly string[];
  };
}

const parts: readonly (readonly [ComparedPart['heading'], readonly Told[]])[] = [
  [
    'Service',
    [
      { total: ['cases', 'deflection_rate', 'offered', 'turned_away', 'blocking_rate', 'abandonment_rate'] },
      { total: ['hold_time', 'hold_time_p95'] },
      { total: [], each: { block: 'contact_types', metrics: ['service_level', 'abandonment_rate'] } },
      { total: ['first_response_time', 'first_contact_resolution', 'resolution_rate', 'resolution_time'] },
      { total: ['csat', 'nps', 'ces', 'retention_rate'] },
    ],
  ],
  [
    'People',
    [
      {
        total: ['posts', 'heads', 'fte', 'overtime'],
        each: { block: 'agent_groups', metrics: ['posts', 'fte', 'occupancy'] },
      },
    ],
  ],
  ['Money', [{ total: ['cost', 'cost_per_contact', 'cost_per_resolution', 'cost_per_deflection', 'value_at_risk'] }]],
];

/** @returns the parts with something to tell; a metric that is the same in every run of both plans is left out */
export function comparedParts(results: CompareResults, variant: ComparedVariant): ComparedPart[] {
  return parts.flatMap(([heading, told]): ComparedPart[] => {
    const rows = told.flatMap(({ total: ofTotal, each }) => [
      ...ofTotal.flatMap((metric) => rowOf(results, variant, total, metric)),
      ...(each === undefined ? [] : named(results, each, (scope, metric) => rowOf(results, variant, scope, metric))),
    ]);
    return rows.length === 0 ? [] : [{ heading, rows }];
  });
}

/** Of a block of one name, what is told of the total already is not told again. */
function named(
  results: CompareResults,
  { block, metrics }: NonNullable<Told['each']>,
  tell: (scope: ScopeName, metric: string) => ComparedRow[],
): ComparedRow[] {
  const names = Object.keys(results.base[block]);
  const isAlone = names.length === 1;
  return names.flatMap((name) =>
    metrics
      .filter((metric) => !(isAlone && ['posts', 'fte', 'abandonment_rate'].includes(metric)))
      .flatMap((metric) => tell({ block, name }, metric)),
  );
}

function rowOf(results: CompareResults, variant: ComparedVariant, scope: ScopeName, metric: string): ComparedRow[] {
  const difference = inBlock(variant.differences, scope, metric) as Difference | undefined;
  if (difference === undefined || difference.difference.mean === null || isNothing(difference.difference)) return [];
  const label = findMetric(metric)?.label ?? metric;
  return [
    {
      label: scope.block === 'total' ? label : `${scope.name} ${lowered(label)}`,
      metric,
      base: inBlock(results.base, scope, metric) as Estimate,
      variant: inBlock(variant, scope, metric) as Estimate,
      difference,
    },
  ];
}

/** FTE and CSAT keep their capitals. */
export function lowered(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function isNothing({ mean, low, high }: Estimate): boolean {
  return mean === 0 && (low === null || low === 0) && (high === null || high === 0);
}
