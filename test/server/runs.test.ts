import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GrowResults } from '../../src/experiment/grow/grow-results.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Health, Problem, RunAnswer, RunState } from '../../src/server/api.ts';
import { staffcurve } from '../cli/captured.ts';
import { deskYaml } from '../cli/desk.ts';
import { answered, get, longRun, send, served, sharedServer, shortRun, statusAfter, whatIf } from './served.ts';

const scenario = { id: 'desk.yaml' };

async function health(app: Parameters<typeof get>[0]): Promise<Health> {
  return (await get(app, '/api/health')).json();
}

describe('a run', () => {
  const server = sharedServer();

  it.each([
    [{ kind: 'run', options: { replications: 3, seed: 5 } }, ['--replications', '3', '--seed', '5']],
    [{ kind: 'run', options: { set: ['agent_groups.agents.count=8'] } }, ['--set', 'agent_groups.agents.count=8']],
    [{ kind: 'compare', options: { what_if: ['one_more'] } }, ['--what-if', 'one_more']],
    [
      { kind: 'sweep', options: { over: [{ path: 'agent_groups.agents.count', values: '6..8 by 1' }] } },
      ['--over', 'agent_groups.agents.count=6..8 by 1'],
    ],
    [
      {
        kind: 'tornado',
        options: { vary: [{ path: 'contact_types.voice.handle.talk.mean', spread: '±10%' }], metric: 'occupancy' },
      },
      ['--vary', 'contact_types.voice.handle.talk.mean=±10%', '--metric', 'occupancy'],
    ],
    [{ kind: 'grow', options: { volumes: [1, 1.5], staff: false } }, ['--volume', '1,1.5', '--no-staff']],
    [{ kind: 'staff', options: { replications: 2, band: false } }, ['--replications', '2', '--no-band']],
  ])('%j has the results of the command line', async (request, words) => {
    const { app, folder, faults } = server();
    writeFileSync(join(folder, 'judged.yaml'), deskYaml(`${whatIf}expect: [voice.service_level >= 80%]\n`));
    const scenario = { id: 'judged.yaml' };
    const answer = await answered<object>(app, { ...request, scenario });
    expect(answer).toMatchObject({ kind: request.kind, status: 'done', options: request.options });
    const told = await staffcurve([
      request.kind,
      join(folder, 'judged.yaml'),
      ...words,
      '--json',
      '--no-cache',
      '--workers',
      '1',
    ]);
    // Warnings name the file as it was given.
    expect({ ...answer.results, warnings: [] }).toEqual({ ...JSON.parse(told.stdout), warnings: [] });
    expect(faults).toEqual([]);
  });

  it('may be of a variant, or of a text that is not saved', async () => {
    const { app } = server();
    const variant = await answered<{ scenario: { hash: string } }>(app, {
      ...shortRun(),
      options: { what_if: ['one_more'] },
    });
    const text = deskYaml().replace('count: 7', 'count: 8');
    const draft = await answered<{ scenario: { hash: string } }>(app, { kind: 'run', scenario: { ...scenario, text } });
    expect(variant.status).toBe('done');
    expect(draft.text).toBe(text);
    expect(draft.id).not.toBe(variant.id);
  });

  it('may compare scenarios of the folder', async () => {
    const { app, folder } = server();
    writeFileSync(join(folder, 'other.yaml'), deskYaml().replace('Small desk', 'Other desk'));
    const { results } = await answered<{ variants: { title: string }[] }>(app, {
      ...{ kind: 'compare', scenario },
      options: { others: ['other.yaml'], replications: 2 },
    });
    expect(results?.variants.map(({ title }) => title)).toEqual(['Other desk']);
  });

  it('asked for again has the same id, and its results at once', async () => {
    const { app } = server();
    const first = await answered(app, shortRun());
    const again = await send(app, 'POST', '/api/runs', shortRun());
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first);
    // The layout of a text is none of its meaning.
    const text = `# a remark\n${(await get(app, '/api/scenarios/desk.yaml')).json<{ text: string }>().text}`;
    const remarked = await send(app, 'POST', '/api/runs', { ...shortRun(), scenario: { ...scenario, text } });
    expect(remarked.json<RunAnswer>().id).toBe(first.id);
  });

  it('that is under way is joined, not begun twice', async () => {
    const { app } = await served();
    const states = await Promise.all([1, 2, 3].map(() => send(app, 'POST', '/api/runs', longRun)));
    expect(new Set(states.map((state) => state.json<RunState>().id)).size).toBe(1);
    expect((await health(app)).runs).toEqual({ running: 1, queued: 0 });
  });

  it('tells its progress as events, and its end', async () => {
    const { app } = server();
    const request = { ...shortRun(), options: { replications: 400 } };
    const { id } = (await send(app, 'POST', '/api/runs', request)).json<RunState>();
    // A stream that is packed would be held back until there is enough of it.
    const events = await get(app, `/api/runs/${id}/events`, { 'accept-encoding': 'gzip' });
    expect(events.headers['content-encoding']).toBeUndefined();
    expect(events.headers['content-type']).toBe('text/event-stream');
    const states = [...events.body.matchAll(/^event: state\ndata: (.*)$/gm)].map(
      ([, data]) => JSON.parse(data!) as RunState,
    );
    const counts = states.map(({ progress }) => progress.done);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(states.at(-1)).toMatchObject({ status: 'done', progress: { done: 400, of: 400 } });
    expect(states.length).toBeGreaterThan(2);
    const late = await get(app, `/api/runs/${id}/events`);
    expect(late.body).toContain('"status":"done"');
  });
});

