import { describe, expect, it } from 'vitest';
import { VolumeBuilder } from '../../../src/history/forecast/volume-builder.ts';
import { volumesOfHistory, volumesOfIntervals } from '../../../src/history/forecast/volumes-of.ts';
import type { IntervalTable } from '../../../src/history/interval-record.ts';
import { parseCsv } from '../../../src/scenario/csv.ts';

const history = (rows: readonly string[], timezone?: string) => {
  const { table } = parseCsv('h.csv', ['start,contact_type,count', ...rows].join('\n'), 'history');
  return volumesOfHistory(table!, timezone);
};

describe('volumes of a history', () => {
  it('days by intervals, rows of one interval added up, rows in any order', () => {
    const [calls] = history([
      '2026-03-02 09:30,calls,4',
      '2026-03-02 09:00,calls,3',
      '2026-03-02 09:00,calls,2',
      '2026-03-03 09:00,calls,7',
    ]);
    expect(calls).toMatchObject({ name: 'calls', interval: 1800, slots: 48, days: 2 });
    expect([calls!.counts[18], calls!.counts[19], calls!.counts[48 + 18]]).toEqual([5, 4, 7]);
  });

  it('a history without noughts leaves them out; one with noughts has gaps', () => {
    const rows = ['2026-03-02 09:00,calls,3', '2026-03-02 09:30,calls,1', '2026-03-03 09:00,calls,7'];
    expect(history(rows)[0]!.counts[20]).toBe(0);
    expect(history([...rows, '2026-03-03 09:30,calls,0'])[0]!.counts[20]).toBeNaN();
  });

  it('what comes after the last row and before the first is not known', () => {
    const [calls] = history(['2026-03-02 09:00,calls,3', '2026-03-02 09:30,calls,1', '2026-03-03 09:00,calls,7']);
    expect([calls!.counts[17], calls!.counts[48 + 19]]).toEqual([Number.NaN, Number.NaN]);
  });

  it('an hour that the clocks show twice counts its mean; its rows at one instant add up', () => {
    const [calls] = history(
      [
        '2026-10-25T00:00+01:00,calls,6',
        '2026-10-25T01:00+01:00,calls,10',
        '2026-10-25T01:00+00:00,calls,20',
        '2026-10-25T02:00+00:00,calls,8',
      ],
      'Europe/London',
    );
    expect([...calls!.counts.slice(0, 3)]).toEqual([6, 15, 8]);
  });

  it('UTC is shown by the clocks of the zone asked for', () => {
    const [calls] = history(['2026-07-01T08:00Z,calls,5', '2026-07-01T09:00Z,calls,6'], 'Europe/London');
    expect([calls!.counts[9], calls!.counts[10]]).toEqual([5, 6]);
  });

  it('handle times are weighed by contacts', () => {
    const builder = new VolumeBuilder();
    builder.add('calls', 0, 1, 100);
    builder.add('calls', 3600, 3, 200);
    builder.add('calls', 7200, 3);
    expect(builder.build()[0]!.handleTime).toBe(175);
  });

  it('types end on one day', () => {
    const volumes = history(['2026-03-02,calls,3', '2026-03-03,calls,1', '2026-03-09,calls,7', '2026-03-02,chat,3']);
    expect(volumes.map(({ days }) => days)).toEqual([8, 8]);
  });

  it('an interval that does not divide a day is refused', () => {
    expect(() => history(['2026-03-02 09:00,calls,3', '2026-03-02 09:07,calls,1'])).toThrow(/does not divide a day/);
  });

  it('an import’s intervals are read by the clocks of its zone', () => {
    const table: IntervalTable = {
      rows: 2,
      interval: 1800,
      timezone: 'Europe/Berlin',
      contactTypes: [{ name: 'calls', label: 'Calls', channel: 'voice' }],
      contactType: Uint16Array.from([0, 0]),
      from: Uint32Array.from([0, 2]),
      start: Float64Array.from([Date.parse('2026-03-02T08:00Z') / 1000, Date.parse('2026-03-02T08:30Z') / 1000]),
      offered: Float64Array.from([11, 12]),
      columns: { handleTime: Float64Array.from([60, 60]) },
      acceptableWait: undefined,
    };
    const [calls] = volumesOfIntervals(table);
    expect([calls!.counts[18], calls!.counts[19], calls!.handleTime]).toEqual([11, 12, 60]);
  });
});
