/**
 * YAML text as plain data, with the place of every key and value. Aliases are written out within limits; duplicate keys,
 * merge keys, tags and whatever else would surprise are faults.
 */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Fault, Place } from './fault.ts';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';

export type Path = readonly string[];

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

type Report = (offset: number, path: Path, message: string) => void;

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
  // One slip of the pen often makes several errors at the same place.
  const errors = first!.errors.filter(({ pos }, k, all) => all.findIndex((other) => other.pos[0] === pos[0]) === k);
  for (const error of errors.slice(0, LIMITS.faults)) {
    const tab = error.code === 'TAB_AS_INDENT';
    fault(error.pos[0], [], tab ? messages.tab : messages.syntax(plainly(error.message)));
  }
  if (second !== undefined) fault(second.range[0], [], messages.severalDocuments);
  return first;
}

/** The library's own words, on one line and without a full stop. */
function plainly(message: string): string {
  return message.split('\n')[0]!.replace(/\.$/, '').slice(0, 200);
}

/** Turns nodes into data, writing aliases out. */
class Converter {
  readonly broken: Path[] = [];
  private readonly fault: Report;
  private readonly anchors = new Map<string, Node>();
  private readonly targets = new Map<Alias, Node>();
  private readonly open = new Set<Node>();
  private values = 0;
  private aliases = 0;

  constructor(fault: Report) {
    this.fault = fault;
  }

  /** What an alias that has been met stands for. */
  resolve(node: Alias): Node | undefined {
    return this.targets.get(node);
  }

  value(node: unknown, path: Path, depth: number): unknown {
    if (!isNode(node)) return null;
    const offset = node.range?.[0] ?? 0;
    this.values++;
    if (this.values > LIMITS.yamlValues)
      return this.once(LIMITS.yamlValues + 1 === this.values, offset, path, messages.tooManyValues(LIMITS.yamlValues));
    if (depth > LIMITS.yamlDepth) return this.once(true, offset, path, messages.tooDeep(LIMITS.yamlDepth));
    if (isAlias(node)) return this.alias(node, path, depth);
    if (node.tag !== undefined && !STANDARD_TAGS.has(node.tag)) this.fault(offset, path, messages.unknownTag(node.tag));
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    if (isMap(node)) return this.table(node, path, depth);
    if (isSeq(node)) {
      return node.items.map((item, k) => this.value(isPair(item) ? item.value : item, [...path, String(k)], depth + 1));
    }
    const { value } = node as Scalar;
    return typeof value === 'bigint' ? Number(value) : value;
  }

  table(node: YAMLMap, path: Path, depth: number): Record<string, unknown> {
    const table: Record<string, unknown> = {};
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    this.open.add(node);
    for (const pair of node.items) {
      if (this.values > LIMITS.yamlValues) break;
      const key = this.key(pair.key, node, path);
      if (key === undefined) continue;
      if (Object.hasOwn(table, key)) {
        this.fault(offsetOf(pair.key, node), [...path, key], messages.duplicateKey(key));
        continue;
      }
      table[key] = this.value(pair.value, [...path, key], depth + 1);
    }
    this.open.delete(node);
    return table;
  }

  private key(node: unknown, parent: YAMLMap, path: Path): string | undefined {
    const offset = offsetOf(node, parent);
    const key = keyText(node);
    if (key === undefined) this.fault(offset, path, messages.keyNotText);
    else if (key === '<<') this.once(true, offset, path, messages.mergeKey);
    else if (key === '__proto__') this.fault(offset, path, messages.forbiddenKey(key));
    else return key;
    return undefined;
  }

  private alias(node: Alias, path: Path, depth: number): unknown {
    const offset = node.range?.[0] ?? 0;
    const target = this.anchors.get(node.source);
    this.aliases++;
    if (this.aliases > LIMITS.yamlAliases)
      return this.once(
        this.aliases === LIMITS.yamlAliases + 1,
        offset,
        path,
        messages.tooManyAliases(LIMITS.yamlAliases),
      );
    if (target === undefined) return this.once(true, offset, path, messages.unknownAlias(node.source));
    if (this.open.has(target)) return this.once(true, offset, path, messages.circularAlias(node.source));
    this.targets.set(node, target);
    return this.value(target, path, depth);
  }

  private once(first: boolean, offset: number, path: Path, message: string): undefined {
    if (first) this.fault(offset, path, message);
    this.broken.push(path);
    return undefined;
  }
}

const STANDARD_TAGS = new Set([
  'tag:yaml.org,2002:map',
  'tag:yaml.org,2002:seq',
  'tag:yaml.org,2002:str',
  'tag:yaml.org,2002:int',
  'tag:yaml.org,2002:float',
  'tag:yaml.org,2002:bool',
  'tag:yaml.org,2002:null',
  '!',
]);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function keyText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  // A number as a key keeps its spelling: 2026-03-02 and 07:00 are texts, 1.50 would not be.
  return node.source !== undefined ? node.source : String(node.value);
}

function offsetOf(node: unknown, parent: Node): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? parent.range?.[0] ?? 0;
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
      const pair = node.items.find((item) => keyText(item.key) === step);
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
