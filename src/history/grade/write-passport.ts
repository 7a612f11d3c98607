/** A scenario's passport as text: in place of the one that the file has, or below its name. Nothing else is touched. */
import { isMap, type Node, type Pair, parseDocument } from 'yaml';
import type { Passport } from '../../scenario/scenario.ts';
import { passportLines } from '../fit/scenario/passport-lines.ts';

/** @param yaml of a sound scenario */
export function withPassport(yaml: string, passport: Passport): string {
  const { contents } = parseDocument(yaml);
  const pairs = isMap<Node & { readonly value: unknown }, Node | null>(contents) ? contents.items : [];
  const pairOf = (name: string) => pairs.find(({ key }) => key.value === name);
  const own = pairOf('passport');
  const name = pairOf('name');
  const end = (pair: Pair<Node, Node | null>) => lineAfter(yaml, (pair.value ?? pair.key).range![2]);
  const begin = (pair: Pair<Node, Node | null> | undefined) => (pair === undefined ? 0 : pair.key.range![0]);
  const from = own === undefined && name !== undefined ? end(name) : begin(own ?? pairs[0]);
  const to = own === undefined ? from : end(own);
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const before = yaml.slice(0, from);
  const lines = passportLines(passport).map((line) => `${line}${newline}`);
  return `${before}${before === '' || before.endsWith('\n') ? '' : newline}${lines.join('')}${yaml.slice(to)}`;
}

/** @returns where the line after the one that holds the last character before `end` begins */
function lineAfter(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}
