/** A change kept in the scenario's own text, as a variant under `what_if`. */
import { applied, ScenarioDocument } from '../editor/document/scenario-document.ts';
import type { Change } from '../engine/messages.ts';

/** @returns a key that the text does not have yet, made from the words: `one_more_generalist` */
export function keyFor(title: string, taken: readonly string[]): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  const key = (words === '' ? 'what_if' : words).slice(0, 50).replace(/_+$/, '');
  if (!taken.includes(key)) return key;
  let number = 2;
  while (taken.includes(`${key}_${number}`)) number++;
  return `${key}_${number}`;
}

/**
 * @param text YAML without a fault
 * @returns the text with the variant, all else as it was, and the key of the variant
 */
export function withWhatIf(text: string, title: string, change: Change): { text: string; key: string } {
  const document = new ScenarioDocument(text);
  const key = keyFor(title, document.keysAt(['what_if']));
  const changes = document.set(['what_if', key], { name: title, change });
  return { text: applied(text, changes), key };
}
