/** Running text broken at spaces into lines of at most 100 columns. */
import { width } from './text-table.ts';

/** Width that every report keeps to. */
export const reportWidth = 100;

/** Spaces at which a line may end: not between a number and its unit, nor after a comparison. */
const breakable = /(?<![<>]=?)(?:(?<!\d) | (?!(?:%|(?:s|min|h|points?)(?![\w])|of \d)))/;

/** @param indent what each line begins with; lines after the first are indented by two more */
export function wrapText(text: string, indent = '', most = reportWidth): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(breakable)) {
    if (word === '') continue;
    const start = lines.length === 0 ? indent : `${indent}${indent === '' ? '' : '  '}`;
    if (line === '') line = start + word;
    else if (width(line) + 1 + width(word) <= most) line += ` ${word}`;
    else {
      lines.push(line);
      line = `${indent}${indent === '' ? '' : '  '}${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
