/** `costs`: what the operation costs beside pay. */

import { z } from 'zod';
import { duration } from '../../fields/duration.ts';
import { defaultField, field, group, noted, optionalField } from '../../fields/field.ts';
import type { Kind } from '../../fields/kind.ts';
import { money } from '../../fields/money.ts';
import { number, ordinal } from '../../fields/number.ts';
import { accept, refuse } from '../../fields/reading.ts';
import { share } from '../../fields/share.ts';
import { shown } from '../../fields/shown.ts';

const CURRENCY = 'a currency of three letters such as EUR';
const currency: Kind<string> = {
  name: 'currency',
  accepted: CURRENCY,
  json: { type: 'string', pattern: '^[A-Z]{3}$' },
  read: (raw) =>
    typeof raw === 'string' && /^[A-Z]{3}$/.test(raw)
      ? accept(raw)
      : refuse(`expected a currency, found ${shown(raw)}`, CURRENCY),
  show: (value) => value,
};

const shape = {
  currency: defaultField(currency, 'EUR', { summary: 'Currency of every amount.' }),
  full_time_week: defaultField(ordinal(duration({ above: 0, max: 168 * 3_600 })), '37.5h', {
    summary: 'Paid hours of one full-time agent.',
  }),
  on_top_of_pay: defaultField(share({ min: 0, max: 10 }), '0%', { summary: "Employer's contributions and benefits." }),
  overtime: defaultField(share({ min: 0, max: 10 }), '100%', {
    summary: 'Pay of overtime as a share of ordinary pay.',
  }),
  seat: optionalField(money('month'), { summary: 'For each agent at the peak.', example: '140/month' }),
  voice: optionalField(money('minute'), { summary: 'Telephony.', example: '0.015/minute' }),
  chat: optionalField(money('contact'), { summary: 'Chat.', example: '0.04/contact' }),
  email: optionalField(money('contact'), { summary: 'Email.', example: '0.01/contact' }),
  supervisors: group(
    {
      agents_each: field(number({ above: 0, max: 1e4 }), { summary: 'Agents for each supervisor.', example: '12' }),
      pay: field(money('hour'), { summary: 'Pay of a supervisor.', example: '29/hour' }),
    },
    { summary: 'Supervisors.' },
  ).optional(),
  hiring: group(
    {
      each: field(money(), { summary: 'Hiring and training one agent.', example: '4000' }),
      life: defaultField(duration({ above: 0, months: true }), '24mo', { summary: 'Time over which it is spread.' }),
    },
    { summary: 'For each agent beyond those of the plan that a what-if changes.' },
  ).optional(),
  fixed: optionalField(money('month'), { summary: 'All else.', example: '900/month' }),
};

const selfServiceCost = group(
  {
    visit: optionalField(money(), { summary: 'For each visit.', example: '0.01' }),
    session: optionalField(money(), { summary: 'For each session of a bot.', example: '0.35' }),
    upkeep: optionalField(money('month'), { summary: 'Upkeep.', example: '15/month' }),
    article: group(
      {
        price: field(money(), {
          summary: 'For each article beyond those of the plan that a what-if changes.',
          example: '220',
        }),
        life: defaultField(duration({ above: 0, months: true }), '24mo', { summary: 'Time over which it is spread.' }),
      },
      { summary: 'Articles added.' },
    ).optional(),
  },
  { summary: 'What a help centre or bot costs, under its own name.' },
);

/** Keys of `costs` that are no names in `self_service`. */
export const COST_KEYS: readonly string[] = Object.keys(shape);

export const costs = noted(z.object(shape).catchall(selfServiceCost), {
  summary: 'What the operation costs beside pay; a help centre or bot stands under its own name.',
}).optional();
