/** What is counted as in time: limits that belong to a contact type but not to how it is served. */
import type { CentrePlan } from '../centre/plan.ts';
import { buildCalendar } from '../scenario/build/calendar.ts';
import type { OpenHours } from '../scenario/build/spans.ts';
import { buildHours } from '../scenario/build/week-hours.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface ContactLimits {
  /** Acceptable wait T in seconds: a wait of exactly T is within it. */
  readonly within: number;
  /** An abandonment within this many seconds is short; 0: none is. */
  readonly shortAbandon: number;
  /** Hours on whose open time a wait is held against T; absent: all hours. */
  readonly clock?: OpenHours;
  /** Hours that metrics in open hours count: those of `service_level.clock`, else the type's own; absent: all hours. */
  readonly openHours?: OpenHours;
}

/** @returns the limits of each contact type, in the plan's order */
export function contactLimits(scenario: Scenario, plan: CentrePlan): readonly ContactLimits[] {
  const limits = plan.contactTypes.map(({ name }) => scenario.contact_types[name]!.service_level);
  const hours = limits.some(({ clock }) => clock !== undefined)
    ? buildHours(scenario, buildCalendar(scenario))
    : undefined;
  const partial = (over: OpenHours) => (isWhole(over, plan) ? undefined : over);
  return plan.contactTypes.map(({ hours: own }, type) => {
    const { within, short_abandon, clock: named } = limits[type]!;
    const clock = named === undefined ? undefined : partial(hours!.over(named));
    const openHours = named === undefined ? partial(own) : clock;
    return {
      within,
      shortAbandon: short_abandon,
      ...(clock === undefined ? {} : { clock }),
      ...(openHours === undefined ? {} : { openHours }),
    };
  });
}

/** Whether the hours leave out nothing of the simulated time. */
function isWhole({ opens, closes }: OpenHours, { start, end }: CentrePlan): boolean {
  return opens.length === 1 && opens[0]! <= start && closes[0]! >= end;
}
