/**
 * Demand from a history of counts: each interval of the file gives the rate over its own length, and, where the file
 * has them, handle times by time of arrival.
 */
import type { RateDemand, Steps } from '../../centre/plan.ts';
import type { DataTable, DataTables, Demand, Scenario } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { datedRows, spreadRows } from './dated-rows.ts';
import { sharesOf } from './segments.ts';
import { StepsBuilder } from './steps.ts';
import { rowsNamed, sumOf, tableOf, timedRows } from './table-rows.ts';

export type HistoryDemand = Extract<Demand, { history: unknown }>;

export interface History {
  readonly demand: RateDemand;
  /** Mean handle time (talk and wrap-up) in seconds by time of arrival; undefined where the file has none. */
  readonly handleTime: Steps | undefined;
}

/**
 * @param name the contact type's own, which the file uses unless `type` says another
 * @param factor multiple of the file's counts
 * @throws RangeError when the file has not been read or a start is no date-time
 */
export function historyDemand(
  demand: HistoryDemand,
  name: string,
  factor: number,
  scenario: Scenario,
  tables: DataTables,
  calendar: Calendar,
): History {
  const table = tableOf(tables, demand.history.file, 'history');
  const own = rowsNamed(table, 'contact_type', demand.history.type ?? name);
  const { starts, rows } = timedRows(table, own, calendar);
  const dated = datedRows(starts, scenario.clock.interval, calendar);
  const { times, values } = spreadRows(dated, calendar);
  const perSecond = rows.map((same, k) => sumOf(table.numbers.count, same) / (dated.ends[k]! - starts[k]!));
  const shares = sharesOf(demand, scenario);
  const rates = new Float64Array(times.length * shares.length);
  values.forEach((row, k) => {
    shares.forEach(({ share }, s) => {
      rates[k * shares.length + s] = (perSecond[row] ?? 0) * demand.scale * factor * share;
    });
  });
  return {
    demand: { kind: 'rates', times, rates, segments: shares.map(({ segment }) => segment) },
    handleTime: handleTimes(table, rows, { times, values }),
  };
}

/** A row without a handle time leaves the one before it standing; before the first known one, that one holds. */
function handleTimes(table: DataTable, rows: readonly (readonly number[])[], spread: Steps): Steps | undefined {
  const column = table.numbers.average_handle_time;
  if (column === undefined) return undefined;
  const known = rows.map((same) => meanHandleTime(column, table.numbers.count, same));
  const builder = new StepsBuilder();
  const { times, values } = spread;
  for (let k = 0; k < times.length; k++) {
    const handleTime = known[values[k]!];
    if (handleTime !== undefined) builder.add(builder.isEmpty ? times[0]! : times[k]!, handleTime);
  }
  return builder.isEmpty ? undefined : builder.build();
}

/** Weighed by contacts, as averages always are. */
function meanHandleTime(
  column: Float64Array,
  counts: Float64Array | undefined,
  rows: readonly number[],
): number | undefined {
  const known = rows.filter((row) => column[row]! > 0);
  if (known.length === 1) return column[known[0]!];
  const contacts = sumOf(counts, known);
  if (!(contacts > 0)) return undefined;
  return known.reduce((sum, row) => sum + column[row]! * (counts?.[row] || 0), 0) / contacts;
}
