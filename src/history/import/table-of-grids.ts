/** From sums by cell to the table of a history: cells that have a row, in order, means as sums divided. */
import type { ContactTypeFound } from '../contact-type-found.ts';
import {
  type IntervalQuantity,
  type IntervalTable,
  intervalQuantities,
  type NumberColumn,
} from '../interval-record.ts';
import type { CellGrid, Sum } from './cell-grid.ts';

/** What a quantity is made from; a mean is one sum divided by another. */
const QUANTITY_SUMS: Readonly<Record<IntervalQuantity, readonly [Sum, Sum?]>> = {
  offered: ['offered'],
  answered: ['answered'],
  abandoned: ['abandoned'],
  handleTime: ['handleSum', 'handleWeight'],
  answeredWait: ['answeredWaitSum', 'answeredWaitWeight'],
  abandonedWait: ['abandonedWaitSum', 'abandonedWaitWeight'],
  answeredInTime: ['answeredInTime'],
  shortAbandoned: ['shortAbandoned'],
  agents: ['agents'],
};

/** Quantities that are counts, and take four bytes a row unless a value needs more; the others are means. */
const COUNTS: readonly IntervalQuantity[] = ['offered', 'answered', 'abandoned', 'answeredInTime', 'shortAbandoned'];

/** Rows from which on means take four bytes too: seven digits of them. */
const MANY = 2_000_000;

/** @returns bytes that so many cells of such a grid come to in the table: start, type and what is told of each */
export function tableBytes(grid: CellGrid, cells: number): number {
  let bytes = 6;
  for (const quantity of intervalQuantities)
    if (grid.has(QUANTITY_SUMS[quantity][0])) bytes += isShort(quantity, cells) ? 4 : 8;
  return cells * bytes;
}

function isShort(quantity: IntervalQuantity, rows: number): boolean {
  return rows > MANY || COUNTS.includes(quantity);
}

export interface Counted {
  /** By contact type; a type that was never offered may have none. */
  readonly grids: readonly CellGrid[];
  readonly contactTypes: readonly ContactTypeFound[];
  /** Seconds of a cell, and how many of the export's intervals it takes in. */
  readonly interval: number;
  readonly merged: number;
  /** The instant at which a cell begins. */
  startOf(cell: number): number;
  readonly timezone: string;
  readonly acceptableWait: number | undefined;
}

/** The grids are empty afterwards. */
export function tableOfGrids(counted: Counted): IntervalTable {
  const { grids, contactTypes, interval, merged, timezone, acceptableWait } = counted;
  const rows = contactTypes.reduce((sum, _, type) => sum + cellsIn(grids[type]), 0);
  const known = intervalQuantities.filter((quantity) => grids.some((grid) => grid.has(QUANTITY_SUMS[quantity][0])));
  const columns: Partial<Record<IntervalQuantity, NumberColumn>> = {};
  for (const quantity of known)
    columns[quantity] = isShort(quantity, rows) ? new Float32Array(rows) : new Float64Array(rows);
  const contactType = new Uint16Array(rows);
  const from = new Uint32Array(contactTypes.length + 1);
  const last = grids.reduce(
    (most, grid) => (grid.high < grid.low ? most : Math.max(most, counted.startOf(grid.high))),
    0,
  );
  const start = last < 2 ** 32 ? new Uint32Array(rows) : new Float64Array(rows);
  let row = 0;
  for (const type of contactTypes.keys()) {
    from[type] = row;
    const grid = grids[type];
    if (grid === undefined) continue;
    for (let cell = grid.low; cell <= grid.high; cell++) {
      if (Number.isNaN(grid.get(cell, 'offered'))) continue;
      contactType[row] = type;
      start[row] = counted.startOf(cell);
      for (const quantity of known) put(columns, quantity, row, quantityAt(grid, cell, quantity, merged));
      row++;
    }
    grid.release();
  }
  from[contactTypes.length] = row;
  const offered = columns.offered ?? new Float64Array(rows);
  return {
    rows,
    interval,
    timezone,
    contactTypes,
    contactType,
    from,
    start,
    offered,
    columns: { ...columns, offered },
    acceptableWait: columns.answeredInTime === undefined ? undefined : acceptableWait,
  };
}

function cellsIn(grid: CellGrid | undefined): number {
  let cells = 0;
  if (grid === undefined) return cells;
  for (let cell = grid.low; cell <= grid.high; cell++) if (!Number.isNaN(grid.get(cell, 'offered'))) cells++;
  return cells;
}

/** A count that four bytes would change makes its column one of eight. */
function put(
  columns: Partial<Record<IntervalQuantity, NumberColumn>>,
  quantity: IntervalQuantity,
  row: number,
  value: number,
): void {
  const column = columns[quantity]!;
  column[row] = value;
  if (column[row] === value || Number.isNaN(value) || !COUNTS.includes(quantity) || column instanceof Float64Array)
    return;
  const exact = Float64Array.from(column);
  exact[row] = value;
  columns[quantity] = exact;
}

function quantityAt(grid: CellGrid, cell: number, quantity: IntervalQuantity, merged: number): number {
  const [sum, weight] = QUANTITY_SUMS[quantity];
  const value = grid.get(cell, sum);
  // Agents on duty are a mean over time, so that of merged intervals is the mean of theirs.
  if (quantity === 'agents') return value / merged;
  if (weight === undefined) return value;
  const contacts = grid.get(cell, weight);
  return contacts > 0 ? value / contacts : Number.NaN;
}
