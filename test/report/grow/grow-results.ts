/** Results of `grow` made by hand: one group, three volumes, no room for chance. */
import type { DatedBreakingPoint, GrowResults, GrowVolume } from '../../../src/experiment/grow/grow-results.ts';
import type { StaffSize } from '../../../src/experiment/staff/staff-results.ts';

export function size(posts: number): StaffSize {
  return { posts, heads: null, paid_hours: posts * 40, fte: posts * 1.5, pay: null, cost_per_hour: null };
}

export function point(change: Partial<DatedBreakingPoint> = {}): DatedBreakingPoint {
  return {
    target: 'calls.service_level >= 80%',
    source: 'expect',
    state: 'breaks',
    volume: 1.72,
    low: 1.6,
    high: 1.85,
    months: 13.8,
    date: '2027-04-27',
    date_low: '2027-03-01',
    date_high: '2027-07-01',
    met_from: null,
    ...change,
  };
}

export function atVolume(volume: number, date: string | null, level: number, posts: number): GrowVolume {
  const total = {
    service_level: { mean: level, low: level - 0.01, high: level + 0.01 },
    abandonment_rate: { mean: 0.05, low: 0.04, high: 0.06 },
    occupancy: { mean: 0.7, low: 0.69, high: 0.71 },
    cost_per_contact: { mean: 9.1, low: 9, high: 9.2 },
  };
  const service = { total, channels: {}, contact_types: {}, agent_groups: {}, cost: null, targets: [] };
  const sizes = { today: size(14), needed: size(posts), low: size(posts - 1), high: size(posts + 1) };
  return {
    volume,
    months: null,
    date,
    today: service,
    needed: {
      found: true,
      why: [],
      groups: { front_desk: { ...sizes, erlang_c: posts + 2, erlang_a: posts } },
      total: sizes,
      straight_line: { posts: 10 * volume, fte: 15 * volume },
      fte_per_volume: (posts * 1.5) / volume,
      service,
      cost_per_contact: { mean: 8.25, low: 8, high: 8.5 },
      change: {},
      minimal: true,
      best_shape: null,
    },
  };
}

export const handMade: GrowResults = {
  staffcurve: '1',
  kind: 'grow',
  engine: '0.1.0',
  scenario: { name: 'Desk', hash: 'a'.repeat(64) },
  clock: { start: '2026-03-02T00:00:00+00:00', days: 7, timezone: 'Europe/London', interval: 1800 },
  seed: 7,
  replications: 40,
  confidence: 0.95,
  warnings: ['beware'],
  currency: 'EUR',
  monthly: 0.04,
  cases_a_week: 2000,
  groups: { front_desk: { form: 'count', today: size(14) } },
  breaking_points: [
    point(),
    point({ target: 'calls.abandonment_rate <= 5%', volume: 1.9, low: 1.8, high: null, date: '2027-07-12' }),
    point({ target: 'cost_per_contact <= 12', state: 'beyond_range', volume: null, low: null, high: null, date: null }),
  ],
  volumes: [
    atVolume(1, '2026-03-02', 0.95, 10),
    atVolume(1.5, '2026-12-31', 0.85, 13),
    atVolume(2, '2027-08-22', 0.6, 16),
  ],
};
