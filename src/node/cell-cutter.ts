/**
 * Cuts the lines of a delimited file into cells, piece by piece, waiting for more where a quoted cell reaches over the end
 * of a piece. A quotation mark out of place takes no more with it than its own line.
 */
import Papa from 'papaparse';

/** Text beyond which a quotation mark that nobody closes is no longer waited for. */
const LONGEST_CELL = 1 << 23;
const LINE_ENDS = /(?<=\n|\r(?!\n))/;

export class CellCutter {
  readonly #separator: string;
  readonly #notes: string[];
  #held = '';
  #broken = false;
  #first = true;

  /** @param notes is told of what had to be read otherwise than it stands */
  constructor(separator: string, notes: string[]) {
    this.#separator = separator;
    this.#notes = notes;
  }

  /** @param text whole lines */
  push(text: string): string[][] {
    const all = this.#held + text;
    const waits = !this.#broken && isOpen(all) && all.length < LONGEST_CELL;
    this.#held = waits ? all : '';
    return waits ? [] : this.#cut(all);
  }

  /** @param text what is left */
  end(text: string): string[][] {
    return this.#cut(this.#held + text);
  }

  #cut(text: string): string[][] {
    if (text === '') return [];
    const rows = this.#rowsOf(text);
    if (!this.#first) return rows;
    this.#first = false;
    // Excel's own way of naming the separator.
    return /^sep=/i.test(rows[0]?.[0] ?? '') ? rows.slice(1) : rows;
  }

  #rowsOf(text: string): string[][] {
    const rows = this.#broken ? undefined : this.#cells(text);
    if (rows !== undefined) return rows;
    if (!this.#broken)
      this.#notes.push(
        'a quotation mark is never closed, or stands amid a cell; from there on each line stands by itself, and one with such a mark is read as it stands',
      );
    this.#broken = true;
    return text.split(LINE_ENDS).flatMap((line) => this.#cells(line) ?? this.#cells(line, false)!);
  }

  /** @returns undefined where quotation marks do not go together */
  #cells(text: string, quotes = true): string[][] | undefined {
    const { data, errors } = Papa.parse<string[]>(text, {
      delimiter: this.#separator,
      skipEmptyLines: 'greedy',
      ...(quotes ? {} : { quoteChar: '\u0000' }),
    });
    return quotes && errors.some(({ type }) => type === 'Quotes') ? undefined : data;
  }
}

/** Whether an odd number of quotation marks leaves a cell open. */
function isOpen(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}
