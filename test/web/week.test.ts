/** Hours of a week, short and to spare, from the agents that each interval has and needs. */
import { describe, expect, it } from 'vitest';
import type { StaffGroup } from '../../src/experiment/staff/staff-results.ts';
import { spareMap } from '../../web/src/views/staffing/spare-map.ts';
import { hoursOf, weekOf } from '../../web/src/views/staffing/week.ts';

const size = { posts: 0, heads: null, paid_hours: 0, fte: 0, pay: null, cost_per_hour: null };
const halfHour = 1800;

function group(
  parts: readonly (readonly [label: string, today: number | null, needed: number | null, high?: number])[],
): StaffGroup {
  return {
    form: 'interval',
    today: size,
    needed: size,
    low: size,
    high: size,
    parts: parts.map(([label, today, needed, high = needed ?? 0]) => ({
      label,
      today,
      needed,
      low: needed,
      high,
      erlang_c: null,
      erlang_a: null,
    })),
  };
}

describe('a week by interval', () => {
  const week = weekOf(
    group([
      ['tue 09:00', 4, 4],
      ['mon 09:30', 4, 7, 8],
      ['mon 09:00', 4, 2],
    ]),
    undefined,
    'agents',
  );

  it('stands in the order of time', () => {
    expect(week.map(({ day, time }) => `${day} ${time}`)).toEqual(['0 09:00', '0 09:30', '1 09:00']);
  });

  it('adds up to hours: what is short is not made good by what is to spare', () => {
    expect(hoursOf(week, halfHour)).toEqual({ rostered: 6, required: 6.5, low: 6.5, high: 7, short: 1.5, spare: 1 });
  });

  it('shows the tightest interval of each hour, and says which day is short', () => {
    const chart = spareMap('agents', week, halfHour)!;
    expect(chart.title).toBe('Mondays are 1.5 agent-hours short; the rest is covered');
    const texts = chart.layers.flatMap((layer) => {
      const { values } = layer.data as { values: readonly { text?: string }[] };
      return values.flatMap(({ text }) => (text === undefined ? [] : [text]));
    });
    expect(texts).toEqual(expect.arrayContaining(['−3', '0', 'Mon', 'Tue', '9']));
    expect(texts).not.toContain('+2');
  });

  it('is empty where staff was sought by shift, or none was found', () => {
    expect(weekOf(group([['mon-fri 07:00-15:00', 4, 5]]), undefined, 'agents')).toEqual([]);
    expect(weekOf(group([['mon 09:00', 4, null]]), undefined, 'agents')).toEqual([]);
  });
});
