import { describe, expect, it } from 'vitest';
import { dateOrder, readClock, readMoment } from '../../../src/history/import/read-instant.ts';

const read = (cell: string, order: 'day_first' | 'month_first' = 'day_first') => {
  const moment = readMoment(cell, order);
  return moment === undefined ? undefined : [new Date(moment.local * 1000).toISOString().slice(0, 19), moment.offset];
};

describe('readMoment', () => {
  it.each([
    ['2026-03-02T09:15:00Z', '2026-03-02T09:15:00', 0],
    ['2026-03-02T09:15:00.000Z', '2026-03-02T09:15:00', 0],
    ['2026-03-02T09:15:00+01:00', '2026-03-02T09:15:00', 3600],
    ['2026-03-02 09:15:00 -0530', '2026-03-02T09:15:00', -19800],
    ['2026-03-02T09:15:00+01:00[Europe/Berlin]', '2026-03-02T09:15:00', 3600],
    ['2026-03-02 09:15', '2026-03-02T09:15:00', undefined],
    ['2026/3/2 9:15', '2026-03-02T09:15:00', undefined],
    ['02.03.2026 09:15', '2026-03-02T09:15:00', undefined],
    ['02.03.26', '2026-03-02T00:00:00', undefined],
    ['20260302', '2026-03-02T00:00:00', undefined],
    ['20260302 0915', '2026-03-02T09:15:00', undefined],
    ['990201', '1999-02-01T00:00:00', undefined],
    ['2 Mar 2026 9:15 PM', '2026-03-02T21:15:00', undefined],
    ['Mon, 2-Mar-26', '2026-03-02T00:00:00', undefined],
    ['March 2, 2026 12:00 AM', '2026-03-02T00:00:00', undefined],
    ['1772442900', '2026-03-02T09:15:00', 0],
    ['1772442900000', '2026-03-02T09:15:00', 0],
    ['46083.385416667', '2026-03-02T09:15:00', undefined],
    ['2026-03-02 09:00-09:30', '2026-03-02T09:00:00', undefined],
  ])('%s', (cell, local, offset) => {
    expect(read(cell)).toEqual([local, offset]);
  });

  it('takes day and month in the order it is told', () => {
    expect(read('03/02/2026', 'day_first')).toEqual(['2026-02-03T00:00:00', undefined]);
    expect(read('03/02/2026', 'month_first')).toEqual(['2026-03-02T00:00:00', undefined]);
  });

  it.each(['', 'Total', '31/02/2026', '2026-13-01', '12', '2026-03-02 25:00', 'n/a'])('%j is no date', (cell) => {
    expect(read(cell)).toBeUndefined();
  });
});

describe('readClock', () => {
  it.each([
    ['09:30', 34200],
    ['9:30 PM', 77400],
    ['12:15 AM', 900],
    ['08:00-08:30', 28800],
    ['08:00 - 08:30', 28800],
    ['0930', 34200],
    ['25367', 25367],
    ['24:00', 86400],
  ])('%s is %d s after midnight', (cell, seconds) => {
    expect(readClock(cell)).toBe(seconds);
  });

  it.each(['', '9', 'noon'])('%j', (cell) => {
    expect(readClock(cell)).toBe(cell === '9' ? 9 : undefined);
  });
});

describe('dateOrder', () => {
  it('goes by a number above 12', () => {
    expect(dateOrder(['01/02/2026', '13/02/2026'])).toEqual({ order: 'day_first', told: true });
    expect(dateOrder(['01/02/2026', '02/13/2026'])).toEqual({ order: 'month_first', told: true });
  });

  it('goes by the reading in which the rows lie closer together', () => {
    expect(dateOrder(['03/01/2026', '03/02/2026', '03/03/2026'])).toEqual({ order: 'month_first', told: true });
    expect(dateOrder(['01.03.2026', '02.03.2026', '03.03.2026'])).toEqual({ order: 'day_first', told: true });
  });

  it('says where it had to assume', () => {
    expect(dateOrder(['02/02/2026'])).toEqual({ order: 'day_first', told: false });
    expect(dateOrder(['02/02/2026 9:00 AM'])).toEqual({ order: 'month_first', told: false });
    expect(dateOrder(['2026-02-02'])).toMatchObject({ told: true });
  });
});