describe('a run that cannot be', () => {
  const server = sharedServer();

  it('of a faulty scenario is answered with the faults of the command line', async () => {
    const { app, folder } = await served();
    const text = deskYaml().replace('patience: 3m', 'patiense: 3m').replace('count: 7', 'count: many');
    writeFileSync(join(folder, 'faulty.yaml'), text);
    const answer = await send(app, 'POST', '/api/runs', { kind: 'run', scenario: { id: 'faulty.yaml' } });
    expect(answer.statusCode).toBe(422);
    const told = loadScenario('faulty.yaml', () => text).faults;
    expect(answer.json<Problem>().faults).toEqual(told);
    expect(told.length).toBeGreaterThan(1);
  });

  it.each([
    ['an unknown kind', { kind: 'guess' }, 400],
    ['no scenario', { scenario: undefined }, 400],
    ['a field too many', { options: { speed: 11 } }, 400],
    ['a fraction of a replication', { options: { replications: 1.5 } }, 400],
    ['too many replications', { options: { replications: 1e9 } }, 400],
    ['a seed below 0', { options: { seed: -1 } }, 400],
    ['a path that leads out', { scenario: { id: '../outside/secret.yaml' } }, 400],
    ['a scenario that is not there', { scenario: { id: 'nothing.yaml' } }, 404],
    ['a setting of nothing', { options: { set: ['agent_groups.nobody.count=1'] } }, 422],
    ['a setting that is none', { options: { set: ['???'] } }, 422],
    ['an unknown variant', { options: { what_if: ['one_mor'] } }, 422],
    ['an unknown variant of a comparison', { kind: 'compare', options: { what_if: ['one_mor'] } }, 422],
    ['an unknown variant of a growth', { kind: 'grow', options: { what_if: ['one_mor'] } }, 422],
    ['another scenario outside', { kind: 'compare', options: { others: ['../outside/secret.yaml'] } }, 400],
    ['nothing to go through', { kind: 'sweep' }, 422],
    [
      'a range that is none',
      { kind: 'sweep', options: { over: [{ path: 'agent_groups.agents.count', values: '1..' }] } },
      422,
    ],
    [
      'a value that makes no plan',
      { kind: 'sweep', options: { over: [{ path: 'agent_groups.agents.count', values: ['many'] }] } },
      422,
    ],
    [
      'one field twice',
      { kind: 'sweep', options: { over: [1, 2].map((k) => ({ path: 'agent_groups.agents.count', values: [k] })) } },
      422,
    ],
    [
      'a grid above the limit',
      {
        kind: 'sweep',
        options: {
          over: ['agent_groups.agents.count', 'contact_types.voice.demand.scale'].map((path) => ({
            path,
            values: '1..200 by 1',
          })),
        },
      },
      422,
    ],
    ['no assumption', { kind: 'tornado' }, 422],
    [
      'a spread that is none',
      { kind: 'tornado', options: { vary: [{ path: 'contact_types.voice.patience.mean', spread: 'wide' }] } },
      422,
    ],
    ['a volume of nothing', { kind: 'grow', options: { volumes: [0] } }, 400],
    ['an unknown form of staff', { kind: 'staff', options: { by: 'magic' } }, 400],
  ])('for %s is refused, and says why', async (_, change, status) => {
    const { app, faults } = server();
    const answer = await send(app, 'POST', '/api/runs', { kind: 'run', scenario, ...change });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const { detail, faults: told = [] } = answer.json<Problem>();
    if (status !== 404) expect(told.length).toBeGreaterThan(0);
    expect(detail).toBeTruthy();
    expect(faults).toEqual([]);
    expect((await health(app)).runs).toEqual({ running: 0, queued: 0 });
  });

  it('suggests the likeliest variant', async () => {
    const { app } = await served();
    const request = { kind: 'compare', scenario, options: { what_if: ['one_mor'] } };
    const [fault] = (await send(app, 'POST', '/api/runs', request)).json<Problem>().faults!;
    expect(fault).toMatchObject({ path: 'options.what_if', suggestion: 'one_more', accepted: 'one_more' });
  });

  it('names the limit on its size', async () => {
    const { app } = await served({ limits: { mostCases: 10_000 } });
    const answer = await send(app, 'POST', '/api/runs', longRun);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>()).toMatchObject({
      type: 'urn:staffcurve:problem:run-too-large',
      detail: expect.stringContaining('10,000'),
    });
  });

  it('fails in words where it asks for a metric that is not told', async () => {
    const { app, faults } = await served();
    const request = {
      kind: 'sweep',
      scenario,
      options: { over: [{ path: 'agent_groups.agents.count', values: [7] }], metrics: ['voice.service_levl'] },
    };
    const answer = await answered(app, request);
    expect(answer).toMatchObject({ status: 'failed', problem: { status: 422, faults: [{ path: 'options.metrics' }] } });
    expect(faults).toEqual([]);
  });

  it('is unknown under an id that is none', async () => {
    const { app } = await served();
    for (const id of ['0'.repeat(64), '..%2f..%2fetc', "' OR 1=1"]) {
      for (const end of ['', '/events', '/charts', '/export.json']) {
        const answer = await get(app, `/api/runs/${encodeURIComponent(decodeURIComponent(id))}${end}`);
        expect(answer.statusCode).toBe(404);
      }
      expect((await send(app, 'DELETE', `/api/runs/${encodeURIComponent(id)}`)).statusCode).toBe(404);
    }
  });
});

