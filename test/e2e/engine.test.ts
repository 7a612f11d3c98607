/** The engine in Chromium gives the command line's numbers for the same scenario and seed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasChromium, useLab } from './lab.ts';

const lab = useLab();
const root = fileURLToPath(new URL('../../', import.meta.url));
const change = { 'agent_groups.generalists.count': { add: 1 } };
const metrics = [
  'billing.service_level',
  'hold_time',
  'hold_time_p95',
  'generalists.occupancy',
  'csat',
  'cost_per_contact',
];

/** As `--json` prints it. */
function commandLine(...args: string[]): unknown {
  const words = [join(root, 'bin/staffcurve.js'), ...args, '--json', '--quiet', '--workers', '1'];
  return JSON.parse(
    execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

/** Asks the page's own worker one question after loading the scenario, and gives its last answer. */
async function asked(name: string, question: object): Promise<unknown> {
  const { page, wrong } = await lab().open('/what-if?scenario=desk.yaml');
  await page.locator('.what-if-table').waitFor();
  const worker = page
    .workers()
    .find((each) => each.url().includes('engine-worker'))!
    .url();
  const path = 'growing-support-desk.yaml';
  const files = { [path]: readFileSync(join(lab().folder, path), 'utf8') };
  const answer = await page.evaluate(
    ([url, of, load]) =>
      new Promise((resolve, reject) => {
        const own = new Worker(url, { type: 'module' });
        let latest: unknown;
        own.addEventListener('message', ({ data }) => {
          if (data.kind === 'failed') reject(new Error(data.message));
          if (data.id !== 2) return;
          if (data.kind === 'answer') latest = data.answer;
          if (data.kind === 'done') resolve(JSON.parse(JSON.stringify(latest)));
        });
        own.postMessage({ id: 1, name: 'load', question: load });
        own.postMessage({ id: 2, ...of });
      }),
    [worker, { name, question }, { path, files }] as const,
  );
  expect(wrong).toEqual([]);
  await page.close();
  return answer;
}

/** Relative size below which two numbers are the same. */
const SAME = 1e-9;

/** Every number that differs, and whatever else is not the same, by path. */
function differing(one: unknown, other: unknown, path = ''): string[] {
  if (typeof one === 'number' && typeof other === 'number')
    return isSame(one, other, SAME) ? [] : [`${path}: ${one} and ${other}`];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [`${path}: ${String(one)} and ${String(other)}`];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differing(Reflect.get(one, name), Reflect.get(other, name), `${path}.${name}`));
}

function isSame(one: number, other: number, within: number): boolean {
  return Math.abs(one - other) <= within * Math.max(1, Math.abs(one), Math.abs(other));
}

describe.skipIf(!hasChromium)('the engine in the browser', () => {
  it('runs the reference scenario to the numbers of run', async () => {
    const file = join(lab().folder, 'growing-support-desk.yaml');
    const told = commandLine('run', file, '--replications', '3', '--seed', '7');
    const found = (await asked('run', { replications: 3, seed: 7 })) as { warnings: unknown };
    expect(Object.keys(found).length).toBeGreaterThan(10);
    // The command line tells the warnings of the scenario's check with the results.
    expect(differing({ ...(told as object), warnings: [] }, { ...found, warnings: [] })).toEqual([]);
  });

  it('tells a lever’s differences as compare does', async () => {
    const file = join(lab().folder, 'growing-support-desk.yaml');
    const changed = 'agent_groups.generalists.count={ add: 1 }';
    const words = ['--replications', '4', '--seed', '7'];
    const [base, variant] = [
      commandLine('run', file, ...words),
      commandLine('run', file, ...words, '--set', changed),
    ] as {
      total: Record<string, { mean: number }>;
      contact_types: Record<string, Record<string, { mean: number }>>;
    }[];
    const found = (await asked('what_if', { change, volume: 1, metrics, replications: 4, seed: 7 })) as {
      rows: { metric: string; base: object; variant: object; difference: { difference: { mean: number } } }[];
    };
    const rows = Object.fromEntries(found.rows.map((row) => [row.metric, row]));
    for (const metric of ['hold_time', 'hold_time_p95', 'csat']) {
      expect(differing(rows[metric]!.base, base!.total[metric]), metric).toEqual([]);
      expect(differing(rows[metric]!.variant, variant!.total[metric]), metric).toEqual([]);
    }
    const levels = [base, variant].map((results) => results!.contact_types.billing!.service_level!);
    expect(differing(rows['billing.service_level']!.base, levels[0])).toEqual([]);
    expect(rows['billing.service_level']!.difference.difference.mean).toBeCloseTo(
      levels[1]!.mean - levels[0]!.mean,
      12,
    );
  });
});
