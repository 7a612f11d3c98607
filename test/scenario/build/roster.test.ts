import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentGroupPlan, CentrePlan } from '../../../src/centre/plan.ts';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import type { AgentGroup, Clock, DataTables, Scenario, Shift } from '../../../src/scenario/scenario.ts';
import { agentGroup, DAY, HOUR, plainClock, resolve, scenarioOf, span, table } from './fixtures.ts';

const office = { 'mon-fri': [span('09:00-17:30')] };

function planOf(
  group: Partial<AgentGroup>,
  clock: Partial<Clock> = {},
  scenario: Partial<Scenario> = {},
  tables: DataTables = {},
): CentrePlan {
  const full = scenarioOf({
    hours: { office, always: { 'mon-sun': [span('00:00-24:00')] }, night: { 'mon-sun': [span('22:00-26:00')] } },
    ...scenario,
    clock: { ...plainClock, ...clock },
    agent_groups: { team: agentGroup(group) },
  });
  return buildPlan(resolve(full, tables));
}

/** Duties as [agent, start, end] in hours from the start. */
const dutiesOf = (plan: CentrePlan) =>
  plan.agentGroups[0]!.duties.map(({ agent, start, end }) => [agent, start / HOUR, end / HOUR]);

const onDuty = (plan: CentrePlan, at: number) =>
  plan.agentGroups[0]!.duties.filter(({ start, end }) => start <= at && at < end).length;

function shift(text: string, changes: Partial<Shift> = {}): Shift {
  return { count: 1, days: 'mon-sun', ...span(text), breaks: [], ...changes };
}

describe('posts', () => {
  it('are filled through the hours', () => {
    const plan = planOf({ count: 2, hours: 'office' }, { days: 2 });
    expect(plan.agentGroups[0]!.agents).toBe(2);
    expect(dutiesOf(plan)).toEqual([
      [0, 9, 17.5],
      [1, 9, 17.5],
      [0, 33, 41.5],
      [1, 33, 41.5],
    ]);
    expect(plan.agentGroups[0]!.duties.map(({ day }) => day)).toEqual([0, 0, 1, 1].map((k) => k + plan.days.keys[0]!));
  });

  it('run on through midnight where nobody can be absent', () => {
    expect(dutiesOf(planOf({ count: 1, hours: 'night' }, { days: 2 }))).toEqual([
      // From the night before the plan.
      [0, 0, 2],
      [0, 22, 26],
      [0, 46, 48],
    ]);
    expect(dutiesOf(planOf({ count: 1 }, { days: 2 }))).toEqual([[0, 0, 48]]);
  });

  it('are else cut at local midnight, where duties touch', () => {
    const hours = planOf({ count: 1, hours: 'night', absence: 0.1 }, { days: 2 });
    expect(dutiesOf(hours)).toEqual([
      // From the night before the plan.
      [0, 0, 2],
      [0, 22, 24],
      [0, 24, 26],
      [0, 46, 48],
    ]);
    expect(dutiesOf(planOf({ count: 1, absence: 0.1 }, { days: 2 }))).toEqual([
      [0, 0, 24],
      [0, 24, 48],
    ]);
  });

  it('follow special days with named hours, unless always open', () => {
    const special_days = { '2026-06-02': { hours: 'closed', demand: 1 } };
    expect(dutiesOf(planOf({ count: 1, hours: 'office' }, { days: 2 }, { special_days }))).toEqual([[0, 9, 17.5]]);
    expect(dutiesOf(planOf({ count: 1, hours: 'always' }, { days: 2 }, { special_days }))).toEqual([[0, 0, 48]]);
    expect(dutiesOf(planOf({ count: 1 }, { days: 2 }, { special_days }))).toEqual([[0, 0, 48]]);
  });

  it('are nobody for a count of none', () => {
    const plan = planOf({ count: 0 });
    expect(plan.agentGroups[0]).toMatchObject({ agents: 0, duties: [] });
  });
});

