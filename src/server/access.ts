/**
 * Who may use the API. On this machine alone, whoever uses it, unless a page of another site has them do so; beyond it,
 * whoever knows the token, which a page trades for a cookie since it cannot send headers with every request.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from './options.ts';
import { RequestProblem } from './problem.ts';

const cookieName = 'staffcurve-session';
const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export class Access {
  private readonly token: string | undefined;

  constructor(token: string | undefined) {
    this.token = token;
  }

  get needsToken(): boolean {
    return this.token !== undefined;
  }

  /**
   * Refuses what another site's page asks for. Its name could be made to lead to this machine, so without a token the
   * name that was asked for counts as well.
   * @throws RequestProblem
   */
  requireOwnSite({ headers, method, hostname }: FastifyRequest): void {
    if (this.token === undefined && !isLoopback(hostname)) {
      throw new RequestProblem('not-allowed', `this server answers on this machine alone, and not as ${hostname}`);
    }
    const { origin } = headers;
    const isForeign = headers['sec-fetch-site'] === 'cross-site' && !isFollowedLink(headers, method);
    if (isForeign || (origin !== undefined && !isSameHost(origin, headers.host))) {
      throw new RequestProblem('not-allowed', `a page of another site cannot ${method} here`);
    }
    // An older browser says neither with a form; a form cannot send what is expected here.
    if (!safeMethods.includes(method) && origin === undefined && headers['sec-fetch-mode'] === 'navigate') {
      throw new RequestProblem('not-allowed', 'a form cannot be sent here');
    }
  }

  /** @throws RequestProblem where a token is needed and neither it nor the cookie came */
  requireToken(request: FastifyRequest): void {
    if (this.token === undefined) return;
    const sent = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
    if (sent !== undefined && this.isToken(sent)) return;
    const cookie = request.cookies[cookieName];
    if (sent === undefined && cookie !== undefined && isSame(cookie, sessionOf(this.token))) return;
    throw new RequestProblem('token-needed', 'send it as `Authorization: Bearer …`');
  }

  isToken(text: string): boolean {
    return this.token !== undefined && isSame(text, this.token);
  }

  /** Lets a browser in from now on. */
  openSession(reply: FastifyReply): void {
    if (this.token === undefined) return;
    reply.setCookie(cookieName, sessionOf(this.token), { path: '/', httpOnly: true, sameSite: 'strict' });
  }
}

/** What the cookie holds: as hard to guess as the token, which cannot be told from it. */
function sessionOf(token: string): string {
  return digest(`session ${token}`).toString('hex');
}

/** Takes as long whatever the difference. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A link on another site that someone follows opens the page, and no foreign page reads what comes. */
function isFollowedLink(headers: IncomingHttpHeaders, method: string): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function isSameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
