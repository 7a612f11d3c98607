/** Every form in which staff is sought: its numbers come back from the plan, and its change is the scenario that was judged. */
import { describe, expect, it } from 'vitest';
import { groupForm } from '../../../src/experiment/staff/group-form.ts';
import { dutySeconds, staffProblem, withStaff } from '../../../src/experiment/staff/staff-problem.ts';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import { applyChange } from '../../../src/scenario/variant.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

const resolved = scenarioFrom(`
name: forms
clock: { start: 2026-03-02, days: 7, timezone: Europe/London, interval: 30m }
hours: { office: { mon-fri: 09:00-17:00, sat: 10:00-12:30 }, short: { mon-fri: 09:00-12:00 } }
special_days: { 2026-03-06: { hours: short } }
contact_types:
  calls: { hours: office, demand: { volume: 1000/week }, patience: 3m, handle: { talk: 4m } }
agent_groups:
  flat:  { count: 5, hours: office, skills: calls, pay: 20/hour }
  table: { count: { mon-fri: { 08:00: 2, 12:00: 3, 16:00: 0 }, sat: 1 }, skills: calls, pay: 18/hour }
  team:
    shifts:
      - { count: 2, days: mon-fri, from: 09:00, to: 17:00, breaks: [{ at: 4h, length: 30m, paid: false }] }
      - { count: 1, days: sat, from: 22:00, to: 06:00 }
    skills: calls
    pay: 19/hour
`);

describe('forms of staff', () => {
  it('as written: a count, the entries of a table that open it, the shifts', () => {
    const { groups, parts, today } = staffProblem(resolved, {}, undefined);
    expect(groups.map(({ form }) => form)).toEqual(['count', 'hours', 'shift']);
    expect(parts.map(({ label }) => label)).toEqual([
      'all hours',
      'mon-fri 08:00',
      'mon-fri 12:00',
      'sat',
      'mon-fri 09:00-17:00',
      'sat 22:00-06:00',
    ]);
    expect(today).toEqual([5, 2, 3, 1, 2, 1]);
  });

  it('weighs an agent by pay and paid hours: special days shorten them, unpaid breaks are no hours', () => {
    const { parts } = staffProblem(resolved, {}, undefined);
    const hours = parts.map(({ seconds }) => seconds.reduce((sum, each) => sum + each, 0) / 3600);
    // Monday to Thursday 8 h, Friday 3 h, Saturday 2.5 h. The night shift ends on Sunday.
    expect(hours[0]).toBe(4 * 8 + 3 + 2.5);
    expect(hours[4]).toBe(4 * 7.5 + 3);
    expect(hours[5]).toBe(8);
    expect(parts[0]!.cost).toBeCloseTo(37.5 * 20, 9);
  });

  it.each([undefined, 'hours', 'interval', 'shift'] as const)('by %s: the change gives what was simulated', (by) => {
    const problem = staffProblem(resolved, {}, by);
    const staff = problem.parts.map((_, k) => 1 + (k % 4));
    const judged = withStaff(problem, staff);
    const change = Object.assign(
      {},
      ...problem.groups.map(({ change: make, labels }, group) => {
        const from = problem.groups.slice(0, group).reduce((sum, other) => sum + other.labels.length, 0);
        return make(staff.slice(from, from + labels.length));
      }),
    );
    const applied = applyChange(resolved, change);
    expect(applied.faults).toEqual([]);
    const plans = [judged, applied.resolved!].map((each) => buildPlan(each).agentGroups.map(({ duties }) => duties));
    expect(plans[1]).toEqual(plans[0]);
  });

  it.each(['hours', 'interval'] as const)('by %s every number stands where its part is, and nobody elsewhere', (by) => {
    const problem = staffProblem(resolved, {}, by);
    const staff = problem.parts.map((_, k) => 1 + (k % 4));
    const plan = buildPlan(withStaff(problem, staff));
    problem.groups.forEach((_, group) => {
      const seconds = dutySeconds(plan.agentGroups[group]!, plan);
      const expected = new Float64Array(seconds.length);
      problem.parts.forEach((part, k) => {
        if (part.group !== group) return;
        part.seconds.forEach((each, at) => {
          expected[at]! += each * staff[k]!;
        });
      });
      expect([...seconds]).toEqual([...expected]);
    });
  });

  it('a week is told without repeating a number, and closed where the group is not there', () => {
    const form = groupForm(resolved.scenario, 'flat', 'hours');
    const numbers = form.labels.map(() => 4);
    expect(form.fields(numbers).count).toEqual({
      'mon-fri': { '09:00': 4, '17:00': 0 },
      sat: { '10:00': 4, '13:00': 0 },
    });
  });
});
