/** Scenarios of the folder: listed, read, checked and saved. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { scenarioHash } from '../../scenario/hash.ts';
import {
  changedScenarioSchema,
  draftSchema,
  newScenarioSchema,
  scenarioDetailSchema,
  scenarioSummarySchema,
  validationSchema,
} from '../api.ts';
import type { ScenarioFolder } from '../folder/scenario-folder.ts';
import { requireScenarioPath } from '../folder/scenario-path.ts';
import type { ScenarioReader } from '../folder/scenario-reader.ts';
import { sound } from '../runs/unsound.ts';

/** Of a text that lies nowhere yet. */
const unnamed = 'scenario.yaml';
const tags = ['Scenarios'];
const idParams = z.object({ '*': z.string() });

export function scenarioRoutes(folder: ScenarioFolder, reader: ScenarioReader): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/scenarios',
      { schema: { tags, summary: 'All scenarios of the folder', response: { 200: z.array(scenarioSummarySchema) } } },
      () => reader.summaries(),
    );

    app.get(
      '/scenarios/*',
      {
        schema: {
          ...{ tags, summary: 'One scenario, by its path', params: idParams },
          response: { 200: scenarioDetailSchema },
        },
      },
      ({ params }) => reader.detail(params['*']),
    );

    app.post(
      '/scenarios',
      {
        schema: {
          ...{ tags, summary: 'Save a new scenario; it must be sound', body: newScenarioSchema },
          response: { 201: scenarioDetailSchema },
        },
      },
      ({ body: { id, text } }, reply) => {
        requireScenarioPath(id);
        sound(reader.read(id, text));
        folder.create(id, text);
        reply.status(201).header('location', `/api/scenarios/${id.split('/').map(encodeURIComponent).join('/')}`);
        return reader.detail(id);
      },
    );

    app.put(
      '/scenarios/*',
      {
        schema: {
          ...{ tags, summary: 'Save over a scenario that has not changed since it was read' },
          ...{ params: idParams, body: changedScenarioSchema },
          response: { 200: scenarioDetailSchema },
        },
      },
      ({ params: { '*': id }, body: { text, revision } }) => {
        requireScenarioPath(id);
        sound(reader.read(id, text));
        folder.replace(id, text, revision);
        return reader.detail(id);
      },
    );

    app.post(
      '/validate',
      {
        schema: {
          ...{ tags, summary: 'Everything that is wrong with a text', body: draftSchema },
          response: { 200: validationSchema },
        },
      },
      ({ body: { id = unnamed, text } }) => {
        requireScenarioPath(id);
        const { resolved, faults, warnings } = reader.read(id, text);
        const found = { faults: [...faults], warnings: [...warnings] };
        return resolved === undefined ? found : { ...found, hash: scenarioHash(resolved) };
      },
    );
  };
}
