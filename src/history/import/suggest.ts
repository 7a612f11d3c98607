/** For a header that no importer knows: what its columns most likely are, by the words in them. */
import { nearest } from '../../fields/nearest.ts';
import { type Field, fieldsOf, type HistoryKind, plainHeader } from './fields.ts';

export interface Suggestion {
  readonly place: number;
  readonly header: string;
  readonly field: Field;
  /** 1 is the very word, lower is less like it. */
  readonly likeness: number;
}

/** Likeness below which nothing is suggested. */
const LEAST = 0.4;

/** @returns at most one field for each column and one column for each field, the likeliest first */
export function suggest(header: readonly string[], kind: HistoryKind): Suggestion[] {
  const all: Suggestion[] = [];
  for (const [place, name] of header.entries()) {
    const plain = plainHeader(name);
    if (plain === '') continue;
    for (const [field, { words }] of Object.entries(fieldsOf(kind))) {
      const likeness = Math.max(...[field.replaceAll('_', ' '), ...words].map((word) => likenessOf(plain, word)));
      if (likeness >= LEAST) all.push({ place, header: name, field: field as Field, likeness });
    }
  }
  all.sort((a, b) => b.likeness - a.likeness || a.place - b.place);
  const places = new Set<number>();
  const fields = new Set<string>();
  return all.filter(({ place, field }) => {
    if (places.has(place) || fields.has(field)) return false;
    places.add(place);
    fields.add(field);
    return true;
  });
}

function likenessOf(header: string, word: string): number {
  const plain = plainHeader(word);
  if (header === plain) return 1;
  if (nearest(header, [plain]) !== undefined) return 0.8;
  const [ours, theirs] = [header.split(' '), plain.split(' ')];
  const shared = theirs.filter((part) =>
    ours.some((own) => own === part || (part.length > 3 && nearest(own, [part]) !== undefined)),
  );
  return (0.9 * shared.length) / (Math.max(ours.length, theirs.length) + (theirs.length - shared.length) * 0.5);
}
