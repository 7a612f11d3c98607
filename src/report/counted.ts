/** A number with its noun, as the particulars of a report have it. */
import { formatPlain } from './numbers/format-number.ts';

/** @returns `1 run`, `40 runs` */
export function counted(count: number, noun: string): string {
  return `${formatPlain(count, 0)} ${noun}${count === 1 ? '' : 's'}`;
}