describe('posts from a table', () => {
  const count = { 'mon-fri': { '07:00': 1, '09:00': 3, '18:00': 1, '22:00': 0 }, wed: { '10:00': 2 }, sat: 2 };

  it('hold until the next time of the day, which starts with nobody', () => {
    const plan = planOf({ count });
    expect(plan.agentGroups[0]!.agents).toBe(3);
    const at = (hour: number) => onDuty(plan, hour * HOUR);
    expect([0, 6.99, 7, 8.99, 9, 17.99, 18, 22].map(at)).toEqual([0, 0, 1, 1, 3, 3, 1, 0]);
    // Wednesday, the narrower key, until midnight; Saturday all day; Sunday is not named.
    expect([48 + 9, 48 + 10, 72 - 0.01, 72].map(at)).toEqual([0, 2, 2, 0]);
    expect([120, 143.99, 144].map(at)).toEqual([2, 2, 0]);
    expect(dutiesOf(plan).slice(0, 3)).toEqual([
      [0, 7, 22],
      [1, 9, 18],
      [2, 9, 18],
    ]);
  });

  it('reach into the next day past 24:00, on top of its own', () => {
    const plan = planOf({ count: { mon: { '20:00': 2, '26:00': 0 }, tue: { '00:00': 1, '06:00': 0 } } });
    const at = (hour: number) => onDuty(plan, hour * HOUR);
    expect([20, 23.99, 24, 25.99, 26, 29.99, 30].map(at)).toEqual([2, 2, 3, 3, 1, 1, 0]);
  });

  it('work within hours that are named', () => {
    expect(dutiesOf(planOf({ count: { mon: { '08:00': 1, '12:00': 2, '20:00': 0 } }, hours: 'office' }))).toEqual([
      [0, 9, 17.5],
      [1, 12, 17.5],
    ]);
  });

  it('follow special days as ordinary hours do where none are named', () => {
    const on = (hours: string, named?: string) =>
      dutiesOf(
        planOf(
          { count: { mon: { '08:00': 1, '20:00': 0 } }, ...(named && { hours: named }) },
          {},
          { special_days: { '2026-06-01': { hours, demand: 1 } } },
        ),
      );
    expect(on('closed')).toEqual([]);
    expect(on('office')).toEqual([[0, 9, 17.5]]);
    expect(on('closed', 'always')).toEqual([[0, 8, 20]]);
  });

  it('keep to the clocks in spring and autumn', () => {
    const table = { count: { sun: { '01:00': 1, '03:00': 0 } } };
    expect(dutiesOf(planOf(table, { start: '2026-03-29', days: 1 }))).toEqual([[0, 1, 2]]);
    expect(dutiesOf(planOf(table, { start: '2026-10-25', days: 1 }))).toEqual([[0, 1, 4]]);
  });
});

describe('posts from a roster', () => {
  const file = table(
    'roster',
    {
      start: ['2026-06-01 09:00', '2026-06-01 09:30', '2026-06-01 10:00', '2026-06-01 14:00', '2026-06-01 09:00'],
      agent_group: ['team', 'team', 'team', 'team', 'others'],
    },
    { count: [1, 2, 2, 1, 50] },
  );
  const tables = { 'roster.csv': file };

  it('hold for an interval of the file each', () => {
    expect(dutiesOf(planOf({ count: { file: 'roster.csv' } }, {}, {}, tables))).toEqual([
      [0, 9, 10.5],
      [1, 9.5, 10.5],
      [0, 14, 14.5],
    ]);
  });

  it('come from the nearest same weekday outside the file, and follow special days with hours only', () => {
    const special_days = { '2026-06-08': { hours: 'closed', demand: 1 } };
    const later = { start: '2026-06-08' };
    expect(dutiesOf(planOf({ count: { file: 'roster.csv' } }, later, { special_days }, tables))).toHaveLength(3);
    const office = { count: { file: 'roster.csv' }, hours: 'office' };
    expect(dutiesOf(planOf(office, later, { special_days }, tables))).toEqual([]);
  });
});

