/** A count of contacts alone is the same count, with all else left out. */
import { expect, it } from 'vitest';
import { prepareJob } from '../../src/experiment/job.ts';
import { RecordSums } from '../../src/measure/record-sums.ts';
import { scopesOf, termsOf } from '../../src/measure/scopes.ts';
import { frameOf, scenarioFrom } from './scenario-from.ts';

const resolved = scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 1, timezone: UTC, interval: 60m, warm_up: 1d }
self_service: { help: { kind: help_centre, tried_first: 50%, articles: 50, reasons: 100, popularity: 1, read_time: 2m, solved: 60% } }
contact_types:
  calls: { demand: { volume: 1400/week }, self_service: help, patience: 3m, handle: { talk: 4m }, resolution: { first_contact: 70%, comes_back: { share: 50%, after: 4h } } }
  mail: { channel: email, demand: { volume: 700/week }, handle: { mean: 5m } }
agent_groups:
  team: { count: 3, skills: { calls: {}, mail: { rank: 2 } } }
experience: {}
`);

it('counts contacts and agents as a full count does, and nothing else', () => {
  const job = { resolved, plan: {}, seed: 3 };
  const [full, light] = [prepareJob(job).run(0), prepareJob({ ...job, contactsOnly: true }).run(0)];
  for (const name of ['contacts', 'agents', 'longest', 'hold', 'speed'] as const)
    expect(light[name]).toEqual(full[name]);
  expect([light.cases.length, light.visits.length, light.backlog.length]).toEqual([0, 0, 0]);
  expect([light.work, light.experience]).toEqual([undefined, undefined]);
  const frame = frameOf(resolved);
  for (const scope of scopesOf(frame)) {
    const terms = termsOf(scope, new RecordSums(light, frame).by('whole'), 0, frame);
    expect(terms.some(Number.isNaN)).toBe(false);
  }
});
