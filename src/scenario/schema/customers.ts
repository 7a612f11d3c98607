/** `customers`: who asks. */
import { field, group, optionalField, table } from '../../fields/field.ts';
import { money } from '../../fields/money.ts';
import { name } from '../../fields/name.ts';
import { integer } from '../../fields/number.ts';
import { timeZone } from '../../fields/time-zone.ts';

export const customers = table(
  name(),
  group(
    {
      count: field(integer({ min: 0, max: 1e10 }), { summary: 'Customers in the segment.', example: '42000' }),
      timezone: optionalField(timeZone(), {
        summary: 'Zone in which their patterns and dates run.',
        absent: "the clock's",
      }),
      lifetime_value: optionalField(money(undefined, { min: 0, max: 1e12 }), {
        summary: 'What a customer is worth over their whole time.',
        example: '900',
      }),
    },
    { summary: 'One segment of customers.' },
  ),
  { summary: 'Customer segments by name.' },
).prefault({});
