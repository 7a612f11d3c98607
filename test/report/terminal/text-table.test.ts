import { describe, expect, it } from 'vitest';
import { shortened, textTable, width } from '../../../src/report/terminal/text-table.ts';
import { wrapText } from '../../../src/report/terminal/wrap-text.ts';

describe('textTable', () => {
  const columns = [
    { heading: 'name', align: 'left' },
    { heading: 'n', align: 'right' },
    { heading: 'note', align: 'left', gap: 3 },
  ] as const;

  it('aligns by width and ends no line with a space', () => {
    expect(
      textTable(columns, [
        ['a', '12,345', 'x'],
        ['longer', '7'],
        ['é', '', 'y'],
      ]),
    ).toEqual(['  name         n   note', '  a       12,345   x', '  longer       7', '  é                y']);
  });

  it('colour moves nothing', () => {
    const bracket = (text: string) => `[${text}]`;
    const painted = textTable(columns, [[{ text: 'a', paint: bracket }, '1']]);
    expect(painted[1]!.replace(/[[\]]/g, '')).toBe(textTable(columns, [['a', '1']])[1]);
  });

  it('draws no heading line where there are no headings', () => {
    expect(textTable([{ heading: '', align: 'left' }], [['a']])).toEqual(['  a']);
  });

  it('sets a heading over several columns where the first of them begins', () => {
    const over = [
      { heading: 'n', align: 'right', gap: 0 },
      { heading: 'x', align: 'right', over: 'Group' },
    ] as const;
    expect(textTable(over, [['10', '20']])).toEqual(['    Group', ' n   x', '10  20']);
  });
});

describe('shortened', () => {
  it('loses the middle, for names differ at both ends', () => {
    expect(shortened('billing_enterprise_europe', 13)).toBe('billin…europe');
    expect(width(shortened('billing_enterprise_europe', 12))).toBe(12);
    expect(shortened('short', 5)).toBe('short');
  });
});

describe('wrapText', () => {
  it('breaks at spaces and indents what follows', () => {
    expect(wrapText('one two three', '  ', 9)).toEqual(['  one two', '    three']);
    expect(wrapText('one two three', '', 7)).toEqual(['one two', 'three']);
    expect(wrapText('')).toEqual([]);
  });

  it('breaks neither between a number and its unit nor after a comparison', () => {
    expect(wrapText('short of 80 % now', '', 11)).toEqual(['short of', '80 % now']);
    expect(wrapText('waits 3 min 59 s', '', 11)).toEqual(['waits 3 min', '59 s']);
    expect(wrapText('level >= 80 % each', '', 10)).toEqual(['level', '>= 80 %', 'each']);
  });

  it('leaves alone a word longer than the line', () => {
    expect(wrapText('abcdefghij k', '', 5)).toEqual(['abcdefghij', 'k']);
  });
});
