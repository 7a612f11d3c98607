/**
 * Fills what depends on more than one field: the service level's wait by channel, a shift's end past midnight, holidays
 * as special days, `always` where no hours are called so. Completing twice changes nothing.
 */
import { LOST } from '../fields/field.ts';
import { isTable } from '../fields/is-table.ts';
import type { AgentGroup, ContactType, Scenario, Shift, SpecialDay, WhatIf } from './scenario.ts';

/** A scenario some of whose parts may have been taken out as faulty. */
export type Draft = { readonly [Block in keyof Scenario]?: Scenario[Block] } & {
  readonly holidays?: readonly unknown[];
};

const DAY = 86_400;

/** Acceptable wait in seconds where none is given (MODEL: 20 s for voice, 60 s for chat, 24 h for email). */
const WITHIN: Readonly<Record<ContactType['channel'], number>> = { voice: 20, chat: 60, email: DAY };

/** @returns the draft with everything filled */
export function complete(draft: Draft): Draft {
  const { holidays = [], ...rest } = draft;
  const always = isTable(draft.hours) && Object.hasOwn(draft.hours, 'always');
  const closed = holidays
    .filter((date) => typeof date === 'string')
    .map((date): [string, SpecialDay] => [date, { hours: 'closed', demand: 1 }]);
  return {
    ...rest,
    ...(draft.special_days === undefined
      ? {}
      : { special_days: { ...Object.fromEntries(closed), ...draft.special_days } }),
    ...(draft.contact_types === undefined
      ? {}
      : { contact_types: mapped(draft.contact_types, (type) => completeType(type, always)) }),
    ...(draft.agent_groups === undefined
      ? {}
      : { agent_groups: mapped(draft.agent_groups, (group) => completeGroup(group, always)) }),
    ...(draft.what_if === undefined
      ? {}
      : { what_if: mapped(draft.what_if, (whatIf, key): WhatIf => ({ ...whatIf, name: whatIf.name ?? key })) }),
  };
}

function completeType(type: ContactType, always: boolean): ContactType {
  const { clock, ...level } = type.service_level;
  const service_level = { ...level, within: level.within ?? WITHIN[type.channel] };
  return {
    ...withoutAlways(type, always),
    service_level: clock === undefined || (clock === 'always' && !always) ? service_level : { ...service_level, clock },
  };
}

function completeGroup(group: AgentGroup, always: boolean): AgentGroup {
  const own = withoutAlways(group, always);
  return own.shifts === undefined ? own : { ...own, shifts: own.shifts.map(completeShift) };
}

function completeShift(shift: Shift): Shift {
  // An element that was taken out as faulty stands here as a symbol.
  if ((shift as unknown) === LOST || shift.to > shift.from) return shift;
  return { ...shift, to: shift.to + DAY };
}

function withoutAlways<Part extends { readonly hours?: string }>(part: Part, defined: boolean): Part {
  if (part.hours !== 'always' || defined) return part;
  const { hours: _, ...rest } = part;
  return rest as Part;
}

function mapped<Part>(
  table: Readonly<Record<string, Part>>,
  map: (part: Part, key: string) => Part,
): Record<string, Part> {
  return Object.fromEntries(Object.entries(table).map(([key, part]) => [key, map(part, key)]));
}
