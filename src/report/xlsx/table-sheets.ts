/** The tables of a command as sheets of a workbook: what a row of text spells as a number becomes one. */
import Papa from 'papaparse';
import { capitalised } from '../number-word.ts';
import type { Sheet } from './sheet.ts';

/** Tables whose rows are for programs rather than for people. */
const leftOut = new Set(['intervals', 'replications']);
/** Most rows of a sheet that a spreadsheet opens with ease. */
const mostRows = 100_000;
const longestName = 31;

/** @param tables CSV files with a header line each */
export function tableSheets(tables: readonly { readonly name: string; readonly text: string }[]): Sheet[] {
  return tables.flatMap(({ name, text }): Sheet[] => {
    const own = name.replace(/\.csv$/, '');
    if (leftOut.has(own)) return [];
    const { data } = Papa.parse<string[]>(text.trimEnd());
    const [header = [], ...records] = data;
    if (records.length > mostRows) return [];
    return [
      {
        name: capitalisedName(own),
        columns: header.map((heading) => ({ heading })),
        rows: records.map((record) => ({ cells: record.map(valueOfText) })),
      },
    ];
  });
}

function valueOfText(text: string): string | number | boolean | null {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;
}

function capitalisedName(name: string): string {
  return capitalised(name.replaceAll(/[_-]/g, ' ').slice(0, longestName));
}
