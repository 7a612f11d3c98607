/** YAML nodes as plain data: aliases are written out within limits, and whatever would surprise is reported. */
import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';

/** A way from the root of a file or scenario: keys, and places in lists. */
export type Path = readonly string[];

/** Says what is wrong at an offset in the text. */
export type Report = (offset: number, path: Path, message: string) => void;

/** Turns nodes into data, writing aliases out. */
export class Converter {
  readonly broken: Path[] = [];
  private readonly fault: Report;
  private readonly anchors = new Map<string, Node>();
  private readonly targets = new Map<Alias, Node>();
  private readonly open = new Set<Node>();
  private readonly indices = new WeakMap<Node, Map<string, Pair>>();
  private values = 0;
  private aliases = 0;

  constructor(fault: Report) {
    this.fault = fault;
  }

  /** What an alias that has been met stands for. */
  resolve(node: Alias): Node | undefined {
    return this.targets.get(node);
  }

  /** The first pair with this key; tables are looked up so often that each gets an index. */
  pairAt(node: YAMLMap, key: string): Pair | undefined {
    let index = this.indices.get(node);
    if (index === undefined) {
      index = new Map();
      for (const pair of node.items) {
        const text = keyText(pair.key);
        if (text !== undefined && !index.has(text)) index.set(text, pair);
      }
      this.indices.set(node, index);
    }
    return index.get(key);
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

/** @returns whether the value is a node with a place */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

/** @returns a key as text; undefined for what cannot be a key */
export function keyText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  // A number as a key keeps its spelling: 2026-03-02 and 07:00 are texts, 1.50 would not be.
  return node.source !== undefined ? node.source : String(node.value);
}

function offsetOf(node: unknown, parent: Node): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? parent.range?.[0] ?? 0;
}
