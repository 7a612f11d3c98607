/** `contact_types`: what customers want, and how each kind of contact is dealt with. */
import { choice } from '../../fields/choice.ts';
import { duration } from '../../fields/duration.ts';
import { defaultField, field, group, optionalField, shorthand, table, variant } from '../../fields/field.ts';
import { isTable } from '../../fields/is-table.ts';
import { name, reference } from '../../fields/name.ts';
import { nearest } from '../../fields/nearest.ts';
import { integer, number, ordinal } from '../../fields/number.ts';
import { serviceLevelFormulas } from '../../fields/service-level-formulas.ts';
import { share } from '../../fields/share.ts';
import { LIMITS } from '../limits.ts';
import { demand } from './demand.ts';
import { law } from './laws.ts';

const priority = ordinal(integer({ min: 0, max: 1_000 }));

const HANDLE_PARTS = ['talk', 'wrap_up'];

/** What is meant for one of its parts, mistyped or not, is no law. */
function isInParts(raw: unknown): boolean {
  return isTable(raw) && Object.keys(raw).some((key) => nearest(key, HANDLE_PARTS) !== undefined);
}

const handle = shorthand(
  group(
    {
      talk: law({ summary: 'Talk, chat or writing time.', example: '{ mean: 5m, cv: 0.9 }' }),
      wrap_up: law({ summary: 'Work afterwards, without the customer.', example: '40s', absent: 'none' }).optional(),
    },
    { summary: 'How long an agent takes.' },
  ),
  (raw) => (raw === undefined || isInParts(raw) ? raw : { talk: raw }),
  [{ $ref: '#/definitions/law' }],
  {
    summary: 'How long an agent takes; a bare law is `talk` without wrap-up.',
    example: '{ talk: { mean: 5m, cv: 0.9 }, wrap_up: 40s }',
  },
);

const serviceLevel = group(
  {
    share: defaultField(share(), '80%', { summary: 'Share to be dealt with in time.' }),
    within: optionalField(duration(), {
      summary: 'Acceptable wait.',
      example: '20s',
      absent: '20s for voice, 60s for chat, 24h for email',
    }),
    formula: defaultField(choice(Object.keys(serviceLevelFormulas)), 'offered', {
      summary: 'How abandoned contacts count.',
    }),
    short_abandon: defaultField(duration(), '5s', { summary: 'An abandonment within this time is short.' }),
    clock: optionalField(reference('hours', ['always']), {
      summary: 'Hours whose open time the wait is measured on; `always` is the wall clock.',
      absent: 'always',
    }),
  },
  { summary: 'The service level that is reported.' },
);

const whenClosed = shorthand(
  variant(
    {
      options: {
        turn_away: group({ kind: field(choice(['turn_away']), { summary: '' }) }, { summary: 'Turn away.' }),
        come_back: group(
          {
            kind: defaultField(choice(['come_back']), 'come_back', { summary: 'Come back after the next opening.' }),
            come_back: field(share(), { summary: 'Share that comes back, at most once a case.' }),
            after: law({ summary: 'How long after the next opening.', example: '30m' }),
          },
          { summary: 'Come back.' },
        ),
        leave_message: group(
          {
            kind: defaultField(choice(['leave_message']), 'leave_message', { summary: 'Leave a message.' }),
            leave_message: field(reference('contact_types'), { summary: 'The contact type that the message is.' }),
          },
          { summary: 'Leave a message.' },
        ),
      },
      pick(value) {
        if (isTable(value)) {
          const key = ['come_back', 'leave_message'].find(
            (option) => Object.hasOwn(value, option) || value.kind === option,
          );
          if (key !== undefined) return key;
          if (value.kind === 'turn_away') return 'turn_away';
        }
        return {
          message: 'unknown way to meet closed hours',
          accepted: 'turn_away, { come_back: 60%, after: 30m }, { leave_message: email }',
        };
      },
    },
    { summary: 'What meets a customer outside the hours.' },
  ),
  (raw) => (raw === 'turn_away' ? { kind: raw } : raw),
  [{ const: 'turn_away' }],
  {
    summary: 'What meets a customer outside the hours.',
    example: '{ come_back: 60%, after: 30m }',
  },
);

