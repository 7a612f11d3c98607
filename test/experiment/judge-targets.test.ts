/** Targets judged by themselves, on a desk where everything returns, against whole runs of it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { judgeTargets } from '../../src/experiment/judge-targets.ts';
import { executorRunner } from '../../src/experiment/runner.ts';
import { leastFor, needsClosedCases } from '../../src/experiment/what-is-asked.ts';
import type { CostedRunResults } from '../../src/finance/with-cost.ts';
import { loadScenario } from '../../src/scenario/load.ts';

const lines = [
  'service_level >= 90%',
  'email.service_level >= 80%',
  'billing.service_level >= 70% each day in 90% of runs',
  'billing.hold_time_p90 <= 40s',
  'billing.queue_length_longest <= 6',
  'generalists.occupancy <= 60%',
  'channels.chat.abandonment_rate <= 3%',
  'cost_per_contact <= 9 in 75% of runs',
  'csat >= 4.2',
  'resolution_time_p90 <= 8h',
];
const asking = (text: string) => text.replace(/^expect:.*\n(?: +- .*\n)+/m, `expect: ${JSON.stringify(lines)}\n`);
const { resolved: loaded, faults } = loadScenario('scenarios/growing-support-desk.yaml', (path) =>
  asking(readFileSync(path, 'utf8')),
);
expect(faults).toEqual([]);
const resolved = loaded!;
const { expect: targets } = resolved.scenario;
const size = { seed: 3, replications: 4 };

describe('targets judged by themselves', () => {
  let run: CostedRunResults;
  beforeAll(async () => {
    run = await executorRunner(inlineExecutor).run({ resolved, ...size, plan: { volume: 1.8 }, detail: 'totals' });
  });

  it.each(lines.map((line, place) => [line, place] as const))('%s: as a whole run has it', async (_, place) => {
    const judged = await judgeTargets(resolved, inlineExecutor, [targets[place]!], { ...size, plan: { volume: 1.8 } });
    expect(judged).toEqual([run.targets[place]]);
    expect(judged[0]!.estimate.mean).toBeGreaterThan(0);
  });

  it('are the same together', async () => {
    expect(await judgeTargets(resolved, inlineExecutor, targets, { ...size, plan: { volume: 1.8 } })).toEqual(
      run.targets,
    );
  });

  it('ask for no more than it takes', () => {
    const least = (from: number, to?: number) => leastFor(targets.slice(from, to), resolved.scenario);
    const light = { contactsOnly: true, queueLengths: false };
    expect(least(0, 4)).toEqual({ counting: light, plan: { runOut: false } });
    expect(least(2, 4)).toEqual({ counting: light, plan: { runOut: false, waitsFor: ['billing'] } });
    expect(least(4, 5)).toEqual({
      counting: { contactsOnly: true, queueLengths: true },
      plan: { runOut: false, waitsFor: ['billing'] },
    });
    expect(least(5, 6)).toEqual({ counting: light, plan: { runOut: false, waitsFor: [] } });
    expect(least(5, 7)).toEqual({ counting: light, plan: { runOut: false, waitsFor: ['chat'] } });
    expect(least(7, 8)).toEqual({ counting: { ...light, contactsOnly: false }, plan: { runOut: false } });
    expect(least(8)).toEqual({ counting: { ...light, contactsOnly: false }, plan: { runOut: true } });
  });
});

it('what needs no closed cases is the same where a run ends before they have closed', async () => {
  const request = { resolved, ...size, replications: 2, detail: 'totals' } as const;
  const [whole, ended] = await Promise.all(
    [{}, { runOut: false }].map((plan) => executorRunner(inlineExecutor).run({ ...request, plan })),
  );
  let compared = 0;
  let other = 0;
  for (const block of ['total', 'channels', 'contact_types', 'agent_groups', 'self_service', 'customers'] as const) {
    const scopes = (results: CostedRunResults) =>
      (block === 'total' ? { total: results.total } : results[block]) as Record<string, Record<string, unknown>>;
    for (const [name, metrics] of Object.entries(scopes(whole!))) {
      for (const [metric, estimate] of Object.entries(metrics)) {
        const there = scopes(ended!)[name]![metric];
        if (needsClosedCases(metric)) other += JSON.stringify(there) === JSON.stringify(estimate) ? 0 : 1;
        else {
          expect([name, metric, there]).toEqual([name, metric, estimate]);
          compared++;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(200);
  // What does need them is not: the two runs differ.
  expect(other).toBeGreaterThan(50);
});
