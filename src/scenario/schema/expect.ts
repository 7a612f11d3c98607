/** `expect`, `growth`, `what_if`, `sweep` and `tornado`: what is asked of the plan. */
import { field, group, list, noted, optionalField, table, transformed } from '../../fields/field.ts';
import type { Kind } from '../../fields/kind.ts';
import { name } from '../../fields/name.ts';
import { number } from '../../fields/number.ts';
import { share } from '../../fields/share.ts';
import { text } from '../../fields/text.ts';
import { targetKind } from '../target.ts';

export const expect = list(
  field(targetKind, {
    summary:
      'One target: `metric op value`, then at will `each interval`, `each day` or `each week`, and `in 90% of runs`. The metric stands behind the name it is about and a dot, or alone for the total; op is `>=`, `<=`, `>` or `<`.',
    example: 'billing.service_level >= 80% each day in 90% of runs',
  }),
  { summary: 'What the plan must hold; a miss exits with 2.' },
).prefault([]);

export const growth = group(
  {
    volume: list(
      field(number({ above: 0, max: 1_000 }), { summary: 'A multiple.' }),
      {
        summary: "Multiples of today's need.",
        example: '[1, 1.5, 2, 3]',
      },
      1,
    ).prefault([1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3]),
    monthly: optionalField(share({ above: 0, max: 1 }), {
      summary: 'Growth a month: turns a multiple into a date.',
      example: '4%',
    }),
  },
  { summary: 'The volumes of the staffing curve.' },
).optional();

/** A value given at a path: it is checked against the field at that path, once the scenario is known. */
export const anyValue = noted(
  transformed((raw) => raw),
  { summary: 'A new value, or { add: … } or { times: … }.' },
);

const path: Kind<string> = { ...text(500), name: 'path', json: { type: 'string', minLength: 1 } };

export const change = table(path, anyValue, {
  summary:
    'New values by path; `*` stands for every name, `{ add: x }` and `{ times: x }` act on what is there, `null` takes out.',
  example: '{ agent_groups.generalists.count: { add: 5 } }',
});

export const whatIf = table(
  name(),
  group(
    { name: optionalField(text(200), { summary: 'Title.', absent: 'its key' }), change },
    { summary: 'A variant of this scenario.' },
  ),
  { summary: 'Named variants of this scenario.' },
).prefault({});

export const sweep = table(path, anyValue, {
  summary: 'Values to go through by path: a list, or a range such as 30%..60% by 10%.',
  example: '{ agent_groups.generalists.count: [14, 16, 18] }',
}).prefault({});

export const tornado = table(path, anyValue, {
  summary: 'How far to vary by path: ±10%, or a list of a low and a high value.',
  example: '{ contact_types.billing.handle.talk.mean: ±10% }',
}).prefault({});
