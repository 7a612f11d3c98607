import { describe, expect, it } from 'vitest';
import { dayFeatures } from '../../../src/history/forecast/day-features.ts';
import { openDays } from '../../../src/history/forecast/open-days.ts';
import { synthetic } from './synthetic.ts';

/** A centre open Monday to Friday from 2003-08-01, closed on Labor Day, 1 September 2003. */
const first = '2003-08-01';
const dayOf = (date: string) => (Date.parse(date) - Date.parse(first)) / 864e5;
const volume = synthetic({
  seed: 'features',
  days: 60,
  first,
  slots: 1,
  mean: (day) => ([1, 2].includes(day % 7) || day === dayOf('2003-09-01') ? 0 : 400),
});
const calendar = openDays(volume, 28, new Set([Date.parse('2003-10-13') / 864e5]));
const features = dayFeatures(calendar);

/** Columns beside the level and the weekday, which come first. */
const calendarColumns = (date: string) => features.columns[dayOf(date)]!.slice(2);
const [firstOpen, lastOpen, fifteenth, afterClosed, beforeClosed] = [8, 13, 16, 18, 20];

describe('dayFeatures', () => {
  it('the level always holds, and one weekday', () => {
    expect(features.columns[dayOf('2003-08-04')]!.slice(0, 2)).toEqual([0, 1]);
    expect(features.columns[dayOf('2003-08-08')]!.slice(0, 2)).toEqual([0, 5]);
  });

  it('the month’s first open day after a holiday is both', () => {
    expect(calendarColumns('2003-09-02')).toEqual([firstOpen, afterClosed]);
    expect(calendarColumns('2003-09-03')).toEqual([firstOpen + 1, afterClosed + 1]);
    expect(calendarColumns('2003-09-04')).toEqual([firstOpen + 2]);
  });

  it('the month’s last open day before a holiday is both; a weekend is no holiday', () => {
    expect(calendarColumns('2003-08-29')).toEqual([lastOpen, beforeClosed]);
    expect(calendarColumns('2003-08-27')).toEqual([lastOpen + 2]);
    expect(calendarColumns('2003-08-22')).toEqual([]);
  });

  it('a 15th on a weekend moves to the next open day', () => {
    expect(calendarColumns('2003-08-15')).toEqual([fifteenth]);
    expect(calendarColumns('2003-08-18')).toEqual([fifteenth + 1]);
    expect(calendarColumns('2003-08-19')).toEqual([]);
  });

  it('holidays to come are known', () => {
    expect(calendarColumns('2003-10-10')).toEqual([beforeClosed]);
    expect(calendarColumns('2003-10-14')).toEqual([afterClosed]);
    expect(calendarColumns('2003-10-15')).toEqual([fifteenth, afterClosed + 1]);
  });

  it('a history of more than a year and a half has seasons', () => {
    const long = synthetic({ seed: 'long', days: 560, slots: 1, mean: () => 100 });
    expect(dayFeatures(openDays(long, 28)).count).toBe(features.count + 4);
  });
});
