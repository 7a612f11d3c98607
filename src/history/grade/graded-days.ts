/**
 * The days that are graded, as a plan to simulate: their own arrivals and the staff that was on duty, everything else as
 * fitted on other days. From it follow the same days with volumes that were foretold, or with more or fewer agents.
 */
import type { AgentGroupPlan, CentrePlan } from '../../centre/plan.ts';
import { buildPlan } from '../../scenario/build/build-plan.ts';
import { buildCalendar } from '../../scenario/build/calendar.ts';
import { postDuties } from '../../scenario/build/posts.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { ContactTable } from '../contact-record.ts';
import { type HistoryFit, lawsOfTypes } from '../fit/fit-history.ts';
import { ROSTER_INTERVAL } from '../fit/staffing/fit-staffing.ts';
import { inferStaffing, staffingEvidence } from '../fit/staffing/infer-staffing.ts';
import { replayScenario } from '../fit/staffing/replay-scenario.ts';
import { type Roster, rosterCsv, rosterOf } from '../fit/staffing/roster.ts';

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
 * is told from the graded days' own services.
 * @param contacts of the graded days
 * @throws RangeError where the log names no agents, or the days cannot be simulated
 */
export function gradedDays(fit: HistoryFit, contacts: ContactTable, first: number, days: number): GradedDays {
  const evidence = staffingEvidence(contacts);
  if (fit.staffing === undefined || evidence === undefined)
    throw new RangeError('the log names no agents, so who was on duty cannot be told');
  const replay = replayScenario({
    contacts,
    groups: evidence.groups,
    laws: lawsOfTypes(fit.types, contacts.contactTypes.length),
    first,
    days,
    ownHandleTimes: false,
    wrapUp: fit.staffing.evidence.between?.median,
  });
  const end = replay.start + days * DAY;
  const rosters = inferStaffing(evidence, fit.staffing.calibration.rule).map((onDuty) =>
    rosterOf(onDuty, replay.start, end, ROSTER_INTERVAL),
  );
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
