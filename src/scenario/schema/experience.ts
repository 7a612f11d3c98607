/** `experience`: how what happened turns into scores. Every default is an assumption; `docs/experience.md` says whose. */
import type { z } from 'zod';
import { defaultField, field, group, optionalField, variant } from '../../fields/field.ts';
import { isTable } from '../../fields/is-table.ts';
import type { Kind } from '../../fields/kind.ts';
import { number } from '../../fields/number.ts';
import { share } from '../../fields/share.ts';
import type { Score } from '../experience.ts';
import { CES_DEFAULTS, CSAT_DEFAULTS, RETENTION_DEFAULTS } from '../experience-defaults.ts';
import { durationTable, shareTable } from './curve-table.ts';

const SUMMARIES: Readonly<Record<keyof Score, string>> = {
  best: 'Expected score where nothing went wrong.',
  spread: "Standard deviation of customers' scores around the expected one.",
  waiting: 'Change by the live hold over the whole case, linear between the points.',
  reply: 'Change by the time to the first reply, of cases that began with an email, linear between the points.',
  self_service: 'Change for a visit to self-service that did not solve the case; or a table by the time that it took.',
  false_solved: 'Change, beside that one, where self-service seemed to have solved it.',
  abandoned: 'Change when the customer abandoned for good.',
  unresolved: 'Change when the case ended without a resolution in any other way.',
  each_repeat: 'Change for each repeat.',
  each_transfer: 'Change for each transfer.',
};

/** A score from `low` to `high`: the best, and what takes away from it. */
function score(low: number, high: number, summary: string, defaults: Score | undefined): z.ZodType {
  const effect = number({ min: low - high, max: high - low });
  const one = (
    name: 'best' | 'spread' | 'false_solved' | 'abandoned' | 'unresolved' | 'each_repeat' | 'each_transfer',
    kind: Kind<number>,
  ) =>
    defaults === undefined
      ? optionalField(kind, { summary: SUMMARIES[name], absent: FOLLOWS })
      : defaultField(kind, defaults[name], { summary: SUMMARIES[name] });
  const curve = (name: 'waiting' | 'reply', example: string) => {
    const type = durationTable(effect, { summary: SUMMARIES[name], example, ...absent });
    return defaults === undefined ? type.optional() : type.prefault({ ...defaults[name] });
  };
  const absent = defaults === undefined ? { absent: FOLLOWS } : {};
  const selfService = variant(
    {
      options: {
        number: field(effect, { summary: 'Change for a visit that did not solve the case.' }),
        by_time: durationTable(effect, {
          summary: 'Change by the time of the visit.',
          example: '{ 0m: 0, 10m: -0.4 }',
        }),
      },
      pick: (value) => (isTable(value) ? 'by_time' : 'number'),
    },
    { summary: SUMMARIES.self_service, ...absent },
  );
  return group(
    {
      best: one('best', number({ min: low, max: high })),
      spread: one('spread', number({ above: 0, max: high - low })),
      waiting: curve('waiting', '{ 0s: 0, 1m: -0.1, 5m: -0.5 }'),
      reply: curve('reply', '{ 0h: 0, 8h: -0.1, 48h: -0.8 }'),
      self_service: defaults === undefined ? selfService.optional() : selfService.prefault(defaults.self_service),
      false_solved: one('false_solved', effect),
      abandoned: one('abandoned', effect),
      unresolved: one('unresolved', effect),
      each_repeat: one('each_repeat', effect),
      each_transfer: one('each_transfer', effect),
    },
    { summary },
  ).prefault({});
}

const FOLLOWS = "that of `csat` × 2.5, and the best score's distance from 1 × 2.5";

/** As a user would write it. */
function percent(value: number): string {
  return `${Number((value * 100).toPrecision(12))}%`;
}

const change = number({ min: -4, max: 4 });

const agents = group(
  {
    best: field(number({ min: 1, max: 5 }), { summary: 'Satisfaction where nothing weighs on the agents.' }),
    occupancy: shareTable(change, {
      summary: 'Change by occupancy, linear between the points.',
      example: '{ 75%: 0, 90%: -0.6 }',
      absent: 'none',
    }).optional(),
    overtime: shareTable(change, {
      summary: "Change by overtime's share of paid time, linear between the points.",
      example: '{ 0%: 0, 10%: -0.5 }',
      absent: 'none',
    }).optional(),
    repeats: shareTable(change, {
      summary: "Change by repeats' share of the contacts handled, linear between the points.",
      example: '{ 0%: 0, 30%: -0.4 }',
      absent: 'none',
    }).optional(),
  },
  { summary: 'Satisfaction of agents, 1 to 5; nothing is said of it unless this is given, and no number is ours.' },
);

export const experience = group(
  {
    csat: score(1, 5, 'Satisfaction, 1 to 5.', CSAT_DEFAULTS),
    nps: score(0, 10, 'Likelihood to recommend, 0 to 10.', undefined),
    ces: score(1, 7, 'Customer effort score, 1 to 7, 7 easy.', CES_DEFAULTS),
    retention: group(
      {
        best: defaultField(share(), percent(RETENTION_DEFAULTS.best), {
          summary: 'Chance of staying at the best score.',
        }),
        lost_per_csat_point: defaultField(share(), percent(RETENTION_DEFAULTS.lost_per_csat_point), {
          summary: 'Chance lost for each point of satisfaction below it.',
        }),
      },
      { summary: 'Chance that the customer stays.' },
    ).prefault({}),
    agents: agents.optional(),
  },
  { summary: 'How what happened turns into scores. Every default is an assumption; `{}` takes them all.' },
).optional();
