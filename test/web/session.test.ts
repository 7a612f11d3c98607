/** The page's engine gives the numbers of the command line: of `compare` for what a lever does, of `run` for a whole run. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { executorRunner } from '../../src/experiment/runner.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { applyChange } from '../../src/scenario/variant.ts';
import { batchSizes } from '../../web/src/engine/batch-sizes.ts';
import type { WhatIfAnswer } from '../../web/src/engine/messages.ts';
import { coarseFirst, Session } from '../../web/src/engine/session.ts';

const path = 'small-desk.yaml';
// Paid, so that there is money to compare.
const text = readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8').replace(
  '    skills: calls\n',
  '    skills: calls\n    pay: 17.50/hour\n',
);
const { resolved } = loadScenario(path, () => text);
const group = Object.keys(resolved!.scenario.agent_groups)[0]!;
const type = Object.keys(resolved!.scenario.contact_types)[0]!;
const change = { [`agent_groups.${group}.count`]: { add: 1 } };
const metrics = [
  `${type}.service_level`,
  'abandonment_rate',
  'hold_time',
  'hold_time_p95',
  'cost_per_contact',
  `${group}.occupancy`,
];

function loadedSession(): Session {
  const session = new Session(inlineExecutor);
  expect(session.load({ path, files: { [path]: text } }).faults).toEqual([]);
  return session;
}

async function all<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const answer of answers) list.push(answer);
  return list;
}

describe('a what-if', () => {
  it('gives the differences of compare, however the replications were come by', async () => {
    const answers = await all(loadedSession().whatIf({ change, volume: 1, metrics, replications: 6 }));
    expect(answers.map(({ replications }) => replications)).toEqual([2, 4, 6]);
    const variant = applyChange(resolved!, change).resolved!;
    const results = await compare(
      { key: path, title: path, resolved: resolved! },
      [{ key: 'more', title: 'more', resolved: variant, isVariant: true }],
      executorRunner(inlineExecutor),
      { replications: 6 },
    );
    const { differences } = results.variants[0]!;
    const rows = Object.fromEntries(answers.at(-1)!.rows.map((row) => [row.metric, row]));
    expect(Object.keys(rows)).toEqual(metrics);
    expect(rows[`${type}.service_level`]!.difference).toEqual(differences.contact_types[type]!.service_level);
    expect(rows.hold_time_p95!.difference).toEqual(differences.total.hold_time_p95);
    expect(rows.abandonment_rate!.difference).toEqual(differences.total.abandonment_rate);
    expect(rows[`${group}.occupancy`]!.difference).toEqual(differences.agent_groups[group]!.occupancy);
    expect(rows.cost_per_contact).toMatchObject({
      base: results.base.total.cost_per_contact,
      variant: results.variants[0]!.total.cost_per_contact,
      difference: differences.total.cost_per_contact,
    });
    expect(answers.at(-1)!.targets).toEqual({ base: results.base.targets, variant: results.variants[0]!.targets });
    expect(answers.at(-1)!.changed).toEqual(results.variants[0]!.changes);
  });

  it('meets the same customers at another volume in both plans: without a change nothing differs', async () => {
    const [answer] = await all(loadedSession().whatIf({ change: {}, volume: 1.5, metrics, replications: 2 }));
    for (const { difference, base, variant } of answer!.rows) {
      expect(difference.difference.mean).toBe(0);
      expect(variant).toEqual(base);
    }
  });

  it('keeps what was simulated when a question is cancelled, and goes on from there', async () => {
    const session = loadedSession();
    const controller = new AbortController();
    const seen: WhatIfAnswer[] = [];
    const asking = (async () => {
      for await (const answer of session.whatIf({ change, volume: 1, metrics, replications: 6 }, controller.signal)) {
        seen.push(answer);
        controller.abort();
      }
    })();
    await expect(asking).rejects.toThrow('abort');
    expect(seen).toHaveLength(1);
    const again = await all(session.whatIf({ change, volume: 1, metrics, replications: 6 }));
    const fresh = await all(loadedSession().whatIf({ change, volume: 1, metrics, replications: 6 }));
    expect(again.at(-1)!.rows).toEqual(fresh.at(-1)!.rows);
  });

  it('says why a change cannot be made', async () => {
    const [answer] = await all(
      loadedSession().whatIf({ change: { 'agent_groups.nobody.count': 3 }, volume: 1, metrics }),
    );
    expect(answer!.faults.join()).toMatch(/nobody/);
  });
});

it('runs as the command line does, to the last bit', async () => {
  const results = await loadedSession().run({ replications: 3, seed: 7 });
  expect(results).toEqual(await runScenario(resolved!, inlineExecutor, { replications: 3, seed: 7 }));
});

it('draws a curve whose points are those of the what-if', async () => {
  const session = loadedSession();
  const curve = (
    await all(session.curve({ change, volumes: [1, 1.5, 2], metrics: ['hold_time'], replications: 2 }))
  ).at(-1)!;
  expect(curve.points.map(({ volume }) => volume)).toEqual([1, 1.5, 2]);
  const [at] = await all(session.whatIf({ change, volume: 1.5, metrics: ['hold_time'], replications: 2 }));
  expect(curve.points[1]).toMatchObject({ base: [at!.rows[0]!.base], variant: [at!.rows[0]!.variant] });
});

it('answers questions before any scenario with what is wrong', async () => {
  await expect(all(new Session(inlineExecutor).whatIf({ change, volume: 1, metrics }))).rejects.toThrow(/no scenario/);
});

it('grows batches from two, and ends with all', () => {
  expect(batchSizes(40)).toEqual([2, 4, 8, 16, 32, 40]);
  expect(batchSizes(2)).toEqual([2]);
  expect(batchSizes(1)).toEqual([1]);
});

it('goes through volumes ends first, each once', () => {
  expect(coarseFirst([1, 2, 3, 4, 5])).toEqual([1, 5, 3, 2, 4]);
  expect(coarseFirst([1])).toEqual([1]);
  expect(coarseFirst([])).toEqual([]);
});
