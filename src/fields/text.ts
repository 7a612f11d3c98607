/** Free text, yes or no, and other kinds that are read as they stand. */
import type { Kind } from './kind.ts';
import { accept, refuse } from './reading.ts';
import { shown } from './shown.ts';

/** @returns the kind of a text of at least one and at most `most` characters */
export function text(most = 2_000): Kind<string> {
  const accepted = `a text of at most ${most.toLocaleString('en')} characters`;
  return {
    name: 'text',
    accepted,
    json: { type: ['string', 'number'], minLength: 1, maxLength: most },
    read(raw) {
      // A title such as 2026 is a text, whatever YAML takes it for.
      if (typeof raw === 'number') return accept(String(raw));
      if (typeof raw !== 'string' || raw.trim() === '') return refuse(`expected a text, found ${shown(raw)}`, accepted);
      return raw.length > most ? refuse(`the text has ${raw.length} characters`, accepted) : accept(raw.trim());
    },
    show: (value) => value,
  };
}

/** @returns the kind of `true` or `false` */
export function yesNo(): Kind<boolean> {
  return {
    name: 'yes or no',
    accepted: 'true or false',
    json: { type: 'boolean' },
    read: (raw) =>
      typeof raw === 'boolean' ? accept(raw) : refuse(`expected true or false, found ${shown(raw)}`, 'true or false'),
    show: String,
  };
}
