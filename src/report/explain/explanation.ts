/** What `explain` answers: a metric or a field by its name, the list of both, or what was likely meant. */
import { metricCalled, metricIdentifiers, metrics } from '../../fields/metrics.ts';
import { nearest } from '../../fields/nearest.ts';
import { BLOCKS } from '../../scenario/schema/root.ts';
import { notesOf } from '../../scenario/walk.ts';
import type { Paint } from '../terminal/paint.ts';
import { type Column, textTable, width } from '../terminal/text-table.ts';
import { reportWidth, wrapText } from '../terminal/wrap-text.ts';
import { explainField } from './explain-field.ts';
import { explainMetric } from './explain-metric.ts';
import { type FoundField, fieldAt, fieldsCalled, type UnknownField } from './field-at.ts';

export type Explanation =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** @param name a metric, with or without whose it is (`billing.service_level`), a path of a field, or its last name */
export function explanation(name: string, paint: Paint): Explanation {
  const metric = metricCalled(name);
  if (metric !== undefined) return { ok: true, text: explainMetric(metric, paint) };
  const field = fieldAt(name);
  if (field.kind === 'field') return { ok: true, text: explainField(field, paint) };
  const last = name.slice(name.lastIndexOf('.') + 1);
  const owned = field.parent === '' ? metricCalled(last) : undefined;
  if (owned !== undefined) return { ok: true, text: explainMetric(owned, paint) };
  const called = name === last ? fieldsNamed(last) : [];
  if (called.length > 0) return { ok: true, text: explainFields(last, called, paint) };
  return { ok: false, message: unknown(name, last, field) };
}

/** Field names in other words of the trade. */
const otherWords: Readonly<Record<string, string>> = { acw: 'wrap_up', after_call_work: 'wrap_up' };

function fieldsNamed(words: string): FoundField[] {
  const name = words
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');
  return fieldsCalled(Object.hasOwn(otherWords, name) ? otherWords[name]! : name);
}

function explainFields(name: string, fields: readonly FoundField[], paint: Paint): string {
  if (fields.length === 1) return explainField(fields[0]!, paint);
  const rows = told(fields.map(({ path, type }) => [path, notesOf(type).summary ?? '']));
  return [`${fields.length} fields are called ${paint.strong(name)}:`, ...textTable(columns, rows), ''].join('\n');
}

/** Names and what they mean, which goes on below where it is long. */
function told(rows: readonly (readonly [name: string, meaning: string])[]): string[][] {
  // Before each column stands a gap of two.
  const room = reportWidth - 4 - Math.max(...rows.map(([name]) => width(name)));
  return rows.flatMap(([name, meaning]) => wrapText(meaning, '', room).map((line, k) => [k === 0 ? name : '', line]));
}

function unknown(name: string, last: string, field: UnknownField): string {
  if (field.parent !== '') {
    const hint = field.suggestion === undefined ? '' : ` (did you mean "${field.parent}.${field.suggestion}"?)`;
    const accepted = field.accepted.length === 0 ? 'nothing lies inside it' : `accepted: ${field.accepted.join(', ')}`;
    return `${field.parent} has no field ${JSON.stringify(field.step)}${hint}\n  ${accepted}`;
  }
  const close = nearest(last, [...metricIdentifiers, ...Object.keys(BLOCKS)]);
  const hint = close === undefined ? '' : ` (did you mean "${close}"?)`;
  return `no metric and no field is called ${JSON.stringify(name)}${hint}\n  staffcurve explain, without a name, lists them`;
}

const columns: readonly Column[] = [
  { heading: '', align: 'left' },
  { heading: '', align: 'left', gap: 2 },
];

/** Every metric by its label, and every block of the scenario. */
export function explainList(paint: Paint): string {
  const metricRows = metrics.map(({ name, label }) => [name, label]);
  const blockRows = told(Object.entries(BLOCKS).map(([name, type]) => [name, notesOf(type).summary ?? '']));
  return [
    paint.strong('Metrics'),
    ...textTable(columns, metricRows),
    '',
    paint.strong('Blocks of a scenario'),
    ...textTable(columns, blockRows),
    '',
    'Next: staffcurve explain service_level',
    '      staffcurve explain contact_types.*.patience',
    '',
  ].join('\n');
}
