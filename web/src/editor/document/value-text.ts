/** A value as a planner writes it in a scenario: tables and lists in one line. */
import { stringify } from 'yaml';

/** @param value plain data */
export function valueText(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true, indentSeq: true })
    .replace(/\n+$/, '')
    .replaceAll('\n', ' ');
}
