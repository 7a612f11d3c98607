/** Small counts in words, as running text writes them. */
import { formatPlain } from './numbers/format-number.ts';

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** @returns `six`, and digits above twelve; 0 gives `no` */
export function numberWord(count: number): string {
  return words[count] ?? formatPlain(count, 0);
}

/** @returns the text with its first letter in upper case */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
