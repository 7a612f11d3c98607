/** The first line of a report: what it is about on the left, the run's particulars on the right. */
import type { Paint } from './paint.ts';
import { shortened, width } from './text-table.ts';
import { reportWidth } from './wrap-text.ts';

/** @param particulars shorter than the report is wide; the title gives way */
export function titleLine(title: string, particulars: string, paint: Paint): string {
  const room = reportWidth - width(particulars) - 2;
  const shown = shortened(title, room);
  const gap = Math.max(2, room + 2 - width(shown));
  return paint.strong(shown) + ' '.repeat(gap) + paint.faint(particulars);
}
