/** A scenario's contact types as the plan has them, in the order of the file. */
import type { ContactTypePlan, RateDemand, ReplayDemand, Steps } from '../../centre/plan.ts';
import type { ContactType, ResolvedScenario } from '../scenario.ts';
import { isSimulated } from '../simulated-channels.ts';
import { afterwardsOf } from './afterwards.ts';
import type { Calendar } from './calendar.ts';
import { buildPatternRates, type PatternRates, rateDemand } from './demand-rates.ts';
import { handleLaws } from './handle-laws.ts';
import { historyDemand } from './history.ts';
import { type BuildLaw, lawBuilder } from './laws.ts';
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
): ContactTypePlan[] {
  const { scenario, tables } = resolved;
  const sources: Sources = {
    resolved,
    calendar,
    hours,
    factors,
    patterns: buildPatternRates(scenario, calendar),
    law: lawBuilder(tables, calendar),
    names: Object.keys(scenario.contact_types),
  };
  return Object.entries(scenario.contact_types).map(([name, type]) => contactType(name, type, sources));
}

function contactType(name: string, type: ContactType, sources: Sources): ContactTypePlan {
  const { law, hours } = sources;
  const { demand, handleTime } = demandOf(name, type, sources);
  return {
    name,
    channel: type.channel,
    ...(isSimulated(type.channel) ? {} : { notSimulated: true }),
    priority: type.priority,
    weight: type.weight,
    headStart: type.head_start,
    demand,
    busyness: type.demand?.busyness ?? 0,
    hours: hours.over(type.hours),
    lines: type.lines ?? Number.POSITIVE_INFINITY,
    balking: type.balking,
    patience: type.patience && law(type.patience),
    ...handleLaws(type.handle, handleTime, law),
    atClosing: type.at_closing,
    ...afterwardsOf(type, sources.names, law),
  };
}

interface TimedDemand {
  readonly demand: RateDemand | ReplayDemand | undefined;
  readonly handleTime?: Steps | undefined;
}

function demandOf(name: string, type: ContactType, sources: Sources): TimedDemand {
  const { demand, channel } = type;
  const { resolved, calendar, factors, patterns } = sources;
  const { scenario, tables } = resolved;
  if (demand === undefined || !isSimulated(channel)) return { demand: undefined };
  if ('replay' in demand) return { demand: replayDemand(demand, name, scenario, tables, calendar) };
  if ('history' in demand) {
    const factor = factors.volume * (Object.hasOwn(factors.calibration, name) ? factors.calibration[name]! : 1);
    return historyDemand(demand, name, factor, scenario, tables, calendar);
  }
  return { demand: rateDemand(demand, factors.volume, scenario, patterns) };
}