describe('shifts', () => {
  it('are worked by the same people on each of their days', () => {
    const shifts = [shift('07:00-15:00', { count: 2, days: 'mon-tue' }), shift('12:00-20:00', { days: 'tue' })];
    const plan = planOf({ shifts });
    expect(plan.agentGroups[0]!.agents).toBe(3);
    expect(dutiesOf(plan)).toEqual([
      [0, 7, 15],
      [1, 7, 15],
      [0, 31, 39],
      [1, 31, 39],
      [2, 36, 44],
    ]);
  });

  it('have breaks counted from their start', () => {
    const breaks = [
      { at: 6 * HOUR, length: 600, paid: true },
      { at: 3.5 * HOUR, length: 1800, paid: false },
    ];
    const plan = planOf({ shifts: [shift('07:00-15:00', { breaks, days: 'mon' })] });
    expect(plan.agentGroups[0]!.duties[0]!.breaks).toEqual([
      { start: 10.5 * HOUR, length: 1800, paid: false },
      { start: 13 * HOUR, length: 600, paid: true },
    ]);
  });

  it('belong to the day on which they start, before the plan too', () => {
    const breaks = [
      { at: HOUR, length: 600, paid: true },
      { at: 4 * HOUR, length: 600, paid: true },
    ];
    const plan = planOf({ shifts: [shift('22:00-30:00', { breaks })] }, { days: 1 });
    const first = plan.days.keys[0]!;
    expect(plan.agentGroups[0]!.duties).toEqual([
      { agent: 0, start: 0, end: 6 * HOUR, day: first - 1, breaks: [{ start: 2 * HOUR, length: 600, paid: true }] },
      {
        agent: 0,
        start: 22 * HOUR,
        end: 30 * HOUR,
        day: first,
        breaks: [
          { start: 23 * HOUR, length: 600, paid: true },
          { start: 26 * HOUR, length: 600, paid: true },
        ],
      },
    ]);
  });

  it('are longer by the hour that comes twice, shorter by the one left out', () => {
    const shifts = [shift('22:00-30:00', { days: 'sat' })];
    expect(dutiesOf(planOf({ shifts }, { start: '2026-10-24', days: 2 }))).toEqual([[0, 22, 31]]);
    expect(dutiesOf(planOf({ shifts }, { start: '2026-03-28', days: 2 }))).toEqual([[0, 22, 29]]);
    const late = { shifts: [shift('20:00-25:30', { days: 'sat' })] };
    expect(dutiesOf(planOf(late, { start: '2026-10-24', days: 2 }))).toEqual([[0, 20, 26.5]]);
  });

  it('are not worked on a closed day, and shrink on a shorter one', () => {
    const breaks = [
      { at: HOUR, length: 600, paid: true },
      { at: 4 * HOUR, length: 600, paid: true },
    ];
    const shifts = [shift('07:00-15:00', { breaks, days: 'mon-tue' })];
    const on = (hours: string, named?: string) =>
      planOf(
        { shifts, ...(named && { hours: named }) },
        { days: 1 },
        { special_days: { '2026-06-01': { hours, demand: 1 } } },
      );
    expect(dutiesOf(on('closed'))).toEqual([]);
    expect(dutiesOf(on('closed', 'always'))).toEqual([[0, 7, 15]]);
    expect(on('office').agentGroups[0]!.duties).toMatchObject([
      { start: 9 * HOUR, end: 15 * HOUR, breaks: [{ start: 11 * HOUR, length: 600, paid: true }] },
    ]);
    expect(dutiesOf(planOf({ shifts, hours: 'office' }, { days: 1 }))).toEqual([[0, 9, 15]]);
  });
});

