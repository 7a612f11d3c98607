/** A scenario's contact types as the plan has them, in the order of the file. */
import type { CallbackPlan, ContactTypePlan, RateDemand, ReplayDemand, Steps } from '../../centre/plan.ts';
import type { ContactType, ResolvedScenario, Scenario } from '../scenario.ts';
import { afterwardsOf, bringsReturns } from './afterwards.ts';
import type { Calendar } from './calendar.ts';
import { buildPatternRates, type PatternRates, rateDemand } from './demand-rates.ts';
import { handleLaws } from './handle-laws.ts';
import { historyDemand } from './history.ts';
import type { BuildLaw } from './laws.ts';
import { replayDemand } from './replay.ts';
import type { HoursTable } from './week-hours.ts';

/** What multiplies the need. */
export interface NeedFactors {
  /** Multiple of everyone's need; exact arrivals cannot be multiplied and are left as they are. */
  readonly volume: number;
  /** Cases for each counted contact of a history, by contact type; 1 where none is given. */
  readonly calibration: Readonly<Record<string, number>>;
}

interface Sources {
  readonly resolved: ResolvedScenario;
  readonly calendar: Calendar;
  readonly hours: HoursTable;
  readonly factors: NeedFactors;
  readonly patterns: PatternRates;
  readonly law: BuildLaw;
  /** Names of the contact types in the order of the plan. */
  readonly names: readonly string[];
}

/** @throws RangeError when a contact type names what does not exist */
export function buildContactTypes(
  resolved: ResolvedScenario,
  calendar: Calendar,
  hours: HoursTable,
  factors: NeedFactors,
  law: BuildLaw,
): ContactTypePlan[] {
  const { scenario } = resolved;
  const sources: Sources = {
    resolved,
    calendar,
    hours,
    factors,
    patterns: buildPatternRates(scenario, calendar),
    law,
    names: Object.keys(scenario.contact_types),
  };
  return Object.entries(scenario.contact_types).map(([name, type]) => contactType(name, type, sources));
}

function contactType(name: string, type: ContactType, sources: Sources): ContactTypePlan {
  const { law, hours, resolved } = sources;
  const { demand, handleTime } = demandOf(name, type, sources);
  return {
    name,
    channel: type.channel,
    priority: type.priority,
    weight: type.weight,
    headStart: type.head_start,
    demand,
    selfService: selfServiceOf(type, resolved.scenario),
    busyness: type.demand?.busyness ?? 0,
    hours: hours.over(type.hours),
    lines: type.lines ?? Number.POSITIVE_INFINITY,
    balking: type.balking,
    patience: type.patience && law(type.patience),
    ...handleLaws(type.handle, handleTime, law),
    atClosing: type.at_closing,
    backlog: type.backlog,
    callback: callbackOf(type, law),
    ...afterwardsOf(type, sources.names, law),
  };
}

/** @throws RangeError when the type names self-service that does not exist */
function selfServiceOf(type: ContactType, scenario: Scenario): number | undefined {
  if (type.self_service === undefined || bringsReturns(type)) return undefined;
  const place = Object.keys(scenario.self_service).indexOf(type.self_service);
  if (place < 0) throw new RangeError(`invalid self-service: ${type.self_service}`);
  return place;
}

/** A customer who is not reached is called once more, this many seconds later. */
const CALL_AGAIN = 900;

function callbackOf({ callback }: ContactType, law: BuildLaw): CallbackPlan | undefined {
  return (
    callback && {
      offerAfter: callback.offer_after,
      accept: callback.accept,
      reached: callback.reached,
      attempt: callback.attempt,
      again: CALL_AGAIN,
      slot: callback.slot && law(callback.slot),
    }
  );
}

interface TimedDemand {
  readonly demand: RateDemand | ReplayDemand | undefined;
  readonly handleTime?: Steps | undefined;
}

function demandOf(name: string, type: ContactType, sources: Sources): TimedDemand {
  const { demand } = type;
  const { resolved, calendar, factors, patterns } = sources;
  const { scenario, tables } = resolved;
  if (demand === undefined) return { demand: undefined };
  if ('replay' in demand) return { demand: replayDemand(demand, name, scenario, tables, calendar) };
  if ('history' in demand) {
    const factor = factors.volume * (Object.hasOwn(factors.calibration, name) ? factors.calibration[name]! : 1);
    return historyDemand(demand, name, factor, scenario, tables, calendar);
  }
  return { demand: rateDemand(demand, factors.volume, scenario, patterns) };
}
