/** What is found does not depend on which replication comes in when. */
import seedrandom from 'seedrandom';
import { expect, it } from 'vitest';
import type { Executor } from '../../../src/experiment/executor.ts';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { findStaff } from '../../../src/experiment/staff/find-staff.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

function deskOf(volume: number, share: number) {
  return scenarioFrom(`
name: one queue
clock: { start: 2026-03-02, days: 2, timezone: Europe/London, interval: 60m }
run: { replications: 24, seed: 1 }
contact_types:
  calls:
    demand: { volume: ${7 * volume}/week }
    patience: 3m
    handle: { talk: 4m }
    service_level: { share: ${share}%, within: 20s }
agent_groups:
  team: { count: 4, skills: calls }
`);
}

/** Each replication after so many turns of the event loop, of 0 to 6, as the dice fall. */
function lateExecutor(dice: () => number): Executor {
  return {
    async run(job, { from, to }, onRecord, options) {
      for (let replication = from; replication < to; replication++) {
        for (let turns = Math.floor(7 * dice()); turns > 0; turns--) await new Promise(setImmediate);
        await inlineExecutor.run(job, { from: replication, to: replication + 1 }, onRecord, options);
      }
    },
    async close() {},
  };
}

it.each([
  [207, 68],
  [365, 79],
  [468, 71],
  [698, 78],
])('of %i calls a day, %i in 100 in time', async (volume, share) => {
  const desk = deskOf(volume, share);
  const found = await findStaff(desk, inlineExecutor);
  expect(found.found).toBe(true);
  for (let dice = 1; dice <= 6; dice++)
    expect(await findStaff(desk, lateExecutor(seedrandom(String(dice))))).toEqual(found);
});
