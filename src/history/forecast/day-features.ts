/** What the calendar says of a day: the columns of the regression on day totals, few of which hold at a time. */
import { weekdayOf } from '../../scenario/build/week-days.ts';
import type { OpenDays } from './open-days.ts';

/** Columns that are not 0, by day. */
export interface DayFeatures {
  readonly count: number;
  /** Column numbers of each day, ascending. */
  readonly columns: readonly (readonly number[])[];
  /** Values of those columns. */
  readonly values: readonly (readonly number[])[];
  readonly kinds: readonly FeatureKind[];
}

export type FeatureKind = 'level' | 'weekday' | 'calendar';

const opening = 5;
const ending = 3;
const level = 0;
const weekdays = 1;
const firsts = weekdays + 7;
const lasts = firsts + opening;
const middle = lasts + ending;
const afterClosed = middle + 2;
const beforeClosed = afterClosed + 2;
const seasons = beforeClosed + 1;
const harmonics = 2;
const YEAR = 365.2425;
/** Days of history from which the seasons of the year can be told from a drift of the level. */
const daysForSeasons = 540;

/**
 * Level, weekday, the month's first five and last three open days, the first open day from the 15th and the one after,
 * the first and second open day after a closed one, the day before one, and, from a year and a half of history, the season.
 * @returns the features of every day that `open` covers
 */
export function dayFeatures(calendar: OpenDays): DayFeatures {
  const { firstDay, open, usual, history } = calendar;
  const seasonal = history >= daysForSeasons;
  const count = seasonal ? seasons + 2 * harmonics : seasons;
  const columns: number[][] = [];
  const values: number[][] = [];
  const place = placesInMonth(calendar);
  const unusuallyClosed = (day: number) => open[day] === 0 && usual[weekdayOf(firstDay + day)] === 1;
  let sinceClosed = Number.POSITIVE_INFINITY;
  for (let day = 0; day < open.length; day++) {
    const own = [level, weekdays + weekdayOf(firstDay + day)];
    if (open[day]) {
      const { first, last, fromMiddle } = place[day]!;
      if (first < opening) own.push(firsts + first);
      if (last < ending) own.push(lasts + last);
      if (fromMiddle === 0 || fromMiddle === 1) own.push(middle + fromMiddle);
      if (sinceClosed < 2) own.push(afterClosed + sinceClosed);
      if (closedNext(calendar, day)) own.push(beforeClosed);
      sinceClosed++;
    } else if (unusuallyClosed(day)) sinceClosed = 0;
    const ones = own.map(() => 1);
    if (seasonal) {
      for (let k = 0; k < harmonics; k++) {
        const angle = ((2 * Math.PI * (k + 1)) / YEAR) * (firstDay + day);
        own.push(seasons + 2 * k, seasons + 2 * k + 1);
        ones.push(Math.cos(angle), Math.sin(angle));
      }
    }
    columns.push(own);
    values.push(ones);
  }
  const kinds = Array.from({ length: count }, (_, column): FeatureKind => {
    if (column === level) return 'level';
    return column < firsts ? 'weekday' : 'calendar';
  });
  return { count, columns, values, kinds };
}

/** Whether the next usually open day is closed. */
function closedNext({ open, usual, firstDay }: OpenDays, day: number): boolean {
  for (let next = day + 1; next < open.length; next++) {
    if (open[next]) return false;
    if (usual[weekdayOf(firstDay + next)]) return true;
  }
  return false;
}

interface Place {
  /** Open days before and after this one in its month. */
  first: number;
  last: number;
  /** Open days since the month's first open day from the 15th; below 0 before it. */
  fromMiddle: number;
}

function placesInMonth({ firstDay, open, usual }: OpenDays): Place[] {
  const places: Place[] = Array.from({ length: open.length }, () => ({ first: 0, last: 0, fromMiddle: -1 }));
  let month: number[] = [];
  const close = () => {
    month.forEach((day, k) => {
      places[day]!.last = month.length - 1 - k;
    });
    month = [];
  };
  // The month may have begun before the history did: its open days until then are counted by what is usual.
  let before = 0;
  for (let day = firstDay - 1; dateOf(day + 1) !== 1; day--) before += usual[weekdayOf(day)]!;
  let fromMiddle = dateOf(firstDay) <= 15 ? -1 : 2;
  for (let day = 0; day < open.length; day++) {
    const date = dateOf(firstDay + day);
    if (date === 1) {
      close();
      before = 0;
      fromMiddle = -1;
    }
    if (!open[day]) continue;
    if (fromMiddle >= 0 || date >= 15) fromMiddle++;
    places[day]!.first = before + month.length;
    places[day]!.fromMiddle = fromMiddle;
    month.push(day);
  }
  // The last month is cut off: how near its end is cannot be said.
  for (const day of month) places[day]!.last = Number.POSITIVE_INFINITY;
  return places;
}

function dateOf(dayKey: number): number {
  return new Date(dayKey * 86_400_000).getUTCDate();
}
