/**
 * A scenario's text as a document that can be looked up and changed part by part. What is not changed stays as it is, to
 * the byte: comments, order and layout are the user's own. A change is made on the text, at the place that the parsed
 * document tells; where that would not come to the same, the document itself is changed and written anew, comments kept.
 */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { valueText } from './value-text.ts';

export type Path = readonly string[];

export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export class ScenarioDocument {
  readonly text: string;
  readonly lines = new LineCounter();
  readonly document: Document.Parsed;

  constructor(text: string) {
    this.text = text;
    this.document = parseDocument(text, {
      lineCounter: this.lines,
      uniqueKeys: false,
      logLevel: 'silent',
      keepSourceTokens: true,
    });
  }

  /** Whether the text is YAML at all: only then can parts of it be changed. */
  get isWhole(): boolean {
    return this.document.errors.length === 0 && (this.document.contents === null || isMap(this.document.contents));
  }

  /** @returns undefined where there is nothing at the path */
  nodeAt(path: Path): Node | undefined {
    let node: unknown = this.document.contents;
    for (const step of path) {
      if (isMap(node)) node = pairAt(node, step)?.value;
      else if (isSeq(node)) node = node.items[Number(step)];
      else return undefined;
    }
    return isNode(node) ? node : undefined;
  }

  /** @returns plain data, as the text has it; undefined where there is none */
  valueAt(path: Path): unknown {
    const node = this.nodeAt(path);
    return node === undefined ? undefined : node.toJS(this.document);
  }

  /** As written, `5m` or `{ mean: 5m, cv: 0.9 }`. */
  sourceAt(path: Path): string | undefined {
    const span = this.valueSpan(path);
    return span === undefined ? undefined : this.text.slice(span.from, span.to);
  }

  valueSpan(path: Path): Span | undefined {
    const range = this.nodeAt(path)?.range;
    return range == null ? undefined : { from: range[0], to: range[1] };
  }

  keySpan(path: Path): Span | undefined {
    const parent = this.nodeAt(path.slice(0, -1));
    const key = isMap(parent) ? pairAt(parent, path.at(-1)!)?.key : undefined;
    const range = isNode(key) ? key.range : undefined;
    return range == null ? undefined : { from: range[0], to: range[1] };
  }

  /** The keys of the table at the path, in their order. */
  keysAt(path: Path): string[] {
    const node = path.length === 0 ? this.document.contents : this.nodeAt(path);
    return isMap(node) ? node.items.map(({ key }) => keyText(key)) : [];
  }

  /** The deepest path whose key or value holds the offset. */
  pathAt(offset: number): string[] {
    const path: string[] = [];
    let node: unknown = this.document.contents;
    for (;;) {
      if (isMap(node)) {
        const pair: Pair | undefined = node.items.findLast((each) => startOf(each) <= offset);
        if (pair === undefined) return path;
        path.push(keyText(pair.key));
        node = pair.value;
      } else if (isSeq(node)) {
        const place = node.items.findLastIndex(
          (item) => isNode(item) && (item.range?.[0] ?? Number.POSITIVE_INFINITY) <= offset,
        );
        if (place < 0) return path;
        path.push(String(place));
        node = node.items[place];
      } else return path;
    }
  }

  /**
   * @param value plain data; undefined takes the part out
   * @returns what has to be done to the text
   */
  set(path: Path, value: unknown): TextChange[] {
    const change = value === undefined ? this.removal(path) : this.replacement(path, value);
    if (change !== undefined && this.comesTo(change, path, value)) return [change];
    return this.rewritten(path, value);
  }

  private replacement(path: Path, value: unknown): TextChange | undefined {
    const node = this.nodeAt(path);
    const span = this.valueSpan(path);
    if (node !== undefined && span !== undefined) {
      // A blank value has no place of its own.
      const blank = isScalar(node) && span.from === span.to;
      if (!blank && (isScalar(node) || this.isFlow(node)))
        return { from: span.from, to: span.to, insert: valueText(value) };
      return undefined;
    }
    return this.insertion(path, value);
  }

  /** A new entry of a table that is there, after its last one; tables on the way to it are made with it. */
  private insertion(path: Path, value: unknown): TextChange | undefined {
    let depth = path.length - 1;
    while (depth > 0 && this.nodeAt(path.slice(0, depth)) === undefined) depth--;
    const table = depth === 0 ? this.document.contents : this.nodeAt(path.slice(0, depth));
    if (!isMap(table)) return undefined;
    let inside = value;
    for (const step of path.slice(depth + 1).toReversed()) inside = { [step]: inside };
    const key = path[depth]!;
    return this.isFlow(table) ? this.inFlow(table, key, inside) : this.inBlock(table, key, inside, depth > 0);
  }

  private inFlow(table: YAMLMap, key: string, value: unknown): TextChange | undefined {
    const range = table.range;
    if (range == null) return undefined;
    const last = table.items.at(-1);
    const end = last === undefined ? undefined : endOf(last);
    const entry = `${key}: ${valueText(value)}`;
    if (end === undefined) return { from: range[0], to: range[1], insert: `{ ${entry} }` };
    return { from: end, to: end, insert: `, ${entry}` };
  }

  private inBlock(table: YAMLMap, key: string, value: unknown, isInside: boolean): TextChange | undefined {
    const last = table.items.at(-1);
    const first = table.items[0];
    if (last === undefined || first === undefined) return undefined;
    const indent = isInside ? startOf(first) - this.lineStart(startOf(first)) : 0;
    const end = endOf(last) ?? startOf(last);
    const line = this.lineEnd(Math.max(end - 1, startOf(last)));
    return { from: line, to: line, insert: `\n${' '.repeat(indent)}${key}: ${valueText(value)}` };
  }

  private removal(path: Path): TextChange | undefined {
    const parent = path.length === 1 ? this.document.contents : this.nodeAt(path.slice(0, -1));
    if (!isMap(parent)) return undefined;
    const place = parent.items.findIndex(({ key }) => keyText(key) === path.at(-1));
    const pair = parent.items[place];
    const end = pair && endOf(pair);
    if (pair === undefined || end === undefined || parent.items.length === 1) return undefined;
    if (this.isFlow(parent)) {
      const next = parent.items[place + 1];
      if (next !== undefined) return { from: startOf(pair), to: startOf(next), insert: '' };
      return { from: endOf(parent.items[place - 1]!) ?? startOf(pair), to: end, insert: '' };
    }
    return {
      from: this.lineStart(startOf(pair)),
      to: Math.min(this.text.length, this.lineEnd(Math.max(end - 1, startOf(pair))) + 1),
      insert: '',
    };
  }

  /** Whether the text, so changed, has the value at the path and all else as it was. */
  private comesTo(change: TextChange, path: Path, value: unknown): boolean {
    const after = new ScenarioDocument(applied(this.text, [change]));
    if (!after.isWhole) return false;
    const wanted = this.document.clone();
    setIn(wanted, path, value);
    return JSON.stringify(after.document.toJS()) === JSON.stringify(wanted.toJS());
  }

  private rewritten(path: Path, value: unknown): TextChange[] {
    const document = parseDocument(this.text, { uniqueKeys: false, logLevel: 'silent' });
    setIn(document, path, value);
    return [{ from: 0, to: this.text.length, insert: document.toString({ lineWidth: 0 }) }];
  }

  private isFlow(node: Node): boolean {
    return (isMap(node) || isSeq(node)) && node.flow === true;
  }

  private lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  private lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end;
  }
}

/** @returns the text with the changes made, which are in order and do not overlap */
export function applied(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight((after, { from, to, insert }) => after.slice(0, from) + insert + after.slice(to), text);
}

function setIn(document: Document, path: Path, value: unknown): void {
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
}

function pairAt(table: YAMLMap, step: string): Pair | undefined {
  return table.items.find(({ key }) => keyText(key) === step);
}

function keyText(key: unknown): string {
  return isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))) : String(key);
}

function startOf(pair: Pair): number {
  return isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function endOf(pair: Pair): number | undefined {
  const node = isNode(pair.value) && pair.value.range?.[1] !== undefined ? pair.value : pair.key;
  return isNode(node) ? node.range?.[1] : undefined;
}
