/** One of a few words. */
import type { Kind } from './kind.ts';
import { nearest } from './nearest.ts';
import { accept, refuse } from './reading.ts';
import { shown } from './shown.ts';

/** @returns the kind of one of the words */
export function choice<Word extends string>(words: readonly Word[]): Kind<Word> {
  const accepted = words.join(', ');
  return {
    name: 'choice',
    accepted,
    json: { enum: words },
    read(raw) {
      const word = words.find((candidate) => candidate === raw);
      if (word !== undefined) return accept(word);
      return refuse(
        `unknown choice ${shown(raw)}`,
        accepted,
        typeof raw === 'string' ? nearest(raw, words) : undefined,
      );
    },
    show: (value) => value,
  };
}
