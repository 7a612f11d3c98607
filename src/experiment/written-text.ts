/** A new value as a planner reads it: `30%`, `14`, `+5`, `× 0.9`. */
import { isTable } from '../fields/is-table.ts';

/** @param value as written in `change`, `sweep` or `tornado` */
export function writtenText(value: unknown): string {
  if (isTable(value) && Object.keys(value).length === 1) {
    if (Object.hasOwn(value, 'times')) return `× ${plain(value.times)}`;
    if (Object.hasOwn(value, 'add'))
      return plain(value.add)
        .replace(/^(?![-−])/, '+')
        .replace(/^-/, '−');
  }
  return plain(value);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
