/** One chart of each kind, made from numbers that press its labels together. */
import { agentsByIntervalChart } from '../../../src/report/charts/agents-by-interval-chart.ts';
import type { Chart } from '../../../src/report/charts/chart.ts';
import { differenceChart } from '../../../src/report/charts/difference-chart.ts';
import { heatMapChart } from '../../../src/report/charts/heat-map-chart.ts';
import { holdTimeChart } from '../../../src/report/charts/hold-time-chart.ts';
import { serviceByIntervalChart } from '../../../src/report/charts/service-by-interval-chart.ts';
import { serviceHeatMap } from '../../../src/report/charts/service-heat-map.ts';
import { staffPartsChart } from '../../../src/report/charts/staff-parts-chart.ts';
import { staffingCurveChart } from '../../../src/report/charts/staffing-curve-chart.ts';
import { staffingShapeChart } from '../../../src/report/charts/staffing-curve-shape.ts';
import { sweepChart } from '../../../src/report/charts/sweep-chart.ts';
import { tornadoChart } from '../../../src/report/charts/tornado-chart.ts';
import { unitCostChart } from '../../../src/report/charts/unit-cost-chart.ts';
import { volumeCurveChart } from '../../../src/report/charts/volume-curve-chart.ts';

export const around = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });
const exactly = (mean: number) => ({ mean, low: mean, high: mean });

/** Half-hours from 9 to 17 on Monday to Friday, closed in between. */
const starts = [2, 3, 4, 5, 6].flatMap((day) =>
  Array.from({ length: 48 }, (_, k) => {
    const time = `${String(Math.floor(k / 2)).padStart(2, '0')}:${k % 2 === 0 ? '00' : '30'}`;
    return { start: `2026-03-0${day}T${time}:00+00:00`, isOpen: k >= 18 && k < 34, day, k };
  }),
);

export const service = {
  contactType: 'order_status',
  interval: 1800,
  timezone: 'Europe/London',
  goal: { share: 0.8, within: 20 },
  confidence: 0.95,
  rows: starts.map(({ start, isOpen, day, k }) => {
    const level = day === 2 && k === 24 ? 0.55 : 0.9 + (k % 5) / 100;
    return {
      start,
      offered: isOpen ? 20 : 0,
      serviceLevel: isOpen ? around(level, 0.03) : { mean: null, low: null, high: null },
      abandonmentRate: isOpen ? around(1 - level, 0.01) : { mean: null, low: null, high: null },
    };
  }),
};

export const agents = {
  group: 'generalists',
  interval: 1800,
  demandIs: 'Busy' as const,
  timezone: 'Europe/London',
  confidence: 0.95,
  rows: starts.map(({ start, isOpen, k }) => ({
    start,
    rostered: isOpen ? 9 : k === 34 ? 0.9 : 0,
    demand: isOpen ? around(5 + (k % 4), 0.5) : exactly(0),
    available: isOpen ? 7.5 : 0,
  })),
};

const volumes = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3];
const dates = [
  '2026-03-02',
  '2026-07-21',
  '2026-11-19',
  '2027-03-05',
  '2027-06-12',
  '2027-08-20',
  '2028-02-11',
  '2028-07-03',
];

export const curve = {
  group: 'generalists',
  today: 18,
  casesAWeek: 5400,
  confidence: 0.95,
  breaksHere: true,
  breaks: { volume: 1.5, date: '2027-01-14', low: 1.45, high: 1.55, target: 'billing.service_level >= 80%' },
  points: volumes.map((volume, k) => ({
    volume,
    date: dates[k]!,
    needed: 12 + Math.round(volume * 7) - 6,
    low: 11 + Math.round(volume * 7) - 6,
    high: 13 + Math.round(volume * 7) - 6,
    erlangC: 13 + Math.round(volume * 7) - 6,
  })),
};

export const compared = {
  metric: 'billing.service_level',
  unit: 'share' as const,
  better: 'higher' as const,
  confidence: 0.95,
  base: { title: 'the base', estimate: around(0.685, 0.008) },
  rows: [
    {
      title: 'Stay open on Saturday evening and on the Sunday after it',
      difference: around(0.002, 0.004),
      unpaired: around(0.002, 0.02),
      better: { runs: 24, of: 40 },
    },
    {
      title: 'Five more generalists',
      difference: around(0.117, 0.006),
      unpaired: around(0.117, 0.02),
      better: { runs: 40, of: 40 },
    },
    {
      title: 'Campaign week',
      difference: around(-0.15, 0.011),
      unpaired: around(-0.15, 0.03),
      better: { runs: 0, of: 40 },
    },
    { title: 'Nothing', difference: exactly(0), unpaired: exactly(0) },
  ],
};

const costs = volumes.map((volume, k) => ({
  volume,
  date: dates[k]!,
  today: around(12.2 / volume ** 0.9, 0.1),
  enough: around(9.6 - 0.2 * k, 0.12),
  parts: [
    { name: 'generalists, pay', each: 4.6 - 0.1 * k },
    { name: 'specialists, pay', each: 1.9 },
    { name: 'on top of pay', each: 1.6 },
    { name: 'supervisors', each: 0.7 },
    { name: 'seats', each: 0.4 - 0.05 * k },
    { name: 'voice', each: 0.4 - 0.05 * k },
  ],
}));

