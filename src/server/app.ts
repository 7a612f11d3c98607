/** The server, built apart from listening, so that a test can ask it without a network. */
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { engineBuild } from '../node/store/engine-build.ts';
import { Store } from '../node/store.ts';
import { Access } from './access.ts';
import { describeApi, docPages } from './api-docs.ts';
import { ScenarioFolder } from './folder/scenario-folder.ts';
import { ScenarioReader } from './folder/scenario-reader.ts';
import { defaultLimits, isLoopback, type ServerOptions } from './options.ts';
import { PicturePool } from './pictures/picture-pool.ts';
import { answerProblems } from './problem-replies.ts';
import { factRoutes } from './routes/fact-routes.ts';
import { openRoutes } from './routes/open-routes.ts';
import { builtPage, pageRoutes } from './routes/page-routes.ts';
import { pictureRoutes } from './routes/picture-routes.ts';
import { runRoutes } from './routes/run-routes.ts';
import { scenarioRoutes } from './routes/scenario-routes.ts';
import { Answers } from './runs/answers.ts';
import { Journal } from './runs/journal.ts';
import { QuestionPool } from './runs/question-pool.ts';
import { RunDesk } from './runs/run-desk.ts';
import { RunQueue } from './runs/run-queue.ts';
import { secureHeaders } from './security-headers.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Takes no more runs and waits so many milliseconds for those that are answered; requests are still served. */
    finishRuns(grace: number): Promise<void>;
  }
}

/** Milliseconds that a request may take to come in. */
const SLOWEST_REQUEST = 60_000;
/** Longest part of an address: an encoded path of a scenario. */
const LONGEST_PART = 2_000;

/**
 * @returns an app that has yet to listen; closing it ends all its threads
 * @throws RangeError where it would listen beyond this machine without a token
 * @throws the system's error where the folder cannot be read
 */
export async function buildApp(options: ServerOptions): Promise<FastifyInstance> {
  const { host = '127.0.0.1', token, onFault = () => {} } = options;
  if (token === '' || (token === undefined && !isLoopback(host))) {
    throw new RangeError('invalid token: beyond this machine there must be one');
  }
  const limits = { ...defaultLimits, ...options.limits };
  const access = new Access(token);
  const folder = new ScenarioFolder(options.folder);
  const reader = new ScenarioReader(folder);
  const { desk, pool, store } = runsOf(options, folder, reader);
  const pictures = new PicturePool();

  const app = fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: SLOWEST_REQUEST,
    routerOptions: { maxParamLength: LONGEST_PART },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app, onFault);
  app.decorate('finishRuns', (grace: number) => desk.queue.close(grace));
  app.addHook('onReady', async () => desk.resume());
  app.addHook('preClose', async () => {
    if (!desk.queue.closing) await desk.queue.close(0);
  });
  app.addHook('onClose', async () => {
    await Promise.all([pool.close(), pictures.close()]);
    store?.close();
  });

  await secureHeaders(app);
  await app.register(rateLimit, { max: limits.requestsPerMinute, timeWindow: '1 minute' });
  await app.register(cookie);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    // Results are large and made for one reader: what packs them best takes longer than sending them.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await describeApi(app, access);
  app.addHook('onRequest', async (request) => access.requireOwnSite(request));
  await app.register(
    async (api) => {
      api.addHook('onSend', async (_request, reply) => {
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      });
      await api.register(openRoutes(access, desk.queue));
      await api.register(async (guarded) => {
        guarded.addHook('onRequest', async (request) => access.requireToken(request));
        await guarded.register(scenarioRoutes(folder, reader));
        await guarded.register(runRoutes(desk, limits));
        await guarded.register(pictureRoutes(desk, pictures));
        await guarded.register(factRoutes);
      });
    },
    { prefix: '/api' },
  );
  await app.register(async (guarded) => {
    guarded.addHook('onRequest', async (request) => access.requireToken(request));
    await docPages(guarded);
  });
  await pageRoutes(app, options.page ?? builtPage(), access);
  return app;
}

function runsOf(options: ServerOptions, folder: ScenarioFolder, reader: ScenarioReader) {
  const { workers, onWarning, onFault = () => {} } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const engine = engineBuild();
  const directory = options.store;
  const store =
    directory === undefined
      ? undefined
      : new Store({ directory, engine, ...(onWarning === undefined ? {} : { onWarning }) });
  const answers = new Answers(store);
  const journal = directory === undefined ? undefined : new Journal(directory, folder.root);
  const pool = new QuestionPool(limits.runsAtOnce, {
    ...(workers === undefined ? {} : { workers }),
    ...(directory === undefined ? {} : { store: { directory, engine } }),
  });
  const { runsAtOnce: atOnce, runsWaiting: mostWaiting, mostCases } = limits;
  const queue = new RunQueue({ pool, answers, journal, atOnce, mostWaiting, onFault });
  return { desk: new RunDesk({ reader, answers, queue, journal, engine, mostCases }), pool, store };
}
