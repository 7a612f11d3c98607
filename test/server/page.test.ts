import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { get, served } from './served.ts';

const html = '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><div id="page"></div>';

async function withPage() {
  const more = await served();
  const page = join(dirname(more.folder), 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), html);
  writeFileSync(join(page, 'assets/main-1a2b.js'), 'export {};');
  writeFileSync(join(page, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return { ...more, app: await more.again({ page }) };
}

function policyOf(answer: Awaited<ReturnType<typeof get>>): Map<string, string> {
  const rules = String(answer.headers['content-security-policy']).split(';');
  return new Map(rules.map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1).join(' ')]));
}

describe('the page', () => {
  it('comes at every address that is no file and none of the API', async () => {
    const { app } = await withPage();
    for (const url of ['/', '/desk/overview?volume=1.5', '/scenarios/a/b']) {
      const answer = await get(app, url);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.body).toContain('id="page"');
    }
    for (const url of ['/api', '/api/nothing', '/assets/nothing.js', '/nothing.png']) {
      const answer = await get(app, url);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });

  it('brings its files, those named by content to be kept', async () => {
    const { app } = await withPage();
    const script = await get(app, '/assets/main-1a2b.js');
    expect(script.statusCode).toBe(200);
    expect(script.headers['content-type']).toContain('javascript');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await get(app, '/icon.svg')).headers['cache-control']).not.toContain('immutable');
    expect((await get(app, '/')).headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/../desks/desk.yaml',
    '/..%2fdesks%2fdesk.yaml',
    '/assets/..%2f..%2fdesks/desk.yaml',
    '/%2e%2e/desks/desk.yaml',
    '/..%5cdesks%5cdesk.yaml',
    '/assets/%00.js',
  ])('brings no file from elsewhere: %s', async (url) => {
    const { app } = await withPage();
    const answer = await get(app, url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toContain('Small desk');
  });

  it('stays while it is being built anew', async () => {
    const { app, folder } = await withPage();
    expect((await get(app, '/')).body).toContain('id="page"');
    rmSync(join(dirname(folder), 'page/index.html'));
    expect((await get(app, '/')).body).toContain('id="page"');
  });

  it('that was not built is told of', async () => {
    const { app } = await served();
    expect((await get(app, '/')).body).toContain('npm run build');
  });
});

describe('what is sent', () => {
  it.each(['br', 'gzip'])('is packed as %s for whom it is asked', async (encoding) => {
    const { app } = await served();
    const plain = await get(app, '/api/metrics');
    const packed = await get(app, '/api/metrics', { 'accept-encoding': encoding });
    expect(packed.headers['content-encoding']).toBe(encoding);
    const bytes = encoding === 'br' ? brotliDecompressSync(packed.rawPayload) : gunzipSync(packed.rawPayload);
    expect(bytes.toString('utf8')).toBe(plain.body);
  });
});

describe('the content-security policy', () => {
  it('lets nothing run but this server’s scripts, and no text as code', async () => {
    const { app } = await withPage();
    for (const url of ['/', '/api/scenarios', '/api/nothing', '/api/docs']) {
      const answer = await get(app, url);
      const policy = policyOf(answer);
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('script-src')).toMatch(/^'self' 'nonce-[0-9a-f]{32}'$/);
      expect(policy.get('style-src')).toMatch(/^'self' 'nonce-[0-9a-f]{32}'$/);
      expect(policy.get('connect-src')).toBe("'self'");
      expect(policy.get('frame-ancestors')).toBe("'none'");
      expect(String(answer.headers['content-security-policy'])).not.toMatch(/unsafe-eval|https?:|\*/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('has a new nonce for every page, which stands in it', async () => {
    const { app } = await withPage();
    const nonces = [];
    for (let k = 0; k < 2; k++) {
      const answer = await get(app, '/');
      const nonce = /content="([0-9a-f]+)"/.exec(answer.body)?.[1];
      expect(policyOf(answer).get('style-src')).toContain(`'nonce-${nonce}'`);
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe('the pages of the API', () => {
  it('describe every route, by the schemas that check requests', async () => {
    const { app } = await served();
    const { paths, openapi } = (await get(app, '/api/docs/json')).json<{
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: unknown }>>;
    }>();
    expect(openapi).toBe('3.1.0');
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.sort()).toEqual([
      'delete /api/runs/{id}',
      'get /api/health',
      'get /api/metrics',
      'get /api/runs',
      'get /api/runs/{id}',
      'get /api/runs/{id}/charts',
      'get /api/runs/{id}/charts/{file}',
      'get /api/runs/{id}/events',
      'get /api/runs/{id}/export.csv',
      'get /api/runs/{id}/export.html',
      'get /api/runs/{id}/export.json',
      'get /api/runs/{id}/export.png',
      'get /api/runs/{id}/export.svg',
      'get /api/runs/{id}/export.xlsx',
      'get /api/scenarios',
      'get /api/scenarios/{*}',
      'get /api/schema',
      'post /api/runs',
      'post /api/scenarios',
      'post /api/session',
      'post /api/validate',
      'put /api/scenarios/{*}',
    ]);
    expect(JSON.stringify(paths['/api/runs']!.post!.requestBody)).toContain('replications');
  });

  it('load nothing from elsewhere', async () => {
    const { app } = await served();
    const { body } = await get(app, '/api/docs');
    expect(body).toContain('swagger-ui-bundle.js');
    const links = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const address = new URL(link, 'http://localhost/api/docs');
      expect(address.host).toBe('localhost');
      expect((await get(app, address.pathname)).statusCode).toBe(200);
    }
  });

  it('tell the metrics and the grammar', async () => {
    const { app } = await served();
    const metrics = (await get(app, '/api/metrics')).json<{ name: string; definition: string }[]>();
    expect(metrics.find(({ name }) => name === 'service_level')?.definition).toBeTruthy();
    expect((await get(app, '/api/schema')).json()).toMatchObject({ properties: { contact_types: {} } });
  });
});