/** @returns by name of the kind */
export function sampleCharts(): Record<string, Chart> {
  const charts = {
    agents: agentsByIntervalChart(agents),
    required: agentsByIntervalChart({
      ...agents,
      group: 'core',
      demandIs: 'Demand',
      rows: agents.rows.map((row) => ({
        ...row,
        required: row.rostered > 1 ? around(Math.round(row.demand.mean) + 2, 1) : undefined,
      })),
    }),
    service: serviceByIntervalChart(service),
    serviceMap: serviceHeatMap(service),
    hold: holdTimeChart({
      contactType: 'calls',
      within: 20,
      histogram: [
        [0, 0.7],
        [5, 0.02],
        [10, 0.03],
        [15, 0.05],
        [20, 0.05],
        [30, 0.08],
        [45, 0.04],
        [60, 0.02],
        [90, 0.0099],
        [120, 0.0001],
      ],
    }),
    waiting: holdTimeChart({
      contactType: 'calls',
      within: 25,
      histogram: [
        [0, 0.2],
        [5, 0.2],
        [10, 0.2],
        [15, 0.1],
        [20, 0.1],
        [30, 0.1],
        [45, 0.1],
      ],
    }),
    heat: heatMapChart({
      name: 'heat',
      title: 'A',
      subtitle: 'B',
      rows: ['Mon', 'Tue'],
      columns: ['8', '9'],
      columnsAre: 'hour',
      cells: [
        { row: 0, column: 0, text: '1', level: 0 },
        { row: 1, column: 1, text: '−2', level: 'short' },
        { row: 0, column: 1, text: '3', level: 2, isOutlined: true, isCrossed: true },
      ],
    }),
    curve: staffingCurveChart(curve),
    curveLate: staffingCurveChart({
      ...curve,
      today: 24,
      breaks: { ...curve.breaks, volume: 2.9, low: 2.7, high: null },
    }),
    curveToday: staffingCurveChart({
      ...curve,
      today: 8,
      breaks: { ...curve.breaks, volume: 1, date: '2026-03-02', low: null, high: 1.1 },
    }),
    curveLow: staffingCurveChart({
      ...curve,
      today: 8,
      breaksHere: false,
      points: curve.points.map((point) => ({ ...point, needed: 1, low: null, high: null, erlangC: null })),
    }),
    curvePhone: staffingCurveChart({ ...curve, width: 190, breaks: { ...curve.breaks, volume: 1.3 } }),
    curvePhoneFew: staffingCurveChart({
      ...curve,
      ...{ width: 190, today: 9, breaks: { ...curve.breaks, volume: 1.31 } },
      points: curve.points.map((point) => {
        const needed = Math.ceil(point.volume * 4 + 2);
        return { ...point, needed, low: needed - 1, high: needed + 1, erlangC: needed + 1 };
      }),
    }),
    shape: staffingShapeChart({
      today: 25,
      casesAWeek: 5400,
      points: curve.points.map(({ volume, date, needed }) => ({ volume, date, written: needed, best: needed - 0.4 })),
    }),
    cost: unitCostChart({
      partsAre: 'enough',
      currency: 'EUR',
      target: 9.3,
      casesAWeek: 5400,
      confidence: 0.95,
      points: costs,
    }),
    volume: volumeCurveChart({
      metric: 'billing.service_level',
      unit: 'share',
      casesAWeek: 5400,
      confidence: 0.95,
      target: { op: '>=', value: 0.8 },
      breaks: { volume: 1.83, date: '2027-06-01' },
      points: volumes.map((volume, k) => ({ volume, date: null, today: around(0.99 - 0.03 * k * k * 0.5, 0.008) })),
    }),
    difference: differenceChart(compared),
    tornado: tornadoChart({
      metric: 'billing.hold_time',
      unit: 'seconds',
      confidence: 0.95,
      base: around(31, 2),
      rows: [
        {
          title: 'billing handle talk mean',
          low: { shown: '× 0.9', effect: around(-21, 2) },
          high: { shown: '× 1.1', effect: around(38, 3) },
        },
        {
          title: 'help centre solved',
          low: { shown: '60 %', effect: around(4, 1) },
          high: { shown: '80 %', effect: around(-5, 1) },
        },
      ],
    }),
    sweep: sweepChart({
      metric: 'cost_per_contact',
      unit: 'money',
      currency: 'EUR',
      field: 'agents count',
      confidence: 0.95,
      points: [7, 8, 9, 10, 11].map((count) => ({
        shown: String(count),
        estimate: around(count, 0.4),
        isBase: count === 9,
        misses: count < 8,
        missesOther: count === 8,
      })),
    }),
    parts: staffPartsChart({
      group: 'specialists',
      confidence: 0.95,
      parts: [
        { label: 'mon-fri 07:00-15:00', today: 4, needed: 6, low: 5, high: 7, erlang_c: 7, erlang_a: 6 },
        { label: 'mon-fri 12:00-20:00', today: 4, needed: 3, low: 3, high: 3, erlang_c: 4, erlang_a: null },
      ],
    }),
  };
  return Object.fromEntries(Object.entries(charts).map(([name, chart]) => [name, chart!]));
}