it('passes the rest of a group through', () => {
  const group = { count: 1, shrinkage: 0.28, absence: 0.05, speed: 0.8, takes: 'weighted', idle: 'random' };
  const plan = planOf(group, { warm_up: DAY });
  expect(plan.agentGroups[0]).toMatchObject({ absence: 0.05, speed: 0.8, takes: 'weighted', idle: 'random' });
  expect(plan.agentGroups[0]!.shrinkage).toEqual({ times: Float64Array.of(-DAY), values: Float64Array.of(0.28) });
  expect(planOf({ count: 1 }).agentGroups[0]!.shrinkage).toBeUndefined();
});

describe('any roster', () => {
  function check({ duties, agents }: AgentGroupPlan, { start, end }: CentrePlan) {
    const free = new Float64Array(agents).fill(start);
    let last = { start: -Infinity, agent: -1 };
    for (const duty of duties) {
      expect(duty.start > last.start || (duty.start === last.start && duty.agent > last.agent)).toBe(true);
      expect(duty.start).toBeGreaterThanOrEqual(free[duty.agent]!);
      expect(duty.end).toBeGreaterThan(duty.start);
      expect(duty.start).toBeLessThan(end);
      for (const pause of duty.breaks) expect(pause.start >= duty.start && pause.start < duty.end).toBe(true);
      free[duty.agent] = duty.end;
      last = duty;
    }
  }

  const day = fc.constantFrom('mon', 'sat', 'sun', 'mon-fri', 'sat-sun', 'mon-sun');
  const clock = fc.record({
    timezone: fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe'),
    start: fc.constantFrom('2026-03-05', '2026-03-26', '2026-04-02', '2026-10-01', '2026-10-22', '2026-10-29'),
    warm_up: fc.constantFrom(0, DAY),
  });
  const hours = fc.constantFrom({}, { hours: 'office' }, { hours: 'night' }, { hours: 'always' });
  const special = fc.constantFrom('closed', 'office', 'night').map((name) => ({
    special_days: { '2026-03-08': { hours: name, demand: 1 }, '2026-10-25': { hours: name, demand: 1 } },
  }));

  it('from shifts has ordered duties, and none of an agent overlap', () => {
    const pause = fc.record({ at: fc.integer({ min: 0, max: 36000 }), length: fc.constant(900), paid: fc.boolean() });
    const shifts = fc.array(
      fc.record({
        count: fc.integer({ min: 0, max: 3 }),
        days: day,
        from: fc.integer({ min: 0, max: 47 }).map((half) => half * 1800),
        length: fc.integer({ min: 1, max: 60 }).map((half) => half * 1800),
        breaks: fc.array(pause, { maxLength: 3 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(shifts, clock, hours, special, (list, times, named, days) => {
        const written = list.map(({ length, ...rest }) => ({ ...rest, to: rest.from + length }));
        const plan = planOf({ shifts: written, ...named }, times, days);
        check(plan.agentGroups[0]!, plan);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('from counts has ordered duties, and none of an agent overlap', () => {
    const byTime = fc.dictionary(
      fc.constantFrom('00:00', '01:30', '02:00', '09:00', '17:15', '23:00', '24:00', '26:00', '40:00'),
      fc.integer({ min: 0, max: 5 }),
    );
    const count = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.dictionary(day, fc.oneof(fc.integer({ min: 0, max: 5 }), byTime)),
    );
    fc.assert(
      fc.property(count, clock, hours, special, fc.constantFrom(0, 0.1), (posts, times, named, days, absence) => {
        const plan = planOf({ count: posts, absence, ...named }, times, days);
        check(plan.agentGroups[0]!, plan);
        for (const { start, end, day: key } of plan.agentGroups[0]!.duties) {
          const k = plan.days.keys.indexOf(key);
          const next = plan.days.starts[k + 1]!;
          expect(start >= plan.days.starts[k]! && start < next && (absence === 0 || end <= next)).toBe(true);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
