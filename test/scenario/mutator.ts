/** Breaks scenario texts at random, from a seed: by characters, by lines, and by what a value or key may turn into. */
import seedrandom from 'seedrandom';

/** What a planner's slip, another program or an attacker may leave where a value stood. */
const NONSENSE: readonly string[] = [
  '',
  '~',
  'null',
  'true',
  'no',
  '0',
  '-1',
  '1e309',
  '-1e309',
  '.nan',
  '.inf',
  '0x7fffffffffffffff',
  '1e-320',
  '99999999999999999999',
  '12h',
  '-5m',
  '3q',
  '1e9d',
  '120%',
  '-10%',
  '%',
  '1/0',
  '1e30/week',
  '17.50/hour',
  '9:00',
  '25:00-26:00',
  '09:00-09:00',
  '22:00-02:00',
  '2026-02-30',
  '9999-12-31',
  'mon-mon',
  'fri-mon',
  'Mars/Olympus',
  'constructor',
  '__proto__',
  'toString',
  'billing',
  'always',
  'closed',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  '{ a: { b: { c: 1 } } }',
  '[1, 2, 3]',
  '[null]',
  '{ fixed: 0s }',
  '{ mean: 1e300d }',
  '{ mean: 5m, cv: 1e200 }',
  '{ distribution: mixture, parts: [] }',
  '{ distribution: nothing }',
  '{ add: 5 }',
  '{ times: -1 }',
  '{ times: .inf }',
  '*anchor',
  '&a *a',
  '!!binary aGk=',
  '!custom x',
  '"\\u0000"',
  "'",
  '"',
  '@x',
  '`x`',
  '? x',
  '- x',
  '|',
  '>',
  '# x',
  'a: b: c',
  '\u{1F600}',
  '\uFEFF',
  'x'.repeat(5_000),
  '{ __proto__: { polluted: 1 } }',
  '{ constructor: { prototype: 1 } }',
  '<<',
  'data/none.csv',
  '../../etc/passwd.csv',
  '[mon, tue]',
  '0s',
  '1000000000',
  '2.5',
];

export type Mutate = (text: string) => string;

/** @returns a mutator that draws everything from the seed */
export function mutator(seed: number): Mutate {
  const random = seedrandom.alea(String(seed));
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <Choice>(choices: readonly Choice[]): Choice => choices[below(choices.length)]!;

  const lines = (change: (all: string[], k: number) => void) => (text: string) => {
    const all = text.split('\n');
    change(all, below(all.length));
    return all.join('\n');
  };
  /** Replaces one match of a pattern, if there is any. */
  const match = (pattern: RegExp, replace: (found: string) => string) => (text: string) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const { 0: whole, index } = one(found);
    return text.slice(0, index) + replace(whole) + text.slice(index + whole.length);
  };
  const values = /(?<=[:,[{] )[^\s,:[\]{}#]+/g;
  const keys = /[A-Za-z_][\w-]*(?=:)/g;
  const mutations: readonly Mutate[] = [
    match(values, () => one(NONSENSE)),
    match(values, () => one(NONSENSE)),
    match(values, (value) => value.replace(/\d+/, String(10 ** below(20)))),
    match(values, (value) => `-${value}`),
    match(values, (value) => value.slice(0, below(value.length))),
    match(keys, () => one(NONSENSE)),
    match(keys, (key) => key.slice(0, below(key.length)) + one(['x', '_', '', '-']) + key.slice(below(key.length))),
    match(keys, (key) => `${key}: 1, ${key}`),
    lines((all, k) => all.splice(k, 1)),
    lines((all, k) => all.splice(k, 0, all[k]!)),
    lines((all, k) => all.splice(below(all.length), 0, ...all.splice(k, 1 + below(4)))),
    lines((all, k) => all.splice(k, 1, ` ${all[k]}`)),
    lines((all, k) => all.splice(k, 1, all[k]!.replace(/^ {1,2}/, ''))),
    lines((all, k) => all.splice(k, 1, `\t${all[k]}`)),
    lines((all, k) =>
      all.splice(k, 0, one(['---', '...', '%YAML 1.1', '<<: *a', '? ', `${'['.repeat(200)}`, 'x: &a [*a]'])),
    ),
    (text) => {
      const at = below(text.length);
      return (
        text.slice(0, at) +
        one(['{', '}', '[', ']', ':', ',', '"', '\n', '\u0000', '&', '*', '!', '|', '%']) +
        text.slice(at + below(2))
      );
    },
    (text) => text.slice(0, below(text.length)),
  ];
  return (text) => {
    let mutant = text;
    for (let count = 1 + below(3); count > 0; count--) mutant = one(mutations)(mutant);
    return mutant;
  };
}
