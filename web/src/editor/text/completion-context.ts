/**
 * Where in a scenario somebody is typing, worked out line by line, since what is being typed is no whole YAML yet: the
 * table that the cursor is in, and whether a key or a value is being written.
 */

export interface CompletionContext {
  /** Path of the table, or of the value where `isValue`. */
  readonly path: readonly string[];
  readonly isValue: boolean;
  /** What has been typed of it so far, and where that begins. */
  readonly typed: string;
  readonly from: number;
  /** Whether the table stands in braces. */
  readonly isFlow: boolean;
}

const KEY = /^((?:- +)*)("[^"]*"|'[^']*'|[^\s#:{}[\],"'][^#:{}[\],]*?)\s*:(?=\s|$)(.*)$/;

/** @returns undefined in a comment or a quoted text */
export function completionContext(text: string, offset: number): CompletionContext | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  if (/(^|\s)#/.test(withoutQuotes(line))) return undefined;
  const indent = line.length - line.trimStart().length;
  const parents = tablesAbove(text.slice(0, start), indent + (/^\s*(- +)+/.exec(line)?.[0].length ?? indent) - indent);
  return inLine(line.slice(indent), start + indent, parents);
}

/** Goes through what stands before the cursor in its line, into braces and out of them. */
function inLine(line: string, from: number, parents: readonly string[]): CompletionContext | undefined {
  let path = [...parents];
  let rest = line;
  let place = from;
  const dashes = /^(- +)+/.exec(rest)?.[0] ?? '';
  if (dashes !== '') {
    if (!/^\d+$/.test(path.at(-1) ?? '')) path = [...path, '0'];
    rest = rest.slice(dashes.length);
    place += dashes.length;
  }
  const key = KEY.exec(rest);
  if (key === null) {
    if (/^[[{]/.test(rest)) return inFlow(rest, place, path);
    return quoted(rest)
      ? undefined
      : { path, isValue: dashes !== '' && !/^[a-z_]*$/.test(rest), typed: rest, from: place, isFlow: false };
  }
  path.push(unquoted(key[2]!));
  const after = key[3]!;
  const value = after.trimStart();
  const at = place + rest.length - value.length;
  if (/^[[{]/.test(value)) return inFlow(value, at, path);
  return quoted(value) ? undefined : { path, isValue: true, typed: value, from: at, isFlow: false };
}

interface Open {
  readonly path: string[];
  readonly isList: boolean;
  key: string | undefined;
}

function inFlow(text: string, from: number, at: readonly string[]): CompletionContext | undefined {
  const open: Open[] = [];
  let word = '';
  let begin = from;
  const here = (): string[] => {
    const last = open.at(-1);
    if (last === undefined) return [...at];
    return last.isList ? [...last.path, '0'] : last.key === undefined ? last.path : [...last.path, last.key];
  };
  for (let k = 0; k < text.length; k++) {
    const letter = text[k]!;
    if (letter === '"' || letter === "'") {
      const end = text.indexOf(letter, k + 1);
      if (end < 0) return undefined;
      word += text.slice(k, end + 1);
      k = end;
    } else if (letter === '{' || letter === '[') {
      open.push({ path: here(), isList: letter === '[', key: undefined });
      word = '';
      begin = from + k + 1;
    } else if (letter === '}' || letter === ']') {
      open.pop();
      word = '';
      begin = from + k + 1;
    } else if (letter === ',') {
      const last = open.at(-1);
      if (last !== undefined) last.key = undefined;
      word = '';
      begin = from + k + 1;
    } else if (letter === ':' && /\s|^$/.test(text[k + 1] ?? '') && open.at(-1)?.isList === false) {
      open.at(-1)!.key = unquoted(word.trim());
      word = '';
      begin = from + k + 1;
    } else {
      if (word === '' && letter === ' ') begin = from + k + 1;
      else word += letter;
    }
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const isValue = last.isList || last.key !== undefined;
  return { path: isValue ? here() : last.path, isValue, typed: word, from: begin, isFlow: true };
}

/** The keys of the tables that a line of this indentation lies in. */
function tablesAbove(above: string, indent: number): string[] {
  const path: string[] = [];
  let least = indent;
  const lines = above.split('\n');
  let item = 0;
  for (let k = lines.length - 1; k >= 0 && least > 0; k--) {
    const line = lines[k]!;
    const content = line.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    const own = line.length - content.length;
    if (own >= least && !(own === least && content.startsWith('- '))) continue;
    if (content.startsWith('- ')) {
      // Counts the items of the list from the bottom up.
      if (own < least) {
        item = lines.slice(0, k).filter((each) => each.startsWith(`${' '.repeat(own)}- `)).length;
        const inside = KEY.exec(content);
        path.unshift(String(item));
        if (inside !== null && own + inside[1]!.length < least && inside[3]!.trim() === '')
          path.splice(1, 0, unquoted(inside[2]!));
        least = own;
      }
      continue;
    }
    const key = KEY.exec(content);
    if (key === null) continue;
    path.unshift(unquoted(key[2]!));
    least = own;
  }
  return path;
}

function withoutQuotes(line: string): string {
  return line.replace(/"[^"]*"|'[^']*'/g, '""');
}

function quoted(text: string): boolean {
  return /^["']/.test(text);
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
