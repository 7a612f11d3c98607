/** Everything that a history tells of a scenario's fields, contact type by contact type, and of who was on duty. */
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { ContactTable } from '../contact-record.ts';
import type { ContactTypeFound } from '../contact-type-found.ts';
import type { ImportedHistory } from '../import/imported-history.ts';
import { type TypeFacts, typeFacts } from '../import/scenario/type-facts.ts';
import { handledAt, waitsOf } from './contact-samples.ts';
import { type DemandFit, fitDemand, type TypeDemand } from './demand/fit-demand.ts';
import { type FitChoices, usualChoices } from './fit-choices.ts';
import { fitHandleTime, type HandleTimeFit } from './handle-time.ts';
import { fitHeadStarts, type HeadStart } from './head-starts.ts';
import { fitPatience, type PatienceFit } from './patience.ts';
import { fitRetries, type RetryFit } from './retries.ts';
import { balkingShare, handleLaw, patienceLaw } from './scenario/scenario-laws.ts';
import { fitStaffing, type StaffingFit } from './staffing/fit-staffing.ts';
import { skillsOf } from './staffing/infer-staffing.ts';
import type { TypeLaws } from './staffing/replay-scenario.ts';

export interface FitOptions {
  /** Of every interval; default 0.95. */
  readonly confidence?: number;
  /** Seconds within which an abandonment counts as short; default 5. */
  readonly shortWithin?: number;
  /** Seed of the simulations by which breaks are calibrated; default 1. */
  readonly seed?: number;
  /** Default those that have proved themselves. */
  readonly choices?: FitChoices;
}

export interface HistoryFit {
  readonly history: ImportedHistory;
  readonly confidence: number;
  readonly choices: FitChoices;
  /** First and last day of the history, as days since 1970-01-01. */
  readonly first: number;
  readonly last: number;
  readonly demand: DemandFit;
  /** Contact types that had contacts, largest first. */
  readonly types: readonly TypeFit[];
  /** Undefined where no log names agents. */
  readonly staffing: StaffingFit | undefined;
}

export interface TypeFit {
  /** Place in the history's contact types. */
  readonly type: number;
  readonly found: ContactTypeFound;
  readonly demand: TypeDemand;
  /** Undefined where the history has no single contacts, or too few; `facts` then has means. */
  readonly handleTime: HandleTimeFit | undefined;
  readonly patience: PatienceFit | undefined;
  readonly retries: RetryFit | undefined;
  /** Seconds by which it is served before its turn; undefined where all are served in turn, or the log does not tell. */
  readonly headStart: HeadStart | undefined;
  readonly facts: TypeFacts;
}

const DAY = 86400;

/** @throws RangeError where the history has no contacts, or its interval does not divide a day */
export function fitHistory(history: ImportedHistory, options: FitOptions = {}): HistoryFit {
  const { confidence = 0.95, shortWithin = 5, seed = 1, choices = usualChoices } = options;
  const { intervals, contacts } = history;
  const demand = fitDemand(intervals, confidence);
  if (demand.types.length === 0) throw new RangeError('the history has no contacts');
  const byName = new Map(demand.types.map((type) => [type.name, type]));
  const skills = contacts && choices.headStarts ? skillsOf(contacts, choices) : undefined;
  const heads = contacts && skills && fitHeadStarts(contacts, skills, confidence);
  const types = intervals.contactTypes
    .flatMap((found, type): TypeFit[] => {
      const own = byName.get(found.name);
      if (own === undefined) return [];
      return [
        {
          type,
          found,
          demand: own,
          handleTime: contacts && handleTimeOf(contacts, type, confidence, choices),
          patience:
            contacts && found.channel !== 'email'
              ? fitPatience(waitsOf(contacts, type), confidence, shortWithin)
              : undefined,
          retries: contacts && fitRetries(contacts, type, confidence),
          headStart: heads?.get(type),
          facts: typeFacts(history, type),
        },
      ];
    })
    .sort((a, b) => b.demand.contacts - a.demand.contacts);
  const [first, last] = daysOf(history);
  const laws = lawsOfTypes(types, intervals.contactTypes.length);
  const staffing = contacts && fitStaffing({ contacts, laws, first, days: last - first + 1, seed, choices });
  return { history, confidence, choices, first, last, demand, types, staffing };
}

/**
 * Laws for simulating days of the history, by place in its contact types. A type that had no contacts is given those of
 * the largest.
 * @param types largest first
 */
export function lawsOfTypes(types: readonly TypeFit[], count: number): TypeLaws[] {
  const byType = new Map(types.map((one) => [one.type, one]));
  return Array.from({ length: count }, (_, type) => {
    const one = byType.get(type) ?? types[0]!;
    return {
      handle: handleLaw(one).law,
      course: one.handleTime?.course,
      patience: patienceLaw(one)?.law,
      balking: balkingShare(one),
      headStart: one.headStart?.value,
    };
  });
}

function handleTimeOf(
  contacts: ContactTable,
  type: number,
  confidence: number,
  { handleByTime }: FitChoices,
): HandleTimeFit | undefined {
  const { times, arrivals } = handledAt(contacts, type);
  return fitHandleTime(times, confidence, handleByTime ? arrivals : undefined);
}

function daysOf({ intervals }: ImportedHistory): [first: number, last: number] {
  const clock = new ZoneClock(intervals.timezone);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < intervals.rows; row++) {
    const day = Math.floor(clock.localOf(intervals.start[row]!) / DAY);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return [first, last];
}
