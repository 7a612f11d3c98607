/**
 * What server and page say to each other: the shape of every request, checked on arrival, and of every answer. The types
 * here are the page's too, which imports them as types alone; the API's own pages are made from the same schemas.
 *
 *     GET    /api/scenarios                    ScenarioSummary[]
 *     GET    /api/scenarios/{id}               ScenarioDetail
 *     POST   /api/scenarios                    NewScenario      → 201 ScenarioDetail; 409 where it exists
 *     PUT    /api/scenarios/{id}               ChangedScenario  → 200 ScenarioDetail; 412 where it has changed meanwhile
 *     POST   /api/validate                     Draft            → 200 Validation, sound or not
 *     POST   /api/runs                         RunRequest       → 202 RunState; 200 RunAnswer where the results are kept
 *                                              ?kept=only: 204 where they are not kept, and nothing is run
 *                                              ?without=…: lists of the results that are left empty
 *     GET    /api/runs                         RunState[], the last asked first
 *     GET    /api/runs/{id}                    RunAnswer
 *     GET    /api/runs/{id}/events             server-sent events `state`, each a RunState; ends with the run
 *     DELETE /api/runs/{id}                    RunState, cancelled
 *     GET    /api/runs/{id}/charts             ChartSummary[]
 *     GET    /api/runs/{id}/charts/{name}.svg  also .png, and .json: a Vega-Lite specification (?theme=light|dark)
 *     GET    /api/runs/{id}/export.json        also .html, .xlsx, .csv (a zip of tables), .svg and .png (a zip of charts)
 *     GET    /api/metrics                      MetricFacts[]
 *     GET    /api/schema                       JSON Schema of scenarios
 *     GET    /api/health                       Health
 *     POST   /api/session                      SessionRequest   → 204 and a cookie; only where a token is asked for
 *
 * Ids of scenarios are paths with `/`, seen from the served folder; in a URL they may be encoded or not. What goes wrong
 * is answered as `application/problem+json`, a `Problem`.
 */
import { z } from 'zod';
import type { MetricDefinition } from '../fields/metrics.ts';
import { LIMITS } from '../scenario/limits.ts';

/** Longest path of a scenario, in characters. */
const LONGEST_ID = 200;
const MOST_SETTINGS = 200;
/** Multiples of today's need that make sense. */
const MOST_VOLUME = 1000;
const MOST_VOLUMES = 100;
const MOST_PLANS = 50;
const MOST_METRICS = 50;

const text = z.string().max(LIMITS.yamlBytes).describe('YAML of a scenario');
const id = z.string().min(1).max(LONGEST_ID).describe('path of a scenario as seen from the served folder');
const setting = z.string().max(10_000).describe('path=value, as with --set');
const hash = z.string().describe('64 hexadecimal digits');
const volume = z.number().positive().max(MOST_VOLUME);
const metric = z.string().min(1).max(300);

export const faultSchema = z
  .object({
    file: z.string(),
    line: z.number().int(),
    column: z.number().int(),
    path: z.string().describe('path in the scenario; empty where the file as a whole is meant'),
    message: z.string(),
    accepted: z.string().optional().describe('what is accepted instead'),
    suggestion: z.string().optional().describe('the likeliest correct spelling'),
  })
  .describe('a fault or warning, as the command line tells it');
/** A fault or warning in what a user wrote. */
export type ApiFault = z.infer<typeof faultSchema>;

