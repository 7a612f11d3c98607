/** `agent_groups`: who deals with the contacts. */

import type { z } from 'zod';
import { idleRules } from '../../centre/idle-rules.ts';
import { takesRules } from '../../centre/takes.ts';
import { choice } from '../../fields/choice.ts';
import { days } from '../../fields/days.ts';
import { duration } from '../../fields/duration.ts';
import { defaultField, field, group, list, optionalField, shorthand, table, variant } from '../../fields/field.ts';
import { filePath } from '../../fields/file-path.ts';
import { isTable } from '../../fields/is-table.ts';
import type { Kind } from '../../fields/kind.ts';
import { localTime, timeKey } from '../../fields/local-time.ts';
import { money } from '../../fields/money.ts';
import { name, reference } from '../../fields/name.ts';
import { integer, number, ordinal } from '../../fields/number.ts';
import { refuse } from '../../fields/reading.ts';
import { share } from '../../fields/share.ts';
import { shown } from '../../fields/shown.ts';
import { yesNo } from '../../fields/text.ts';
import { LIMITS } from '../limits.ts';
import { durationTable, shareTable } from './curve-table.ts';

const wholePosts: Kind<number> = { ...integer({ min: 0, max: LIMITS.agentsPerGroup }), unit: 'posts' };

/** One post more in every entry of a table must not open a group at night. */
const posts = field(
  { ...wholePosts, quantity: { ...wholePosts.quantity!, addSparesNought: true } },
  { summary: 'Posts.' },
);

const count = variant(
  {
    options: {
      number: posts,
      by_time: table(
        days(),
        variant(
          {
            options: { number: posts, by_time: table(timeKey(), posts, { summary: 'Posts from each local time on.' }) },
            pick: (value) => (isTable(value) ? 'by_time' : 'number'),
          },
          { summary: 'Posts on these days, or from each local time on.' },
        ),
        { summary: 'Posts by day and time.', example: '{ mon-fri: { 09:00: 18 }, sat: 6 }' },
      ),
      file: group(
        { file: field(filePath('roster'), { summary: 'CSV file `start,agent_group,count`.' }) },
        { summary: 'Posts by interval, from a file.', example: '{ file: roster.csv }' },
      ),
    },
    pick: (value) => (!isTable(value) ? 'number' : Object.hasOwn(value, 'file') ? 'file' : 'by_time'),
  },
  {
    summary:
      'Posts filled through `hours`; or a table by day and time; or a roster `{ file: … }`. `{ add: 1 }` on a table leaves entries of 0 alone.',
    example: '{ mon-fri: { 07:00: 8, 09:00: 18, 18:00: 8 }, sat: 6 }',
    absent: 'the group has `shifts`',
  },
);

/** How long after the start of a shift; a clock time is told apart from it. */
function sinceStart(): Kind<number> {
  const kind = duration();
  return {
    ...kind,
    read: (raw) =>
      typeof raw === 'string' && /^\s*\d{1,2}:\d\d\s*$/.test(raw)
        ? refuse(`${shown(raw)} is a time of day, and a break counts from the start of its shift`, kind.accepted)
        : kind.read(raw),
  };
}

const shift = group(
  {
    count: field(integer({ min: 0, max: LIMITS.agentsPerGroup }), { summary: 'Agents on it.' }),
    days: defaultField(days(), 'mon-sun', { summary: 'Days on which it starts.', example: 'mon-fri' }),
    from: field(localTime(), { summary: 'Start.', example: '07:00' }),
    to: field(localTime(), { summary: 'End; at or before the start it is on the next day.', example: '15:00' }),
    breaks: list(
      group(
        {
          at: field(sinceStart(), { summary: 'How long after the start.', example: '3h30m' }),
          length: field(duration({ above: 0 }), { summary: 'Length.', example: '30m' }),
          paid: defaultField(yesNo(), true, { summary: 'Whether it is paid.' }),
        },
        { summary: 'One break.' },
      ),
      { summary: 'Breaks; each begins after the contact in hand and keeps its length.' },
    ).prefault([]),
  },
  { summary: 'One shift.' },
);

const skill = group(
  {
    rank: defaultField(ordinal(integer({ min: 0, max: 1_000 })), 1, { summary: 'Order of preference; 1 is the best.' }),
    after: defaultField(duration(), '0s', { summary: 'Takes the contact only once it has waited this long.' }),
    keep_free: optionalField(integer({ min: 0, max: LIMITS.agentsPerGroup }), {
      summary: 'Takes the contact only if more than this many agents of the group would stay idle: 0 keeps one free.',
      absent: 'no such rule',
    }),
    at_once: defaultField(integer({ min: 1, max: 50 }), 1, { summary: 'Chats that an agent holds at once.' }),
    slower_by: defaultField(share({ min: 0, max: 10 }), '0%', {
      summary: 'How much each further chat slows all of them.',
    }),
  },
  { summary: 'One skill.' },
);

