/** The last section of a report: what a reader must know to trust the numbers. */
import type { Paint } from './paint.ts';
import { wrapText } from './wrap-text.ts';

/** @param notes a sentence or two each; empty ones are passed over */
export function noteLines(notes: readonly string[], paint: Paint): string[] {
  return notes.flatMap((text) => wrapText(text, '  ')).map(paint.faint);
}