const retry = group(
  {
    share: field(share(), { summary: 'Share of the abandoned, dropped and blocked who try again.' }),
    later_share: optionalField(share(), { summary: 'The same from the second time on.', absent: 'as `share`' }),
    after: law({ summary: 'How long after.', example: '15m' }),
    attempts: defaultField(integer({ min: 1, max: 100 }), 3, { summary: 'Most retries a case.' }),
  },
  { summary: 'Customers who try again.' },
);

const callback = group(
  {
    offer_after: defaultField(duration(), '3m', { summary: 'Expected wait from which a callback is offered.' }),
    accept: field(share(), { summary: 'Share that accepts.' }),
    reached: defaultField(share(), '100%', { summary: 'Share reached at an attempt.' }),
    attempt: defaultField(duration(), '30s', {
      summary: "Agent's time for an attempt that reaches nobody; a second and last one follows 15 minutes later.",
    }),
    slot: law({
      summary: 'How long after accepting the customer is called.',
      example: '{ fixed: 2h }',
      absent: 'as soon as an agent is free: the place in the queue is kept',
    }).optional(),
  },
  { summary: 'Callbacks.' },
);

const transfer = group(
  {
    share: field(share(), { summary: 'Share of the handled that are transferred.' }),
    to: shorthand(
      table(reference('contact_types'), field(share(), { summary: 'Share of the transfers.' }), {
        summary: 'Shares by contact type.',
      }),
      (raw) => (typeof raw === 'string' ? { [raw]: 1 } : raw),
      [{ type: 'string' }],
      {
        summary:
          'Where to: a contact type, its own for a hand-over to a colleague, or shares by contact type that add up to 100 %.',
        example: 'technical',
      },
    ),
    priority: optionalField(priority, {
      summary: 'Priority of the transferred contact.',
      absent: 'that of the type it goes to',
    }),
    head_start: optionalField(duration(), {
      summary: 'Head start of the transferred contact.',
      absent: 'that of the type it goes to',
    }),
  },
  { summary: 'Transfers to another contact type, or to a colleague.' },
);

const resolution = group(
  {
    first_contact: field(share(), { summary: 'Chance that the first contact resolves the case.' }),
    later_contact: optionalField(share(), { summary: 'The same on a repeat.', absent: 'as `first_contact`' }),
    comes_back: group(
      {
        share: field(share(), { summary: 'Share of the unresolved who come back.' }),
        after: law({ summary: 'How long after.', example: '26h' }),
      },
      { summary: 'The unresolved who come back; the rest stay unresolved.' },
    ).optional(),
  },
  { summary: 'Whether a contact resolves its case.' },
);

const contactType = group(
  {
    channel: defaultField(choice(['voice', 'chat', 'email']), 'voice', { summary: 'Channel.' }),
    hours: optionalField(reference('hours', ['always']), {
      summary: 'When it may be asked.',
      example: 'extended',
      absent: 'always',
    }),
    priority: defaultField(priority, 2, { summary: 'Lower is served first.' }),
    weight: defaultField(number({ above: 0, max: 1e6 }), 1, {
      summary: 'What `takes: weighted` multiplies the wait by.',
    }),
    head_start: defaultField(duration(), '0s', { summary: 'Time that the routing adds to the wait.' }),
    demand: demand.optional(),
    self_service: optionalField(reference('self_service'), {
      summary: 'What is tried before.',
      example: 'help_centre',
      absent: 'none',
    }),
    when_closed: whenClosed.prefault('turn_away'),
    lines: optionalField(integer({ min: 1, max: 1e7 }), {
      summary: 'Contacts that may wait or talk at once; one more is blocked.',
      absent: 'no limit',
    }),
    balking: defaultField(share(), '0%', { summary: 'Share that leaves on hearing that they must wait.' }),
    patience: law({
      summary: 'How long a customer waits before they abandon.',
      example: '4m',
      absent: 'infinite',
    }).optional(),
    handle,
    service_level: serviceLevel.prefault({}),
    at_closing: defaultField(choice(['serve_queue', 'drop_queue']), 'serve_queue', {
      summary: 'What becomes of the queue at closing.',
    }),
    backlog: defaultField(integer({ min: 0, max: LIMITS.casesPerDay }), 0, {
      summary: 'Contacts waiting at the start.',
    }),
    retry: retry.optional(),
    callback: callback.optional(),
    transfer: transfer.optional(),
    resolution: resolution.optional(),
  },
  { summary: 'One kind of contact.' },
);

export const contactTypes = table(name(), contactType, { summary: 'Kinds of contact by name.' });
