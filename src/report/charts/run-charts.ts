/** The charts of one run: agents by interval of each group; service by interval, by hour, and hold times of each live contact type. */
import type { RunResults } from '../../measure/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { type AgentsByInterval, agentsByIntervalChart } from './agents-by-interval-chart.ts';
import type { Chart } from './chart.ts';
import { holdTimeChart } from './hold-time-chart.ts';
import { type ServiceByInterval, serviceByIntervalChart } from './service-by-interval-chart.ts';
import { serviceHeatMap } from './service-heat-map.ts';

type Run = Pick<RunResults, 'clock' | 'confidence' | 'contact_types' | 'agent_groups' | 'intervals'>;

/** @returns in the order in which a page shows them; none of what had nothing to do */
export function runCharts(results: Run, scenario: Pick<Scenario, 'contact_types' | 'agent_groups'>): Chart[] {
  const types = Object.keys(results.contact_types).filter((name) => scenario.contact_types[name]?.channel !== 'email');
  return [
    ...Object.keys(results.agent_groups).map((name) => agentsByIntervalChart(agentsOf(results, scenario, name))),
    ...types.flatMap((name) => {
      const service = serviceOf(results, name);
      const { hold_time_histogram: histogram, service_level_target: goal } = results.contact_types[name]!;
      return [
        serviceByIntervalChart(service),
        serviceHeatMap(service),
        holdTimeChart({ contactType: name, histogram, within: goal.within }),
      ];
    }),
  ].filter((chart) => chart !== undefined);
}

function agentsOf(
  { intervals, clock, confidence }: Run,
  scenario: Pick<Scenario, 'contact_types' | 'agent_groups'>,
  group: string,
): AgentsByInterval {
  const own = ownTypes(scenario, group);
  const rows = intervals.map(({ start, agent_groups, contact_types }) => {
    const { on_duty, handling, occupancy } = agent_groups[group]!;
    const [only] = own ?? [];
    return {
      start,
      rostered: on_duty.mean ?? 0,
      // Of several types the intervals of their loads do not add up, so that one alone gives the demand.
      demand: only === undefined ? handling : contact_types[only]!.offered_load,
      available: availableOf(on_duty, handling, occupancy),
    };
  });
  const demandIs = own === undefined ? 'Busy' : 'Demand';
  return { group, interval: clock.interval, timezone: clock.timezone, demandIs, rows, confidence };
}

/** Occupancy is what is busy of what is available. */
function availableOf(onDuty: Estimate, handling: Estimate, occupancy: Estimate): number | undefined {
  if (onDuty.mean === 0) return 0;
  return occupancy.mean === null || occupancy.mean === 0 || handling.mean === null
    ? undefined
    : handling.mean / occupancy.mean;
}

/** The one contact type of a group that serves no other and shares it with nobody; undefined where it is not so. */
function ownTypes({ agent_groups }: Pick<Scenario, 'agent_groups'>, group: string): [string] | undefined {
  const [type, ...more] = Object.keys(agent_groups[group]?.skills ?? {});
  if (type === undefined || more.length > 0) return undefined;
  const others = Object.entries(agent_groups).filter(([name]) => name !== group);
  return others.some(([, { skills }]) => Object.hasOwn(skills, type)) ? undefined : [type];
}

function serviceOf({ intervals, clock, confidence, contact_types }: Run, contactType: string): ServiceByInterval {
  const { share, within } = contact_types[contactType]!.service_level_target;
  const rows = intervals.map(({ start, contact_types: types }) => {
    const { offered, service_level, abandonment_rate } = types[contactType]!;
    return { start, offered: offered.mean ?? 0, serviceLevel: service_level, abandonmentRate: abandonment_rate };
  });
  const { interval, timezone } = clock;
  return { contactType, interval, timezone, goal: { share, within }, rows, confidence };
}
