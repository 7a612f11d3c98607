/**
 * The days that are graded, as a plan to simulate: their own arrivals and the staff that was on duty, everything else as
 * fitted on other days. From it follow the same days with volumes that were foretold, or with more or fewer agents.
 */
import type { AgentGroupPlan, CentrePlan } from '../../centre/plan.ts';
import { buildPlan } from '../../scenario/build/build-plan.ts';
import { buildCalendar } from '../../scenario/build/calendar.ts';
import { postDuties } from '../../scenario/build/posts.ts';
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { ContactTable } from '../contact-record.ts';
import { type HistoryFit, lawsOfTypes } from '../fit/fit-history.ts';
import type { FoundGroup } from '../fit/staffing/agent-groups.ts';
import { inferStaffing, staffingEvidence } from '../fit/staffing/infer-staffing.ts';
import { replayScenario } from '../fit/staffing/replay-scenario.ts';
import { type Roster, rosterCsv, rosterOf } from '../fit/staffing/roster.ts';
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
  const replay = replayScenario({
    contacts,
    groups,
    laws: lawsOfTypes(fit.types, contacts.contactTypes.length),
    first,
    days,
    ownHandleTimes: false,
    wrapUp: fit.staffing?.evidence.between?.median,
  });
  const files: Record<string, string> = { ...replay.files, 'roster.csv': rosterCsv(rosters, contacts.timezone) };
  const { resolved, faults } = loadScenario('days.yaml', (path) => (path === 'days.yaml' ? replay.yaml : files[path]));
  if (resolved === undefined) throw new RangeError(`the graded days cannot be simulated: ${faults[0]?.message}`);
  const plan = buildPlan(resolved, { runOut: false });
  const calendar = buildCalendar(resolved.scenario);
  return {
    plan,
    start: replay.start,
    rosters,
    staffedBy: (more) => ({
      ...plan,
      agentGroups: plan.agentGroups.map((group, k): AgentGroupPlan => {
        // The largest group comes first; one agent more is one agent more in all.
        if (k > 0) return group;
        const { starts, counts } = rosters.find((roster) => roster.group === group.name)!;
        const values = Float64Array.from(counts, (count) => (count === 0 ? 0 : Math.max(0, count + more)));
        const steps = { times: starts.map((time) => time - replay.start), values };
        const agents = values.reduce((most, count) => Math.max(most, count), 0);
        return { ...group, agents, duties: postDuties(steps, calendar, false) };
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
