/**
 * Which gaps were breaks: every rule of a grid staffs the days of the log, the days are simulated with their own arrivals
 * and handle times, and the rule whose abandonment and waits come nearest to what happened is kept.
 */
import type { CentrePlan } from '../../../centre/plan.ts';
import { buildPlan } from '../../../scenario/build/build-plan.ts';
import { buildCalendar, type Calendar } from '../../../scenario/build/calendar.ts';
import { postDuties } from '../../../scenario/build/posts.ts';
import { loadScenario } from '../../../scenario/load.ts';
import type { ContactTable } from '../../contact-record.ts';
import { type DayOutcomes, loggedOutcomes, simulatedOutcomes } from './day-outcomes.ts';
import { type BreakRule, inferStaffing, type StaffingEvidence, usualBreaks } from './infer-staffing.ts';
import { replayScenario, type TypeLaws } from './replay-scenario.ts';
import { type Roster, rosterCsv, rosterOf } from './roster.ts';

export interface TriedRule extends BreakRule {
  /** Share abandoned over all days, and mean wait in seconds of those who waited. */
  readonly abandonment: number;
  readonly meanWait: number;
  /** How far off the rule is: 1 is about as much as three points of abandonment a day, or a quarter of the mean wait. */
  readonly misfit: number;
}

export interface StaffingCalibration {
  readonly rule: BreakRule;
  readonly actual: { readonly abandonment: number; readonly meanWait: number };
  /** Every rule that was tried, the best first. */
  readonly tried: readonly TriedRule[];
  readonly first: number;
  readonly days: number;
}

export interface CalibrationQuestion {
  readonly contacts: ContactTable;
  readonly evidence: StaffingEvidence;
  /** By contact type of the log. */
  readonly laws: readonly TypeLaws[];
  readonly first: number;
  readonly days: number;
  /** Seconds of a roster's row. */
  readonly interval: number;
  readonly seed?: number;
  readonly replications?: number;
  /** Whether each contact keeps its own handle time; else the law gives it one. Default false. */
  readonly ownHandleTimes?: boolean;
  /** Rules to try, one at least; default all of the grid. */
  readonly rules?: readonly BreakRule[];
}

const STOOD = [0, 5, 10, 20, 40, 80, 160, 320];
const LONG = [900, 1800, 3600];
export const breakRules: readonly BreakRule[] = STOOD.flatMap((queueStood) =>
  LONG.map((long) => ({ queueStood, long })),
);
/** Points of abandonment and share of the mean wait that weigh alike. */
const POINTS = 0.03;
const WAIT = 0.25;

/** @throws RangeError where the days cannot be simulated */
export function calibrateStaffing(question: CalibrationQuestion): StaffingCalibration {
  const { contacts, evidence, laws, first, days, interval, seed = 1, replications = 2, rules = breakRules } = question;
  const replay = replayScenario({
    contacts,
    groups: evidence.groups,
    laws,
    first,
    days,
    ownHandleTimes: question.ownHandleTimes ?? false,
    wrapUp: evidence.between?.median,
  });
  const end = replay.start + days * 86_400;
  const rosters = (rule: BreakRule) =>
    inferStaffing(evidence, rule).map((onDuty) => rosterOf(onDuty, replay.start, end, interval));
  const files: Record<string, string> = {
    ...replay.files,
    'roster.csv': rosterCsv(rosters(usualBreaks), contacts.timezone),
  };
  const { resolved, faults } = loadScenario('replay.yaml', (path) =>
    path === 'replay.yaml' ? replay.yaml : files[path],
  );
  if (resolved === undefined) throw new RangeError(`the log’s days cannot be simulated: ${faults[0]?.message}`);
  const plan = buildPlan(resolved, { runOut: false });
  const calendar = buildCalendar(resolved.scenario);
  const actual = loggedOutcomes(contacts, first, days);
  const tried = rules
    .map((rule): TriedRule => {
      const staffed = withRosters(plan, rosters(rule), replay.start, calendar);
      const simulated = simulatedOutcomes(staffed, days, seed, replications);
      return { ...rule, ...totalsOf(simulated), misfit: misfitOf(simulated, actual) };
    })
    .sort((a, b) => a.misfit - b.misfit);
  const { queueStood, long } = tried[0]!;
  return { rule: { queueStood, long }, actual: totalsOf(actual), tried, first, days };
}

/** The plan with other people on duty: all else is built once. */
function withRosters(plan: CentrePlan, rosters: readonly Roster[], start: number, calendar: Calendar): CentrePlan {
  const agentGroups = plan.agentGroups.map((group) => {
    const { starts, counts } = rosters.find((roster) => roster.group === group.name)!;
    const steps = { times: starts.map((time) => time - start), values: Float64Array.from(counts) };
    const agents = counts.reduce((most, count) => Math.max(most, count), 0);
    return { ...group, agents, duties: postDuties(steps, calendar, false) };
  });
  return { ...plan, agentGroups };
}

function totalsOf({ offered, abandoned, waited, waiting }: DayOutcomes): { abandonment: number; meanWait: number } {
  const sum = (column: Float64Array) => column.reduce((all, value) => all + value, 0);
  return { abandonment: sum(abandoned) / (sum(offered) || 1), meanWait: sum(waiting) / (sum(waited) || 1) };
}

/** Root mean square of the days' errors in abandonment, weighed by contacts, beside the error of the mean wait. */
function misfitOf(simulated: DayOutcomes, actual: DayOutcomes): number {
  let [squares, weights] = [0, 0];
  actual.offered.forEach((offered, day) => {
    if (!(offered > 0)) return;
    const share = simulated.abandoned[day]! / (simulated.offered[day]! || 1);
    squares += offered * (share - actual.abandoned[day]! / offered) ** 2;
    weights += offered;
  });
  const waits = Math.log((totalsOf(simulated).meanWait || 1) / (totalsOf(actual).meanWait || 1));
  return Math.hypot(Math.sqrt(squares / (weights || 1)) / POINTS, waits / Math.log1p(WAIT));
}
