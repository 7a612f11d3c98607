import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../src/node/workbook-file.ts';
import { type PricedPlan, statementSheet } from '../../../src/report/xlsx/statement-sheet.ts';
import { tableSheets } from '../../../src/report/xlsx/table-sheets.ts';

const amount = (mean: number) => ({ mean, low: mean - 1, high: mean + 1 });

function statement(lines: readonly (readonly [string, number])[]): PricedPlan['cost'] {
  const all = lines.reduce((sum, [, printed]) => sum + printed, 0);
  return {
    currency: 'EUR',
    lines: lines.map(([name, printed]) => ({
      name,
      part: 'people',
      kind: 'running',
      basis: '1 h',
      amount: amount(printed),
      printed,
    })),
    totals: {
      running: { amount: amount(all), printed: all },
      one_off: { amount: amount(0), printed: 0 },
      all: { amount: amount(all), printed: all },
    },
  };
}

describe('statementSheet', () => {
  it('one plan: amounts with their interval, and per contact', () => {
    const sheet = statementSheet(
      [
        {
          title: 'Desk',
          cost: statement([
            ['pay', 100],
            ['overtime', 20],
          ]),
          handled: 40,
        },
      ],
      7,
    )!;
    expect(sheet.columns.map(({ heading }) => heading)).toEqual([
      'Part',
      'Line',
      'Kind',
      'Quantity and price',
      'Amount for 7 days, EUR',
      'Per contact, EUR',
      'Low, EUR',
      'High, EUR',
    ]);
    const each = (row: number, value: number) => ({ formula: `E${row}/E$7`, value });
    expect(sheet.rows[0]!.cells).toEqual(['People', 'pay', 'running', '1 h', 100, each(2, 2.5), 99, 101]);
    expect(sheet.rows[2]).toEqual({
      isTotal: true,
      cells: [
        ...['Running costs', '', '', ''],
        { formula: 'ROUND(SUMIF($C$2:$C$3,"running",E$2:E$3),2)', value: 120 },
        each(4, 3),
        ...[119, 121],
      ],
    });
    expect(sheet.rows[4]!.cells).toEqual([
      ...['Total', '', '', ''],
      { formula: 'ROUND(E4+E5,2)', value: 120 },
      each(6, 3),
      ...[119, 121],
    ]);
    expect(sheet.rows[5]!.cells).toEqual(['Contacts handled', '', '', 'mean, in 7 days', 40, null, null, null]);
  });

  it('no line: the totals do not look through themselves', () => {
    const sheet = statementSheet([{ title: 'Desk', cost: statement([]), handled: 40 }], 7)!;
    expect(sheet.rows[0]!.cells[4]).toEqual({ formula: 'ROUND(SUMIF($C$1:$C$1,"running",E$1:E$1),2)', value: 0 });
  });

  it('several plans: side by side, each line in the row of its name', () => {
    const sheet = statementSheet(
      [
        { title: 'Base', cost: statement([['pay', 100]]), handled: 50 },
        {
          title: 'More',
          cost: statement([
            ['pay', 110],
            ['articles', 7],
          ]),
          handled: 0,
        },
      ],
      1,
    )!;
    expect(sheet.rows.slice(0, 2).map(({ cells }) => [cells[1], ...cells.slice(4)])).toEqual([
      ['pay', 100, { formula: 'E2/E$7', value: 2 }, 110, null],
      ['articles', null, null, 7, null],
    ]);
  });

  it('no plan with money: no sheet', () => expect(statementSheet([], 7)).toBeUndefined());
});

describe('tableSheets', () => {
  it('numbers become numbers, texts stay, and what is for programs is left out', () => {
    const sheets = tableSheets([
      { name: 'totals.csv', text: 'name,mean,low,is\n"a, b",1.5e-3,,true\n2026-03-02,-4,x,false\n' },
      { name: 'intervals.csv', text: 'a\n1\n' },
    ]);
    expect(sheets).toEqual([
      {
        name: 'Totals',
        columns: [{ heading: 'name' }, { heading: 'mean' }, { heading: 'low' }, { heading: 'is' }],
        rows: [{ cells: ['a, b', 0.0015, null, true] }, { cells: ['2026-03-02', -4, 'x', false] }],
      },
    ]);
  });
});

describe('workbookBytes', () => {
  it('is a zip archive', async () => {
    const bytes = await workbookBytes(tableSheets([{ name: 'totals.csv', text: 'a,b\n1,x\n' }]));
    expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('PK\u0003\u0004');
  });

  it('refuses two sheets of one name', async () => {
    const [sheet] = tableSheets([{ name: 'a.csv', text: 'a\n' }]);
    await expect(workbookBytes([sheet!, sheet!])).rejects.toThrow(RangeError);
  });
});
