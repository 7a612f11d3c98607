/** Slopes told by staffings whose margins are known, with chance in each. */
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import type { Guide, Looked } from '../../../src/experiment/staff/guide.ts';
import { NOISE, slopesAt } from '../../../src/experiment/staff/slopes.ts';
import type { Vector } from '../../../src/experiment/staff/staff-problem.ts';

/** A guide to one limit that rises evenly with the agents of each part, told with some chance. */
function guideOn(rises: readonly number[], noise: number, seed = 1) {
  const draw = seedrandom.alea(String(seed));
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  const seen = new Map<string, Looked>();
  const guide = {
    evaluator: {
      each: <Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>) => Promise.all(items.map(work)),
    },
    async levels(staff: Vector) {
      const key = staff.join();
      const level = staff.reduce((sum, number, k) => sum + rises[k]! * number, -6) + noise * normal();
      const known = seen.get(key) ?? { staff, levels: [Float64Array.of(level)] };
      seen.set(key, known);
      return known.levels;
    },
    looked: () => [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
  };
  return { guide: guide as unknown as Guide, seen };
}

const told = (slopes: Awaited<ReturnType<typeof slopesAt>>) => slopes.map((part) => part[0]![0]!);

describe('slopes', () => {
  it('are those of the limit, where there is no chance', async () => {
    const { guide, seen } = guideOn([0.15, 0.03], 0);
    const slopes = told(await slopesAt(guide, [30, 4]));
    expect([...seen.keys()].sort()).toEqual(['29,4', '30,3', '30,4']);
    // Drawn a little towards none, as far as chance might have made them.
    expect(slopes[0]).toBeGreaterThan(0.12);
    expect(slopes[0]).toBeLessThanOrEqual(0.15);
    expect(slopes[1]).toBeGreaterThan(0.018);
    expect(slopes[1]).toBeLessThanOrEqual(0.03);
  });

  it('ask for nothing that is known already, and only where they may', async () => {
    const { guide, seen } = guideOn([0.15, 0.03], 0);
    await slopesAt(guide, [30, 4], false);
    expect(seen.size).toBe(1);
    await slopesAt(guide, [30, 4]);
    await slopesAt(guide, [31, 4]);
    expect(seen.size).toBe(4);
  });

  it('begin with one agent more where there is none', async () => {
    const { guide, seen } = guideOn([0.15, 0.03], 0);
    await slopesAt(guide, [30, 0]);
    expect([...seen.keys()].sort()).toEqual(['29,0', '30,0', '30,1']);
  });

  it('come nearer with every staffing that is seen, so that chance in one leads nowhere', async () => {
    let few = 0;
    let many = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { guide } = guideOn([0.15, 0], NOISE, seed);
      few += Math.abs(told(await slopesAt(guide, [30, 4]))[1]!);
      for (const staff of [
        [30, 5],
        [30, 6],
        [30, 7],
        [30, 8],
        [31, 6],
        [29, 8],
      ])
        await guide.levels(staff);
      many += Math.abs(told(await slopesAt(guide, [30, 6]))[1]!);
    }
    expect(many).toBeLessThan(0.5 * few);
  });

  it('do not depend on the order in which staffings were seen', async () => {
    const staffs = [
      [30, 4],
      [29, 4],
      [30, 3],
      [31, 5],
      [28, 6],
    ];
    const answers = await Promise.all(
      [staffs, staffs.toReversed()].map(async (order) => {
        const { guide } = guideOn([0.15, 0.03], 0);
        for (const staff of order) await guide.levels(staff);
        return told(await slopesAt(guide, [30, 4]));
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
  });

  it('are none where there is nothing to judge', async () => {
    const { guide } = guideOn([Number.NaN], 0);
    expect(told(await slopesAt(guide, [5]))).toEqual([0]);
  });
});
