/** The metrics of money that a run tells. */
export const costMetrics = ['cost', 'cost_per_contact', 'cost_per_resolution', 'cost_per_deflection'] as const;

export type CostMetric = (typeof costMetrics)[number];

export function isCostMetric(metric: string): metric is CostMetric {
  return (costMetrics as readonly string[]).includes(metric);
}
