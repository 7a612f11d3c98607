/**
 * The intervals that a chart over days shows: those between the first and the last of each day in which anybody works or
 * asks, and of a long horizon the seven days with most to do. Closed hours take no room.
 */

export interface OpenInterval<Row> {
  /** Place in the results. */
  readonly index: number;
  /** ISO with offset, on the wall clock of the scenario's zone. */
  readonly start: string;
  readonly row: Row;
}

export interface OpenDay<Row> {
  /** Local date. */
  readonly date: string;
  readonly intervals: readonly OpenInterval<Row>[];
}

const mostDays = 7;

/**
 * @param rows with their starts, in order
 * @param isOpen whether anything happens in the interval
 * @param load how much there is to do, by which days are chosen where there are too many
 * @returns days in order, at most seven; none where nothing happens
 */
export function openDays<Row extends { readonly start: string }>(
  rows: readonly Row[],
  isOpen: (row: Row) => boolean,
  load: (row: Row) => number,
): OpenDay<Row>[] {
  const byDate = new Map<string, OpenInterval<Row>[]>();
  for (const [index, row] of rows.entries()) {
    const date = row.start.slice(0, 10);
    const day = byDate.get(date) ?? [];
    day.push({ index, start: row.start, row });
    byDate.set(date, day);
  }
  const days = [...byDate].flatMap(([date, intervals]): OpenDay<Row>[] => {
    const first = intervals.findIndex(({ row }) => isOpen(row));
    const last = intervals.findLastIndex(({ row }) => isOpen(row));
    return first < 0 ? [] : [{ date, intervals: intervals.slice(first, last + 1) }];
  });
  return busiest(days, load);
}

function busiest<Row>(days: OpenDay<Row>[], load: (row: Row) => number): OpenDay<Row>[] {
  if (days.length <= mostDays) return days;
  const loads = days.map(({ intervals }) => intervals.reduce((sum, { row }) => sum + load(row), 0));
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let first = 0; first + mostDays <= days.length; first++) {
    const sum = loads.slice(first, first + mostDays).reduce((total, each) => total + each, 0);
    if (sum > most) [best, most] = [first, sum];
  }
  return days.slice(best, best + mostDays);
}

/** Whether the days are some of a longer horizon. */
export function isPart<Row>(days: readonly OpenDay<Row>[], rows: readonly { readonly start: string }[]): boolean {
  return days.length === mostDays && new Set(rows.map(({ start }) => start.slice(0, 10))).size > mostDays;
}
