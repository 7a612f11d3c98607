/** Demand as exact arrivals from a file, each with its own handle time and patience where the file has them. */
import type { ReplayDemand } from '../../centre/plan.ts';
import type { DataTables, Demand, Scenario } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { sharesOf } from './segments.ts';
import { rowsNamed, tableOf } from './table-rows.ts';

export type ReplayedDemand = Extract<Demand, { replay: unknown }>;

/**
 * Arrivals in ascending order, those at the same instant as the file has them. An arrival is a date-time, with offset
 * or local to the scenario, or a number of seconds after the start. Arrivals outside the simulated time are left out.
 * @param name the contact type's own, which the file uses unless `type` says another
 * @throws RangeError when the file has not been read or an arrival is no time
 */
export function replayDemand(
  demand: ReplayedDemand,
  name: string,
  scenario: Scenario,
  tables: DataTables,
  calendar: Calendar,
): ReplayDemand {
  const table = tableOf(tables, demand.replay.file, 'replay');
  const written = table.text.arrival ?? [];
  const calls = rowsNamed(table, 'contact_type', demand.replay.type ?? name)
    .map((row) => ({ row, arrival: secondsOf(written[row] ?? '', calendar) }))
    .filter(({ arrival }) => arrival >= calendar.start && arrival < calendar.end)
    .sort((a, b) => a.arrival - b.arrival);
  const column = (values: Float64Array | undefined): Float64Array | undefined => {
    if (values === undefined) return undefined;
    const own = Float64Array.from(calls, ({ row }) => values[row]!);
    return own.every(Number.isNaN) ? undefined : own;
  };
  const shares = sharesOf(demand, scenario);
  return {
    kind: 'replay',
    arrivals: Float64Array.from(calls, ({ arrival }) => arrival),
    handleTimes: column(table.numbers.handle_time),
    patiences: column(table.numbers.patience),
    segments: shares.map(({ segment }) => segment),
    shares: shares.map(({ share }) => share),
  };
}

function secondsOf(text: string, calendar: Calendar): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : calendar.read(text);
}
