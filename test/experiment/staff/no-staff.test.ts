/** Where no staff meets the targets, that is said, and why. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { findStaff } from '../../../src/experiment/staff/find-staff.ts';
import { PoolExecutor } from '../../../src/node/pool-executor.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

function desk(more: string, group = '', type = '') {
  return scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m }
run: { replications: 5, seed: 5 }
hours: { office: { mon-fri: 09:00-17:00 }, morning: { mon-fri: 09:00-12:00 } }
contact_types:
  calls: { hours: office, demand: { volume: 2000/week }, patience: 3m, handle: { talk: 4m }, ${type} }
agent_groups:
  team: { count: 2, hours: ${group === '' ? 'office' : group}, skills: calls }
${more}`);
}

const find = (resolved: ReturnType<typeof desk>) => findStaff(resolved, inlineExecutor, { band: false });

describe('no staff', () => {
  it('a target that staff does not move', async () => {
    const { found, why, change, groups, targets } = await find(
      desk('expect: [calls.resolution_rate >= 90%]', '', 'resolution: { first_contact: 50% }'),
    );
    expect({ found, change, needed: groups.team!.needed }).toEqual({ found: false, change: {}, needed: null });
    expect(why).toHaveLength(1);
    expect(why[0]).toMatch(
      /^calls\.resolution_rate >= 90%: missed even with \d+ in team; resolution rate depends on more than how many agents/i,
    );
    expect(targets[0]).toMatchObject({ target: 'calls.resolution_rate >= 90%', verdict: 'missed' });
  });

  it('hours in which nobody can be there', async () => {
    const { found, why } = await find(desk('', 'morning'));
    expect(found).toBe(false);
    expect(why[0]).toContain('calls is open 25 hours a week at which no group with the skill can be there');
  });

  it('a type that nobody has the skill for', async () => {
    const { found, why } = await find(
      scenarioFrom(`
name: unserved
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m }
run: { replications: 5, seed: 5 }
contact_types:
  calls: { demand: { volume: 2000/week }, patience: 3m, handle: { talk: 4m } }
  sales: { demand: { volume: 200/week }, patience: 3m, handle: { talk: 4m } }
agent_groups:
  team: { count: 2, skills: calls }
`),
    );
    expect(found).toBe(false);
    expect(why[0]).toBe('sales: no agent group has the skill for it, so no number of agents answers it');
  });

  it('targets that pull both ways', async () => {
    const { found, why } = await find(desk('expect: [calls.service_level >= 80%, team.occupancy >= 95%]'));
    expect(found).toBe(false);
    expect(why).toEqual(['team.occupancy >= 95%: asks for fewer agents than the other targets need']);
  });

  it('a cap on cost is judged, and does not decide', async () => {
    const { found, targets } = await find(
      desk('expect: [team.occupancy <= 60%, cost_per_contact <= 0.01]\ncosts: { fixed: 900/month }'),
    );
    expect(found).toBe(true);
    expect(targets.map(({ source, verdict }) => [source, verdict])).toEqual([
      ['expect', 'met'],
      ['cost', 'missed'],
      ['service_level', 'met'],
    ]);
  });
});

describe('staff', () => {
  it.each([{}, { by: 'interval' }, { by: 'hours' }] as const)('is the same on threads: %o', async (options) => {
    const resolved = desk('');
    const pool = new PoolExecutor({ workers: 2, smallRun: 0 });
    try {
      const one = await findStaff(resolved, inlineExecutor, options);
      expect(JSON.stringify(await findStaff(resolved, pool, options))).toBe(JSON.stringify(one));
      expect(one.found).toBe(true);
      expect(one.targets.every(({ verdict }) => verdict === 'met')).toBe(true);
    } finally {
      await pool.close();
    }
  });

  it('by interval every post was tried without, and missed', async () => {
    const { evidence, groups } = await findStaff(desk(''), inlineExecutor, { by: 'interval', replications: 10 });
    const { parts } = groups.team!;
    expect(parts).toHaveLength(16);
    expect(evidence.one_fewer.map(({ part }) => part)).toEqual(parts.map(({ label }) => label));
    expect(evidence.minimal).toBe(true);
    for (const { misses, by } of evidence.one_fewer) {
      expect(misses).toMatch(/^calls\.service_level >= 80% each interval/);
      expect(by!).toBeGreaterThan(0);
    }
    for (const { low, needed, high } of parts) {
      expect(low!).toBeLessThanOrEqual(needed!);
      expect(high!).toBeGreaterThanOrEqual(needed!);
    }
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const search = findStaff(desk(''), inlineExecutor, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(search).rejects.toThrow();
  });
});
