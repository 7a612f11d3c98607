/** The first lines of a file that nobody knows, with what its columns may be. */
import { contactFields, type HistoryKind, intervalFields } from './fields.ts';
import { likelyHeader } from './recognise.ts';
import { type Suggestion, suggest } from './suggest.ts';

export interface Preview {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The form that fits better, and what its columns may be. */
  readonly kind: HistoryKind;
  readonly suggestions: readonly Suggestion[];
  /** Every field that a column can stand for, with what it is. */
  readonly fields: readonly (readonly [name: string, summary: string])[];
}

const ROWS = 4;

export function previewOf(lines: readonly (readonly string[])[]): Preview {
  const at = likelyHeader(lines);
  const header = lines[at] ?? [];
  const [intervals, contacts] = (['intervals', 'contacts'] as const).map((kind) => suggest(header, kind));
  const weigh = (suggestions: readonly Suggestion[]) => suggestions.reduce((sum, { likeness }) => sum + likeness, 0);
  const kind = weigh(contacts!) > weigh(intervals!) ? 'contacts' : 'intervals';
  return {
    header,
    rows: lines.slice(at + 1, at + 1 + ROWS),
    kind,
    suggestions: kind === 'contacts' ? contacts! : intervals!,
    fields: Object.entries(kind === 'contacts' ? contactFields : intervalFields).map(([name, { summary }]) => [
      name,
      summary,
    ]),
  };
}