describe('while a run is on', () => {
  it('200 requests at once are answered', async () => {
    const { app } = await served();
    const { id } = (await send(app, 'POST', '/api/runs', longRun)).json<RunState>();
    const urls = ['/api/scenarios', '/api/scenarios/desk.yaml', '/api/metrics', '/api/health', `/api/runs/${id}`];
    const answers = await Promise.all(Array.from({ length: 200 }, (_, k) => get(app, urls[k % urls.length]!)));
    expect(answers.filter(({ statusCode }) => statusCode !== 200)).toEqual([]);
    expect((await get(app, `/api/runs/${id}`)).json<RunState>().status).toBe('running');
  });

  it('others wait their turn, and one too many is told to come back', async () => {
    const { app } = await served({ limits: { runsAtOnce: 1, runsWaiting: 2 } });
    const asked = [];
    const request = (k: number) => ({ ...longRun, options: { replications: 90_000 - k } });
    for (let k = 0; k < 4; k++) asked.push(await send(app, 'POST', '/api/runs', request(k)));
    expect(asked.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 503]);
    expect(asked[3]!.json<Problem>().type).toBe('urn:staffcurve:problem:busy');
    expect(Number(asked[3]!.headers['retry-after'])).toBeGreaterThan(0);
    expect(asked[2]!.json<RunState>()).toMatchObject({ status: 'queued', ahead: 1 });
    const cancelled = await send(app, 'DELETE', `/api/runs/${asked[1]!.json<RunState>().id}`);
    expect(cancelled.json<RunState>().status).toBe('cancelled');
    expect((await get(app, `/api/runs/${asked[2]!.json<RunState>().id}`)).json()).toMatchObject({ ahead: 0 });
    expect((await get(app, '/api/runs')).json<RunState[]>().map(({ status }) => status)).toEqual([
      'queued',
      'cancelled',
      'running',
    ]);
  });
});

