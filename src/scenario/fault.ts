/** A fault or warning in what a user wrote, where it stands, and how it is printed. */
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';

/** Where something stands in a file; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Fault extends Place {
  /** Path in the scenario, `contact_types.billing.patience`; empty where the file as a whole is meant. */
  readonly path: string;
  readonly message: string;
  /** What is accepted instead. */
  readonly accepted?: string;
  /** The likeliest correct spelling. */
  readonly suggestion?: string;
}

/** @returns the fault as it is printed: two lines, or three where it says what is accepted */
export function formatFault(fault: Fault): string {
  const { file, line, column, path, message, accepted, suggestion } = fault;
  const lines = [`${file}:${line}:${column}${path === '' ? '' : `  ${path}`}`];
  lines.push(`  ${message}${suggestion === undefined ? '' : ` (did you mean ${quoted(suggestion)}?)`}`);
  if (accepted !== undefined) lines.push(`  accepted: ${shortened(accepted)}`);
  return lines.join('\n');
}

/** @returns all faults as they are printed, with the closing line; empty where there are none */
export function formatFaults(faults: readonly Fault[]): string {
  if (faults.length === 0) return '';
  return `${faults.map((fault) => `${formatFault(fault)}\n`).join('\n')}\n${messages.nothingRun(faults.length)}\n`;
}

/** @returns all warnings as they are printed; empty where there are none */
export function formatWarnings(warnings: readonly Fault[]): string {
  return warnings
    .map((warning) => `${formatFault({ ...warning, message: `warning: ${warning.message}` })}\n`)
    .join('\n');
}

/** @returns the faults in order of file (the main one first), line and column, the same one only once, at most the limit */
export function sortedFaults(faults: readonly Fault[], main: string): Fault[] {
  const rank = (fault: Fault): number => (fault.file === main ? 0 : 1);
  const sorted = [...faults].sort(
    (a, b) =>
      rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  const seen = new Set<string>();
  const unique = sorted.filter((fault) => {
    const key = formatFault(fault);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  if (unique.length <= LIMITS.faults) return unique;
  const last = unique[LIMITS.faults - 1]!;
  return [
    ...unique.slice(0, LIMITS.faults - 1),
    {
      file: last.file,
      line: last.line,
      column: last.column,
      path: '',
      message: messages.moreFaults,
    },
  ];
}

function quoted(suggestion: string): string {
  return `"${suggestion}"`;
}

/** Words of a list that are told of one that is cut, and the longest list that is not. */
const mostWords = 10;
const wholeList = 12;

/** A long list is cut, after ten words or where the line would pass 100 columns. */
function shortened(accepted: string): string {
  const room = 100 - '  accepted: '.length;
  const words = accepted.split(', ');
  if (accepted.length <= room && words.length <= wholeList) return accepted;
  let text = words[0]!;
  for (const word of words.slice(1, mostWords)) {
    if (text.length + word.length + 5 > room) break;
    text += `, ${word}`;
  }
  return `${text}, …`;
}
