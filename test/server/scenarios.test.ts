import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';
import type { ApiFault, Problem, ScenarioDetail, ScenarioSummary, Validation } from '../../src/server/api.ts';
import { deskYaml } from '../cli/desk.ts';
import { answered, get, send, served, whatIf } from './served.ts';

const faulty = deskYaml().replace('patience: 3m', 'patiense: 3m').replace('count: 7', 'count: many');

function faultsOf(text: string, path = 'desk.yaml') {
  return loadScenario(path, (asked) => (asked === path ? text : undefined)).faults;
}

describe('the list of scenarios', () => {
  it('tells names, hashes and the number of faults, folders within the folder included', async () => {
    const { app, folder } = await served();
    mkdirSync(join(folder, 'plans/next year'), { recursive: true });
    writeFileSync(join(folder, 'plans/next year/faulty.yml'), faulty);
    mkdirSync(join(folder, '.hidden'));
    writeFileSync(join(folder, '.hidden/desk.yaml'), deskYaml());
    writeFileSync(join(folder, 'notes.txt'), 'no scenario');
    const list = (await get(app, '/api/scenarios')).json<ScenarioSummary[]>();
    expect(list.map(({ id }) => id)).toEqual(['desk.yaml', 'plans/next year/faulty.yml']);
    expect(list[0]).toMatchObject({ name: 'Small desk', faults: 0, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(list[1]).toMatchObject({ name: 'Small desk', hash: null, faults: faultsOf(faulty).length });
  });

  it('is looked at again when a file or one that it reads changes', async () => {
    const { app, folder } = await served();
    writeFileSync(
      join(folder, 'next.yaml'),
      'extends: desk.yaml\nname: Next\nchange: { agent_groups.agents.count: 9 }\n',
    );
    const hashes = async () => (await get(app, '/api/scenarios')).json<ScenarioSummary[]>().map(({ hash }) => hash);
    const before = await hashes();
    writeFileSync(join(folder, 'desk.yaml'), deskYaml().replace('4000/week', '5000/week'));
    const after = await hashes();
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});

describe('a scenario', () => {
  it('comes with its text and the files that it reads, so that it can be loaded elsewhere', async () => {
    const { app, folder } = await served();
    mkdirSync(join(folder, 'plans'));
    writeFileSync(
      join(folder, 'plans/next.yaml'),
      'extends: ../desk.yaml\nname: Next\nchange: { agent_groups.agents.count: 9 }\n',
    );
    for (const url of ['/api/scenarios/plans/next.yaml', '/api/scenarios/plans%2Fnext.yaml']) {
      const answer = await get(app, url);
      expect(answer.statusCode).toBe(200);
      const { id, text, files, hash, faults } = answer.json<ScenarioDetail>();
      expect({ id, faults }).toEqual({ id: 'plans/next.yaml', faults: [] });
      const loaded = loadScenario(id, (path) => (path === id ? text : files[path]));
      expect(loaded.resolved?.scenario.name).toBe('Next');
      expect(hash).not.toBeNull();
    }
  });

  it('that is not there is not found', async () => {
    const { app } = await served();
    const answer = await get(app, '/api/scenarios/nothing.yaml');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json<Problem>().type).toBe('urn:staffcurve:problem:not-found');
  });
});

describe('a scenario with a variant at fault', () => {
  const text = deskYaml(`${whatIf}  fewer: { change: { agent_groups.agents.count: { add: -20 } } }\n`);
  const paths = (faults: readonly ApiFault[] = []) => faults.map(({ path, line }) => `${line} ${path}`);
  const line = text.split('\n').findIndex((each) => each.includes('fewer:')) + 1;
  const fault = [`${line} what_if.fewer.change.agent_groups.agents.count`];

  async function asked(request: object) {
    const server = await served();
    writeFileSync(join(server.folder, 'desk.yaml'), text);
    return send(server.app, 'POST', '/api/runs', { scenario: { id: 'desk.yaml' }, ...request });
  }

  it('can be looked at, its fault told as a fault', async () => {
    const { app, folder } = await served();
    writeFileSync(join(folder, 'desk.yaml'), text);
    const detail = (await get(app, '/api/scenarios/desk.yaml')).json<ScenarioDetail>();
    expect(paths(detail.faults)).toEqual(fault);
    expect(detail.resolved).toBeDefined();
    const [listed] = (await get(app, '/api/scenarios')).json<ScenarioSummary[]>();
    expect(listed).toMatchObject({ faults: 1, hash: detail.hash });
    const validation = (await send(app, 'POST', '/api/validate', { text })).json<Validation>();
    expect(paths(validation.faults)).toEqual(fault);
    expect(validation.hash).toBeUndefined();
  });

  it.each([
    ['run', {}],
    ['run', { what_if: ['one_more'] }],
    ['run', { set: ['agent_groups.agents.count=8'] }],
    ['compare', { what_if: ['one_more'] }],
  ])('runs with a warning where another is asked for: %s %j', async (kind, options) => {
    const { app, folder } = await served();
    writeFileSync(join(folder, 'desk.yaml'), text);
    const request = { kind, scenario: { id: 'desk.yaml' }, options: { replications: 2, ...options } };
    const { results, status } = await answered<{ readonly warnings: readonly string[] }>(app, request);
    expect(status).toBe('done');
    expect(results!.warnings.filter((warning) => warning.includes('what_if.fewer'))).toHaveLength(1);
  });

  it.each([
    ['run', { what_if: ['fewer'] }],
    ['run', { what_if: ['fewer'], set: ['agent_groups.agents.count=8'] }],
    ['grow', { what_if: ['fewer'] }],
    ['compare', { what_if: ['one_more', 'fewer'] }],
    ['compare', {}],
  ])('is refused where that one is asked for, at its line: %s %j', async (kind, options) => {
    const answer = await asked({ kind, options });
    expect(answer.statusCode).toBe(422);
    expect(paths(answer.json<Problem>().faults)).toEqual(fault);
  });
});

describe('a text that is checked', () => {
  it('is answered with the faults of the command line, by line', async () => {
    const { app } = await served();
    const answer = await send(app, 'POST', '/api/validate', { id: 'desk.yaml', text: faulty });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<Validation>().faults).toEqual(faultsOf(faulty));
    expect(answer.json<Validation>().faults.length).toBeGreaterThan(1);
  });

  it('that is sound has a hash', async () => {
    const { app } = await served();
    const validation = (await send(app, 'POST', '/api/validate', { text: deskYaml() })).json<Validation>();
    expect(validation).toMatchObject({ faults: [], hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('reads nothing outside the folder, which looks as if it were not there', async () => {
    const { app, folder, outside } = await served();
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'linked.yaml'));
    symlinkSync(outside, join(folder, 'way-out'));
    const ways = ['../outside/secret.yaml', join(outside, 'secret.yaml'), 'linked.yaml', 'way-out/secret.yaml'];
    for (const way of [...ways, '../outside/nothing.yaml']) {
      const text = `extends: ${way}\nname: Thief\n`;
      const { faults, hash } = (await send(app, 'POST', '/api/validate', { text })).json<Validation>();
      expect(hash).toBeUndefined();
      expect(faults).toEqual([{ ...faultsOf(text, 'scenario.yaml')[0] }]);
    }
  });

  it.each([
    ['no JSON', { payload: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['another type', { payload: 'name: Desk', headers: { 'content-type': 'text/yaml' } }, 415],
    ['no text', { payload: {} }, 400],
    ['a number for a text', { payload: { text: 1 } }, 400],
    ['a field too many', { payload: { text: '', more: 1 } }, 400],
    ['a path that leads out', { payload: { id: '../desk.yaml', text: '' } }, 400],
    ['a body above the limit', { payload: { text: 'a'.repeat(7_000_000) } }, 413],
    ['a text above the limit', { payload: { text: 'a'.repeat(2_000_001) } }, 400],
  ])('%s is refused', async (_, request, status) => {
    const { app, faults } = await served();
    const answer = await app.inject({ method: 'POST', url: '/api/validate', ...request });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json<Problem>()).toMatchObject({ status, type: expect.stringContaining('urn:staffcurve:problem:') });
    expect(faults).toEqual([]);
  });

  it('answers whatever is wrong with a text in words, never with a fault of the program', async () => {
    const { app, faults } = await served();
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
      .split('')
      .map((name, k) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[k]}`).join()}]`)
      .join('\n')}`;
    for (const text of [
      '',
      '[]',
      '{',
      'a: b: c',
      '\0',
      bomb,
      '- '.repeat(5000),
      '? '.repeat(500),
      '__proto__: { a: 1 }',
    ]) {
      const answer = await send(app, 'POST', '/api/validate', { text });
      expect(answer.statusCode).toBe(200);
      expect(answer.json<Validation>().faults.length).toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
  });
});

describe('paths that lead elsewhere', () => {
  it.each([
    '../outside/secret.yaml',
    '..%2foutside%2fsecret.yaml',
    '%2e%2e/outside/secret.yaml',
    '%2e%2e%2foutside%2fsecret.yaml',
    '..%5coutside%5csecret.yaml',
    '..%252foutside%252fsecret.yaml',
    '%2foutside%2fsecret.yaml',
    '/outside/secret.yaml',
    'way-out/secret.yaml',
    'linked.yaml',
    'desk.yaml%00.yaml',
    './desk.yaml/../../outside/secret.yaml',
    '%c0%ae%c0%ae/outside/secret.yaml',
    'C:%5coutside%5csecret.yaml',
    '.hidden/desk.yaml',
    'con.yaml',
    'desk.yaml.',
    'way-out',
    '',
  ])('%j is neither read nor written', async (path) => {
    const { app, folder, outside } = await served();
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'linked.yaml'));
    symlinkSync(outside, join(folder, 'way-out'));
    for (const method of ['GET', 'PUT'] as const) {
      const payload = method === 'PUT' ? { payload: { text: deskYaml(), revision: 'x' } } : {};
      const answer = await app.inject({ method, url: `/api/scenarios/${path}`, ...payload });
      expect([400, 404]).toContain(answer.statusCode);
      expect(answer.body).not.toContain('4000/week');
    }
  });

  it('a link within the folder is followed', async () => {
    const { app, folder } = await served();
    symlinkSync(join(folder, 'desk.yaml'), join(folder, 'same.yaml'));
    expect((await get(app, '/api/scenarios/same.yaml')).statusCode).toBe(200);
  });

  it('a scenario above the limit is neither read nor listed', async () => {
    const { app, folder } = await served();
    writeFileSync(join(folder, 'large.yaml'), `# ${'x'.repeat(2_000_000)}\n${deskYaml()}`);
    expect((await get(app, '/api/scenarios/large.yaml')).statusCode).toBe(413);
    expect((await get(app, '/api/scenarios')).json()).toHaveLength(1);
  });
});

describe('a scenario that is saved', () => {
  it('is a new file, whole, and says where it is', async () => {
    const { app, folder } = await served();
    const text = deskYaml('# a remark\n');
    const answer = await send(app, 'POST', '/api/scenarios', { id: 'new desk.yaml', text });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.location).toBe('/api/scenarios/new%20desk.yaml');
    expect(readFileSync(join(folder, 'new desk.yaml'), 'utf8')).toBe(text);
  });

  it('never writes over a file that is there', async () => {
    const { app, folder } = await served();
    const before = readFileSync(join(folder, 'desk.yaml'), 'utf8');
    const answer = await send(app, 'POST', '/api/scenarios', { id: 'desk.yaml', text: deskYaml('# mine\n') });
    expect(answer.statusCode).toBe(409);
    expect(readFileSync(join(folder, 'desk.yaml'), 'utf8')).toBe(before);
  });

  it.each([
    '../new.yaml',
    '..\\new.yaml',
    '/tmp/new.yaml',
    'a/../../new.yaml',
    'way-out/new.yaml',
    'nowhere/new.yaml',
    'new.txt',
    '.new.yaml',
    'nul.yaml',
    'new\n.yaml',
    `${'a'.repeat(300)}.yaml`,
  ])('is refused as %j', async (id) => {
    const { app, folder, outside } = await served();
    symlinkSync(outside, join(folder, 'way-out'));
    const answer = await send(app, 'POST', '/api/scenarios', { id, text: deskYaml() });
    expect([400, 404]).toContain(answer.statusCode);
    expect(existsSync(join(outside, 'new.yaml'))).toBe(false);
  });

  it('with faults is refused with the list of the command line', async () => {
    const { app, folder } = await served();
    const answer = await send(app, 'POST', '/api/scenarios', { id: 'new.yaml', text: faulty });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().faults).toEqual(faultsOf(faulty, 'new.yaml'));
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false);
  });

  it('over itself needs the revision that was read', async () => {
    const { app, folder } = await served();
    const { revision, text } = (await get(app, '/api/scenarios/desk.yaml')).json<ScenarioDetail>();
    const changed = `# a remark\n${text}`;
    const saved = await send(app, 'PUT', '/api/scenarios/desk.yaml', { text: changed, revision });
    expect(saved.statusCode).toBe(200);
    expect(readFileSync(join(folder, 'desk.yaml'), 'utf8')).toBe(changed);
    // A remark alone changes the revision, though not the hash: else it would be lost.
    const late = await send(app, 'PUT', '/api/scenarios/desk.yaml', { text, revision });
    expect(late.statusCode).toBe(412);
    expect(readFileSync(join(folder, 'desk.yaml'), 'utf8')).toBe(changed);
    const next = { text, revision: saved.json<ScenarioDetail>().revision };
    expect((await send(app, 'PUT', '/api/scenarios/desk.yaml', next)).statusCode).toBe(200);
  });

  it('over nothing is not found', async () => {
    const { app } = await served();
    const answer = await send(app, 'PUT', '/api/scenarios/nothing.yaml', { text: deskYaml(), revision: 'x' });
    expect(answer.statusCode).toBe(404);
  });

  it.skipIf(process.getuid?.() === 0)(
    'in a folder that may not be written to is refused in words (not as root)',
    async () => {
      const { app, folder, faults } = await served();
      chmodSync(folder, 0o500);
      const answer = await send(app, 'POST', '/api/scenarios', { id: 'new.yaml', text: deskYaml() });
      chmodSync(folder, 0o700);
      expect(answer.statusCode).toBe(403);
      expect(faults).toEqual([]);
    },
  );

  it('over a file with two names changes it under the one alone', async () => {
    const { app, folder, outside } = await served();
    linkSync(join(folder, 'desk.yaml'), join(outside, 'other-name.yaml'));
    const { revision, text } = (await get(app, '/api/scenarios/desk.yaml')).json<ScenarioDetail>();
    await send(app, 'PUT', '/api/scenarios/desk.yaml', { text: `# mine\n${text}`, revision });
    expect(readFileSync(join(outside, 'other-name.yaml'), 'utf8')).toBe(text);
  });
});
