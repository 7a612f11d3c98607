/**
 * The volumes of days as they would have been foretold: by the fitted scenario's own week, or from a longer history of
 * volumes by the forecast. Of the days themselves only the roster is looked at: what comes while the centre has nobody
 * there finds it closed and never asks for an agent.
 */
import { weekdayOf } from '../../scenario/build/week-days.ts';
import type { TypeDemand } from '../fit/demand/fit-demand.ts';
import type { HistoryFit } from '../fit/fit-history.ts';
import { daysNeeded } from '../forecast/backtest.ts';
import { forecast } from '../forecast/forecast.ts';
import { sixWeekMean } from '../forecast/methods/same-weekday-mean.ts';
import { openDays } from '../forecast/open-days.ts';
import { rollingProfile } from '../forecast/rolling-profile.ts';
import type { Volume } from '../forecast/volume.ts';
import { volumesOfIntervals } from '../forecast/volumes-of.ts';
import { type DutySpans, openPart } from './duty-spans.ts';

export interface ForetoldVolumes {
  /** In words. */
  readonly method: string;
  /** Coefficient of variation of the day factor that all types share. */
  readonly shared: number;
  readonly types: readonly ForetoldType[];
}

export interface ForetoldType {
  readonly name: string;
  /** Seconds. */
  readonly interval: number;
  /** Mean contacts by interval, day after day. */
  readonly counts: Float64Array;
  /** Coefficient of variation of the type's own day factor. */
  readonly busyness: number;
}

const DAY = 86_400;
/** Seconds from which an interval says nothing of the course of the day. */
const COARSE = 3600;

/** The usual week of the fitted scenario, with its busyness. */
export function foretoldByFit({ demand }: HistoryFit, first: number, days: number, duty: DutySpans): ForetoldVolumes {
  return {
    method: 'the fitted scenario’s own week',
    shared: demand.shared?.value ?? 0,
    types: demand.types.map((type) => {
      const { name, slot, weekdays, ownBusyness, busyness } = type;
      const counts = new Float64Array(days * (DAY / slot));
      for (let day = 0; day < days; day++)
        addCourse(counts, type, weekdays[weekdayOf(first + day)]?.value ?? 0, first, day, duty);
      const own = demand.shared === undefined ? (busyness?.value ?? 0) : ownBusyness;
      return { name, interval: slot, counts, busyness: own };
    }),
  };
}

/** Shares a day's contacts out by the fitted course of the day. */
function addCourse(
  counts: Float64Array,
  { slot, shapes }: TypeDemand,
  total: number,
  first: number,
  day: number,
  duty: DutySpans,
): void {
  const slots = DAY / slot;
  const shares = (shapes.find(({ weekdays }) => weekdays.includes(weekdayOf(first + day))) ?? shapes[0])?.shares;
  for (let s = 0; s < slots; s++) {
    const share = shares?.[s]?.value ?? 1 / slots;
    counts[day * slots + s] = openPart(duty, first + day, s * slot, slot) * total * share;
  }
}

/**
 * From nine weeks of volumes before the days on, the method that the forecast's backtest takes; below that the mean of
 * the last six of the same weekday, with the busyness of the fit. The volumes may count otherwise than the log, or not
 * tell its types apart: each type is given its own ratio to them on the days of the fit.
 * @throws RangeError where the volumes have less than a week before the days, or none of the days of the fit
 */
export function foretoldByHistory(
  fit: HistoryFit,
  volumes: readonly Volume[],
  first: number,
  days: number,
  duty: DutySpans,
): ForetoldVolumes {
  const known = volumes.filter(({ firstDay }) => first - firstDay >= 7);
  if (known.length === 0) throw new RangeError('the volumes have less than a week before the days that are graded');
  const types = fit.types.map(({ found }) => found.name);
  const whole = new Map(known.map((volume) => [volume.name, volume]));
  const apart = types.every((name) => whole.has(name));
  const { method, shared, means } = foretold(
    known.map((volume) => before(volume, first)),
    first,
    days,
    fit,
  );
  const logged = new Map(volumesOfIntervals(fit.history.intervals).map((volume) => [volume.name, volume]));
  return {
    method,
    shared,
    types: types.map((name) => {
      const sources = apart ? [name] : [...means.keys()];
      const ratio = ratioOf(
        logged.get(name)!,
        sources.map((source) => whole.get(source)!),
        fit,
        duty,
      );
      const own = sources.map((source) => means.get(source)!);
      const foretoldMeans = own[0]!.counts.map((_, k) => ratio * own.reduce((sum, one) => sum + one.counts[k]!, 0));
      const busyness = apart ? own[0]!.busyness : 0;
      const { interval } = own[0]!;
      const slots = DAY / interval;
      if (interval <= COARSE) {
        const counts = foretoldMeans.map(
          (mean, k) => mean * openPart(duty, first + Math.floor(k / slots), (k % slots) * interval, interval),
        );
        return { name, interval, counts, busyness };
      }
      const type = fit.demand.types.find((one) => one.name === name)!;
      const counts = new Float64Array(days * (DAY / type.slot));
      for (let day = 0; day < days; day++) {
        const total = foretoldMeans.subarray(day * slots, (day + 1) * slots).reduce((sum, mean) => sum + mean, 0);
        addCourse(counts, type, total, first, day, duty);
      }
      return { name, interval: type.slot, counts, busyness };
    }),
  };
}

