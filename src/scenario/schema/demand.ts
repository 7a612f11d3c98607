/** `demand` of a contact type: a rate, a history of counts or exact arrivals to replay. */
import { choice } from '../../fields/choice.ts';
import { defaultField, field, group, list, optionalField, shorthand } from '../../fields/field.ts';
import { filePath } from '../../fields/file-path.ts';
import { reference } from '../../fields/name.ts';
import { number } from '../../fields/number.ts';
import { rate } from '../../fields/rate.ts';
import { text, yesNo } from '../../fields/text.ts';

const fileOrMore = (raw: unknown): unknown => (typeof raw === 'string' ? { file: raw } : raw);

const type = optionalField(text(200), {
  summary: 'Value of the column `contact_type` to take.',
  absent: "the contact type's own name",
});

const history = shorthand(
  group(
    {
      file: field(filePath('history'), { summary: 'CSV file `start,contact_type,count[,average_handle_time]`.' }),
      counts: defaultField(choice(['offered', 'cases']), 'offered', {
        summary: 'What the counts count: offered contacts, or cases.',
      }),
      type,
    },
    { summary: 'A history of counts.' },
  ),
  fileOrMore,
  [filePath('history').json],
  { summary: 'Counts by interval, from a file; a bare path is its `file`.', example: 'data/billing.csv' },
);

const replay = shorthand(
  group(
    {
      file: field(filePath('replay'), { summary: 'CSV file `arrival,contact_type[,handle_time][,patience]`.' }),
      type,
      returns: defaultField(yesNo(), false, { summary: 'Whether self-service, retries and repeats stay on.' }),
    },
    { summary: 'Exact arrivals.' },
  ),
  fileOrMore,
  [filePath('replay').json],
  { summary: 'Exact arrivals, from a file; a bare path is its `file`.', example: 'data/calls.csv' },
);

/** The ways of saying how much is asked; exactly one is given. */
export const DEMAND_SOURCES: readonly string[] = ['volume', 'per_customer', 'history', 'replay'];

export const demand = group(
  {
    volume: optionalField(rate({ min: 0, max: 1e9 }), {
      summary: 'Cases, averaged over the week.',
      example: '1800/week',
    }),
    per_customer: optionalField(rate({ min: 0, max: 1e4 }), {
      summary: 'Cases for each customer.',
      example: '0.03/week',
    }),
    history: history.optional(),
    replay: replay.optional(),
    from: shorthand(
      list(field(reference('customers'), { summary: 'A segment.' }), { summary: 'Segments.' }, 1),
      (raw) => (typeof raw === 'string' ? [raw] : raw),
      [{ type: 'string' }],
      {
        summary: 'Customer segments that ask.',
        example: '[europe, americas]',
        absent: 'all of them; nobody in particular where there are none',
      },
    ).optional(),
    pattern: optionalField(reference('patterns'), {
      summary: 'When they ask; not with a history or replay.',
      absent: 'evenly',
    }),
    busyness: defaultField(number({ min: 0, max: 5 }), 0, {
      summary: "Coefficient of variation of the type's own random factor a day, on top of the shared one.",
    }),
    scale: defaultField(number({ min: 0, max: 1e6 }), 1, {
      summary: 'Factor on all of it: what a campaign multiplies.',
    }),
  },
  { summary: 'How much is asked: one of `volume`, `per_customer`, `history`, `replay`.' },
);
