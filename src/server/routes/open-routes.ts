/** The two that need no token: how the server is, and where a token is traded for a cookie. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ENGINE_VERSION } from '../../measure/engine-version.ts';
import type { Access } from '../access.ts';
import { healthSchema, sessionRequestSchema } from '../api.ts';
import { RequestProblem } from '../problem.ts';
import type { RunQueue } from '../runs/run-queue.ts';

const tags = ['Server'];
/** Guesses at a token, from one address. */
const triesPerMinute = 20;

export function openRoutes(access: Access, queue: RunQueue): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/health',
      { schema: { tags, summary: 'Whether the server is well', response: { 200: healthSchema } } },
      () => ({
        status: queue.closing ? ('closing' as const) : ('ok' as const),
        engine: ENGINE_VERSION,
        runs: { running: queue.running, queued: queue.queued },
      }),
    );

    app.post(
      '/session',
      {
        config: { rateLimit: { max: triesPerMinute, timeWindow: '1 minute' } },
        schema: {
          ...{ tags, summary: 'Trade the token for a cookie', body: sessionRequestSchema },
          response: { 204: z.null() },
        },
      },
      async ({ body: { token } }, reply) => {
        if (access.needsToken && !access.isToken(token))
          throw new RequestProblem('token-needed', 'that is not the token');
        access.openSession(reply);
        reply.status(204).send(null);
        return reply;
      },
    );
  };
}
