/** What `early.js` asks for is, letter for letter, what the page asks for a moment later: else all of it is asked twice. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../web/src/api/ask.ts';
import { followRun, keptRun, type Parts } from '../../web/src/api/follow-run.ts';

const script = readFileSync(new URL('../../web/public/early.js', import.meta.url), 'utf8');
const page = globalThis as { staffcurveAsked?: Map<string, Promise<Response>> };
const scenario = { id: 'team a/desk.yaml' };
const done = () => Response.json({ id: '1', status: 'done', results: {} });

/** Runs the script as on a page of this address. @returns what it asked for */
function early(address: string, answer: () => Response = done): Map<string, Promise<Response>> {
  const { pathname, search } = new URL(address, 'http://localhost');
  const context = createContext({
    location: { pathname, search },
    URLSearchParams,
    fetch: async () => answer(),
    document: { querySelector: () => null },
    setTimeout: () => undefined,
  }) as typeof page;
  runInContext(script, context as object);
  page.staffcurveAsked = context.staffcurveAsked!;
  return context.staffcurveAsked!;
}

const run = (parts: Parts) =>
  followRun({ kind: 'run', scenario, options: {} }, { parts, onState: () => {}, signal: new AbortController().signal });
const growth = () => keptRun({ kind: 'grow', scenario, options: {} }, 'all', new AbortController().signal);

afterEach(() => {
  delete page.staffcurveAsked;
  vi.unstubAllGlobals();
});

describe('what is asked early', () => {
  it.each([
    ['/', [() => run('brief'), growth]],
    ['/overview', [() => run('brief'), growth]],
    ['/cost', [() => run('brief'), growth]],
    ['/customers', [() => run('brief')]],
    ['/staffing', [() => run('all')]],
  ])('is what %s asks for', async (path, questions) => {
    vi.stubGlobal('fetch', () => {
      throw new Error('asked again');
    });
    const asked = early(`${path}?scenario=team%20a/desk.yaml`);
    expect([...asked.keys()].filter((key) => key.startsWith('GET'))).toEqual([
      'GET /scenarios',
      'GET /scenarios/team%20a/desk.yaml',
    ]);
    for (const question of questions) await question();
    expect([...asked.keys()].filter((key) => key.startsWith('POST'))).toEqual([]);
  });

  it('is asked again where it was refused, and taken once', async () => {
    let count = 0;
    vi.stubGlobal('fetch', async () => Response.json({ count: ++count }));
    early('/', () => new Response('', { status: 422 }));
    expect(await ask('/scenarios')).toEqual({ count: 1 });
    early('/', () => Response.json({ early: true }));
    expect(await ask('/scenarios')).toEqual({ early: true });
    expect(await ask('/scenarios')).toEqual({ count: 2 });
  });
});
