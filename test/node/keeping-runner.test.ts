/** A runner that keeps what it runs answers with the same bytes as one that does not, and runs nothing twice. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { executorRunner, type Runner, type RunRequest } from '../../src/experiment/runner.ts';
import { readText } from '../../src/node/files.ts';
import { keepingRunner } from '../../src/node/keeping-runner.ts';
import { Store } from '../../src/node/store.ts';
import { loadScenario } from '../../src/scenario/load.ts';

let directory: string;
let store: Store;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staffcurve-keeping-'));
  store = new Store({ directory, engine: 'test' });
});
afterEach(() => {
  store.close();
  rmSync(directory, { recursive: true });
});

/** @returns the runner, and how often it was asked */
function counted(runner: Runner): Runner & { asked: number } {
  return {
    asked: 0,
    run(...words) {
      this.asked++;
      return runner.run(...words);
    },
    calibrate(...words) {
      this.asked++;
      return runner.calibrate(...words);
    },
  };
}

function requestOf(name: string): RunRequest {
  const path = join(import.meta.dirname, '..', '..', 'scenarios', name);
  const { resolved } = loadScenario(path, readText, {});
  return { resolved: resolved!, detail: 'full', replications: 2 };
}

describe('a keeping runner', () => {
  it.each(['small-desk.yaml', 'bank.yaml', 'growing-support-desk.yaml'])(
    '%s: gives what was run, to the last digit',
    async (name) => {
      const request = requestOf(name);
      const simulating = counted(executorRunner(inlineExecutor));
      const keeping = keepingRunner(store, simulating);
      const first = await keeping.run(request);
      const kept = await keeping.run(request);
      expect(simulating.asked).toBe(1);
      // Strictly: no undefined beside an absent key, no −0 beside 0.
      expect(kept).toStrictEqual(first);
      expect(JSON.stringify(kept)).toBe(JSON.stringify(first));
    },
  );

  it('tells requests apart by all that the answer depends on', async () => {
    const request = { ...requestOf('small-desk.yaml'), detail: 'totals' } as const;
    const simulating = counted(executorRunner(inlineExecutor));
    const keeping = keepingRunner(store, simulating);
    const variants: RunRequest[] = [
      request,
      { ...request, detail: 'full' },
      { ...request, seed: 99 },
      { ...request, replications: 3 },
      { ...request, plan: { volume: 1.5 } },
      { ...request, plan: { runOut: false } },
      { ...request, plan: { calibration: { voice: 0.5 } } },
      { ...request, warnings: ['beware'] },
    ];
    for (const variant of variants) await keeping.run(variant);
    expect(simulating.asked).toBe(variants.length);
    for (const variant of variants) await keeping.run(variant);
    expect(simulating.asked).toBe(variants.length);
    // What says the same in other words is the same.
    await keeping.run({ ...request, seed: request.resolved.scenario.run.seed, plan: { volume: 1 } });
    expect(simulating.asked).toBe(variants.length);
  });

  it('keeps a calibration', async () => {
    const { resolved } = requestOf('small-desk.yaml');
    const simulating = counted(executorRunner(inlineExecutor));
    const keeping = keepingRunner(store, simulating);
    const first = await keeping.calibrate(resolved);
    expect(await keeping.calibrate(resolved)).toEqual(first);
    expect(simulating.asked).toBe(1);
  });
});

it('the sources that a kept answer needs name no pool, no simulation and no chart', () => {
  const source = (path: string) => readFileSync(join(import.meta.dirname, '..', '..', 'src', path), 'utf8');
  const reached = new Set<string>();
  const follow = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    // Imports that are loaded with the file: not of types, not by a call.
    for (const [, names, from] of source(path).matchAll(
      /^(?:import|export) (?!type\b)([^;'()]*)from '(\.[^']+\.ts)'/gms,
    )) {
      const values = names!
        .replace(/[{}]/g, '')
        .split(',')
        .filter((name) => name.trim() !== '' && !name.trim().startsWith('type '));
      if (values.length > 0) follow(join(path, '..', from!));
    }
  };
  for (const path of ['cli/run-command.ts', 'cli/answering.ts', 'node/keeping-runner.ts', 'node/store.ts'])
    follow(path);
  expect(reached).toContain('node/store/open-database.ts');
  expect(reached).toContain('scenario/hash.ts');
  // The scenario's checks know the routing rules by name; the centre that they steer is another matter.
  const heavy = [...reached].filter((path) =>
    /^(kernel|measure\/merger|node\/pool|report\/charts)|centre\/centre|vega|experiment\/(run-|runner|calibrate)/.test(
      path,
    ),
  );
  expect(heavy).toEqual([]);
});
