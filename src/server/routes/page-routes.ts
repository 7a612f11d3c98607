/**
 * The built page: its files, and for every other address the page itself, which finds its view from the address. A
 * placeholder in it takes the nonce that its style elements carry.
 */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readText } from '../../node/files.ts';
import type { Access } from '../access.ts';

/** Stands in the page where the nonce goes: `<meta name="csp-nonce" content="__CSP_NONCE__">`. */
const placeholder = '__CSP_NONCE__';
const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Staffcurve</title>
<h1>The page is not here</h1><p>It was not built with this program: <code>npm run build</code> builds it. The API is there: <a href="/api/docs">its pages</a>.</p></html>`;

/** The page that comes with the program. */
export function builtPage(): string {
  // From the sources, or from what was built of them, which lies one folder deep.
  const up = extname(import.meta.url) === '.ts' ? '../../../dist-web' : '../dist-web';
  return fileURLToPath(new URL(up, import.meta.url));
}

export async function pageRoutes(app: FastifyInstance, folder: string, access: Access): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  // While the page is being built anew, the last one still does.
  let html = notBuilt;
  if (isBuilt)
    await app.register(fastifyStatic, { root: folder, serve: false, dotfiles: 'ignore', preCompressed: true });

  app.get('/*', { schema: { hide: true } }, (request: FastifyRequest<{ Params: { '*': string } }>, reply) => {
    const path = request.params['*'];
    const token = (request.query as { readonly token?: unknown }).token;
    if (typeof token === 'string' && access.isToken(token)) {
      access.openSession(reply);
      return reply.header('cache-control', 'no-store').redirect(withoutToken(request.url), 303);
    }
    if (/^api(\/|$)/.test(path)) return reply.callNotFound();
    if (isBuilt && extname(path) !== '' && path !== 'index.html') {
      // Vite names these by what is in them.
      const isNamedByContent = path.startsWith('assets/');
      return reply.sendFile(path, isNamedByContent ? { maxAge: '365d', immutable: true } : { maxAge: 0 });
    }
    html = readText(join(folder, 'index.html')) ?? html;
    return page(reply, html);
  });
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(html.replaceAll(placeholder, reply.cspNonce.style));
}

/** The address that a colleague may be sent. */
function withoutToken(url: string): string {
  const address = new URL(url, 'http://localhost');
  address.searchParams.delete('token');
  // One that begins with two slashes would lead to another site.
  return `/${address.pathname.replace(/^\/+/, '')}${address.search}`;
}
