/** `self_service`: what happens before anyone is contacted. */
import { choice } from '../../fields/choice.ts';
import { defaultField, field, group, list, optionalField, table, variant } from '../../fields/field.ts';
import { isTable } from '../../fields/is-table.ts';
import { localDate, localDateTime } from '../../fields/local-date.ts';
import { name } from '../../fields/name.ts';
import { integer, number } from '../../fields/number.ts';
import { share } from '../../fields/share.ts';
import { law } from './laws.ts';

const common = (visit: string) => ({
  tried_first: defaultField(share(), '100%', {
    summary: 'Share of the cases of the types that name it which start here.',
  }),
  false_solved: group(
    {
      share: field(share(), { summary: 'Share of the solved that were not.' }),
      after: law({ summary: 'How long after they come back, straight to an agent.', example: '20h' }),
    },
    { summary: 'Visits that seem solved and come back.' },
  ).optional(),
  gives_up: defaultField(share(), '0%', { summary: 'Share of the unsolved who leave without contacting anyone.' }),
  residue: defaultField(number({ min: 0.01, max: 100 }), 1, {
    summary: `Factor on the handle time of what still reaches an agent after ${visit}.`,
    example: '1.15',
  }),
});

const helpCentre = group(
  {
    kind: defaultField(choice(['help_centre']), 'help_centre', { summary: 'A help centre.' }),
    articles: field(integer({ min: 0, max: 1e6 }), { summary: 'Articles written so far, on the most-asked reasons.' }),
    reasons: field(integer({ min: 1, max: 1e6 }), { summary: 'Distinct questions that customers have.' }),
    popularity: defaultField(number({ min: 0, max: 10 }), 1, {
      summary: 'Zipf exponent: how unevenly the reasons are asked; 0 is evenly.',
    }),
    read_time: law({ summary: 'How long a visit takes.', example: '{ mean: 3m, cv: 0.8 }' }),
    solved: field(share(), { summary: 'Share of the visits that find an article on their question which it solves.' }),
    ...common('a visit'),
  },
  { summary: 'A help centre.' },
);

const bot = group(
  {
    kind: field(choice(['bot']), { summary: 'A bot.' }),
    sessions: optionalField(integer({ min: 1, max: 1e6 }), {
      summary: 'Sessions that it can hold at once.',
      absent: 'no limit',
    }),
    when_full: defaultField(choice(['pass_on', 'wait']), 'pass_on', {
      summary: 'What a full bot does: pass on without residue, or let wait.',
    }),
    session_time: law({ summary: 'How long a session takes.', example: '{ mean: 2m30s, cv: 0.7 }' }),
    solved: variant(
      {
        options: {
          share: field(share(), { summary: 'Share of the sessions that it solves.' }),
          ramp: table(localDate(), field(share(), { summary: 'Share on this date; between two it goes linearly.' }), {
            summary: 'A ramp.',
          }),
        },
        pick: (value) => (isTable(value) ? 'ramp' : 'share'),
      },
      {
        summary: 'Share of the sessions that it solves, or a ramp by date.',
        example: '{ 2026-03-02: 30%, 2026-06-01: 45% }',
      },
    ),
    reasons: table(
      name(),
      group(
        {
          share: field(share(), { summary: 'Share of the sessions that are about it.' }),
          solved: field(share(), { summary: 'Share of those that it solves.' }),
        },
        { summary: 'One reason.' },
      ),
      { summary: 'Reasons that it solves better or worse than the rest, which goes by `solved`.' },
    ).prefault({}),
    outages: list(
      group(
        {
          from: field(localDateTime(), { summary: 'Begin.', example: '2026-03-04 10:00' }),
          to: field(localDateTime(), { summary: 'End.', example: '2026-03-04 13:00' }),
        },
        { summary: 'One outage.' },
      ),
      { summary: 'When the bot is down and passes everyone on.' },
    ).prefault([]),
    ...common('a session'),
  },
  { summary: 'A bot.' },
);

export const selfService = table(
  name(),
  variant(
    {
      options: { help_centre: helpCentre, bot },
      pick(value) {
        const kind = isTable(value) ? value.kind : undefined;
        if (kind === 'bot') return 'bot';
        if (kind === undefined || kind === 'help_centre') return 'help_centre';
        return { message: 'unknown kind of self-service', accepted: 'help_centre, bot', at: ['kind'] };
      },
    },
    { summary: 'A help centre, or a bot (`kind: bot`).' },
  ),
  { summary: 'What customers may try before they contact anyone, by name.' },
).prefault({});
