/** Every error of the server as `application/problem+json`: what the caller did wrong in words, our own mistakes without. */
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { type ProblemKind, problemOf, RequestProblem, requestFault } from './problem.ts';

export const problemType = 'application/problem+json; charset=utf-8';

const ofStatus: Readonly<Record<number, ProblemKind>> = {
  400: 'not-understood',
  401: 'token-needed',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  414: 'too-large',
  415: 'media-type',
  429: 'too-many-requests',
  503: 'closing',
};

/** @param onFault told of mistakes of the program */
export function answerProblems(app: FastifyInstance, onFault: (error: Error) => void): void {
  app.setErrorHandler((error: FastifyError | RequestProblem, _request, reply) => {
    // Whoever asked has gone before all of the answer was sent.
    if ((error as FastifyError).code === 'ERR_STREAM_PREMATURE_CLOSE') return reply;
    const problem = asProblem(error);
    if (problem.kind === 'internal-fault') onFault(error);
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, new RequestProblem('not-found', `no page or part of the API answers ${request.method} here`)),
  );
}

export function sendProblem(reply: FastifyReply, problem: RequestProblem): FastifyReply {
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="staffcurve"');
  return reply
    .status(problem.status)
    .type(problemType)
    .header('cache-control', 'no-store')
    .serializer(String)
    .send(JSON.stringify(problemOf(problem)));
}

function asProblem(error: FastifyError | RequestProblem): RequestProblem {
  if (error instanceof RequestProblem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(({ instancePath, message }) =>
      requestFault(instancePath.split('/').slice(1).join('.'), message ?? 'is not accepted'),
    );
    return new RequestProblem('not-understood', 'some fields are not as they must be', { faults });
  }
  const kind = ofStatus[error.statusCode ?? 500];
  return kind === undefined
    ? new RequestProblem('internal-fault', 'what happened is told where the server runs')
    : new RequestProblem(kind, error.message);
}
