/** A sweep and a growth that were interrupted go on where they stopped, and come to the same bytes as ones that were not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grow } from '../../src/experiment/grow.ts';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { executorRunner, type Runner } from '../../src/experiment/runner.ts';
import { sweep } from '../../src/experiment/sweep.ts';
import { keepingRunner } from '../../src/node/keeping-runner.ts';
import { Store } from '../../src/node/store.ts';
import { jsonText } from '../../src/report/json.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';

const desk = scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m }
run: { replications: 4, seed: 5 }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  calls: { hours: office, demand: { volume: 1200/week }, patience: 3m, handle: { talk: 4m } }
agent_groups:
  team: { count: 4, hours: office, skills: { calls: {} } }
expect: [calls.abandonment_rate <= 20%]
growth: { volume: [1, 1.5, 2] }
`);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffcurve-resumed-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A runner that counts what it simulates, and stops the work as Ctrl-C does once it has simulated so many. */
function stopping(after: number): { runner: Runner; signal: AbortSignal; simulated: () => number } {
  const controller = new AbortController();
  const simulating = executorRunner(inlineExecutor);
  let simulated = 0;
  const runner: Runner = {
    calibrate: simulating.calibrate,
    async run(request, watch) {
      const results = await simulating.run(request, watch);
      if (++simulated === after) controller.abort();
      return results;
    },
  };
  return { runner, signal: controller.signal, simulated: () => simulated };
}

/** Runs the work with a store until it is stopped, then again to its end; and once without a store. */
async function resumed(work: (runner: Runner, store: Store | undefined, signal: AbortSignal) => Promise<object>) {
  const store = () => new Store({ directory, engine: 'test' });
  const whole = stopping(Number.POSITIVE_INFINITY);
  const uninterrupted = jsonText(await work(whole.runner, undefined, whole.signal));
  const first = stopping(3);
  const before = store();
  await expect(work(keepingRunner(before, first.runner), before, first.signal)).rejects.toThrow();
  before.close();
  const second = stopping(Number.POSITIVE_INFINITY);
  const after = store();
  const text = jsonText(await work(keepingRunner(after, second.runner), after, second.signal));
  after.close();
  return { uninterrupted, text, whole: whole.simulated(), first: first.simulated(), second: second.simulated() };
}

describe('interrupted and resumed equals uninterrupted, byte for byte', () => {
  it('a sweep', async () => {
    const fields = [{ path: 'agent_groups.team.count', values: [3, 5, 6, 7, 8, 9] }];
    const { uninterrupted, text, whole, first, second } = await resumed((runner, _store, signal) =>
      sweep(desk, fields, runner, { signal, atOnce: 1 }),
    );
    expect(text).toBe(uninterrupted);
    // Nothing that was finished is done again, and nothing was begun after the stop.
    expect(first).toBe(3);
    expect(second).toBe(whole - first);
  });

  it('a growth', async () => {
    const { uninterrupted, text, whole, first, second } = await resumed((runner, store, signal) =>
      grow(
        desk,
        { runner, executor: inlineExecutor, ...(store === undefined ? {} : { keeper: store }) },
        { signal, atOnce: 1, band: false },
      ),
    );
    expect(text).toBe(uninterrupted);
    expect(first).toBe(3);
    expect(second).toBe(whole - first);
  });
});
