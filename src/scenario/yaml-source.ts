/**
 * YAML text as plain data, with the place of every key and value. Aliases are written out within limits; duplicate keys,
 * merge keys, tags and whatever else would surprise are faults.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { Fault, Place } from './fault.ts';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';
import { NO_TEXT } from './no-text.ts';
import { Converter, isNode, type Path, type Report } from './yaml-data.ts';

import { syntaxFaults } from './yaml-errors.ts';

export type { Path } from './yaml-data.ts';

/** The place of a path, and as much of the path as the file has. */
export interface Located {
  readonly place: Place;
  readonly found: Path;
}

/** Steps of a path that the file may leave out. */
const SHORTENED: readonly string[] = ['talk'];

/** A file's data and where its parts stand. */
export interface YamlSource {
  readonly file: string;
  /** Absent when the text is no YAML or no table. */
  readonly raw: Readonly<Record<string, unknown>> | undefined;
  readonly faults: readonly Fault[];
  /** Paths of what could not be taken from the file, so that it is not called missing as well. */
  readonly broken: readonly Path[];
  /**
   * The place of the value at the path (or of its key), or of the deepest part of the path that exists.
   */
  locate(path: Path, part: 'key' | 'value'): Located;
}

/** @returns the data of YAML text, and what is wrong with it; never throws */
export function readYaml(file: string, text: string): YamlSource {
  const counter = new LineCounter();
  const faults: Fault[] = [];
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.max(0, Math.min(offset, text.length)));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = (offset: number, path: Path, message: string): void => {
    faults.push({ ...at(offset), path: path.join('.'), message });
  };
  const start = { line: 1, column: 1, file };
  const nowhere = (): Located => ({ place: start, found: [] });
  if (text.length > LIMITS.yamlBytes) {
    return {
      file,
      raw: undefined,
      faults: [{ ...start, path: '', message: messages.tooLarge(LIMITS.yamlBytes) }],
      broken: [],
      locate: nowhere,
    };
  }
  const unreadable = NO_TEXT.exec(text);
  if (unreadable !== null) {
    fault(unreadable.index, [], messages.notText);
    return { file, raw: undefined, faults, broken: [], locate: nowhere };
  }
  const deep = ENDLESS.exec(text);
  if (deep !== null) {
    fault(deep.index, [], messages.tooDeep(LIMITS.yamlDepth));
    return { file, raw: undefined, faults, broken: [], locate: nowhere };
  }
  let document: Document.Parsed | undefined;
  try {
    document = parse(text, counter, fault);
  } catch {
    // The parser calls itself for every level; a text that overflows its stack is deeper than any scenario.
    fault(0, [], messages.tooDeep(LIMITS.yamlDepth));
  }
  // What is left of a text that is no YAML would only be guessed at.
  if (document === undefined || document.errors.length > 0)
    return { file, raw: undefined, faults, broken: [], locate: nowhere };
  const root = document.contents;
  if (!isMap(root)) {
    if (faults.length === 0)
      fault(
        root?.range?.[0] ?? 0,
        [],
        root === null || (isScalar(root) && root.value === null) ? messages.emptyFile : messages.notTable,
      );
    return { file, raw: undefined, faults, broken: [], locate: nowhere };
  }
  const converter = new Converter(fault);
  const raw = converter.table(root, [], 0);
  return {
    file,
    raw,
    faults,
    broken: converter.broken,
    locate: (path, part) => locate(root, path, part, at, converter),
  };
}

/** Brackets or dashes inside one another as nobody writes them: the parser would take seconds to give up on them. */
const ENDLESS = /(?:[[{]\s*){100}|^ *(?:[-?] +){100}/m;

function parse(text: string, counter: LineCounter, fault: Report): Document.Parsed | undefined {
  // Duplicate keys are looked for below: the library compares all pairs of keys, which takes hours on a hostile file.
  const documents = parseAllDocuments(text, {
    lineCounter: counter,
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.length === 0) {
    fault(0, [], messages.emptyFile);
    return undefined;
  }
  const [first, second] = documents as Document.Parsed[];
  for (const { offset, message } of syntaxFaults(first!.errors, text).slice(0, LIMITS.faults + 1))
    fault(offset, [], message);
  if (second !== undefined) fault(second.range[0], [], messages.severalDocuments);
  return first;
}

function locate(
  root: YAMLMap,
  path: Path,
  part: 'key' | 'value',
  at: (offset: number) => Place,
  aliases: Converter,
): Located {
  let node: Node | undefined = root;
  let offset = root.range?.[0] ?? 0;
  const found: string[] = [];
  for (const [k, step] of path.entries()) {
    if (isAlias(node)) node = aliases.resolve(node);
    const last = k === path.length - 1;
    let next: unknown;
    let key: unknown;
    if (isMap(node)) {
      const pair = aliases.pairAt(node, step);
      // `handle: { mean: 7m }` is short for `handle: { talk: { mean: 7m } }`: what is in `talk` stands in `handle`.
      if (pair === undefined && SHORTENED.includes(step) && !last) continue;
      if (pair === undefined) break;
      next = pair.value;
      key = pair.key;
    } else if (isSeq(node) && /^\d+$/.test(step) && Number(step) < node.items.length) {
      next = node.items[Number(step)];
    } else break;
    const keyOffset = isNode(key) ? key.range?.[0] : undefined;
    // A value that is left blank has no place of its own.
    const blank = isScalar(next) && next.range?.[0] === next.range?.[1];
    const valueOffset = isNode(next) && !blank ? next.range?.[0] : undefined;
    offset = (last && part === 'key' ? keyOffset : undefined) ?? valueOffset ?? keyOffset ?? offset;
    node = isNode(next) ? next : undefined;
    found.push(step);
  }
  return { place: at(offset), found };
}
