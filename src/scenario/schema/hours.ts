/** `hours`, `special_days` and `patterns`: when the centre is open and when customers ask. */
import { days } from '../../fields/days.ts';
import { defaultField, field, group, list, optionalField, shorthand, table } from '../../fields/field.ts';
import { localDate } from '../../fields/local-date.ts';
import { timeKey } from '../../fields/local-time.ts';
import { name, reference } from '../../fields/name.ts';
import { number } from '../../fields/number.ts';
import { timeSpans } from '../../fields/time-spans.ts';

export const hours = table(
  name(),
  table(
    days(),
    field(timeSpans(), {
      summary: 'Open on these days; several spans a day are a list.',
      example: '[09:00-12:00, 13:00-17:30]',
    }),
    {
      summary: 'One week of coverage hours; a day without an entry is closed, and of two keys the narrower wins.',
      example: '{ mon-fri: 09:00-17:30 }',
    },
  ),
  { summary: 'Coverage hours by name.' },
).prefault({});

const specialDay = group(
  {
    hours: optionalField(reference('hours', ['closed']), {
      summary: '`closed`, or the name of hours that all others shrink to on that day.',
      absent: 'as on any such weekday',
    }),
    demand: defaultField(number({ min: 0, max: 1_000 }), 1, {
      summary: "Factor on the demand of that date, the customers' own date.",
    }),
  },
  { summary: 'One special day.' },
);

export const specialDays = table(
  localDate(),
  shorthand(specialDay, (raw) => (typeof raw === 'string' ? { hours: raw } : raw), [{ type: 'string' }], {
    summary: 'One special day; a bare word is its `hours`.',
    example: '{ hours: closed, demand: 0.3 }',
  }),
  { summary: 'Dates that differ from their weekday.' },
).prefault({});

export const holidays = list(field(localDate(), { summary: 'A date.' }), {
  summary: 'Short for special days that are closed with demand unchanged.',
  example: '[2026-04-06]',
}).prefault([]);

const weight = field(number({ min: 0, max: 1e12 }), { summary: 'Relative demand; counts will do.' });

const dayShape = (summary: string) =>
  table(timeKey(), weight, { summary, example: '{ 00:00: 0.1, 09:00: 1.6, 18:00: 0.6 }' });

const pattern = group(
  {
    week: table(days(), weight, {
      summary: 'Relative demand by weekday; a day without an entry has none.',
      example: '{ mon: 1.25, tue-fri: 1, sat: 0.3 }',
    }).prefault({ 'mon-sun': 1 }),
    day: dayShape('Relative demand from each local time on; before the first, the last holds.').prefault({
      '00:00': 1,
    }),
    weekdays: table(days(), dayShape('Another shape of the day.'), {
      summary: 'Another shape of the day on some weekdays.',
      example: '{ sat-sun: { 00:00: 0.2, 10:00: 1, 16:00: 0.4 } }',
    }).prefault({}),
  },
  { summary: "One pattern of demand, in the customers' local time; only ratios matter." },
);

export const patterns = table(name(), pattern, { summary: 'Patterns of demand by name.' }).prefault({});
