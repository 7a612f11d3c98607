import { describe, expect, it } from 'vitest';
import type { IntervalDraft } from '../../../src/history/import/importer.ts';
import { IntervalTally } from '../../../src/history/import/interval-tally.ts';
import { SeenIds } from '../../../src/history/import/seen-ids.ts';
import { TypeNames } from '../../../src/history/import/type-names.ts';
import { ZoneClock } from '../../../src/scenario/build/zone-clock.ts';

const monday = Date.UTC(2026, 2, 2) / 1000;

function draft(start: number, offered: number, more: Partial<IntervalDraft> = {}): IntervalDraft {
  return {
    start,
    local: start,
    told: true,
    contactType: 'Sales',
    channel: '',
    part: '',
    hash: start + offered,
    offered,
    answered: offered,
    abandoned: Number.NaN,
    handleSum: 300 * offered,
    handleWeight: offered,
    answeredWaitSum: Number.NaN,
    abandonedWaitSum: Number.NaN,
    answeredInTime: Number.NaN,
    shortAbandoned: Number.NaN,
    agents: 6,
    ...more,
  };
}

function tally(mostBytes?: number): IntervalTally {
  const clock = new ZoneClock('UTC');
  return new IntervalTally(900, clock, new TypeNames('voice'), monday, clock, mostBytes);
}

describe('IntervalTally', () => {
  it('takes rows in any order', () => {
    const counted = tally();
    const places = [7, 3, 400, 0, 250, 1];
    for (const place of places) counted.add(draft(monday + place * 900, place + 1));
    const table = counted.table('UTC', undefined);
    expect([...table.start].map((start) => (start - monday) / 900)).toEqual([0, 1, 3, 7, 250, 400]);
    expect([...table.offered]).toEqual([1, 2, 4, 8, 251, 401]);
  });

  it('merges neighbouring intervals where there is no room for all, and loses nothing', () => {
    // 30 bytes a row: room for the 240 of an hour and not for the 480 of half an hour.
    const counted = tally(8_000);
    for (let k = 0; k < 960; k++) counted.add(draft(monday + k * 900, 1 + (k % 4)));
    const table = counted.table('UTC', undefined);
    expect(table.interval).toBe(3600);
    expect(table.rows).toBe(240);
    expect(table.offered.every((count) => count === 10)).toBe(true);
    expect(table.columns.handleTime!.every((seconds) => seconds === 300)).toBe(true);
    expect(table.columns.agents!.every((agents) => agents === 6)).toBe(true);
    expect(counted.findings().map(({ text }) => text)).toEqual([
      'there are more intervals than there is room for: they are counted by 60 min',
    ]);
  });

  it('refuses what does not fit by the hour either', () => {
    const counted = tally(500);
    expect(() => {
      for (let k = 0; k < 2_000; k++) counted.add(draft(monday + k * 900, 1));
    }).toThrow('more intervals of 60 min than there is room for');
  });

  it('tells parts of an interval from rows that come again', () => {
    const counted = tally();
    counted.add(draft(monday, 4, { part: 'German' }));
    counted.add(draft(monday, 6, { part: 'Spanish' }));
    counted.add(draft(monday, 4, { part: 'German' }));
    expect(counted.table('UTC', undefined).offered[0]).toBe(10);
    expect(counted.findings().map(({ text }) => text)).toEqual(['1 row is the same as another; each is counted once']);
  });
});

it('SeenIds knows what it has seen, also as its table grows', () => {
  const ids = new SeenIds();
  const count = 20_000;
  for (let k = 0; k < count; k++) expect(ids.seen(`call-${k}`)).toBe(false);
  for (let k = 0; k < count; k++) expect(ids.seen(`call-${k}`)).toBe(true);
  expect(ids.seen('call-20001')).toBe(false);
  expect(ids.hasForgotten).toBe(false);
});
