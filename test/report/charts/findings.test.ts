/** Titles are sentences made from results: they say what the numbers say. */
import { describe, expect, it } from 'vitest';
import { agentsByIntervalChart } from '../../../src/report/charts/agents-by-interval-chart.ts';
import { differenceChart } from '../../../src/report/charts/difference-chart.ts';
import { holdTimeChart } from '../../../src/report/charts/hold-time-chart.ts';
import { serviceByIntervalChart } from '../../../src/report/charts/service-by-interval-chart.ts';
import { serviceHeatMap } from '../../../src/report/charts/service-heat-map.ts';
import { staffingCurveChart } from '../../../src/report/charts/staffing-curve-chart.ts';
import { agents, around, compared, curve, service } from './sample-charts.ts';

describe('titles', () => {
  it('agents: when most are busy, and of how many', () => {
    expect(agentsByIntervalChart(agents)!.title).toBe('At its peak, Mon 2 March 09:30, 8.0 of 9 generalists are busy');
  });

  it('agents: where the roster is short of the requirement, and by how many', () => {
    const rows = agents.rows.map((row) => ({
      ...row,
      required: row.rostered > 1 ? around(row.start.includes('03T12:00') ? 11 : 7, 1) : undefined,
    }));
    expect(agentsByIntervalChart({ ...agents, rows })!.title).toBe(
      'Generalists are up to 2 short, most on Tue 3 March 12:00',
    );
    const enough = agents.rows.map((row) => ({ ...row, required: row.rostered > 1 ? around(7, 1) : undefined }));
    expect(agentsByIntervalChart({ ...agents, rows: enough })!.title).toBe(
      'Generalists are covered throughout, with 2 or more to spare',
    );
  });

  it('service: how often it is short and where it is lowest', () => {
    expect(serviceByIntervalChart(service)!.title).toBe(
      'Order status falls short of 80 % in 20 s in 1 of 80 half-hours; the lowest is 55 % on Mon 2 March 12:00',
    );
    const rows = service.rows.map((row) => ({
      ...row,
      serviceLevel: row.offered > 0 ? around(0.9, 0.02) : row.serviceLevel,
    }));
    expect(serviceByIntervalChart({ ...service, rows })!.title).toMatch(
      /^Order status holds 80 % in 20 s in every half-hour/,
    );
    expect(serviceHeatMap(service)!.title).toBe(
      'Order status falls short of 80 % in 20 s in 1 of 40 hours, most on Mon from 12:00',
    );
  });

  it('a cell that falls short never reads as the goal', () => {
    const rows = service.rows.map((row) => ({
      ...row,
      serviceLevel: row.offered > 0 ? around(0.797, 0.02) : row.serviceLevel,
    }));
    expect(JSON.stringify(serviceHeatMap({ ...service, rows })!.layers)).toContain('"<80"');
  });

  it('hold times: who does not wait, and how long the others do', () => {
    const chart = holdTimeChart({
      contactType: 'calls',
      within: 20,
      histogram: [
        [0, 0.8],
        [5, 0.1],
        [20, 0.06],
        [60, 0.04],
      ],
    })!;
    expect(chart.title).toBe('80.0 % of calls do not wait; 95 % are on hold for 20 s or less');
    expect(holdTimeChart({ contactType: 'calls', within: 20, histogram: [] })).toBeUndefined();
  });

  it('the staffing curve: until when today’s team holds, and what the end needs', () => {
    expect(staffingCurveChart(curve)!.title).toBe(
      'Today’s 18 generalists hold until volume reaches 1.5×, around January 2027; 3× needs 27',
    );
    const { breaks: _, ...whole } = curve;
    expect(staffingCurveChart(whole)!.title).toBe(
      'Today’s 18 generalists hold every service target up to 3×; 3× needs 27',
    );
    expect(staffingCurveChart({ ...curve, breaks: { ...curve.breaks, volume: 1 } })!.title).toBe(
      'Today’s team already misses billing service level at least 80 %; 3× needs 27 generalists',
    );
    expect(
      staffingCurveChart({ ...curve, points: curve.points.map((point) => ({ ...point, needed: null })) }),
    ).toBeUndefined();
  });

  it('differences: the best and the worst that are no matter of chance', () => {
    expect(differenceChart(compared)!.title).toBe(
      'Best for billing service level: Five more generalists, +11.7 points; worst: Campaign week, −15 points',
    );
    expect(differenceChart({ ...compared, rows: compared.rows.slice(0, 1) })!.title).toBe(
      'No plan changes billing service level by more than chance',
    );
    expect(differenceChart({ ...compared, better: 'lower' })!.title).toMatch(
      /^Best for billing service level: Campaign week/,
    );
  });
});
