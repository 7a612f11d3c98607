/** Which metrics the table tells, in the order in which they are read: service, patience, people, feelings, money. */
import { isCostMetric } from '../../../src/finance/cost-metric.ts';
import type { Scenario, Target } from '../../../src/scenario/scenario.ts';

/** Rows that a reader takes in. */
const MOST = 12;

const order = ['service_level', 'abandonment_rate', 'hold_time', 'average_speed_of_answer', 'occupancy', 'csat'];

/** @returns as targets write them; one that a run does not tell is left out by the engine */
export function shownMetrics(scenario: Scenario): string[] {
  const asked = scenario.expect.map(metricOf);
  const types = Object.keys(scenario.contact_types);
  const own = asked.some((text) => text.endsWith('service_level')) ? [] : types.map((name) => `${name}.service_level`);
  const all = [...asked, ...own, 'hold_time', 'csat', 'cost_per_contact', 'cost_per_resolution'];
  if (asked.length === 0)
    all.push('abandonment_rate', ...Object.keys(scenario.agent_groups).map((name) => `${name}.occupancy`));
  return [...new Set(all)].toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

/** @returns the metric that a target is about, as it is written there */
export function metricOf({ name, metric }: Target): string {
  return name === undefined ? metric : `${name}.${metric}`;
}

function rank(text: string): number {
  const metric = text.slice(text.lastIndexOf('.') + 1);
  if (isCostMetric(metric)) return order.length + 1;
  const place = order.indexOf(metric);
  return place < 0 ? order.length : place;
}
