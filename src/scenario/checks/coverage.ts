/** Likely mistakes that can still run: contacts that nobody serves, skills that nobody needs, a queue without end. */

import { showNumber } from '../../fields/number.ts';
import { buildDistribution } from '../../random/distributions.ts';
import type { LawDescription } from '../../random/law.ts';
import { messages } from '../messages.ts';
import type { ContactType, Scenario } from '../scenario.ts';
import type { CheckContext } from './context.ts';
import { checkStaffed } from './staffed.ts';
import { busyShare, openSeconds, opensOnlyWithin, postSeconds } from './week-load.ts';

const WEEK = 7 * 86_400;
/** Share of a flat demand that may be turned away before it is worth a word. */
const MUCH = 0.25;

/** Warns of what the whole plan makes unlikely to be meant; the draft is sound. */
export function checkCoverage(context: CheckContext): void {
  const scenario = context.draft as Scenario;
  const types = Object.entries(scenario.contact_types);
  const groups = Object.entries(scenario.agent_groups);
  const served = new Set(groups.flatMap(([, group]) => Object.keys(group.skills)));
  const asked = new Set(types.filter(([, type]) => type.demand !== undefined).map(([name]) => name));
  const taken = new Set<string>();
  for (const [, { transfer, when_closed }] of types) {
    for (const to of Object.keys(transfer?.to ?? {})) asked.add(to);
    if (when_closed.kind === 'leave_message') taken.add(when_closed.leave_message);
  }
  for (const name of taken) asked.add(name);
  for (const [name, type] of types) {
    const path = ['contact_types', name];
    checkMessages(context, scenario, name, type);
    if (!served.has(name)) context.warn(path, messages.nobodyServes(name));
    else if (!asked.has(name)) context.warn(path, messages.skillWithoutDemand(name));
    else {
      // A message waits for the morning.
      if (!taken.has(name)) checkStaffed(context, scenario, name, type);
      checkFlat(context, scenario, name, type);
      if (type.channel === 'voice' && type.patience === undefined) checkLoad(context, scenario, name, type);
    }
  }
}

/** Messages are contacts like others: whoever leaves one while its own type is closed is turned away. */
function checkMessages(
  context: CheckContext,
  scenario: Scenario,
  name: string,
  { hours, when_closed }: ContactType,
): void {
  if (hours === undefined || when_closed.kind !== 'leave_message') return;
  const message = scenario.contact_types[when_closed.leave_message]!;
  if (message.hours === undefined || message.when_closed.kind !== 'turn_away') return;
  if (opensOnlyWithin(scenario, message.hours, hours)) {
    const path = ['contact_types', name, 'when_closed'];
    context.warn(path, messages.messagesTurnedAway(when_closed.leave_message, name));
  }
}

/** Demand without a pattern for a type that closes: much of it is turned away, which hardly is meant. */
function checkFlat(context: CheckContext, scenario: Scenario, name: string, type: ContactType): void {
  const { demand, hours, when_closed } = type;
  if (demand === undefined || !('volume' in demand || 'per_customer' in demand)) return;
  if (hours === undefined || demand.pattern !== undefined || when_closed.kind !== 'turn_away') return;
  const closed = 1 - busyShare(scenario, type);
  if (closed <= MUCH) return;
  const share = `${Math.round(100 * closed)} %`;
  context.warn(['contact_types', name, 'demand'], messages.demandWhileClosed(name, share, hours));
}

/** The work of a type alone, at the least, against all that the groups with the skill could do, at the most. */
function checkLoad(context: CheckContext, scenario: Scenario, name: string, type: ContactType): void {
  const { demand } = type;
  if (
    demand === undefined ||
    type.lines !== undefined ||
    type.at_closing === 'drop_queue' ||
    type.transfer !== undefined
  )
    return;
  const rate = casesPerSecond(scenario, type);
  if (rate === undefined) return;
  const open = openSeconds(scenario, type.hours);
  const capacity = Object.values(scenario.agent_groups)
    .filter((group) => Object.hasOwn(group.skills, name))
    .reduce(
      (sum, group) =>
        sum +
        (postSeconds(scenario, group) ?? Number.POSITIVE_INFINITY) *
          group.speed *
          (1 - group.shrinkage) *
          (1 - group.absence),
      0,
    );
  const work = rate * WEEK * busyShare(scenario, type) * handleMean(type) * (1 - type.balking);
  if (open > 0 && work > capacity) {
    context.warn(['contact_types', name], messages.overload(rounded(work / open), rounded(capacity / open)));
  }
}

function casesPerSecond(scenario: Scenario, { demand, self_service }: ContactType): number | undefined {
  if (demand === undefined || self_service !== undefined) return undefined;
  if ('volume' in demand) return demand.volume * demand.scale;
  if (!('per_customer' in demand)) return undefined;
  const from = demand.from ?? Object.keys(scenario.customers);
  return (
    demand.per_customer *
    demand.scale *
    from.reduce((sum, segment) => sum + (scenario.customers[segment]?.count ?? 0), 0)
  );
}

function handleMean({ handle }: ContactType): number {
  return [handle.talk, handle.wrap_up].reduce((sum, law) => {
    // A law that is cut has a mean below its distribution's.
    if (law === undefined || 'file' in law || law.at_most !== undefined) return sum;
    const { by_time: _, ...description } = law;
    return sum + buildDistribution(description as LawDescription).mean;
  }, 0);
}

function rounded(value: number): string {
  return showNumber(Number(value.toPrecision(3)));
}
