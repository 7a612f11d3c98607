/**
 * The YAML library's errors as a person would count them: one slip of the pen makes many errors, of which the first is
 * told, at the line that is out of place.
 */
import type { YAMLParseError } from 'yaml';
import { messages } from './messages.ts';

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** @returns the errors without those that only follow from the one before */
export function syntaxFaults(errors: readonly YAMLParseError[], text: string): SyntaxFault[] {
  const lines = linesOf(text);
  const faults: SyntaxFault[] = [];
  let before: { error: YAMLParseError; line: number } | undefined;
  // The last line of the block of errors that the fault before stands for.
  let last = 0;
  for (const [k, error] of errors.entries()) {
    const line = lines.findLastIndex(({ start }) => start <= error.pos[0]);
    const adjoins = line <= last + 1 && before !== undefined && INDENTING.includes(before.error.code);
    const echo = adjoins || (before !== undefined && isEcho(error, line, before.error, before.line, lines));
    if (echo) last = Math.max(last, line);
    else {
      faults.push(faultOf(error, line, errors[k + 1], lines));
      before = { error, line };
      last = lineAt(faults.at(-1)!.offset, lines, line);
    }
  }
  return faults;
}

/** @returns the library's own words, on one line and without a full stop */
export function plainly(message: string): string {
  return message.split('\n')[0]!.replace(/\.$/, '').slice(0, 200);
}

interface Line {
  readonly start: number;
  /** Spaces before its first character; undefined where it is blank or a comment. */
  readonly indent: number | undefined;
  readonly hasColon: boolean;
  readonly isItem: boolean;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const indent = /^\s*(#|$)/.test(line) ? undefined : line.search(/[^ ]/);
    const found = { start, indent, hasColon: line.includes(':'), isItem: /^ *- /.test(line) };
    start += line.length + 1;
    return found;
  });
}

/** The line of a fault, which may lie below the error's own. */
function lineAt(offset: number, lines: readonly Line[], least: number): number {
  return Math.max(
    least,
    lines.findLastIndex(({ start }) => start <= offset),
  );
}

const IMPLICIT_KEY: readonly string[] = ['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY'];
/** Errors that come of a line that stands at the wrong column. */
const INDENTING: readonly string[] = ['BAD_INDENT', 'TAB_AS_INDENT', ...IMPLICIT_KEY];

/** Whether an error only follows from the one before: at its very place, or on later lines of the block that it broke. */
function isEcho(
  error: YAMLParseError,
  line: number,
  before: YAMLParseError,
  beforeLine: number,
  lines: readonly Line[],
): boolean {
  if (error.pos[0] === before.pos[0]) return true;
  if (error.code === 'TAB_AS_INDENT') return before.code === error.code;
  // Behind the end of the table nothing makes sense any more.
  if (error.code === 'UNEXPECTED_TOKEN') return before.code === error.code;
  if (!isMisplacedItem(error)) return false;
  if (before.code === 'TAB_AS_INDENT') return true;
  const indent = lines[line]?.indent ?? 0;
  return lines.slice(beforeLine + 1, line).every((between) => (between.indent ?? indent) >= indent);
}

function isMisplacedItem({ code, message }: YAMLParseError): boolean {
  return code === 'BAD_INDENT' && /^All \w+ items must start at the same column/.test(message);
}

function faultOf(
  error: YAMLParseError,
  line: number,
  next: YAMLParseError | undefined,
  lines: readonly Line[],
): SyntaxFault {
  const offset = error.pos[0];
  if (error.code === 'TAB_AS_INDENT') return { offset, message: messages.tab };
  if (IMPLICIT_KEY.includes(error.code)) {
    if (lines[line]?.isItem === true && offset <= startOf(lines[line]!))
      return { offset: startOf(lines[line]!), message: messages.misplacedItem };
    if (lines[line]?.hasColon === false) return { offset: startOf(lines[line]!), message: messages.noColon };
    const below = lines.findIndex((each, k) => k > line && each.indent !== undefined);
    if ((lines[below]?.indent ?? 0) > (lines[line]?.indent ?? 0))
      return { offset: startOf(lines[below]!), message: messages.indentedBelowValue };
  }
  const first = lines.find(({ indent }) => indent !== undefined);
  if (error.code === 'UNEXPECTED_TOKEN' && (first?.indent ?? 0) > 0 && lines[line]?.indent === 0)
    return { offset: startOf(first!), message: messages.indentedFurther(first!.indent! + 1, 1) };
  if (isMisplacedItem(error)) {
    const own = lines[line]?.indent ?? 0;
    const above = lines.slice(0, line).findLastIndex((each) => each.indent !== undefined && each.indent <= own);
    const deeper = lines.slice(above + 1, line).filter((each) => each.indent !== undefined);
    // One line apart from several that agree: it is that one which is out of place.
    const alone = deeper.length === 1 && next !== undefined && isMisplacedItem(next);
    const others = deeper[0]?.indent ?? own;
    if (alone) return { offset: startOf(deeper[0]!), message: messages.indentedFurther(others + 1, own + 1) };
    return { offset: startOf(lines[line]!), message: messages.indentedFurther(own + 1, others + 1) };
  }
  return { offset, message: messages.syntax(plainly(error.message)) };
}

function startOf({ start, indent }: Line): number {
  return start + (indent ?? 0);
}
