/** Comparing plans: the same customers, one calibration, differences that agree with the estimates beside them. */
import { describe, expect, it } from 'vitest';
import { type Candidate, compare } from '../../src/experiment/compare.ts';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { executorRunner, type Runner, type RunRequest } from '../../src/experiment/runner.ts';
import { applyChange } from '../../src/scenario/variant.ts';
import { desk, deskUntilKnown } from './desks.ts';

const runner = executorRunner(inlineExecutor);
const base = { key: 'desk', title: 'Desk', resolved: desk };

function variant(key: string, change: Readonly<Record<string, unknown>>, isVariant = true): Candidate {
  return { key, title: key, resolved: applyChange(desk, change).resolved!, isVariant };
}

const same = variant('same', { 'agent_groups.team.count': 2 });
const more = variant('more', { 'agent_groups.team.count': { add: 2 } });

function spied(requests: RunRequest[]): Runner {
  return {
    run(request, watch) {
      requests.push(request);
      return runner.run(request, watch);
    },
    calibrate: async () => ({ calls: 1.5 }),
  };
}

describe('a comparison', () => {
  it('finds no difference between two plans that are the same', async () => {
    const { variants } = await compare(base, [same], runner, { replications: 4 });
    expect(variants[0]!.changes).toEqual([]);
    for (const { difference, runs } of Object.values(variants[0]!.differences.total)) {
      expect([0, null]).toContain(difference.mean);
      if (runs !== null) expect([runs.better, runs.worse]).toEqual([0, 0]);
    }
  });

  it('tells differences that are those of the estimates', async () => {
    const results = await compare(base, [more], runner, { replications: 6 });
    expect(results).toMatchObject({ kind: 'compare', seed: 5, replications: 6, confidence: 0.95 });
    const [{ total, contact_types, differences, changes, targets }] = results.variants as [
      (typeof results.variants)[0],
    ];
    expect(changes).toEqual([{ path: 'agent_groups.team.count', from: '2', to: '4' }]);
    for (const metric of [
      'service_level',
      'offered',
      'hold_time',
      'hold_time_p95',
      'hold_time_longest',
      'fte',
      'posts',
    ]) {
      const [one, other] = [Reflect.get(total, metric), Reflect.get(results.base.total, metric)];
      expect(differences.total[metric]!.difference.mean, metric).toBeCloseTo(one.mean - other.mean, 9);
    }
    const level = differences.contact_types.calls!.service_level!;
    expect(level.difference.mean).toBeCloseTo(
      contact_types.calls!.service_level!.mean! - results.base.contact_types.calls!.service_level!.mean!,
      12,
    );
    expect(level.runs).toEqual({ better: 6, same: 0, worse: 0 });
    expect(targets).toHaveLength(2);
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  });

  it('gives every plan the seed and the replications of the base, variants its calibration, and runs none twice', async () => {
    const requests: RunRequest[] = [];
    const apart = variant('apart', { 'agent_groups.team.count': 3 }, false);
    await compare(base, [same, more, apart], spied(requests), { seed: 9, replications: 2 });
    expect(requests.map(({ seed, replications, detail, plan }) => [seed, replications, detail, plan])).toEqual([
      [9, 2, 'totals', { calibration: { calls: 1.5 } }],
      [9, 2, 'totals', { calibration: { calls: 1.5 } }],
      [9, 2, 'totals', undefined],
    ]);
  });

  it('lets the base decide how many replications there are where it runs until it knows enough', async () => {
    const resolved = deskUntilKnown;
    const changed = applyChange(resolved, { 'agent_groups.team.count': 3 }).resolved!;
    const requests: RunRequest[] = [];
    const counting: Runner = { ...spied(requests), calibrate: async () => ({}) };
    const untilKnown = { key: 'until', title: 'until', resolved };
    const results = await compare(untilKnown, [{ ...same, resolved: changed }], counting);
    expect(results.replications).toBeGreaterThan(5);
    expect(requests.map(({ replications }) => replications)).toEqual([undefined, results.replications]);
  });

  it('warns where two plans count other days', async () => {
    const longer = variant('longer', { 'clock.days': 3 });
    const { warnings } = await compare(base, [longer], runner, { replications: 1, warnings: ['mind'] });
    expect(warnings).toEqual(['mind', expect.stringMatching(/^longer: counts other days/)]);
  });

  it('reports the progress of all its runs as one', async () => {
    const told: [number, number][] = [];
    const onProgress = (done: number, of: number) => told.push([done, of]);
    await compare(base, [same, more], runner, { replications: 2, onProgress });
    expect(told.at(-1)).toEqual([6, 6]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((one, other) => one - other));
  });
});