export const problemSchema = z
  .object({
    type: z.string().describe('urn:staffcurve:problem:… ; says which kind of problem it is'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    faults: z.array(faultSchema).optional().describe('everything that is wrong with what was sent'),
  })
  .describe('RFC 9457');
export type Problem = z.infer<typeof problemSchema>;

export const scenarioSummarySchema = z.object({
  id,
  name: z.string(),
  description: z.string(),
  hash: hash.nullable().describe('of the scenario and its data; null where the plan has faults'),
  faults: z.number().int().describe('how many there are, those in variants of `what_if` included'),
});
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;

export const scenarioDetailSchema = scenarioSummarySchema.extend({
  text,
  revision: z.string().describe('of the very text, comments included; to be given back when it is saved'),
  faults: z.array(faultSchema),
  warnings: z.array(faultSchema),
  resolved: z
    .json()
    .optional()
    .describe('as the engine takes it, in SI units; absent where the plan has faults, and where it is large'),
  files: z
    .record(z.string(), z.string())
    .describe('texts of the other files that it reads, by the path under which a loader asks for them'),
});
export type ScenarioDetail = z.infer<typeof scenarioDetailSchema>;

export const newScenarioSchema = z.strictObject({ id, text });
export type NewScenario = z.infer<typeof newScenarioSchema>;

export const changedScenarioSchema = z.strictObject({
  text,
  revision: z.string().max(100).describe('the revision that the text was made from'),
});
export type ChangedScenario = z.infer<typeof changedScenarioSchema>;

export const draftSchema = z.strictObject({
  id: id.optional().describe('where the text would lie: files that it names are sought from there'),
  text,
});
/** A text to be checked. */
export type Draft = z.infer<typeof draftSchema>;

export const validationSchema = z.object({
  faults: z.array(faultSchema),
  warnings: z.array(faultSchema),
  hash: hash.optional().describe('where there are no faults'),
});
export type Validation = z.infer<typeof validationSchema>;

const common = {
  replications: z.number().int().min(1).max(LIMITS.replications).optional(),
  seed: z.number().int().min(0).max(LIMITS.seed).optional(),
  set: z.array(setting).max(MOST_SETTINGS).optional().describe('fields to change first'),
};
const band = z.boolean().optional().describe('false: without the band of the requirement, which takes half the time');

export const runOptionsSchema = z.strictObject({
  ...common,
  what_if: z.array(z.string()).max(1).optional().describe('a variant to run in place of the plan'),
});
export const compareOptionsSchema = z.strictObject({
  ...common,
  what_if: z
    .array(z.string())
    .max(MOST_PLANS)
    .optional()
    .describe('variants; all where neither they nor others are named'),
  others: z.array(id).max(MOST_PLANS).optional().describe('other scenarios of the folder'),
});
export const growOptionsSchema = z.strictObject({
  ...common,
  volumes: z.array(volume).min(1).max(MOST_VOLUMES).optional().describe('multiples of today’s need'),
  staff: z.boolean().optional().describe('false: today’s team alone'),
  what_if: z.array(z.string()).max(1).optional().describe('a variant to grow in place of the plan'),
  band,
});
export const sweepOptionsSchema = z.strictObject({
  ...common,
  over: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(300),
        values: z.union([z.array(z.json()).max(1000), z.string().max(200)]).describe('a list, or `10..20 by 2`'),
      }),
    )
    .max(2)
    .optional()
    .describe('one field or two; those of the file’s `sweep` where there are none'),
  metrics: z.array(metric).max(MOST_METRICS).optional(),
});
export const tornadoOptionsSchema = z.strictObject({
  ...common,
  vary: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(300),
        spread: z.union([z.string().max(100), z.array(z.json()).length(2)]).describe('`±10%`, or [low, high]'),
      }),
    )
    .max(MOST_PLANS)
    .optional()
    .describe('assumptions; those of the file’s `tornado` where there are none'),
  metric: metric.optional(),
});
export const staffOptionsSchema = z.strictObject({
  ...common,
  by: z.enum(['interval', 'hours', 'shift']).optional().describe('instead of the form that each group is written in'),
  volume: volume.optional(),
  band,
});

export const runKinds = ['run', 'compare', 'grow', 'sweep', 'tornado', 'staff'] as const;
export type RunKind = (typeof runKinds)[number];

const scenario = z
  .strictObject({ id, text: text.optional().describe('instead of what the file holds') })
  .describe('a scenario of the folder');

export const runRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run'), scenario, options: runOptionsSchema.optional() }),
  z.strictObject({ kind: z.literal('compare'), scenario, options: compareOptionsSchema.optional() }),
  z.strictObject({ kind: z.literal('grow'), scenario, options: growOptionsSchema.optional() }),
  z.strictObject({ kind: z.literal('sweep'), scenario, options: sweepOptionsSchema.optional() }),
  z.strictObject({ kind: z.literal('tornado'), scenario, options: tornadoOptionsSchema.optional() }),
  z.strictObject({ kind: z.literal('staff'), scenario, options: staffOptionsSchema.optional() }),
]);
export type RunRequest = z.infer<typeof runRequestSchema>;

export const runStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof runStatuses)[number];

export const runStateSchema = z.object({
  id: z.string().describe('64 hexadecimal digits: the same for the same question to the same engine'),
  kind: z.enum(runKinds),
  status: z.enum(runStatuses),
  progress: z.object({ done: z.number(), of: z.number() }).describe('replications; of 0 until it is known'),
  ahead: z.number().int().optional().describe('runs that are waiting before this one'),
  scenario: z.object({ id: z.string(), name: z.string(), hash }),
  options: z.record(z.string(), z.json()).describe('as asked'),
  problem: problemSchema.optional().describe('why it failed'),
});
export type RunState = z.infer<typeof runStateSchema>;

export const runAnswerSchema = runStateSchema.extend({
  text: text.optional().describe('of the scenario, where the run was asked with one'),
  results: z.json().optional().describe('as the command line tells them with --json; absent until the run is done'),
});
/** Results are of the kind that was asked: `CostedRunResults`, `CompareResults`, `GrowResults` and so on. */
export type RunAnswer<Results = unknown> = Omit<z.infer<typeof runAnswerSchema>, 'results'> & { results?: Results };

export const answerQuerySchema = z.object({
  without: z.string().max(200).optional().describe('lists of the results to leave empty: intervals,replication_totals'),
});
export const askQuerySchema = answerQuerySchema.extend({
  kept: z.literal('only').optional().describe('answer what is kept, else 204; nothing is run'),
});

export const chartSummarySchema = z.object({
  name: z.string(),
  title: z.string().describe('the finding, in a sentence'),
  subtitle: z.string().describe('measure, unit and band'),
});
export type ChartSummary = z.infer<typeof chartSummarySchema>;

/** A metric as the table of metrics has it, under its identifier. */
export type MetricFacts = { readonly name: string } & MetricDefinition;

export const healthSchema = z.object({
  status: z.enum(['ok', 'closing']),
  engine: z.string(),
  runs: z.object({ running: z.number().int(), queued: z.number().int() }),
});
export type Health = z.infer<typeof healthSchema>;

export const sessionRequestSchema = z.strictObject({ token: z.string().max(1000) });
export type SessionRequest = z.infer<typeof sessionRequestSchema>;
