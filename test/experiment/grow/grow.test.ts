/** Growth as a whole, on a desk small enough to be looked at. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { GrowResults } from '../../../src/experiment/grow/grow-results.ts';
import { growthTargets } from '../../../src/experiment/grow/growth-target.ts';
import { grow } from '../../../src/experiment/grow.ts';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { executorRunner } from '../../../src/experiment/runner.ts';
import { findStaff } from '../../../src/experiment/staff/find-staff.ts';
import type { StaffOptions } from '../../../src/experiment/staff/staff-options.ts';
import { applyChange } from '../../../src/scenario/variant.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

const resolved = scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m }
run: { replications: 6, seed: 5 }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  calls:
    hours: office
    demand: { volume: 12000/week }
    patience: 3m
    handle: { talk: 4m }
    service_level: { share: 70%, within: 20s }
agent_groups:
  team: { count: 8, hours: office, skills: { calls: {} }, pay: 20/hour }
costs: { currency: EUR, full_time_week: 40h }
expect: [calls.abandonment_rate <= 10%, team.occupancy <= 50%, cost_per_contact <= 100]
growth: { volume: [2, 1, 1.5], monthly: 5% }
`);
const runner = executorRunner(inlineExecutor);
const searches: StaffOptions[] = [];
let results: GrowResults;

beforeAll(async () => {
  results = await grow(
    resolved,
    {
      runner,
      executor: inlineExecutor,
      search: (plan, executor, options) => {
        searches.push(options);
        return findStaff(plan, executor, options);
      },
    },
    { warnings: ['beware'] },
  );
});

describe('growth', () => {
  it('has the common head and is plain data', () => {
    expect(results).toMatchObject({
      ...{ staffcurve: '1', kind: 'grow', seed: 5, replications: 6, confidence: 0.95, currency: 'EUR', monthly: 0.05 },
      scenario: { name: 'desk', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      clock: { days: 1, timezone: 'Europe/London', interval: 1800 },
    });
    expect(results.warnings).toContain('beware');
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  });

  it('tells the volumes in increasing order, with their dates', () => {
    expect(results.volumes.map(({ volume }) => volume)).toEqual([1, 1.5, 2]);
    expect(results.volumes.map(({ date }) => date)).toEqual(['2026-03-02', '2026-11-10', '2027-05-08']);
    expect(results.volumes[2]!.months).toBeCloseTo(Math.LN2 / Math.log(1.05), 12);
  });

  it('has today’s team as `run` at that volume has it', async () => {
    for (const { volume, today } of results.volumes) {
      const run = await runner.run({ resolved, plan: { volume }, detail: 'totals' });
      expect(today.total).toEqual(run.total);
      expect(today.contact_types.calls!.service_level).toEqual(run.contact_types.calls!.service_level);
      expect(today.targets).toEqual(run.targets);
      expect(today.cost).toEqual(run.cost);
    }
    const volumes = results.volumes.map(({ today }) => today.total.service_level!.mean!);
    expect(volumes).toEqual(volumes.toSorted((a, b) => b - a));
  });

  it('breaks where the estimate begins to miss', async () => {
    expect(results.breaking_points.map(({ target, source, state }) => [target, source, state])).toEqual([
      ['calls.abandonment_rate <= 10%', 'expect', 'breaks'],
      ['team.occupancy <= 50%', 'expect', 'already_missed'],
      ['cost_per_contact <= 100', 'expect', 'beyond_range'],
      ['calls.service_level >= 70%', 'service_level', 'breaks'],
    ]);
    const targets = growthTargets(resolved.scenario);
    for (const [k, { state, volume, low, high, date, months }] of results.breaking_points.entries()) {
      if (state !== 'breaks') continue;
      const holdsAt = async (at: number) =>
        targets[k]!.fares(await runner.run({ resolved, plan: { volume: at }, detail: 'totals' }))!.estimate.holds;
      // A crossing just beside a hundredth may be read off as the next one.
      expect(await holdsAt(volume! - 0.02)).toBe(true);
      expect(await holdsAt(volume! + 0.01)).toBe(false);
      expect(low!).toBeLessThanOrEqual(volume!);
      if (high !== null) expect(high).toBeGreaterThanOrEqual(volume!);
      expect(months).toBeCloseTo(Math.log(volume!) / Math.log(1.05), 12);
      expect(date).toMatch(/^2026-/);
    }
  });

  it('seeks staff for each volume, beginning from the one before', () => {
    expect(searches.map(({ volume }) => volume)).toEqual([1, 1.5, 2]);
    expect(searches[0]!.start).toBeUndefined();
    const needed = results.volumes.map(({ needed }) => needed!.groups.team!.needed!.posts);
    // As much more as there is, then on the line through both before.
    expect(searches[1]!.start).toEqual({ team: [Math.round(needed[0]! * 1.5)] });
    expect(searches[2]!.start).toEqual({ team: [2 * needed[1]! - needed[0]!] });
    expect(searches.every(({ judgeCost }) => judgeCost === false)).toBe(true);
    expect(needed).toEqual(needed.toSorted((a, b) => a - b));
  });

  it('has just enough staff meet what is asked, and one fewer not', async () => {
    for (const { volume, needed } of results.volumes) {
      expect(needed).not.toBeNull();
      if (!needed!.found) continue;
      const staffed = applyChange(resolved, needed!.change).resolved!;
      const run = await runner.run({ resolved: staffed, plan: { volume }, detail: 'totals' });
      // It was not run until all cases had closed, which nothing that is told of it rests on.
      expect(run.total).toMatchObject(needed!.service!.total);
      expect(needed!.service!.total.service_level).toBeDefined();
      expect(needed!.service!.total.resolution_time).toBeUndefined();
      expect(run.cost).toEqual(needed!.service!.cost);
      expect(needed!.cost_per_contact).toEqual(run.total.cost_per_contact);
    }
  });

  it('sets the staff beside a straight line', () => {
    const [first, ...others] = results.volumes;
    const base = first!.needed!.total.needed!;
    for (const { volume, needed } of others) {
      expect(needed!.straight_line!.fte).toBeCloseTo(base.fte * volume, 9);
      expect(needed!.straight_line!.posts).toBeCloseTo(base.posts * volume, 9);
      expect(needed!.fte_per_volume).toBeCloseTo(needed!.total.needed!.fte / volume, 12);
    }
  });

  it('asks for less where no staff is wanted', async () => {
    const today = await grow(resolved, { runner, executor: inlineExecutor }, { staff: false, volumes: [1.5] });
    expect(today.volumes.map(({ volume, needed }) => [volume, needed])).toEqual([[1.5, null]]);
    // Today's need is looked at all the same: that is where breaking begins.
    expect(today.breaking_points[1]!.state).toBe('already_missed');
  });

  it('ends its searches where a run fails, and says what failed', async () => {
    const noRoom = { ...runner, run: () => Promise.reject(new Error('no room')) };
    const endless: typeof findStaff = (_, __, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason));
      });
    await expect(grow(resolved, { runner: noRoom, executor: inlineExecutor, search: endless })).rejects.toThrow(
      'no room',
    );
  });

  it('ends everything where it is told to', async () => {
    const stop = new AbortController();
    const stopped: typeof findStaff = (_, __, { signal } = {}) => {
      stop.abort(new Error('enough'));
      signal!.throwIfAborted();
      throw new Error('goes on');
    };
    const means = { runner, executor: inlineExecutor, search: stopped };
    await expect(grow(resolved, means, { signal: stop.signal })).rejects.toThrow('enough');
  });
});
