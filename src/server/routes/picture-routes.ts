/** A run's answer as charts and as files to take away. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { chartSummarySchema } from '../api.ts';
import { type ExportForm, exportForms } from '../pictures/picture-forms.ts';
import type { PicturePool } from '../pictures/picture-pool.ts';
import { RequestProblem } from '../problem.ts';
import type { RunDesk } from '../runs/run-desk.ts';
import { standsAlone } from '../security-headers.ts';

const tags = ['Charts and files'];
const types = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/** How each export is sent: tables and charts are several, and come packed. */
const endings: Readonly<Record<ExportForm, keyof typeof types>> = {
  ...{ json: 'json', html: 'html', xlsx: 'xlsx' },
  ...{ csv: 'zip', svg: 'zip', png: 'zip' },
};

const runParams = z.object({ id: z.string() });
const chartParams = runParams.extend({ file: z.string() });
const chartQuery = z.object({ theme: z.enum(['light', 'dark']).default('light') });

export function pictureRoutes(desk: RunDesk, pictures: PicturePool): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/runs/:id/charts',
      {
        schema: {
          ...{ tags, summary: 'What charts there are of an answer', params: runParams },
          response: { 200: z.array(chartSummarySchema) },
        },
      },
      async ({ params: { id } }) => {
        const made = await pictures.make({ answer: desk.requireAnswer(id), want: 'list' });
        return made !== undefined && 'charts' in made ? [...made.charts] : [];
      },
    );

    app.get(
      '/runs/:id/charts/:file',
      {
        schema: {
          ...{ tags, summary: 'One chart: its name with .svg, .png or .json (Vega-Lite)' },
          ...{ params: chartParams, querystring: chartQuery },
        },
      },
      async ({ params: { id, file }, query: { theme } }, reply) => {
        const answer = desk.requireAnswer(id);
        const [, name, form] = /^([a-z0-9-]+)\.(svg|png|json)$/.exec(file) ?? [];
        const made =
          name === undefined
            ? undefined
            : await pictures.make({ answer, want: 'chart', name, form: form as 'svg' | 'png' | 'json', theme });
        if (made === undefined || !('bytes' in made)) {
          throw new RequestProblem('not-found', `the run has no chart ${JSON.stringify(file.slice(0, 80))}`);
        }
        return send(reply, made.bytes, form as 'svg' | 'png' | 'json');
      },
    );

    for (const form of exportForms) {
      app.get(
        `/runs/:id/export.${form}`,
        { schema: { tags, summary: `The answer as ${summaries[form]}`, params: runParams } },
        async ({ params: { id } }, reply) => {
          const answer = desk.requireAnswer(id);
          const made = await pictures.make({ answer, want: 'export', form });
          if (made === undefined || !('bytes' in made)) throw new RequestProblem('not-found', 'it has no such form');
          const ending = endings[form];
          const name = `${fileName(answer.asked.scenario.id)}-${answer.asked.kind}`;
          reply.header('content-disposition', `attachment; filename="${name}.${ending}"`);
          return send(reply, made.bytes, ending);
        },
      );
    }
  };
}

const summaries: Readonly<Record<ExportForm, string>> = {
  json: 'JSON, as the command line tells it',
  html: 'one page with charts and tables',
  xlsx: 'a workbook',
  csv: 'tables, in a zip',
  svg: 'charts as SVG, in a zip',
  png: 'charts as PNG, in a zip',
};

/** A run's id stands for its very results, so what is made of them need not be asked for twice. */
function send(reply: FastifyReply, bytes: Uint8Array | string, type: keyof typeof types): FastifyReply {
  return standsAlone(reply)
    .type(types[type])
    .header('cache-control', 'private, max-age=3600')
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function fileName(id: string): string {
  const base = id
    .split('/')
    .at(-1)!
    .replace(/\.ya?ml$/, '');
  return base.replace(/[^\w.-]+/g, '-');
}
