/** What does not depend on any scenario: the metrics, the grammar, and how the server is. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { metrics } from '../../fields/metrics.ts';
import { scenarioJsonSchema } from '../../scenario/json-schema.ts';

const tags = ['Definitions'];

export const factRoutes: FastifyPluginAsyncZod = async (app) => {
  let grammar: object | undefined;

  app.get(
    '/metrics',
    { schema: { tags, summary: 'Every metric: label, definition, unit, which way is better' } },
    () => metrics,
  );

  app.get('/schema', { schema: { tags, summary: 'The grammar of scenarios as JSON Schema' } }, () => {
    grammar ??= scenarioJsonSchema();
    return grammar;
  });
};
