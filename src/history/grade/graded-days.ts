/**
 * The days that are graded, as a plan to simulate: their own arrivals and the staff that was on duty, everything else as
 * fitted on other days. From it follow the same days with volumes that were foretold, or with more or fewer agents.
 */
import type { AgentGroupPlan, CentrePlan } from '../../centre/plan.ts';
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { ContactTable } from '../contact-record.ts';
import { type HistoryFit, lawsOfTypes } from '../fit/fit-history.ts';
import type { FoundGroup } from '../fit/staffing/agent-groups.ts';
import { inferStaffing, staffingEvidence } from '../fit/staffing/infer-staffing.ts';
import { replayPlan } from '../fit/staffing/replay-plan.ts';
import { type Roster, rosterOf } from '../fit/staffing/roster.ts';
import { type GivenStaff, groupsOf, rostersOf } from './given-staff.ts';

export interface GradedDays {
  readonly plan: CentrePlan;
  /** Instant of its time 0. */
  readonly start: number;
  /** Who was on duty, by group. */
  readonly rosters: readonly Roster[];
  /** The plan with so many more agents on duty (fewer where below 0) wherever there are any. */
  staffedBy(more: number): CentrePlan;
}

const DAY = 86_400;

/**
 * Handle times, patience and wrap-up are those of the fit, and so is the rule for what counts as a break; who was on duty
 * is told from the graded days' own services, unless it is given.
 * @param contacts of the graded days
 * @throws RangeError where nobody says who was on duty, or the days cannot be simulated
 */
export function gradedDays(
  fit: HistoryFit,
  contacts: ContactTable,
  first: number,
  days: number,
  given?: GivenStaff,
): GradedDays {
  const clock = new ZoneClock(contacts.timezone);
  const [start, end] = [clock.instantOf(first * DAY), clock.instantOf((first + days) * DAY)];
  const { groups, rosters } =
    given === undefined ? toldStaff(fit, contacts, start, end) : givenStaff(given, contacts, start, end);
  const laws = lawsOfTypes(fit.types, contacts.contactTypes.length);
  const wrapUp = fit.staffing?.evidence.between?.median;
  const { plan, staffed } = replayPlan({ contacts, groups, laws, first, days, ownHandleTimes: false, wrapUp }, rosters);
  return {
    plan,
    start,
    rosters,
    staffedBy: (more) => ({
      ...plan,
      agentGroups: plan.agentGroups.map((group, k): AgentGroupPlan => {
        // The largest group comes first; one agent more is one agent more in all.
        if (k > 0) return group;
        const roster = rosters.find((one) => one.group === group.name)!;
        return staffed(
          group,
          roster,
          roster.counts.map((count) => (count === 0 ? 0 : Math.max(0, count + more))),
        );
      }),
    }),
  };
}

interface Staff {
  readonly groups: readonly FoundGroup[];
  readonly rosters: readonly Roster[];
}

/** From what agents did. */
function toldStaff(fit: HistoryFit, contacts: ContactTable, start: number, end: number): Staff {
  const evidence = staffingEvidence(contacts, fit.choices);
  if (fit.staffing === undefined || evidence === undefined)
    throw new RangeError(
      'the log names no agents, so who was on duty cannot be told: give the roster of the graded days (--roster, a CSV with start,agent_group,count), or say which column names agents (--map agent="…")',
    );
  const rosters = inferStaffing(evidence, fit.staffing.calibration.rule).map((onDuty) =>
    rosterOf(onDuty, start, end, fit.choices.rosterInterval),
  );
  return { groups: evidence.groups, rosters };
}

function givenStaff(given: GivenStaff, contacts: ContactTable, start: number, end: number): Staff {
  const rosters = rostersOf(given, contacts.timezone, start, end);
  return { groups: groupsOf(given, rosters, contacts), rosters };
}
