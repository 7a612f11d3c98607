/** The numbers behind the charts of a run. */
import type { RunResults } from '../../../src/measure/results.ts';
import type { ChartData } from './chart-data.ts';

/** Share of contacts by time on hold. */
export function holdTimeData({ contact_types }: Pick<RunResults, 'contact_types'>, name: string): ChartData {
  const histogram = contact_types[name]?.hold_time_histogram ?? [];
  return {
    columns: [
      { name: 'up_to_seconds', heading: 'On hold up to', unit: 'seconds' },
      { name: 'share', heading: 'Share of contacts', unit: 'share' },
    ],
    rows: histogram.map(([bound, share]) => [bound ?? 'longer', share]),
  };
}

/** Agents of a group by interval: on duty, busy. */
export function agentsData({ intervals }: Pick<RunResults, 'intervals'>, group: string): ChartData {
  return {
    columns: [
      { name: 'start', heading: 'From' },
      { name: 'on_duty', heading: 'On duty', unit: 'agents' },
      { name: 'handling', heading: 'Busy', unit: 'agents' },
      { name: 'occupancy', heading: 'Occupancy', unit: 'share' },
    ],
    rows: intervals.flatMap(({ start, agent_groups }) => {
      const own = agent_groups[group];
      return own === undefined || (own.on_duty.mean === 0 && own.handling.mean === 0)
        ? []
        : [[start, own.on_duty.mean, own.handling.mean, own.occupancy.mean]];
    }),
  };
}

/** Service of a contact type by interval of arrival. */
export function serviceData({ intervals }: Pick<RunResults, 'intervals'>, type: string): ChartData {
  return {
    columns: [
      { name: 'start', heading: 'From' },
      { name: 'offered', heading: 'Offered', unit: 'count' },
      { name: 'service_level', heading: 'Service level', unit: 'share' },
      { name: 'service_level_low', heading: 'At least', unit: 'share' },
      { name: 'service_level_high', heading: 'At most', unit: 'share' },
      { name: 'abandonment_rate', heading: 'Abandonment rate', unit: 'share' },
    ],
    rows: intervals.flatMap(({ start, contact_types }) => {
      const own = contact_types[type];
      return own === undefined || own.offered.mean === 0
        ? []
        : [
            [
              start,
              own.offered.mean,
              own.service_level.mean,
              own.service_level.low,
              own.service_level.high,
              own.abandonment_rate.mean,
            ],
          ];
    }),
  };
}
