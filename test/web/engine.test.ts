/** The page's side of the engine and the worker's, with a channel between them in place of a worker. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { answerCalls } from '../../web/src/engine/answer-calls.ts';
import { Engine, type EnginePort } from '../../web/src/engine/engine.ts';
import type { Reply, Request, WhatIfAnswer } from '../../web/src/engine/messages.ts';

const path = 'small-desk.yaml';
const text = readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8');
const question = { change: { 'agent_groups.agents.count': { add: 1 } }, volume: 1, metrics: ['calls.service_level'] };

/** Both ends of a channel, and what went through it to the worker. */
function connected(): { engine: Engine; sent: Request[] } {
  const sent: Request[] = [];
  let hear: (event: { data: Reply }) => void = () => {};
  // As through a worker: later, and as a copy.
  const answer = answerCalls(inlineExecutor, (reply) => setTimeout(() => hear({ data: structuredClone(reply) })));
  const port: EnginePort = {
    postMessage(request) {
      sent.push(request);
      setTimeout(() => answer(structuredClone(request)));
    },
    addEventListener(_, listener) {
      hear = listener;
    },
  };
  return { engine: new Engine(port), sent };
}

describe('the engine', () => {
  it('hands on every answer, each surer than the one before, and resolves to the last', async () => {
    const { engine } = connected();
    const loaded = await engine.ask('load', { path, files: { [path]: text } });
    expect(loaded.faults).toEqual([]);
    expect(loaded.scenario!.name).toBe('Small desk');
    const told: WhatIfAnswer[] = [];
    const last = await engine.ask(
      'what_if',
      { ...question, replications: 8 },
      { onAnswer: (answer) => told.push(answer) },
    );
    expect(told.map(({ replications }) => replications)).toEqual([2, 4, 8]);
    expect(last).toEqual(told.at(-1));
  });

  it('tells nothing more of a question that was cancelled, and answers the next', async () => {
    const { engine, sent } = connected();
    await engine.ask('load', { path, files: { [path]: text } });
    const abort = new AbortController();
    const told: WhatIfAnswer[] = [];
    const asking = engine.ask(
      'what_if',
      { ...question, replications: 10_000 },
      {
        signal: abort.signal,
        onAnswer: (answer) => {
          told.push(answer);
          abort.abort();
        },
      },
    );
    await expect(asking).rejects.toThrow();
    const next = await engine.ask('what_if', { ...question, volume: 1.2, replications: 2 });
    expect(next.replications).toBe(2);
    expect(told).toHaveLength(1);
    expect(sent.filter(({ name }) => name === 'cancel')).toHaveLength(1);
  });

  it('says what went wrong', async () => {
    const { engine } = connected();
    await expect(engine.ask('what_if', question)).rejects.toThrow('no scenario is loaded');
  });

  it('tells the faults of a text that cannot be read', async () => {
    const { engine } = connected();
    const { faults, scenario } = await engine.ask('load', { path, files: { [path]: 'name: a\n' } });
    expect(faults.length).toBeGreaterThan(0);
    expect(scenario).toBeUndefined();
  });
});
