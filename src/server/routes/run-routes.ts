/** Runs: asked for, looked up, watched and cancelled. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  answerQuerySchema,
  askQuerySchema,
  type RunState,
  runAnswerSchema,
  runRequestSchema,
  runStateSchema,
} from '../api.ts';
import type { ServerLimits } from '../options.ts';
import { RequestProblem } from '../problem.ts';
import { noSuchRun, type RunDesk } from '../runs/run-desk.ts';
import { RunStreams } from './run-streams.ts';

const tags = ['Runs'];
const params = z.object({ id: z.string() });

export function runRoutes(desk: RunDesk, limits: ServerLimits): FastifyPluginAsyncZod {
  return async (app) => {
    const streams = new RunStreams(desk, limits.streams);
    app.addHook('preClose', async () => streams.close());

    app.post(
      '/runs',
      {
        config: { rateLimit: { max: limits.runsPerMinute, timeWindow: '1 minute' } },
        schema: {
          ...{ tags, summary: 'Ask for a run', body: runRequestSchema, querystring: askQuerySchema },
          description: 'Answered at once with 200 where its results are kept; else it is queued (202) under its id.',
          response: { 200: runAnswerSchema, 202: runStateSchema, 204: z.null() },
        },
      },
      async ({ body, query: { kept, without } }, reply) => {
        const state = kept === 'only' ? desk.kept(body) : desk.ask(body);
        if (state === undefined) {
          reply.status(204).send(null);
          return reply;
        }
        reply.header('location', `/api/runs/${state.id}`);
        if (state.status === 'done') sendWhole(reply, desk, state, without);
        else reply.status(202).send(state);
        return reply;
      },
    );

    app.get(
      '/runs',
      { schema: { tags, summary: 'Runs since the server started', response: { 200: z.array(runStateSchema) } } },
      () => desk.queue.states(),
    );

    app.get(
      '/runs/:id',
      {
        schema: {
          tags,
          summary: 'A run, with its results once it is done',
          params,
          querystring: answerQuerySchema,
          response: { 200: runAnswerSchema },
        },
      },
      async ({ params: { id }, query: { without } }, reply) => {
        sendWhole(reply, desk, desk.state(id), without);
        return reply;
      },
    );

    app.delete(
      '/runs/:id',
      { schema: { tags, summary: 'Cancel a run', params, response: { 200: runStateSchema } } },
      ({ params: { id } }) => {
        const state = desk.queue.cancel(id);
        if (state !== undefined) return state;
        if (desk.answer(id) !== undefined) return desk.state(id);
        throw noSuchRun(id);
      },
    );

    app.get(
      '/runs/:id/events',
      {
        exposeHeadRoute: false,
        schema: {
          ...{ tags, summary: 'Follow a run', params, produces: ['text/event-stream'] },
          description: 'Server-sent events `state`, each with the run as it then is; the last tells its end.',
        },
      },
      ({ params: { id } }, reply) => {
        const stream = streams.open(id);
        if (stream === undefined)
          throw new RequestProblem('busy', 'too many runs are being watched', { retryAfter: 5 });
        return reply
          .type('text/event-stream')
          .header('cache-control', 'no-store')
          .header('x-accel-buffering', 'no')
          .send(stream);
      },
    );
  };
}

/** Sends the run with its results, which are text already and may be large. */
function sendWhole(reply: FastifyReply, desk: RunDesk, state: RunState, without = ''): void {
  const answer = state.status === 'done' ? desk.answer(state.id) : undefined;
  const text = answer?.asked.text ?? desk.queue.textOf(state.id);
  const head = JSON.stringify({ ...state, ...(text === undefined ? {} : { text }) });
  const whole =
    answer === undefined
      ? head
      : `${head.slice(0, -1)},"results":${desk.results(state.id, without.split(',').filter(Boolean))}}`;
  reply.type('application/json; charset=utf-8').serializer(String).send(whole);
}
