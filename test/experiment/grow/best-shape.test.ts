/** The best shape beside a flat count, on a desk whose calls come in two hours of the day. */
import { beforeAll, describe, expect, it } from 'vitest';
import { growWarnings } from '../../../src/experiment/grow/grow-warnings.ts';
import { grow } from '../../../src/experiment/grow.ts';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import type { Keeper, Question } from '../../../src/experiment/keeper.ts';
import { executorRunner } from '../../../src/experiment/runner.ts';
import { findStaff } from '../../../src/experiment/staff/find-staff.ts';
import type { StaffOptions } from '../../../src/experiment/staff/staff-options.ts';
import type { StaffResults } from '../../../src/experiment/staff/staff-results.ts';
import { applyChange } from '../../../src/scenario/variant.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

const resolved = scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 60m }
run: { replications: 6, seed: 5 }
hours: { office: { mon-fri: 09:00-17:00 } }
patterns: { peak: { day: { 09:00: 10, 11:00: 1, 17:00: 0 } } }
contact_types:
  calls:
    hours: office
    demand: { volume: 2500/week, pattern: peak }
    patience: 3m
    handle: { talk: 4m }
    service_level: { share: 70%, within: 20s }
agent_groups:
  team: { count: 20, hours: office, skills: { calls: {} }, pay: 20/hour }
costs: { currency: EUR, full_time_week: 40h }
growth: { volume: [1, 1.5] }
`);
const runner = executorRunner(inlineExecutor);
const asked: StaffOptions[] = [];
const told: [done: number, of: number][] = [];

const search = (...given: Parameters<typeof findStaff>) => {
  asked.push(given[2]!);
  return findStaff(...given);
};
const shapedAt = (volume: number) =>
  findStaff(resolved, inlineExecutor, { volume, by: 'interval', band: false, judgeCost: false });

let results: Awaited<ReturnType<typeof grow>>;
const questions: Question[] = [];
const keeper: Keeper = {
  once: (question, work) => {
    questions.push(question);
    return work();
  },
};

beforeAll(async () => {
  results = await grow(
    resolved,
    { runner, executor: inlineExecutor, search, keeper },
    { band: false, bestShape: true, onProgress: (done, of) => told.push([done, of]) },
  );
});

describe('the best shape', () => {
  it('is what a search by the interval finds, in far fewer paid hours than a flat count', async () => {
    for (const { volume, needed } of results.volumes) {
      const { total, evidence, found } = await shapedAt(volume);
      expect(found).toBe(true);
      const { paid_hours, fte } = total.needed!;
      expect(needed!.best_shape).toEqual({ paid_hours, fte, minimal: evidence.minimal });
      // Six hours of eight have a tenth of the calls of the other two.
      expect(paid_hours).toBeLessThan(0.75 * needed!.total.needed!.paid_hours);
    }
  });

  it('comes from staff that holds the target in every interval', async () => {
    const { change, targets } = await shapedAt(1.5);
    expect(targets.map(({ target, verdict }) => [target, verdict])).toEqual([
      ['calls.service_level >= 70% each interval', 'met'],
    ]);
    const staffed = applyChange(resolved, change).resolved!;
    const { total } = await runner.run({ resolved: staffed, plan: { volume: 1.5 }, detail: 'totals' });
    expect(total.service_level!.mean).toBeGreaterThanOrEqual(0.7);
  });

  it('is sought after the staff of all volumes, the least volume first, as a question of its own', () => {
    expect(asked.map(({ volume, by }) => [volume, by])).toEqual([
      [1, undefined],
      [1.5, undefined],
      [1, 'interval'],
      [1.5, 'interval'],
    ]);
    expect(questions.filter(({ kind }) => kind === 'staff').map(({ volume, options }) => [volume, options.by])).toEqual(
      asked.map(({ volume, by }) => [volume, by]),
    );
    expect(asked.every(({ seed, replications }) => seed === 5 && replications === 6)).toBe(true);
  });

  it('ends what is told of its progress', () => {
    const [done, of] = told.at(-1)!;
    expect(done).toBe(of);
  });

  it('is not sought unless asked for', async () => {
    asked.length = 0;
    const plain = await grow(resolved, { runner, executor: inlineExecutor, search }, { band: false, volumes: [1] });
    expect(plain.volumes[0]!.needed!.best_shape).toBeNull();
    expect(asked.map(({ by }) => by)).toEqual([undefined]);
    const { best_shape: _, ...needed } = results.volumes[0]!.needed!;
    expect(plain.volumes[0]!.needed).toMatchObject(needed);
  });

  it('says why where there is none, and what is so at every volume once', async () => {
    const shape = await shapedAt(1);
    const none: StaffResults = {
      ...shape,
      found: false,
      why: ['nobody is there'],
      warnings: ['weeks are one', 'known'],
    };
    const staff: StaffResults = { ...shape, warnings: ['known'] };
    expect(growWarnings([], resolved, [], [], [staff], [none, { ...none, volume: 2 }])).toEqual([
      'staff at 1×: known',
      'best shape: weeks are one',
      'best shape at 1×: none found: nobody is there',
      'best shape at 2×: none found: nobody is there',
    ]);
  });
});
