/** A term, what it is in a sentence, and its particulars in two columns. */
import type { Paint } from '../terminal/paint.ts';
import { width } from '../terminal/text-table.ts';
import { reportWidth, wrapText } from '../terminal/wrap-text.ts';

/** @param particulars label and text; those without a text are left out */
export function definitionList(
  term: string,
  sentence: string,
  particulars: readonly (readonly [label: string, text: string | undefined])[],
  paint: Paint,
): string {
  const shown = particulars.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
  const labelWidth = Math.max(0, ...shown.map(([label]) => width(label)));
  const lines = shown.flatMap(([label, text]) => {
    const indent = labelWidth + 4;
    return wrapText(text, '', reportWidth - indent).map((line, index) =>
      index === 0
        ? `  ${paint.faint(label)}${' '.repeat(labelWidth - width(label) + 2)}${line}`
        : ' '.repeat(indent) + line,
    );
  });
  return `${[paint.strong(term), ...wrapText(sentence, '  ', reportWidth).map((line, index) => (index === 0 ? line : line.slice(2))), ...lines].join('\n')}\n`;
}
