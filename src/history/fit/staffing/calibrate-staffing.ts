/**
 * Which gaps were breaks: every rule of a grid staffs the days of the log, the days are simulated with their own arrivals
 * and given handle times, and the rule whose abandonment and waits come nearest to what happened is kept.
 */
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import type { ContactTable } from '../../contact-record.ts';
import { type DayOutcomes, loggedOutcomes, simulatedOutcomes } from './day-outcomes.ts';
import { type BreakRule, inferStaffing, type StaffingEvidence, usualBreaks } from './infer-staffing.ts';
import { replayPlan } from './replay-plan.ts';
import type { TypeLaws } from './replay-scenario.ts';
import { type Roster, rosterOf } from './roster.ts';

export interface TriedRule extends BreakRule {
  /** Share abandoned over all days, and mean wait in seconds of those who waited. */
  readonly abandonment: number;
  readonly meanWait: number;
  /** How far off the rule is, as `misfit` has it. */
  readonly misfit: number;
}

export interface StaffingCalibration {
  readonly rule: BreakRule;
  readonly actual: { readonly abandonment: number; readonly meanWait: number };
  /** Every rule that was tried, the best first. */
  readonly tried: readonly TriedRule[];
  /** How many days were simulated. */
  readonly days: number;
}

export interface CalibrationQuestion {
  readonly contacts: ContactTable;
  readonly evidence: StaffingEvidence;
  /** By contact type of the log. */
  readonly laws: readonly TypeLaws[];
  /** First day, as days since 1970-01-01, and how many. */
  readonly first: number;
  readonly days: number;
  /** Seconds of a roster's row. */
  readonly interval: number;
  readonly seed: number;
  /** Whether each contact keeps its own handle time; else the law gives it one. */
  readonly ownHandleTimes: boolean;
  /** Rules to try, one at least. */
  readonly rules: readonly BreakRule[];
}

const STOOD = [0, 5, 10, 20, 40, 80, 160, 320];
const LONG = [900, 1800, 3600];
export const breakRules: readonly BreakRule[] = STOOD.flatMap((queueStood) =>
  LONG.map((long) => ({ queueStood, long })),
);
const DAY = 86_400;
/** Simulations of the days for each rule. */
const REPLICATIONS = 2;
/** Points of abandonment and share of the mean wait that weigh alike. */
const POINTS = 0.03;
const WAIT = 0.25;

/** @throws RangeError where the days cannot be simulated */
export function calibrateStaffing(question: CalibrationQuestion): StaffingCalibration {
  const { contacts, evidence, laws, first, days, interval, seed, ownHandleTimes, rules } = question;
  const start = new ZoneClock(contacts.timezone).instantOf(first * DAY);
  const rosters = (rule: BreakRule) =>
    inferStaffing(evidence, rule).map((onDuty) => rosterOf(onDuty, start, start + days * DAY, interval));
  const wrapUp = evidence.between?.median;
  const replay = replayPlan(
    { contacts, groups: evidence.groups, laws, first, days, ownHandleTimes, wrapUp },
    rosters(usualBreaks),
  );
  const staffedBy = (own: readonly Roster[]) => ({
    ...replay.plan,
    agentGroups: replay.plan.agentGroups.map((group) =>
      replay.staffed(group, own.find((roster) => roster.group === group.name)!),
    ),
  });
  const actual = loggedOutcomes(contacts, first, days);
  const tried = rules
    .map((rule): TriedRule => {
      const simulated = simulatedOutcomes(staffedBy(rosters(rule)), days, seed, REPLICATIONS);
      return { ...rule, ...totalsOf(simulated), misfit: misfitOf(simulated, actual) };
    })
    .sort((a, b) => a.misfit - b.misfit);
  const { queueStood, long } = tried[0]!;
  return { rule: { queueStood, long }, actual: totalsOf(actual), tried, days };
}

/**
 * @param error root mean square of the days' errors in abandonment, weighed by contacts, as a share 0–1
 * @param wait mean wait simulated over that which was
 * @returns how far off both are together: 1 is three points of abandonment a day, or a quarter of the mean wait
 */
export function misfit(error: number, wait: number): number {
  return Math.hypot(error / POINTS, Math.log(wait) / Math.log1p(WAIT));
}

function totalsOf({ offered, abandoned, waited, waiting }: DayOutcomes): { abandonment: number; meanWait: number } {
  const sum = (column: Float64Array) => column.reduce((all, value) => all + value, 0);
  return { abandonment: sum(abandoned) / (sum(offered) || 1), meanWait: sum(waiting) / (sum(waited) || 1) };
}

function misfitOf(simulated: DayOutcomes, actual: DayOutcomes): number {
  let [squares, weights] = [0, 0];
  actual.offered.forEach((offered, day) => {
    if (!(offered > 0)) return;
    const share = simulated.abandoned[day]! / (simulated.offered[day]! || 1);
    squares += offered * (share - actual.abandoned[day]! / offered) ** 2;
    weights += offered;
  });
  const wait = (totalsOf(simulated).meanWait || 1) / (totalsOf(actual).meanWait || 1);
  return misfit(Math.sqrt(squares / (weights || 1)), wait);
}
