import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/server/api.ts';
import { get, send, served, shortRun } from './served.ts';

const token = 'a-long-enough-token';
const beyond = { host: '0.0.0.0', token };

describe('beyond this machine', () => {
  it.each(['0.0.0.0', '::', '192.0.2.1', 'desk.example', 'localhost.example'])('%s needs a token', async (host) => {
    await expect(served({ host })).rejects.toThrow(RangeError);
    await expect(served({ host, token: '' })).rejects.toThrow(RangeError);
  });

  it.each([
    ['GET', '/api/scenarios'],
    ['GET', '/api/scenarios/desk.yaml'],
    ['POST', '/api/scenarios'],
    ['PUT', '/api/scenarios/desk.yaml'],
    ['POST', '/api/validate'],
    ['GET', '/api/runs'],
    ['POST', '/api/runs'],
    ['GET', '/api/runs/x'],
    ['DELETE', '/api/runs/x'],
    ['GET', '/api/runs/x/events'],
    ['GET', '/api/runs/x/charts'],
    ['GET', '/api/runs/x/charts/y.svg'],
    ['GET', '/api/runs/x/export.json'],
    ['GET', '/api/metrics'],
    ['GET', '/api/schema'],
    ['GET', '/api/docs'],
    ['GET', '/api/docs/json'],
    // Other spellings of an address are met in the same way.
    ['GET', '/%61pi/scenarios'],
    ['HEAD', '/api/scenarios'],
  ] as const)('%s %s is refused without the token', async (method, url) => {
    const { app } = await served(beyond);
    for (const authorization of [undefined, 'Bearer wrong', `Basic ${token}`, `Bearer ${token}x`, 'Bearer ']) {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await app.inject({ method, url, headers });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toContain('Bearer');
    }
  });

  it('the token opens, as a header or as a cookie', async () => {
    const { app } = await served(beyond);
    expect((await get(app, '/api/scenarios', { authorization: `Bearer ${token}` })).statusCode).toBe(200);
    expect((await send(app, 'POST', '/api/session', { token: 'wrong' })).statusCode).toBe(401);
    const session = await send(app, 'POST', '/api/session', { token });
    expect(session.statusCode).toBe(204);
    const cookie = String(session.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(token);
    expect((await get(app, '/api/scenarios', { cookie: cookie.split(';')[0]! })).statusCode).toBe(200);
    expect((await get(app, '/api/scenarios', { cookie: `${cookie.split('=')[0]}=${token}` })).statusCode).toBe(401);
  });

  it('the link that is printed opens the page, and the token does not stay in it', async () => {
    const { app } = await served(beyond);
    const answer = await get(app, `/grow?scenario=desk.yaml&token=${token}`);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/grow?scenario=desk.yaml');
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
    expect((await get(app, '/api/scenarios', { cookie })).statusCode).toBe(200);
    expect((await get(app, '/?token=wrong')).headers['set-cookie']).toBeUndefined();
    const elsewhere = await get(app, `//site.example/?token=${token}`);
    expect(elsewhere.headers.location ?? '/').not.toMatch(/^\/\//);
  });

  it('the page and the state of health are open, and tell nothing of scenarios', async () => {
    const { app } = await served(beyond);
    expect((await get(app, '/')).statusCode).toBe(200);
    expect((await get(app, '/api/health')).statusCode).toBe(200);
  });

  it('guesses are few', async () => {
    const { app } = await served(beyond);
    const answers = [];
    for (let k = 0; k < 25; k++) answers.push(await send(app, 'POST', '/api/session', { token: `guess ${k}` }));
    expect(answers.at(-1)!.statusCode).toBe(429);
  });
});

describe('on this machine', () => {
  it('no token is asked for', async () => {
    const { app } = await served();
    expect((await get(app, '/api/scenarios')).statusCode).toBe(200);
  });

  it('another name for it is refused, since a foreign page may have given it', async () => {
    const { app } = await served();
    for (const host of ['rebound.example', 'localhost.example:80', '127.0.0.1.example']) {
      expect((await get(app, '/api/scenarios', { host })).statusCode).toBe(403);
    }
    for (const host of ['localhost:7887', '127.0.0.1:7887', '[::1]:7887']) {
      expect((await get(app, '/api/scenarios', { host })).statusCode).toBe(200);
    }
  });

  it('a page of another site has nothing done', async () => {
    const { app } = await served();
    const foreign = [
      { origin: 'https://site.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'http://localhost:1' },
    ];
    for (const headers of foreign) {
      const answer = await app.inject({ method: 'POST', url: '/api/runs', headers, payload: shortRun() });
      expect(answer.statusCode).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
    const image = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
    expect((await get(app, '/api/scenarios', image)).statusCode).toBe(403);
    const own = { origin: 'http://localhost:7887', host: 'localhost:7887', 'sec-fetch-site': 'same-origin' };
    expect((await get(app, '/api/scenarios', own)).statusCode).toBe(200);
  });
});

describe('a link on another site', () => {
  it('opens the page, though not in a frame', async () => {
    const { app } = await served();
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await get(app, '/desk.yaml/grow', link)).statusCode).toBe(200);
    expect((await get(app, '/desk.yaml/grow', { ...link, 'sec-fetch-dest': 'iframe' })).statusCode).toBe(403);
  });
});

describe('the rate of requests', () => {
  it('has a limit, told with the time after which to come back', async () => {
    const { app } = await served({ limits: { requestsPerMinute: 5 } });
    const answers = [];
    for (let k = 0; k < 6; k++) answers.push(await get(app, '/api/health'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[5]!.headers['content-type']).toContain('application/problem+json');
    expect(answers[5]!.json<Problem>().type).toBe('urn:staffcurve:problem:too-many-requests');
    expect(Number(answers[5]!.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is lower for runs', async () => {
    const { app } = await served({ limits: { runsPerMinute: 2 } });
    const faulty = { kind: 'guess' };
    for (let k = 0; k < 2; k++) expect((await send(app, 'POST', '/api/runs', faulty)).statusCode).toBe(400);
    expect((await send(app, 'POST', '/api/runs', faulty)).statusCode).toBe(429);
    expect((await get(app, '/api/scenarios')).statusCode).toBe(200);
  });
});
