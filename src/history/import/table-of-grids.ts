/** From sums by cell to the table of a history: cells that have a row, in order, means as sums divided. */
import type { ContactTypeFound } from '../contact-type-found.ts';
import { type IntervalQuantity, type IntervalTable, intervalQuantities } from '../interval-record.ts';
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
  const cells = contactTypes.map((_, type) => filled(grids[type]));
  const rows = cells.reduce((sum, own) => sum + own.length, 0);
  const known = intervalQuantities.filter((quantity) => grids.some((grid) => grid.has(QUANTITY_SUMS[quantity][0])));
  const columns = Object.fromEntries(known.map((quantity) => [quantity, new Float64Array(rows)])) as Partial<
    Record<IntervalQuantity, Float64Array>
  >;
  const offered = columns.offered ?? new Float64Array(rows);
  const table: IntervalTable = {
    rows,
    interval,
    timezone,
    contactTypes,
    contactType: new Uint16Array(rows),
    from: new Uint32Array(contactTypes.length + 1),
    start: new Float64Array(rows),
    offered,
    columns: { ...columns, offered },
    acceptableWait: columns.answeredInTime === undefined ? undefined : acceptableWait,
  };
  let row = 0;
  for (const [type, own] of cells.entries()) {
    table.from[type] = row;
    for (const cell of own) {
      table.contactType[row] = type;
      table.start[row] = counted.startOf(cell);
      for (const quantity of known) columns[quantity]![row] = quantityAt(grids[type]!, cell, quantity, merged);
      row++;
    }
    // The table takes the place of the sums, so that both never stand side by side.
    grids[type]?.release();
  }
  table.from[contactTypes.length] = row;
  return table;
}

function filled(grid: CellGrid | undefined): number[] {
  const cells: number[] = [];
  if (grid === undefined) return cells;
  for (let cell = grid.low; cell <= grid.high; cell++) if (!Number.isNaN(grid.get(cell, 'offered'))) cells.push(cell);
  return cells;
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
