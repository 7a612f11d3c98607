/** Memory that serves one replication after another leaves no trace in what is counted. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import type { Job } from '../../src/experiment/job.ts';
import { newGrid, reuseGrids } from '../../src/measure/grids.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { scenarioFrom } from './scenario-from.ts';

const START = 'name: Desk\nclock: { start: 2026-03-02, days: 2, timezone: Europe/London }\n';

function jobOf(volume: number, agents: number): Job {
  const resolved = scenarioFrom(`${START}
contact_types:
  calls: { demand: { volume: ${volume}/week }, patience: 2m, handle: { talk: 5m, wrap_up: 1m } }
  mail: { channel: email, demand: { volume: ${volume}/week }, handle: { mean: 6m } }
agent_groups:
  team: { count: ${agents}, skills: { calls: { rank: 1 }, mail: { rank: 2 } } }
`);
  return { resolved, plan: {}, seed: 5 };
}

async function recordsOf(job: Job): Promise<ReplicationRecord[]> {
  const records: ReplicationRecord[] = [];
  await inlineExecutor.run(job, { from: 0, to: 3 }, (record) => records.push(structuredClone(record)));
  return records;
}

describe('memory used again', () => {
  it('comes back all 0, and only what is as long', () => {
    const grid = newGrid(12).fill(7);
    const none = new Float64Array(0);
    reuseGrids({
      contacts: grid.subarray(4),
      cases: none,
      segments: none,
      agents: none,
      visits: none,
      backlog: none,
    } as never);
    expect(newGrid(8)).not.toBe(grid);
    const again = newGrid(12);
    expect(again.buffer).toBe(grid.buffer);
    expect(again.every((value) => value === 0)).toBe(true);
    expect(newGrid(12).buffer).not.toBe(grid.buffer);
  });

  it('tells the same of a run, whatever ran before it in the thread', async () => {
    const quiet = jobOf(300, 4);
    const alone = await recordsOf(quiet);
    await recordsOf(jobOf(9000, 3));
    expect(await recordsOf(quiet)).toEqual(alone);
  });
});
