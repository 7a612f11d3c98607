/** Columns of text under their headings, aligned by width alone. Colour is put on after the widths are known. */

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Spaces before the column; the first column's are its indent. */
  readonly gap?: number;
  /** Longest text; what is longer loses its middle. */
  readonly most?: number;
  /** The column may be left out where the table is too wide, the highest number first. */
  readonly spare?: number;
  /** Shorter heading, for where the table is too wide. */
  readonly narrow?: string;
  /** The column moves, with the others so marked, to a second table below where one would be too wide. */
  readonly aside?: boolean;
  /** Heading over this column and those to its right, on a line of its own; it begins where this column does. */
  readonly over?: string;
}

export interface Cell {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

const defaultGap = 2;

/**
 * @param rows cells by column; a missing one is empty
 * @returns lines without trailing spaces; no heading line where all headings are empty
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly (Cell | string | undefined)[])[],
  paintHeading: (text: string) => string = (text) => text,
): string[] {
  const cells = rows.map((row) => columns.map((column, index) => asCell(row[index], column.most)));
  const widths = columns.map(({ heading }, index) =>
    Math.max(width(heading), ...cells.map((row) => width(row[index]!.text))),
  );
  const line = (row: readonly Cell[]) => joinCells(columns, widths, row);
  const lines = cells.map(line);
  const headings: string[] = [];
  if (columns.some(({ over }) => over)) headings.push(paintHeading(overLine(columns, widths)));
  if (columns.some(({ heading }) => heading !== '')) {
    headings.push(line(columns.map(({ heading }) => ({ text: heading, paint: paintHeading }))));
  }
  return [...headings, ...lines];
}

function overLine(columns: readonly Column[], widths: readonly number[]): string {
  let text = '';
  let start = 0;
  for (const [index, { gap = defaultGap, over }] of columns.entries()) {
    start += gap;
    if (over) text = text.padEnd(start) + over;
    start += widths[index]!;
  }
  return text;
}

function joinCells(columns: readonly Column[], widths: readonly number[], row: readonly Cell[]): string {
  let text = '';
  let owed = 0;
  for (const [index, { align, gap = defaultGap }] of columns.entries()) {
    const cell = row[index]!;
    const spare = widths[index]! - width(cell.text);
    owed += gap + (align === 'right' ? spare : 0);
    if (cell.text !== '') {
      text += ' '.repeat(owed) + (cell.paint ? cell.paint(cell.text) : cell.text);
      owed = 0;
    }
    owed += align === 'left' ? spare : 0;
  }
  return text;
}

/** Characters as the reader counts them: accents and joined symbols are one. */
export function width(text: string): number {
  return [...text].length;
}

/** The text with its middle replaced by an ellipsis, at most `most` characters long. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const kept = most - 1;
  const head = Math.ceil(kept / 2);
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (kept - head)).join('')}`;
}

function asCell(cell: Cell | string | undefined, most: number | undefined): Cell {
  const { text, paint } = typeof cell === 'object' ? cell : { text: cell ?? '' };
  return { text: most === undefined ? text : shortened(text, most), paint };
}
