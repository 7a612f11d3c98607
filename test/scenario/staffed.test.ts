import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';

function warningsOf(group: string, hours = '{ mon-sat: 09:00-18:00 }', more = 'patience: 3m'): string[] {
  const text = `name: Desk
clock: { start: 2026-03-02 }
hours: { repairs: ${hours} }
patterns: { even: { day: { 00:00: 1 } } }
contact_types:
  repairs: { hours: repairs, demand: { volume: 100/week, pattern: even }, handle: 3m, ${more} }
agent_groups:
  team: { skills: [repairs], ${group} }
`;
  const { faults, warnings } = loadScenario('main.yaml', () => text);
  expect(faults).toEqual([]);
  return warnings.map(({ path, message }) => `${path}: ${message}`);
}

const warning = (stretch: string, more = '') =>
  `contact_types.repairs.hours: "repairs" is open ${stretch} with nobody on duty who has the skill${more}`;

describe('open with nobody there', () => {
  test.each([
    ['shifts: [{ count: 2, days: mon-fri, from: 09:00, to: 18:00 }, { count: 1, days: sat, from: 09:00, to: 15:00 }]'],
    ['count: { mon-fri: 3, sat: { 09:00: 2, 15:00: 0 } }'],
  ])('one stretch: %s', (group) => {
    expect(warningsOf(group)).toEqual([warning('sat 15:00–18:00')]);
  });

  test('several, the first named', () => {
    const group = 'count: { mon-sat: { 09:00: 1, 12:00: 0, 13:00: 1 } }';
    expect(warningsOf(group)).toEqual([warning('mon 12:00–13:00', ' (and at 5 other times of the week)')]);
  });

  test('over midnight, and over the end of the week', () => {
    const group = 'count: { mon-sun: { 09:00: 1, 18:00: 0 } }';
    expect(warningsOf(group, '{ mon-sun: 00:00-24:00 }')).toEqual([
      warning('mon 18:00–tue 09:00', ' (and at 6 other times of the week)'),
    ]);
  });

  test('nobody at all', () => {
    expect(warningsOf('count: 0')[0]).toMatch(/repairs/);
  });

  test('no word of short gaps, and of people who are there', () => {
    expect(warningsOf('count: 2, hours: repairs')).toEqual([]);
    expect(warningsOf('count: 2')).toEqual([]);
    expect(warningsOf('count: { mon-sat: { 09:00: 2, 17:31: 0 } }')).toEqual([]);
    expect(warningsOf('count: { mon-sat: { 09:00: 2, 17:30: 0 } }')).toHaveLength(1);
    expect(warningsOf('shifts: [{ count: 2, from: 09:00, to: 18:00 }]')).toEqual([]);
  });
});

describe('hours that run over the night', () => {
  test.each([
    ['15:00-09:00', true],
    ['17:30-09:00', false],
    ['22:00-02:00', false],
    ['15:00-33:00', false],
    ['15:00-02:00', false],
  ])('%s', (span, told) => {
    const warnings = warningsOf('count: 2', `{ mon-fri: 09:00-17:30, sat: ${span} }`);
    const expected =
      'hours.repairs.sat: 15:00-09:00 runs past midnight and is 18h long; the end of a span is its second time';
    expect(warnings).toEqual(told ? [expected] : []);
  });
});
