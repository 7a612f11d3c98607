/** `passport`: how the scenario came from a history, and how well it foretold days that it never saw. */
import { choice } from '../../fields/choice.ts';
import { field, group } from '../../fields/field.ts';
import { localDate } from '../../fields/local-date.ts';
import { text } from '../../fields/text.ts';

export const passport = group(
  {
    history: field(text(500), { summary: 'The log or export that it was fitted to.', example: 'calls.csv' }),
    from: field(localDate(), { summary: 'First day fitted.', example: '2026-03-02' }),
    to: field(localDate(), { summary: 'Last day fitted.', example: '2026-03-15' }),
    grade: group(
      {
        letter: field(choice(['A', 'B', 'C', 'D', 'E']), {
          summary: 'How well the model foretold the graded days, by the rule of `staffcurve grade`.',
          example: 'B',
        }),
        on: field(localDate(), { summary: 'Date of the grading.', example: '2026-03-23' }),
        from: field(localDate(), { summary: 'First day graded.', example: '2026-03-16' }),
        to: field(localDate(), { summary: 'Last day graded.', example: '2026-03-22' }),
        found: field(text(500), { summary: 'What was found, in words.' }),
      },
      { summary: 'What `staffcurve grade` found.' },
    ).optional(),
  },
  {
    summary:
      'How the scenario came from a history and how well it foretold days that it never saw: written by `fit` and `grade`, shown in reports, without effect on a run.',
  },
).optional();
