/** When contacts come and how many: levels by weekday, the course of the day, busyness of each type and what they share. */
import { SECONDS_PER } from '../../../fields/per.ts';
import { studentT } from '../../../stats/student-t.ts';
import type { Volume } from '../../forecast/volume.ts';
import { volumesOfIntervals } from '../../forecast/volumes-of.ts';
import type { IntervalTable } from '../../interval-record.ts';
import type { Fitted } from '../fitted.ts';
import { fitBusyness } from './busyness.ts';
import { type DayShape, dayShapes } from './day-shape.ts';
import { type DayTotals, dayTotals } from './day-totals.ts';
import { type LevelModel, levelModel } from './level-model.ts';
import { sharedBusyness } from './shared-busyness.ts';
import { type WithinDay, withinDay } from './within-day.ts';

export interface DemandFit {
  readonly types: readonly TypeDemand[];
  /** Coefficient of variation of the day factor that all types share; undefined below two types. */
  readonly shared: Fitted | undefined;
}

export interface TypeDemand {
  readonly name: string;
  /** Days taken, and their first and last as days since 1970-01-01. */
  readonly days: number;
  readonly first: number;
  readonly last: number;
  readonly contacts: number;
  /** Usually open days without contacts. */
  readonly closed: readonly number[];
  readonly incomplete: number;
  /** Contacts of a usual week. */
  readonly week: Fitted;
  /** Contacts of each weekday, Monday first; undefined where it had none. */
  readonly weekdays: readonly (Fitted | undefined)[];
  /** Growth in a month of 30.4375 days; undefined where the history is too short to tell. */
  readonly growth: Fitted | undefined;
  /** Of the day's whole factor; undefined where there are no more days than weekdays. */
  readonly busyness: Fitted | undefined;
  /** What is the type's own beside what all share. */
  readonly ownBusyness: number;
  readonly withinDay: WithinDay | undefined;
  /** Share of the variance of a stretch's rate that the whole day has in common. */
  readonly correlation: Fitted | undefined;
  /** Seconds of a slot of the shapes. */
  readonly slot: number;
  readonly shapes: readonly DayShape[];
}

const DAY = 86400;
/** Contacts a slot from which half-hours show. */
const ENOUGH = 50;

/**
 * What intervals tell of the demand, each contact type's last quarter of a year; types without contacts are left out.
 * @param confidence in (0, 1)
 */
export function fitDemand(intervals: IntervalTable, confidence: number): DemandFit {
  const found = volumesOfIntervals(intervals).flatMap((volume) => {
    const days = dayTotals(volume);
    const busyness = fitBusyness(days, confidence);
    const model = levelModel(days, busyness?.value ?? 0);
    return model === undefined ? [] : [{ volume, days, busyness, model }];
  });
  const known = found.flatMap(({ days, model, busyness }) =>
    busyness === undefined ? [] : [{ days, model, busyness: busyness.value }],
  );
  const shared = sharedBusyness(known, confidence);
  return {
    shared,
    types: found.map(({ volume, days, busyness, model }) => {
      const common = Math.min(shared?.value ?? 0, busyness?.value ?? 0);
      // Two independent factors: 1 + whole² = (1 + shared²)(1 + own²).
      const own = Math.sqrt((1 + (busyness?.value ?? 0) ** 2) / (1 + common ** 2) - 1);
      return typeDemand(volume, days, model, busyness, own, confidence);
    }),
  };
}

function typeDemand(
  volume: Volume,
  days: DayTotals,
  model: LevelModel,
  busyness: Fitted | undefined,
  ownBusyness: number,
  confidence: number,
): TypeDemand {
  const contacts = days.totals.reduce((sum, count) => sum + count, 0);
  const slot = slotFor(volume, days, contacts);
  const counts = Array.from(days.places, (place, k) => ({
    weekday: days.weekdays[k]!,
    counts: slotCounts(volume, place, slot),
  }));
  const within = slot < DAY ? withinDay(counts, slot, confidence) : undefined;
  const byWeekday = model.weekdays.map((weekday) => {
    const own = counts.filter((day) => day.weekday === weekday);
    const sums = new Float64Array(DAY / slot);
    for (const day of own)
      day.counts.forEach((count, s) => {
        sums[s]! += count;
      });
    return { weekday, days: own.length, counts: sums };
  });
  return {
    name: volume.name,
    days: days.totals.length,
    first: days.keys[0]!,
    last: days.keys.at(-1)!,
    contacts,
    closed: days.closed,
    incomplete: days.incomplete,
    ...levels(model, confidence),
    busyness,
    ownBusyness,
    withinDay: within,
    correlation: correlationOf(within, busyness),
    slot,
    shapes: slot < DAY ? dayShapes(byWeekday, within?.dispersion.value ?? 1, confidence) : [],
  };
}

function levels(model: LevelModel, confidence: number): Pick<TypeDemand, 'week' | 'weekdays' | 'growth'> {
  const { parameters, covariance, weekdays, hasGrowth, degrees } = model;
  const size = parameters.length;
  const reach = studentT(confidence, Math.max(1, degrees));
  const weekday = new Array<Fitted | undefined>(7).fill(undefined);
  let week = 0;
  let variance = 0;
  weekdays.forEach((w, i) => {
    const level = Math.exp(parameters[i]!);
    const factor = Math.exp(reach * Math.sqrt(covariance[i * size + i]!));
    weekday[w] = { value: level, low: level / factor, high: level * factor };
    week += level;
    weekdays.forEach((_, j) => {
      variance += level * Math.exp(parameters[j]!) * covariance[i * size + j]!;
    });
  });
  const half = Math.exp((reach * Math.sqrt(variance)) / week);
  const rate = parameters[size - 1]!;
  const wide = reach * Math.sqrt(covariance[size * size - 1]!);
  const monthly = (daily: number) => Math.expm1((SECONDS_PER.month! / DAY) * daily);
  return {
    week: { value: week, low: week / half, high: week * half },
    weekdays: weekday,
    growth: hasGrowth ? { value: monthly(rate), low: monthly(rate - wide), high: monthly(rate + wide) } : undefined,
  };
}

/** Half-hours where there are contacts enough, else hours; never finer than the history. */
function slotFor(volume: Volume, days: DayTotals, contacts: number): number {
  if (volume.interval > 3600) return DAY;
  let busy = 0;
  for (let s = 0; s < volume.slots; s++)
    if (days.places.some((place) => volume.counts[place * volume.slots + s]! > 0)) busy++;
  const halfHours = (busy * volume.interval) / 1800;
  return volume.interval <= 1800 && 1800 % volume.interval === 0 && contacts >= ENOUGH * halfHours ? 1800 : 3600;
}

function slotCounts({ counts, slots, interval }: Volume, place: number, slot: number): Float64Array {
  const sums = new Float64Array(DAY / slot);
  for (let s = 0; s < slots; s++) sums[Math.floor((s * interval) / slot)]! += counts[place * slots + s]! || 0;
  return sums;
}

function correlationOf(within: WithinDay | undefined, busyness: Fitted | undefined): Fitted | undefined {
  if (within === undefined || busyness === undefined || busyness.value === 0) return undefined;
  const day = busyness.value ** 2;
  const { dispersion, perUnit } = within;
  const at = (value: number) => day / (day + Math.max(0, value - 1) * perUnit);
  return { value: at(dispersion.value), low: at(dispersion.high), high: at(dispersion.low) };
}
