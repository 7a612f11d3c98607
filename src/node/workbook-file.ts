/** A workbook as the bytes of an XLSX file. */
import type { Sheet, SheetColumn } from '../report/xlsx/sheet.ts';

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
          rows.map(({ cells }) => cells[k]),
        ),
      })),
      data: [
        columns.map(({ heading, format }) => ({
          value: heading,
          fontWeight: 'bold' as const,
          align: format === undefined ? ('left' as const) : ('right' as const),
          bottomBorderStyle: 'thin' as const,
        })),
        ...rows.map(({ cells, isTotal }) =>
          cells.map((value, k) => {
            if (value === null || value === '') return null;
            const format = typeof value === 'number' ? formats[columns[k]?.format ?? 'plain'] : undefined;
            return {
              value,
              ...(format === undefined ? {} : { format }),
              ...(isTotal ? { fontWeight: 'bold' as const, topBorderStyle: 'thin' as const } : {}),
            };
          }),
        ),
      ],
    })),
  ).toBuffer();
  return new Uint8Array(buffer);
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
