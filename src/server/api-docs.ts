/** The API's own pages, at `/api/docs`, made from the schemas by which requests are checked. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { ENGINE_VERSION } from '../measure/engine-version.ts';
import type { Access } from './access.ts';

/** Must come before the routes that it describes. */
export async function describeApi(app: FastifyInstance, { needsToken }: Access): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Staffcurve',
        version: ENGINE_VERSION,
        description: 'Scenarios, runs and their results. Faults are answered as application/problem+json (RFC 9457).',
      },
      ...(needsToken
        ? {
            components: { securitySchemes: { token: { type: 'http' as const, scheme: 'bearer' } } },
            security: [{ token: [] }],
          }
        : {}),
    },
    transform: jsonSchemaTransform,
  });
}

export async function docPages(app: FastifyInstance): Promise<void> {
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { validatorUrl: null, layout: 'BaseLayout' } });
}
