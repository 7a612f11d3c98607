/** The whole scenario: its blocks in the order of the reference page. */

import type { z } from 'zod';
import { defaultField, field, group, optionalField } from '../../fields/field.ts';
import { number } from '../../fields/number.ts';
import { text } from '../../fields/text.ts';
import { agentGroups } from './agent-group.ts';
import { clock, run } from './clock.ts';
import { contactTypes } from './contact-type.ts';
import { costs } from './costs.ts';
import { customers } from './customers.ts';
import { change, expect, growth, sweep, tornado, whatIf } from './expect.ts';
import { experience } from './experience.ts';
import { holidays, hours, patterns, specialDays } from './hours.ts';
import { passport } from './passport.ts';
import { selfService } from './self-service.ts';

/** Every block by its key. */
export const BLOCKS: Readonly<Record<string, z.ZodType>> = {
  name: field(text(200), { summary: 'Title of the scenario.', example: 'Support desk' }),
  description: optionalField(text(10_000), { summary: 'What it is about.' }),
  extends: optionalField(text(500), {
    summary: 'Path of another scenario that this one changes.',
    example: 'base.yaml',
  }),
  change: change.optional(),
  passport,
  clock,
  run,
  hours,
  special_days: specialDays,
  holidays,
  patterns,
  busyness: defaultField(number({ min: 0, max: 5 }), 0, {
    summary: 'Coefficient of variation of one random factor a day, shared by all contact types.',
  }),
  customers,
  self_service: selfService,
  contact_types: contactTypes,
  agent_groups: agentGroups,
  experience,
  costs,
  expect,
  growth,
  what_if: whatIf,
  sweep,
  tornado,
};

export const root: z.ZodType = group(BLOCKS, { summary: 'A scenario.' });

/** Keys that an extending file may give beside `extends` and `change`; all else it changes through `change`. */
export const EXTENDING_KEYS: readonly string[] = [
  'name',
  'description',
  'clock',
  'run',
  'expect',
  'growth',
  'what_if',
  'sweep',
  'tornado',
];

/** Blocks that a path in `change` cannot name: what is asked of the plan, and what is worked in before. */
export const UNCHANGEABLE: readonly string[] = [
  'name',
  'description',
  'extends',
  'change',
  'passport',
  'holidays',
  'expect',
  'what_if',
  'sweep',
  'tornado',
];
