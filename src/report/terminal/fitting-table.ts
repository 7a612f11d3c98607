/** A table made to fit the report's width: its gaps give way first, then long names and headings, then columns move below or are spared. */
import { type Cell, type Column, textTable, width } from './text-table.ts';
import { withoutEmptyColumns } from './without-empty-columns.ts';
import { reportWidth } from './wrap-text.ts';

type Row = readonly (Cell | string | undefined)[];

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const smallGap = 2;
/** Lengths to which names are cut, before and after columns are spared. */
const shortNames = [14, 9] as const;

/**
 * @param columns those with a `most` hold names, which may be cut further
 * @returns lines of at most 100 columns where that is possible, without the columns in which nothing stands
 */
export function fittingTable(
  columns: readonly Column[],
  rows: readonly Row[],
  paintHeading?: (text: string) => string,
): string[] {
  let table: Table = withoutEmptyColumns(columns, rows);
  if (tooWide(table))
    table = withColumns(table, (column) => ({ ...column, gap: Math.min(column.gap ?? smallGap, smallGap) }));
  table = withNamesCut(table, shortNames[0]);
  if (tooWide(table)) table = withColumns(table, narrowed);
  if (tooWide(table) && columns.some(({ aside }) => aside)) {
    const [main, below] = inTwo({ columns, rows });
    return [
      ...fittingTable(main.columns, main.rows, paintHeading),
      '',
      ...fittingTable(below.columns, below.rows, paintHeading),
    ];
  }
  for (let next = withoutSpare(table); next !== undefined && tooWide(table); next = withoutSpare(table)) table = next;
  table = withNamesCut(table, shortNames[1]);
  return textTable(table.columns, table.rows, paintHeading);
}

function narrowed({ narrow, ...column }: Column): Column {
  return narrow === undefined ? column : { ...column, heading: narrow };
}

/** The table without what stands aside, and what stands aside under the names of the first column. */
function inTwo({ columns, rows }: Table): [main: Table, below: Table] {
  const part = (isIn: (column: Column, index: number) => boolean): Table => {
    const places = columns.flatMap((column, index) => (isIn(column, index) ? [index] : []));
    return {
      columns: places.map((place) => {
        const { aside: _, ...column } = columns[place]!;
        return column;
      }),
      rows: rows.map((row) => places.map((place) => row[place])),
    };
  };
  return [part(({ aside }) => !aside), part(({ aside }, index) => index === 0 || aside === true)];
}

/** Names cut as far as needed, but not below `shortest`. */
function withNamesCut(table: Table, shortest: number): Table {
  let cut = table;
  const longest = Math.max(0, ...table.columns.map(({ most }) => most ?? 0));
  for (let length = longest - 1; length >= shortest && tooWide(cut); length--) {
    cut = withColumns(cut, (column) =>
      column.most === undefined ? column : { ...column, most: Math.min(column.most, length) },
    );
  }
  return cut;
}

function withoutSpare({ columns, rows }: Table): Table | undefined {
  const most = Math.max(0, ...columns.map(({ spare }) => spare ?? 0));
  if (most === 0) return undefined;
  const place = columns.findIndex(({ spare }) => spare === most);
  const others = <Item>(items: readonly Item[]) => items.filter((_, index) => index !== place);
  return { columns: others(columns), rows: rows.map(others) };
}

function withColumns({ columns, rows }: Table, change: (column: Column) => Column): Table {
  return { columns: columns.map(change), rows };
}

function tooWide({ columns, rows }: Table): boolean {
  const plain = rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.text : cell)));
  return textTable(columns, plain).some((line) => width(line) > reportWidth);
}
