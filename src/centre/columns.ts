/**
 * Typed-array columns that grow together: a row is an index, a table is a class of columns. Nothing is allocated per
 * row, and memory follows the most rows ever in use at once.
 */

type Column = Float64Array | Int32Array | Uint8Array;

/** Twice as long, with the same beginning. */
export function doubled<T extends Column>(column: T): T {
  const wider = new (column.constructor as new (length: number) => T)(column.length * 2);
  wider.set(column);
  return wider;
}
