/**
 * What planning takes from the outside: each command in a process of its own, by the clock and in CPU seconds, nothing kept
 * from one to the next but where that is the case.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const desk = here('../scenarios/growing-support-desk.yaml');
const whatIfs = ['saturday_evening', 'write_articles', 'five_more', 'campaign'].flatMap((name) => ['--what-if', name]);
/** Half as many runs a cell as the scenario asks for. */
const cells = [
  ...['sweep', desk, '--replications', '20', '--over', 'agent_groups.generalists.count=9..28 by 1'],
  ...['--over', 'contact_types.billing.demand.scale=0.6..1.58 by 0.02'],
];

interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** Seconds; what a command says in the end does not matter here. */
function take(words: readonly string[], cache: string): Took {
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', here('usage-at-exit.js'), here('../bin/staffcurve.js'), ...words, '--quiet', '--json'],
    { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, STAFFCURVE_CACHE: cache } },
  );
  if (status !== 0 && status !== 2) throw new Error(`${words[0]} ended with ${status}: ${stderr}`);
  return { wall: (performance.now() - start) / 1000, cpu: Number(/^usage (.*)$/m.exec(stderr)![1]) };
}

export function printPlanning(): void {
  console.log(`\n${''.padEnd(52)}${'wall'.padStart(9)}${'CPU'.padStart(9)}`);
  const print = (name: string, { wall, cpu }: Took): Took => {
    console.log(`${name.padEnd(52)}${`${wall.toFixed(2)} s`.padStart(9)}${`${cpu.toFixed(2)} s`.padStart(9)}`);
    return { wall, cpu };
  };
  print('(g) compare with four what-ifs, 40 runs each', take(['compare', desk, ...whatIfs], 'off'));
  print('(h) grow over eight volumes, staff at each', take(['grow', desk], 'off'));
  print('(i) staff by half-hour for a week', take(['staff', desk, '--by', 'interval'], 'off'));
  const one = print('(j) sweep of 1,000 cells, 20 runs each, one worker', take([...cells, '--workers', '1'], 'off'));
  const two = print('    the same, two workers', take([...cells, '--workers', '2'], 'off'));
  const cache = mkdtempSync(join(tmpdir(), 'staffcurve-bench-cache-'));
  try {
    take(['run', desk], cache);
    print('(k) a kept result', take(['run', desk], cache));
  } finally {
    rmSync(cache, { recursive: true });
  }
  console.log(`two workers: ${(one.wall / two.wall).toFixed(2)} times one`);
}