const skills = shorthand(
  table(reference('contact_types'), skill, { summary: 'Skills by contact type.' }),
  (raw) => {
    const types: readonly unknown[] | undefined =
      typeof raw === 'string' ? [raw] : Array.isArray(raw) ? raw : undefined;
    if (types === undefined || !types.every((type) => typeof type === 'string')) return raw;
    return Object.fromEntries(types.map((type) => [type, {}]));
  },
  [{ type: 'string' }, { type: 'array', items: { type: 'string' }, uniqueItems: true }],
  {
    summary: 'Contact types that the group takes; a list is all of them at rank 1.',
    example: '{ billing: { rank: 1 }, email: { rank: 2 } }',
  },
);

const newHires = group(
  {
    share: field(share(), { summary: 'Share of the group that is new at the start.' }),
    speed: durationTable(number({ above: 0, max: 100 }), {
      summary: 'Factor on the speed by time since hiring, linear between the points.',
      example: '{ 0d: 0.6, 30d: 0.8, 90d: 1 }',
    }),
    resolution: durationTable(number({ min: 0, max: 10 }), {
      summary: 'Factor on the chance of resolution by time since hiring, linear between the points.',
      example: '{ 0d: 0.85, 90d: 1 }',
    }).prefault({ '0d': 1 }),
  },
  { summary: 'Agents who are new on the first counted day and still learn.' },
);

const strain = group(
  {
    memory: defaultField(duration({ above: 0 }), '2h', {
      summary: 'How long agents feel a busy spell: time constant of the occupancy that `handling` goes by.',
    }),
    handling: shareTable(number({ above: 0, max: 100 }), {
      summary: 'Factor on handle times by the occupancy felt, linear between the points.',
      example: '{ 85%: 1, 95%: 1.1 }',
    }).prefault({ '0%': 1 }),
    absence: shareTable(share(), {
      summary:
        "Added to the chance of absence by the occupancy of the group's last day of work, linear between the points.",
      example: '{ 85%: 0, 95%: 3% }',
    }).prefault({ '0%': '0%' }),
  },
  { summary: 'What being kept busy does to the group; nothing unless it is given.' },
);

const price = group(
  {
    contact: optionalField(money(undefined), { summary: 'For each handled contact.', example: '6.20' }),
    minute: optionalField(money(undefined), { summary: 'For each minute of handling.' }),
    minimum: optionalField(money('month'), { summary: 'At least.', example: '4000/month' }),
  },
  { summary: 'What an outsourcer is paid, in place of `pay`.' },
);

/** @returns the type of a rule's name, told with what each rule does */
function rule(
  rules: readonly { readonly name: string; readonly summary: string }[],
  written: string,
  question: string,
): z.ZodType<string> {
  const meanings = rules.map(
    ({ name, summary }) => `\`${name}\`: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`,
  );
  return defaultField(choice(rules.map(({ name }) => name)), written, { summary: [question, ...meanings].join(' ') });
}

const agentGroup = group(
  {
    count: count.optional(),
    hours: optionalField(reference('hours', ['always']), {
      summary: 'When the posts of a flat `count` are filled.',
      absent: 'always',
    }),
    shifts: list(shift, { summary: 'Shifts, in place of `count`.' }, 1).optional(),
    skills,
    shrinkage: defaultField(share({ min: 0, below: 1 }), '0%', {
      summary: 'Paid but not available, beside breaks that are listed.',
    }),
    absence: defaultField(share({ min: 0, below: 1 }), '0%', { summary: 'Chance that a post is empty for a day.' }),
    takes: rule(takesRules, 'by_rank', 'Which waiting contact a free agent takes.'),
    idle: rule(idleRules, 'longest', 'Which idle agent a new contact goes to.'),
    speed: defaultField(number({ min: 0.01, max: 100 }), 1, { summary: 'Handling takes 1 ÷ speed times as long.' }),
    pay: optionalField(money('hour'), { summary: 'Pay of an agent.', example: '17.50/hour' }),
    new_hires: newHires.optional(),
    strain: strain.optional(),
    price: price.optional(),
  },
  { summary: 'One group of agents: `count` or `shifts`, and `skills`.' },
);

export const agentGroups = table(name(), agentGroup, { summary: 'Groups of agents by name.' });