interface Foretold {
  readonly method: string;
  readonly shared: number;
  readonly means: ReadonlyMap<string, { interval: number; counts: Float64Array; busyness: number }>;
}

function foretold(past: readonly Volume[], first: number, days: number, fit: HistoryFit): Foretold {
  const end = ({ firstDay, days: own }: Volume) => firstDay + own;
  const weeks = Math.max(...past.map((volume) => Math.ceil((first + days - end(volume)) / 7)));
  const kept = (volume: Volume, means: Float64Array) => {
    const from = (first - end(volume)) * volume.slots;
    return means.slice(from, from + days * volume.slots);
  };
  if (past.every((volume) => volume.days >= daysNeeded(7))) {
    const found = forecast(past, { weeks, confidence: 0.95, target: { share: 0.8, within: 20 } });
    return {
      method: found.types.map(({ taken }) => taken.method.title).join(', '),
      shared: found.shared?.cv ?? found.types[0]!.busyness,
      means: new Map(
        found.types.map(({ volume, means, ownBusyness }) => [
          volume.name,
          {
            interval: volume.interval,
            counts: kept(volume, means),
            busyness: found.shared === undefined ? 0 : ownBusyness,
          },
        ]),
      ),
    };
  }
  const shared = fit.demand.shared ?? fit.demand.types[0]!.busyness;
  return {
    method: sixWeekMean.title,
    shared: shared?.value ?? 0,
    means: new Map(
      past.map((volume) => {
        const calendar = openDays(volume, weeks * 7);
        const rolling = sixWeekMean.begin(volume, calendar, rollingProfile(volume, calendar));
        const counts = kept(volume, rolling.forecast(volume.days, weeks * 7));
        const type = fit.demand.types.find(({ name }) => name === volume.name);
        // Of one type alone all busyness is told as shared.
        const busyness = fit.demand.shared === undefined ? 0 : (type?.ownBusyness ?? 0);
        return [volume.name, { interval: volume.interval, counts, busyness }];
      }),
    ),
  };
}

/** The part of a volume before a day. */
function before(volume: Volume, first: number): Volume {
  const days = Math.min(volume.days, first - volume.firstDay);
  return { ...volume, days, counts: volume.counts.slice(0, days * volume.slots) };
}

/** Contacts of the log for each of the volumes', while anybody was on duty on the days of the fit that the volumes have. */
function ratioOf(logged: Volume, volumes: readonly Volume[], { first, last }: HistoryFit, duty: DutySpans): number {
  let [contacts, counted] = [0, 0];
  for (let day = first; day <= last; day++) {
    const there = volumes.map((volume) => dayTotal(volume, day, duty));
    if (there.some((total) => total === undefined)) continue;
    contacts += dayTotal(logged, day, duty) ?? 0;
    counted += there.reduce<number>((sum, total) => sum + total!, 0);
  }
  if (!(counted > 0)) throw new RangeError('the volumes have none of the days that were fitted');
  return contacts / counted;
}

function dayTotal(
  { counts, slots, interval, firstDay, days }: Volume,
  day: number,
  duty: DutySpans,
): number | undefined {
  const at = day - firstDay;
  if (at < 0 || at >= days) return undefined;
  let [total, known] = [0, false];
  for (let s = 0; s < slots; s++) {
    const count = counts[at * slots + s]!;
    if (Number.isNaN(count)) continue;
    known = true;
    total += interval > COARSE ? count : count * openPart(duty, day, s * interval, interval);
  }
  return known ? total : undefined;
}
