/** Who was on duty on the days of a log, with the rule for breaks that foretells those days best. */

import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import type { ContactTable } from '../../contact-record.ts';
import { calibrateStaffing, type StaffingCalibration } from './calibrate-staffing.ts';
import { inferStaffing, type StaffingEvidence, staffingEvidence } from './infer-staffing.ts';
import type { TypeLaws } from './replay-scenario.ts';
import { type Roster, rosterOf } from './roster.ts';

export interface StaffingFit {
  readonly evidence: StaffingEvidence;
  readonly calibration: StaffingCalibration;
  /** One for each group of agents, over all days. */
  readonly rosters: readonly Roster[];
}

export interface StaffingQuestion {
  readonly contacts: ContactTable;
  /** By contact type of the log. */
  readonly laws: readonly TypeLaws[];
  readonly first: number;
  readonly days: number;
  readonly seed?: number;
}

const DAY = 86400;
/** Seconds of a roster's row: fine enough for breaks. */
export const ROSTER_INTERVAL = 120;
/** Days that are simulated for each rule, at most: the last ones. */
const MOST_DAYS = 28;

/** @returns undefined where the log names no agents */
export function fitStaffing({ contacts, laws, first, days, seed = 1 }: StaffingQuestion): StaffingFit | undefined {
  const evidence = staffingEvidence(contacts);
  if (evidence === undefined) return undefined;
  const simulated = Math.min(days, MOST_DAYS);
  const calibration = calibrateStaffing({
    contacts,
    evidence,
    laws,
    first: first + days - simulated,
    days: simulated,
    interval: ROSTER_INTERVAL,
    seed,
  });
  const clock = new ZoneClock(contacts.timezone);
  const [from, to] = [clock.instantOf(first * DAY), clock.instantOf((first + days) * DAY)];
  const rosters = inferStaffing(evidence, calibration.rule).map((onDuty) =>
    rosterOf(onDuty, from, to, ROSTER_INTERVAL),
  );
  return { evidence, calibration, rosters };
}
