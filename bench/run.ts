/**
 * `npm run bench`: how fast the engine is beside the plain loop, each case in a fresh process, the cases in turn,
 * medians of five; then what planning takes, and learning from history, once. Prints; judges nothing. One part alone:
 * `npm run bench -- engine`, `planning` or `history`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { printHistory } from './history.ts';
import { printPlanning } from './planning.ts';
import type { Measured } from './report.ts';

const ROUNDS = 5;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

type Case = {
  readonly name: string;
  readonly script: string;
  readonly scenario: string;
  readonly contacts?: 'reached';
};
const CASES: readonly Case[] = [
  { name: '(a) plain loop, 1 million', script: 'yardstick', scenario: 'plain-loop.mjs' },
  { name: '(b) one queue, 1 million', script: 'one-thread', scenario: 'scenarios/single-queue.yaml' },
  { name: '(c) multi-skill, 30 days', script: 'one-thread', scenario: 'scenarios/multi-skill.yaml' },
  { name: '(d) one queue, 10 million', script: 'one-thread', scenario: 'scenarios/single-queue-long.yaml' },
  {
    name: '(f) the whole life of a case',
    script: 'one-thread',
    scenario: 'scenarios/whole-life.yaml',
    contacts: 'reached',
  },
];

const PARTS = {
  engine() {
    printSpeed();
    printWorkers();
    printSmallest();
  },
  planning: printPlanning,
  history: printHistory,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) throw new RangeError(`no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}`);

const built = mkdtempSync(join(tmpdir(), 'staffcurve-bench-'));
try {
  await build();
  console.log(`${cpus()[0]!.model.trim()}, ${cpus().length} cores, Node ${process.version}; medians of ${ROUNDS}\n`);
  for (const [part, print] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(part)) print();
} finally {
  rmSync(built, { recursive: true });
}

/** Builds the command, and bundles what is measured in the same way, since users run built code. */
async function build(): Promise<void> {
  execFileSync('npm', ['run', 'build'], { cwd: here('..'), stdio: 'ignore' });
  const input = {
    ...Object.fromEntries(['yardstick', 'one-thread', 'workers'].map((name) => [name, here(`${name}.ts`)])),
    'replication-worker': here('../src/node/replication-worker.ts'),
  };
  const bundle = await rolldown({ input, platform: 'node', external: ['piscina'] });
  await bundle.write({ dir: built });
  copyFileSync(here('plain-loop.mjs'), join(built, 'plain-loop.mjs'));
  execFileSync('ln', ['-s', here('../node_modules'), join(built, 'node_modules')]);
}

function measure({ script, scenario, contacts }: Case): Measured & { memory: number } {
  const place = script === 'yardstick' ? ['1000000', `file://${built}/`] : [here(scenario), contacts ?? ''];
  return JSON.parse(execFileSync(process.execPath, [join(built, `${script}.js`), ...place], { encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function printSpeed(): void {
  const runs = CASES.map(() => [] as (Measured & { memory: number })[]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [k, one] of CASES.entries()) runs[k]!.push(measure(one));
  }
  const perContact = runs.map((of) => median(of.map(({ thread, contacts }) => (thread / contacts) * 1e9)));
  console.log(
    `${''.padEnd(28)}${'contacts/s'.padStart(12)}${'ns each'.padStart(9)}${'of (a)'.padStart(8)}${'with JIT'.padStart(10)}${'of (a)'.padStart(8)}${'memory'.padStart(9)}`,
  );
  const withJit = runs.map((of) => median(of.map(({ process: whole, contacts }) => (whole / contacts) * 1e9)));
  for (const [k, { name }] of CASES.entries()) {
    const ns = perContact[k]!;
    const memory = median(runs[k]!.map((run) => run.memory)) / 1e6;
    console.log(
      name.padEnd(28) +
        Math.round(1e9 / ns)
          .toLocaleString('en')
          .padStart(12) +
        ns.toFixed(0).padStart(9) +
        (perContact[0]! / ns).toFixed(2).padStart(8) +
        withJit[k]!.toFixed(0).padStart(10) +
        (withJit[0]! / withJit[k]!).toFixed(2).padStart(8) +
        `${memory.toFixed(0)} MB`.padStart(9),
    );
  }
  console.log(
    '\nns each: CPU time of the simulating thread, a contact; with JIT: of the whole process, V8’s compiler threads included.',
  );
  console.log(
    `(f): contacts that reach an agent, warm-up and run-out included; ${(perContact[1]! / perContact[4]!).toFixed(2)} of (b), with JIT ${(withJit[1]! / withJit[4]!).toFixed(2)}`,
  );
  console.log('\n                             abandoned  mean wait  in 20 s');
  console.log('exact (Erlang A)              2.5351 %    3.042 s  96.603 %');
  for (const k of [0, 1, 3]) {
    const { abandonment, wait, within } = runs[k]![0]!.answers!;
    console.log(
      `${CASES[k]!.name.padEnd(28)}${(100 * abandonment).toFixed(4).padStart(8)} %${wait.toFixed(3).padStart(9)} s${(100 * within).toFixed(3).padStart(8)} %`,
    );
  }
}

function printWorkers(): void {
  const scenario = here('scenarios/single-queue.yaml');
  const said = execFileSync(process.execPath, [join(built, 'workers.js'), scenario], { encoding: 'utf8' });
  const { one, two } = JSON.parse(said) as { one: number; two: number };
  console.log(`\ntwo workers: ${(one / two).toFixed(2)} times one (${one.toFixed(2)} s, ${two.toFixed(2)} s)`);
}

function printSmallest(): void {
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', here('usage-at-exit.js'), here('../bin/staffcurve.js'), 'run', here('../scenarios/small-desk.yaml')],
      { encoding: 'utf8', env: { ...process.env, STAFFCURVE_CACHE: 'off' } },
    );
    seconds.push(Number(/^usage (.*)$/m.exec(stderr)![1]));
  }
  console.log(
    `(e) staffcurve run scenarios/small-desk.yaml, start-up included: ${median(seconds).toFixed(2)} s of process time`,
  );
}
