/** Intervals gathered by weekday and hour of the day, for a heat map. */

export interface HourCell<Row> {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly rows: readonly Row[];
}

const weekdays = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

export interface HourGrid<Row> {
  /** Weekdays, and hours, that have any cell. */
  readonly days: readonly { readonly weekday: number; readonly name: string }[];
  readonly hours: readonly number[];
  readonly cells: readonly HourCell<Row>[];
}

/** @param rows with their starts on the wall clock, those of closed hours left out */
export function hourGrid<Row extends { readonly start: string }>(rows: readonly Row[]): HourGrid<Row> {
  const byHour = new Map<string, Row[]>();
  for (const row of rows) {
    const weekday = Temporal.PlainDate.from(row.start.slice(0, 10)).dayOfWeek;
    const key = `${weekday} ${Number(row.start.slice(11, 13))}`;
    const same = byHour.get(key) ?? [];
    same.push(row);
    byHour.set(key, same);
  }
  const cells = [...byHour].map(([key, same]) => {
    const [weekday, hour] = key.split(' ').map(Number) as [number, number];
    return { weekday, hour, rows: same };
  });
  const days = weekdays
    .map((name, place) => ({ weekday: place + 1, name }))
    .filter(({ weekday }) => cells.some((cell) => cell.weekday === weekday));
  const all = cells.map(({ hour }) => hour);
  const first = Math.min(...all);
  const hours = cells.length === 0 ? [] : Array.from({ length: Math.max(...all) - first + 1 }, (_, k) => first + k);
  return { days, hours, cells };
}