describe('beside long searches', () => {
  const search = (seed: number) => ({ kind: 'grow', scenario, options: { replications: 400, seed } });

  it('a quick question does not wait', async () => {
    const { app } = await served({ limits: { runsAtOnce: 2 } });
    const searches = [];
    for (const seed of [1, 2]) searches.push((await send(app, 'POST', '/api/runs', search(seed))).json<RunState>());
    expect(searches.map(({ status }) => status)).toEqual(['running', 'queued']);
    const quick = (await send(app, 'POST', '/api/runs', shortRun())).json<RunState>();
    expect(quick.status).toBe('running');
    expect(await statusAfter(app, quick.id, 'running')).toBe('done');
    expect((await health(app)).runs).toEqual({ running: 1, queued: 1 });
    await send(app, 'DELETE', `/api/runs/${searches[0]!.id}`);
    expect((await get(app, `/api/runs/${searches[1]!.id}`)).json<RunState>().status).toBe('running');
  });
});

describe('what is kept', () => {
  it('of a growth is told apart by its variant', async () => {
    const { app } = await served();
    const options = { replications: 2, staff: false, volumes: [1] };
    const plan = await answered<GrowResults>(app, { kind: 'grow', scenario, options });
    const variant = await answered<GrowResults>(app, {
      kind: 'grow',
      scenario,
      options: { ...options, what_if: ['one_more'] },
    });
    expect(variant.id).not.toBe(plan.id);
    const occupancy = ({ results }: RunAnswer<GrowResults>) => results!.volumes[0]!.today.total.occupancy!.mean!;
    expect(occupancy(variant)).toBeLessThan(occupancy(plan));
  });

  it('is asked for without beginning anything', async () => {
    const { app } = await served();
    const asking = () => send(app, 'POST', '/api/runs?kept=only', shortRun());
    expect((await asking()).statusCode).toBe(204);
    expect((await health(app)).runs).toEqual({ running: 0, queued: 0 });
    await answered(app, shortRun());
    const kept = await asking();
    expect([kept.statusCode, kept.json<RunAnswer>().results]).toMatchObject([200, { kind: 'run' }]);
  });

  it('comes without the lists that are not wanted, all else as it is', async () => {
    const { app } = await served();
    const { id, results } = await answered<{ intervals: unknown[] }>(app, shortRun());
    expect(results!.intervals.length).toBeGreaterThan(0);
    const brief = (await get(app, `/api/runs/${id}?without=intervals`)).json<RunAnswer>();
    expect(brief.results).toEqual({ ...results, intervals: [] });
    // No other list, and no two names taken for one.
    for (const without of ['warnings,targets', 'intervals%20replication_totals'])
      expect((await get(app, `/api/runs/${id}?without=${without}`)).json<RunAnswer>().results).toEqual(results);
    expect((await get(app, `/api/runs/${id}`)).json<RunAnswer>().results).toEqual(results);
  });
});

describe('a run that is cancelled', () => {
  describe.each([
    ['between two replications', { replications: 90_000 }],
    // One replication that takes minutes hears of nothing: its thread is ended.
    [
      'within a replication',
      {
        replications: 1,
        set: ['clock.days=1000', 'contact_types.voice.demand.volume=3000000/week', 'agent_groups.agents.count=8000'],
      },
    ],
  ])('%s', (_, options) => {
    it.each([
      ['still starting', false],
      ['at work', true],
    ])('frees its thread, %s, for the next', async (_, isStarted) => {
      const { app, faults } = await served({ limits: { runsAtOnce: 1 } });
      if (isStarted) await answered(app, shortRun(2));
      const { id } = (await send(app, 'POST', '/api/runs', { kind: 'run', scenario, options })).json<RunState>();
      const following = get(app, `/api/runs/${id}/events`);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect((await send(app, 'DELETE', `/api/runs/${id}`)).json<RunState>().status).toBe('cancelled');
      expect((await following).body).toContain('"status":"cancelled"');
      expect((await answered(app, shortRun())).status).toBe('done');
      expect((await get(app, `/api/runs/${id}`)).json<RunState>().status).toBe('cancelled');
      expect(faults).toEqual([]);
    });
  });

  it('may be asked for again', async () => {
    const { app } = await served();
    const { id } = (await send(app, 'POST', '/api/runs', longRun)).json<RunState>();
    await send(app, 'DELETE', `/api/runs/${id}`);
    const again = (await send(app, 'POST', '/api/runs', longRun)).json<RunState>();
    expect(again).toMatchObject({ id, status: 'running' });
  });

  it('stays done where it was', async () => {
    const { app } = await served();
    const { id } = await answered(app, shortRun());
    expect((await send(app, 'DELETE', `/api/runs/${id}`)).json<RunState>().status).toBe('done');
  });
});

