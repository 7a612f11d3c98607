/** The numbers behind the charts over volume. */
import type { GrowResults, GrowVolume } from '../../../src/experiment/grow/grow-results.ts';
import { metricUnit } from '../../../src/report/metric-unit.ts';
import { estimateOf } from '../../../src/report/run/run-view.ts';
import type { ChartData, ChartValue } from './chart-data.ts';

const volumeColumns = [
  { name: 'volume', heading: 'Volume' },
  { name: 'date', heading: 'Reached' },
] as const;

function stop({ volume, date }: GrowVolume): ChartValue[] {
  return [volume, date];
}

/** Posts that each volume needs of a group. */
export function staffingCurveData({ volumes, groups }: GrowResults, group: string): ChartData {
  return {
    columns: [
      ...volumeColumns,
      { name: 'needed', heading: 'Needed' },
      { name: 'low', heading: 'At least' },
      { name: 'high', heading: 'At most' },
      { name: 'erlang_c', heading: 'Erlang C' },
      { name: 'today', heading: 'Today’s team' },
    ],
    rows: volumes.map((at) => {
      const own = at.needed?.groups[group];
      return [
        ...stop(at),
        own?.needed?.posts ?? null,
        own?.low?.posts ?? null,
        own?.high?.posts ?? null,
        own?.erlang_c ?? null,
        groups[group]?.today?.posts ?? null,
      ];
    }),
  };
}

/** A metric of the whole with today's team. */
export function volumeCurveData({ volumes, currency }: GrowResults, metric: string, heading: string): ChartData {
  const unit = metricUnit(metric);
  return {
    columns: [
      ...volumeColumns,
      { name: metric, heading, unit },
      { name: 'low', heading: 'From', unit },
      { name: 'high', heading: 'To', unit },
    ],
    rows: volumes.map((at) => {
      const estimate = estimateOf(at.today.total, metric);
      return [...stop(at), estimate?.mean ?? null, estimate?.low ?? null, estimate?.high ?? null];
    }),
    currency: currency ?? undefined,
  };
}

/** What a contact costs at each volume, with today's team and with just enough staff, part by part. */
export function unitCostData({ volumes, currency }: GrowResults): ChartData {
  const withStaff = volumes.filter(({ needed }) => needed?.service != null).length > 1;
  const serviceOf = ({ needed, today }: GrowVolume) => (withStaff ? needed?.service : today);
  const names = [...new Set(volumes.flatMap((at) => serviceOf(at)?.cost?.lines.map(({ name }) => name) ?? []))];
  return {
    columns: [
      ...volumeColumns,
      { name: 'today', heading: 'Today’s team', unit: 'money' },
      ...(withStaff
        ? [
            { name: 'enough', heading: 'Just enough staff', unit: 'money' } as const,
            { name: 'enough_low', heading: 'From', unit: 'money' } as const,
            { name: 'enough_high', heading: 'To', unit: 'money' } as const,
          ]
        : []),
      ...names.map((name) => ({ name: name.replaceAll(/\W+/g, '_'), heading: name, unit: 'money' as const })),
    ],
    rows: volumes.map((at) => {
      const handled = estimateOf(serviceOf(at)?.total, 'handled')?.mean ?? 0;
      const lines = serviceOf(at)?.cost?.lines ?? [];
      const enough = at.needed?.cost_per_contact;
      return [
        ...stop(at),
        estimateOf(at.today.total, 'cost_per_contact')?.mean ?? null,
        ...(withStaff ? [enough?.mean ?? null, enough?.low ?? null, enough?.high ?? null] : []),
        ...names.map((name) => {
          const amount = lines.find((line) => line.name === name)?.amount.mean;
          return amount == null || handled === 0 ? null : amount / handled;
        }),
      ];
    }),
    currency: currency ?? undefined,
  };
}
