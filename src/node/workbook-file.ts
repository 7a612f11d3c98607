/** A workbook as the bytes of an XLSX file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addressOf, type Formula, type Sheet, type SheetCell, type SheetColumn } from '../report/xlsx/sheet.ts';

const formats = { money: '#,##0.00', share: '0.0%', plain: undefined } as const;
/** Characters: the narrowest and the widest column. */
const widths = { least: 8, most: 48 } as const;

/** @throws RangeError where two sheets have one name */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  if (new Set(sheets.map(({ name }) => name)).size < sheets.length)
    throw new RangeError('invalid sheets: two of one name');
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const buffer = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      // The headings stay in sight.
      stickyRowsCount: 1,
      columns: columns.map((column, k) => ({
        width: widthOf(
          column,
          rows.map(({ cells }) => shownValue(cells[k] ?? null)),
        ),
      })),
      data: [
        columns.map(({ heading, format }) => ({
          value: heading,
          fontWeight: 'bold' as const,
          align: format === undefined ? ('left' as const) : ('right' as const),
          bottomBorderStyle: 'thin' as const,
        })),
        ...rows.map(({ cells, isTotal, format: own }) =>
          cells.map((cell, k) => {
            if (cell === null || cell === '') return null;
            const isNumber = typeof cell === 'number' || isFormula(cell);
            const format = isNumber ? formats[own ?? columns[k]?.format ?? 'plain'] : undefined;
            return {
              ...(isFormula(cell) ? { value: cell.formula, type: 'Formula' as const } : { value: cell }),
              ...(format === undefined ? {} : { format }),
              ...(isTotal ? { fontWeight: 'bold' as const, topBorderStyle: 'thin' as const } : {}),
            };
          }),
        ),
      ],
    })),
  ).toBuffer();
  return withValues(new Uint8Array(buffer), sheets);
}

function widthOf({ heading, format }: SheetColumn, values: readonly unknown[]): number {
  const lengths = values.map((value) =>
    typeof value === 'number' && format === 'money' ? value.toFixed(2).length + 3 : String(value ?? '').length,
  );
  return Math.min(
    widths.most,
    Math.max(widths.least, heading.length + 1, ...lengths.slice(0, 500).map((length) => length + 1)),
  );
}

/**
 * The library writes formulas alone; what they come to is put beside each, so that a viewer which works nothing out has
 * something to show.
 */
function withValues(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  if (sheets.every(({ rows }) => rows.every(({ cells }) => !cells.some(isFormula)))) return bytes;
  const files = unzipSync(bytes);
  sheets.forEach(({ rows }, place) => {
    const name = `xl/worksheets/sheet${place + 1}.xml`;
    const values = new Map(
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => (isFormula(cell) ? [[addressOf(column, row), cell.value] as const] : [])),
      ),
    );
    const text = strFromU8(files[name]!).replace(
      /(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)/g,
      (whole, _cell, address: string) => `${whole}<v>${values.get(address)!}</v>`,
    );
    files[name] = strToU8(text);
  });
  return zipSync(files);
}

function isFormula(cell: SheetCell): cell is Formula {
  return typeof cell === 'object' && cell !== null;
}

function shownValue(cell: SheetCell): string | number | boolean | null {
  return isFormula(cell) ? cell.value : cell;
}
