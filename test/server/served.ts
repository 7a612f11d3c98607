/** A server over a fresh folder of small desks, asked without a network. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { RunAnswer, RunState } from '../../src/server/api.ts';
import { buildApp } from '../../src/server/app.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { deskYaml, freshDirectory } from '../cli/desk.ts';

export const whatIf = `what_if:
  one_more: { name: One more agent, change: { agent_groups.agents.count: 8 } }
`;

export interface Served {
  readonly app: FastifyInstance;
  /** The served folder; `outside` lies beside it. */
  readonly folder: string;
  readonly outside: string;
  readonly store: string;
  readonly faults: Error[];
  /** Another server of the same folder and store. */
  again(more?: Partial<ServerOptions>): Promise<FastifyInstance>;
}

/** Closed and removed at the end of the test, or whenever `atEnd` has it done. */
export async function served(
  more: Partial<ServerOptions> = {},
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<Served> {
  const place = freshDirectory();
  const [folder, outside, store] = ['desks', 'outside', 'kept'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [folder, outside]) mkdirSync(each);
  writeFileSync(join(folder, 'desk.yaml'), deskYaml(whatIf));
  writeFileSync(join(outside, 'secret.yaml'), deskYaml());
  const faults: Error[] = [];
  const apps: FastifyInstance[] = [];
  const again = async (changes: Partial<ServerOptions> = {}) => {
    const onFault = (error: Error) => void faults.push(error);
    const app = await buildApp({ folder, store, workers: 1, onFault, page: join(place, 'page'), ...more, ...changes });
    apps.push(app);
    await app.ready();
    return app;
  };
  atEnd(async () => {
    for (const app of apps) await app.close();
    rmSync(place, { recursive: true, force: true });
  });
  return { app: await again(), folder, outside, store, faults, again };
}

/** One for all tests of a block: what they do leaves no trace that another would see. @returns the server */
export function sharedServer(): () => Served {
  let server: Served | undefined;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await served({}, (end) => ends.push(end));
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return () => server!;
}

export async function get(app: FastifyInstance, url: string, headers: Record<string, string> = {}) {
  return app.inject({ url, headers });
}

export async function send(app: FastifyInstance, method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  return app.inject({ method, url, ...(payload === undefined ? {} : { payload }) });
}

/** A desk that takes minutes to simulate: each replication is short. */
export const longRun = { kind: 'run', scenario: { id: 'desk.yaml' }, options: { replications: 90_000 } } as const;

export function shortRun(seed = 1) {
  return { kind: 'run', scenario: { id: 'desk.yaml' }, options: { replications: 2, seed } } as const;
}

/** Asks for a run and follows it to its end. */
export async function answered<Results = { kind: string }>(
  app: FastifyInstance,
  request: object,
): Promise<RunAnswer<Results>> {
  const asked = await send(app, 'POST', '/api/runs', request);
  if (asked.statusCode === 200) return asked.json();
  if (asked.statusCode !== 202) throw new Error(asked.body);
  const { id } = asked.json<RunState>();
  await get(app, `/api/runs/${id}/events`);
  return (await get(app, `/api/runs/${id}`)).json();
}

/** The run's status, once it is no longer this one. */
export async function statusAfter(app: FastifyInstance, id: string, status: string): Promise<string> {
  for (;;) {
    const now = (await get(app, `/api/runs/${id}`)).json<RunState>();
    if (now.status !== status) return now.status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
