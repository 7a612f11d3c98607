import { expect, test } from 'vitest';
import { parseCsv } from '../../src/scenario/csv.ts';
import { readYaml } from '../../src/scenario/yaml-source.ts';

const inside = 'this line is indented as if it were inside the line above, which has a value already';
const apart = (own: number, others: number) =>
  `this line begins at column ${own}, the lines beside it at column ${others}`;

test.each<[string, string, string[]]>([
  ['inside a value', 'a:\n  b: 1\n    c: 2\n  d: 3\ne: 4\n', [`3:5 ${inside}`]],
  ['the first of several', 'a:\n    b: 1\n  c: 2\n  d: 3\n  e:\n    f: 1\n  g: 4\n', [`2:5 ${apart(5, 3)}`]],
  ['the last of several', 'a:\n    b: 1\n    c: 2\n  d: 3\n', [`4:3 ${apart(3, 5)}`]],
  ['too little', 'a:\n  b: 1\n  d: 1\n c: 2\nd: 3\n', [`4:2 ${apart(2, 3)}`]],
  ['the first line of all', '  name: x\nclock:\n  a: 3\nhours: 4\n', [`1:3 ${apart(3, 1)}`]],
  ['one line after another', 'a:\n  - b: 1\n     c: 2\n   d: 3\n    e: 4\nf: 3\n', [`3:6 ${inside}`]],
  [
    'an item of a list',
    'a:\n  - b\n - c\n - d\ne: 3\n',
    ['3:2 this item of a list begins at another column than the ones before it'],
  ],
  ['a tab and what follows', 'a:\n  b: 3\n\tc: 4\n  d: 5\n \te: 6\n', ['3:1 a tab cannot indent YAML; use spaces']],
  [
    'no colon',
    'clock\n  start: 3\n  b: 4\nhours:\n  a: 3\n',
    ['1:1 this line has no colon, yet the lines below it stand as if they were inside it'],
  ],
  [
    'two slips apart',
    'a:\n  b: 1\n    c: 2\n  d: 3\ne:\n  f: 4\n  g: 5\n    h: 6\n',
    [`3:5 ${inside}`, `8:5 ${inside}`],
  ],
  ['tabs', 'a:\n\tb: 3\n\tc: 4\nd: 5\n', ['2:1 a tab cannot indent YAML; use spaces']],
  [
    'two slips',
    'a:\n    b: 1\n  c: 2\n  d: 3\ne: [1, 2\nf: 3\n',
    [
      `2:5 ${apart(5, 3)}`,
      '6:1 not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ],
  ['no UTF-8', '\uFFFD\uFFFDn\0a\0m\0e\0', ['1:1 the file is not UTF-8 text; save it as UTF-8']],
])('%s', (_, text, expected) => {
  expect(readYaml('f', text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(
    expected,
  );
});

test('a data file that is no UTF-8', () => {
  const { table, faults } = parseCsv('values.csv', 'value\n3\n4\uFFFD\n', 'values');
  expect(table).toBeUndefined();
  expect(faults).toEqual([
    { file: 'values.csv', line: 3, column: 2, path: '', message: 'the file is not UTF-8 text; save it as UTF-8' },
  ]);
});
