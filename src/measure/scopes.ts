/**
 * What results are told of: the total, a channel, a contact type, an agent group, a help centre or bot, or a customer
 * segment; and the row of terms that describes each of them over a period.
 */

import { backlogSeries } from './backlog-counts.ts';
import { AGENT_COUNTERS, BACKLOG_COUNTERS, CASE_COUNTERS, CONTACT_COUNTERS, VISIT_COUNTERS } from './counters.ts';
import { addExperience } from './experience-terms.ts';
import type { Channel, Frame } from './frame.ts';
import type { PeriodSums } from './period-sums.ts';
import { compiledServiceLevels } from './service-level.ts';
import { caseTerms, contactTerms, evaluate, placeOf, TERMS } from './terms.ts';

export type ScopeKind = 'total' | 'channel' | 'contact_type' | 'agent_group' | 'self_service' | 'segment';

export interface Scope {
  readonly kind: ScopeKind;
  /** Absent for the total. */
  readonly name?: string;
  /** Places of the contact types, agent groups and segment whose counters it adds up. */
  readonly types: readonly number[];
  /** Those of `types` that count in `live.` terms. */
  readonly liveTypes: readonly number[];
  readonly groups: readonly number[];
  /** Series of its waiting emails; absent where it has none. */
  readonly backlog?: number;
  /** Place of the help centre or bot; its `types` are those that name it. */
  readonly selfService?: number;
  /** Cases are counted by this segment instead of by type. */
  readonly segment?: number;
}

const channels: readonly Channel[] = ['voice', 'chat', 'email'];

/** Every scope of a scenario; the total first. */
export function scopesOf(frame: Frame): readonly Scope[] {
  const all = frame.types.map((_, type) => type);
  const live = all.filter((type) => frame.types[type]!.channel !== 'email');
  const groups = frame.groups.map((_, group) => group);
  const emails = all.filter((type) => frame.types[type]!.channel === 'email');
  const ofEmails = emails.length > 0 ? { backlog: backlogSeries(emails.length) - 1 } : {};
  return [
    { kind: 'total', types: all, liveTypes: live.length > 0 ? live : all, groups, ...ofEmails },
    ...channels.flatMap((name): Scope[] => {
      const types = all.filter((type) => frame.types[type]!.channel === name);
      const scope = { kind: 'channel', name, types, liveTypes: types, groups: [] } as const;
      return types.length === 0 ? [] : [name === 'email' ? { ...scope, ...ofEmails } : scope];
    }),
    ...frame.types.map(({ name, channel }, type): Scope => {
      const scope = { kind: 'contact_type', name, types: [type], liveTypes: [type], groups: [] } as const;
      return channel === 'email' ? { ...scope, backlog: emails.indexOf(type) } : scope;
    }),
    ...frame.groups.map(
      ({ name }, group): Scope => ({ kind: 'agent_group', name, types: [], liveTypes: [], groups: [group] }),
    ),
    ...frame.selfServices.map((name, selfService): Scope => {
      const types = all.filter((type) => frame.types[type]!.selfService === selfService);
      return { kind: 'self_service', name, types, liveTypes: types, groups: [], selfService };
    }),
    ...frame.segments.map(
      (name, segment): Scope => ({ kind: 'segment', name, types: [], liveTypes: [], groups: [], segment }),
    ),
  ];
}

const CONTACTS = placeOf(contactTerms[0]!);
const LIVE_CONTACTS = placeOf('live.offered');
const CASES = placeOf(caseTerms[0]!);
const LIVE_CASES = placeOf('live.case.cases');
const AGENTS = placeOf('agent.off');
const VISITS = placeOf('visit.visits');
const BACKLOG = placeOf('backlog.area');

/**
 * The row of terms of one scope in one period. Queues of several types peak at different times, so that their longest
 * queue means something in the row of a single type only.
 * @param row filled, and returned
 */
export function termsOf(
  scope: Scope,
  sums: PeriodSums,
  period: number,
  frame: Frame,
  row: Float64Array = new Float64Array(TERMS),
): Float64Array {
  row.fill(0);
  for (const type of scope.types) {
    addContacts(sums, period, type, frame, row, CONTACTS);
    addCases(sums, period, type, frame, row, CASES);
    if (sums.visits.length > 0) {
      addRow(sums.visits, (period * frame.types.length + type) * VISIT_COUNTERS, VISIT_COUNTERS, row, VISITS);
    }
  }
  if (scope.backlog !== undefined && sums.backlog.length > 0) {
    const base = (period * frame.backlogs + scope.backlog) * BACKLOG_COUNTERS;
    addRow(sums.backlog, base, BACKLOG_COUNTERS, row, BACKLOG);
  }
  for (const type of scope.liveTypes) {
    addContacts(sums, period, type, frame, row, LIVE_CONTACTS);
    addCases(sums, period, type, frame, row, LIVE_CASES);
  }
  if (scope.segment !== undefined && sums.segments.length > 0) {
    const base = (period * frame.segments.length + scope.segment) * CASE_COUNTERS;
    addRow(sums.segments, base, CASE_COUNTERS, row, CASES);
    addRow(sums.segments, base, CASE_COUNTERS, row, LIVE_CASES);
  }
  for (const group of scope.groups) {
    addRow(sums.agents, (period * frame.groups.length + group) * AGENT_COUNTERS, AGENT_COUNTERS, row, AGENTS);
  }
  row[placeOf('seconds')] = sums.periods.seconds[period]!;
  row[placeOf('fullTime')] = sums.periods.fullTime[period]!;
  row[placeOf('hour')] = 3600;
  row[placeOf('one')] = 1;
  addExperience(scope, sums, period, frame, row);
  return row;
}

function addContacts(
  sums: PeriodSums,
  period: number,
  type: number,
  frame: Frame,
  row: Float64Array,
  place: number,
): void {
  const base = (period * frame.types.length + type) * CONTACT_COUNTERS;
  addRow(sums.contacts, base, CONTACT_COUNTERS, row, place);
  const { numerator, denominator } = compiledServiceLevels[frame.types[type]!.formula];
  row[place + CONTACT_COUNTERS]! += evaluate(numerator, sums.contacts, base);
  row[place + CONTACT_COUNTERS + 1]! += evaluate(denominator, sums.contacts, base);
}

function addCases({ cases }: PeriodSums, period: number, type: number, frame: Frame, row: Float64Array, place: number) {
  if (cases.length === 0) return;
  addRow(cases, (period * frame.types.length + type) * CASE_COUNTERS, CASE_COUNTERS, row, place);
}

function addRow(grid: Float64Array, base: number, width: number, row: Float64Array, place: number): void {
  for (let k = 0; k < width; k++) row[place + k]! += grid[base + k]!;
}

/**
 * The scope of a name as targets and `until` write it: a contact type, agent group or segment, `channels.chat`, or
 * nothing for the total.
 * @returns undefined where there is none
 */
export function findScope(scopes: readonly Scope[], name: string | undefined): Scope | undefined {
  if (name === undefined) return scopes[0];
  const channel = /^channels\.(.+)$/.exec(name)?.[1];
  return scopes.find((scope) =>
    channel === undefined
      ? scope.kind !== 'channel' && scope.name === name
      : scope.kind === 'channel' && scope.name === channel,
  );
}
