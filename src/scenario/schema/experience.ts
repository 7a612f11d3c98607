/** `experience`: how what happened turns into scores. */
import type { z } from 'zod';
import { field, group, optionalField } from '../../fields/field.ts';
import { number } from '../../fields/number.ts';
import { share } from '../../fields/share.ts';
import { durationTable } from './duration-table.ts';

/** A score from `low` to `high`: the best, and what takes away from it. */
function score(low: number, high: number, summary: string): z.ZodType {
  const effect = number({ min: low - high, max: high - low });
  return group(
    {
      best: optionalField(number({ min: low, max: high }), { summary: 'Expected score where nothing went wrong.' }),
      spread: optionalField(number({ above: 0, max: high - low }), {
        summary: 'Standard deviation around the expected score.',
      }),
      waiting: durationTable(
        effect,
        'Change by the live hold over the whole case.',
        '{ 0s: 0, 1m: -0.1, 5m: -0.5 }',
      ).optional(),
      reply: durationTable(effect, 'Change by the first response, email.', '{ 0h: 0, 8h: -0.1, 48h: -0.8 }').optional(),
      self_service: optionalField(effect, { summary: 'Change for an effort in self-service that did not solve it.' }),
      abandoned: optionalField(effect, { summary: 'Change when the customer abandoned for good.' }),
      unresolved: optionalField(effect, { summary: 'Change when the case stayed unresolved.' }),
      each_repeat: optionalField(effect, { summary: 'Change for each repeat.' }),
      each_transfer: optionalField(effect, { summary: 'Change for each transfer.' }),
    },
    { summary },
  );
}

export const experience = group(
  {
    csat: score(1, 5, 'Satisfaction, 1 to 5.').optional(),
    nps: score(0, 10, 'Likelihood to recommend, 0 to 10.').optional(),
    ces: score(1, 7, 'Customer effort score, 1 to 7, 7 easy.').optional(),
    retention: group(
      {
        best: field(share(), { summary: 'Chance of staying at the best score.', example: '99.2%' }),
        lost_per_csat_point: field(share(), { summary: 'Chance lost for each point of satisfaction below it.' }),
      },
      { summary: 'Chance that the customer stays.' },
    ).optional(),
  },
  { summary: 'How what happened turns into scores. Every default is an assumption.' },
).optional();
