/** `clock` and `run`: which days are simulated, and how often. */

import { choice } from '../../fields/choice.ts';
import { duration } from '../../fields/duration.ts';
import { defaultField, field, group, optionalField } from '../../fields/field.ts';
import type { Kind } from '../../fields/kind.ts';
import { localDate } from '../../fields/local-date.ts';
import { integer, number, ordinal } from '../../fields/number.ts';
import { accept, refuse } from '../../fields/reading.ts';
import { share } from '../../fields/share.ts';
import { text } from '../../fields/text.ts';
import { timeZone } from '../../fields/time-zone.ts';
import { LIMITS } from '../limits.ts';

const INTERVALS: Readonly<Record<string, number>> = { '15m': 900, '30m': 1_800, '60m': 3_600, '1h': 3_600 };

export const clock = group(
  {
    start: field(localDate(), { summary: 'First day counted.', example: '2026-03-02' }),
    days: defaultField(integer({ min: 1, max: LIMITS.days }), 7, { summary: 'Days counted.' }),
    timezone: defaultField(timeZone(), 'UTC', {
      summary: 'Zone of every local time, unless a block names its own.',
      example: 'Europe/London',
    }),
    interval: defaultField(intervalKind(), '30m', { summary: 'Staffing and reporting interval.' }),
    warm_up: optionalField(wholeDays(), {
      summary: 'Simulated before the first day counted, in whole days.',
      absent: '7d where anything returns or is carried over, else 0d',
    }),
    run_out: defaultField(wholeDays(), '14d', {
      summary: 'How long after the last day cases may take to close, in whole days.',
    }),
  },
  { summary: 'Which days are simulated.' },
);

export const run = group(
  {
    replications: defaultField(integer({ min: 1, max: LIMITS.replications }), 40, {
      summary: 'Independent replications.',
    }),
    seed: defaultField(ordinal(integer({ min: 0, max: LIMITS.seed })), 1, { summary: 'Seed of all random numbers.' }),
    confidence: defaultField(ordinal(share({ min: 0.5, max: 0.9999 })), '95%', {
      summary: 'Confidence of every interval.',
    }),
    until: group(
      {
        metric: field(text(200), { summary: 'The metric that is looked at.', example: 'billing.service_level' }),
        half_width: field(halfWidth(), {
          summary: "Half-width of the metric's interval, in its own unit.",
          example: '0.4%',
        }),
        most: defaultField(integer({ min: 1, max: LIMITS.replications }), 400, {
          summary: 'Replications at which to stop anyway.',
        }),
      },
      { summary: 'Go on until the metric is known well enough, `replications` being the first look.' },
    ).optional(),
  },
  { summary: 'How often the days are simulated.' },
).prefault({});

function intervalKind(): Kind<number> {
  const kind = choice(Object.keys(INTERVALS));
  return {
    ...kind,
    name: 'interval',
    unit: 's',
    read(raw) {
      const reading = kind.read(raw);
      return reading.ok ? accept(INTERVALS[reading.value]!) : reading;
    },
    show: (value) => `${value / 60}m`,
  };
}

/** A number in the metric's own unit, or written with one; whether it is the metric's, `expect`'s checks say. */
function halfWidth(): Kind<number> {
  const plain = number({ above: 0 });
  const kinds = { share: share({ above: 0 }), duration: duration({ above: 0 }) };
  const accepted = `${plain.accepted}; of a share such as 0.4%, of a time such as 2s`;
  return {
    ...plain,
    name: 'number, share or duration',
    accepted,
    json: { anyOf: [plain.json, ...Object.values(kinds).map(({ json }) => json)] },
    read(raw) {
      if (typeof raw !== 'string') return plain.read(raw);
      const reading = (raw.trim().endsWith('%') ? kinds.share : kinds.duration).read(raw);
      return reading.ok ? reading : refuse(reading.refusals[0]!.message, accepted, reading.refusals[0]!.suggestion);
    },
  };
}

function wholeDays(): Kind<number> {
  const kind = duration({ min: 0, max: 365 * 86_400 });
  const whole = (raw: unknown): ReturnType<typeof kind.read> => {
    const reading = kind.read(raw);
    if (!reading.ok || reading.value % 86_400 === 0) return reading;
    return {
      ok: false,
      refusals: [
        { message: `${kind.show(reading.value)} is no whole number of days`, accepted: 'whole days such as 7d' },
      ],
    };
  };
  return { ...ordinal(kind), read: whole };
}
