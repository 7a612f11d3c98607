/** Who was on duty on the days of a log, with the rule for breaks that foretells those days best. */

import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import type { ContactTable } from '../../contact-record.ts';
import { type FitChoices, usualChoices } from '../fit-choices.ts';
import { breakRules, calibrateStaffing, type StaffingCalibration } from './calibrate-staffing.ts';
import { inferStaffing, type StaffingEvidence, staffingEvidence, usualBreaks } from './infer-staffing.ts';
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
  readonly choices?: FitChoices;
}

const DAY = 86400;
/** Days that are simulated for each rule, at most: the last ones. */
const MOST_DAYS = 28;

/** @returns undefined where the log names no agents */
export function fitStaffing(question: StaffingQuestion): StaffingFit | undefined {
  const { contacts, laws, first, days, seed = 1, choices = usualChoices } = question;
  const { rosterInterval, calibrateBreaks } = choices;
  const evidence = staffingEvidence(contacts, choices);
  if (evidence === undefined) return undefined;
  const simulated = Math.min(days, MOST_DAYS);
  const calibration = calibrateStaffing({
    contacts,
    evidence,
    laws,
    first: first + days - simulated,
    days: simulated,
    interval: rosterInterval,
    seed,
    ownHandleTimes: calibrateBreaks === 'own_times',
    rules: calibrateBreaks === false ? [usualBreaks] : breakRules,
  });
  const clock = new ZoneClock(contacts.timezone);
  const [from, to] = [clock.instantOf(first * DAY), clock.instantOf((first + days) * DAY)];
  const rosters = inferStaffing(evidence, calibration.rule).map((onDuty) => rosterOf(onDuty, from, to, rosterInterval));
  return { evidence, calibration, rosters };
}