describe('a server that starts again', () => {
  it('has the results that were kept, under the same addresses', async () => {
    const { app, again } = await served();
    const before = await answered(app, shortRun());
    await app.close();
    const next = await again();
    const after = (await get(next, `/api/runs/${before.id}`)).json<RunAnswer>();
    expect(after).toEqual(before);
    expect((await get(next, `/api/runs/${before.id}/events`)).body).toContain('"status":"done"');
    expect((await send(next, 'POST', '/api/runs', shortRun())).statusCode).toBe(200);
  });

  it('goes on with what was not done, with the text of that time', async () => {
    const { app, folder, store, again } = await served({ limits: { runsAtOnce: 1 } });
    const ids: string[] = [];
    for (const request of [longRun, shortRun(3)]) {
      ids.push((await send(app, 'POST', '/api/runs', request)).json<RunState>().id);
    }
    await app.close();
    expect(readdirSync(join(store, 'unfinished-runs')).sort()).toEqual(ids.map((id) => `${id}.json`).sort());
    writeFileSync(join(folder, 'desk.yaml'), deskYaml().replace('4000/week', '5000/week'));
    const next = await again();
    for (const id of ids)
      expect((await get(next, `/api/runs/${id}`)).json<RunState>().status).toMatch(/queued|running/);
    const long = (await get(next, '/api/runs'))
      .json<RunState[]>()
      .find(({ options }) => options.replications === 90_000);
    await send(next, 'DELETE', `/api/runs/${long!.id}`);
    await statusAfter(next, ids[1]!, 'queued');
    expect(await statusAfter(next, ids[1]!, 'running')).toBe('done');
    expect(readdirSync(join(store, 'unfinished-runs'))).toEqual([]);
  });

  it('gives up what has ended it three times', async () => {
    const { app, store, again } = await served();
    const { id } = (await send(app, 'POST', '/api/runs', longRun)).json<RunState>();
    const record = join(store, 'unfinished-runs', `${id}.json`);
    const found: number[] = [];
    let server = app;
    for (let start = 0; start < 4; start++) {
      const left = existsSync(record) ? readFileSync(record) : undefined;
      await server.close();
      // As if it had been killed, and not closed.
      if (left !== undefined) writeFileSync(record, left);
      server = await again();
      found.push((await get(server, `/api/runs/${id}`)).statusCode);
    }
    expect(found).toEqual([200, 200, 404, 404]);
  });

  it('has waited for what was nearly done', async () => {
    const { app, again } = await served();
    const { id } = (await send(app, 'POST', '/api/runs', shortRun(8))).json<RunState>();
    const finishing = app.finishRuns(60_000);
    expect((await get(app, '/api/health')).json<Health>().status).toBe('closing');
    expect((await send(app, 'POST', '/api/runs', shortRun(9))).statusCode).toBe(503);
    await finishing;
    await app.close();
    expect((await get(await again(), `/api/runs/${id}`)).json<RunState>().status).toBe('done');
  });

  it('has ended the streams of those who watched, who come again', async () => {
    const { app, again } = await served();
    const { id } = (await send(app, 'POST', '/api/runs', longRun)).json<RunState>();
    const watching = get(app, `/api/runs/${id}/events`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await app.close();
    expect((await watching).body).not.toMatch(/"status":"(failed|cancelled|done)"/);
    expect((await get(await again(), `/api/runs/${id}`)).json<RunState>().status).toBe('running');
  });

  it('does without a store, and then has nothing', async () => {
    const { app, folder, again } = await served();
    await app.close();
    const { buildApp } = await import('../../src/server/app.ts');
    const forgetful = await buildApp({ folder, workers: 1 });
    const { id, status } = await answered(forgetful, shortRun());
    expect(status).toBe('done');
    await forgetful.close();
    expect((await get(await again(), `/api/runs/${id}`)).statusCode).toBe(404);
  });
});
