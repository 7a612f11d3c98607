/** What `explain` answers: a metric or a field by its name, the list of both, or what was likely meant. */
import { findMetric, metricIdentifiers, metrics } from '../../fields/metrics.ts';
import { nearest } from '../../fields/nearest.ts';
import { BLOCKS } from '../../scenario/schema/root.ts';
import { notesOf } from '../../scenario/walk.ts';
import type { Paint } from '../terminal/paint.ts';
import { type Column, shortened, textTable } from '../terminal/text-table.ts';
import { explainField } from './explain-field.ts';
import { explainMetric } from './explain-metric.ts';
import { fieldAt } from './field-at.ts';

export type Explanation =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** @param name a metric, with or without whose it is (`billing.service_level`), or a path of a field */
export function explanation(name: string, paint: Paint): Explanation {
  const metric = findMetric(name);
  if (metric !== undefined) return { ok: true, text: explainMetric(metric, paint) };
  const field = fieldAt(name);
  if (field.kind === 'field') return { ok: true, text: explainField(field, paint) };
  const last = name.slice(name.lastIndexOf('.') + 1);
  const owned = field.parent === '' ? findMetric(last) : undefined;
  if (owned !== undefined) return { ok: true, text: explainMetric(owned, paint) };
  if (field.parent !== '') {
    const hint = field.suggestion === undefined ? '' : ` (did you mean "${field.parent}.${field.suggestion}"?)`;
    const accepted = field.accepted.length === 0 ? 'nothing lies inside it' : `accepted: ${field.accepted.join(', ')}`;
    return { ok: false, message: `${field.parent} has no field ${JSON.stringify(field.step)}${hint}\n  ${accepted}` };
  }
  const close = nearest(last, [...metricIdentifiers, ...Object.keys(BLOCKS)]);
  const hint = close === undefined ? '' : ` (did you mean "${close}"?)`;
  return {
    ok: false,
    message: `no metric and no field is called ${JSON.stringify(name)}${hint}\n  staffcurve explain, without a name, lists them`,
  };
}

const columns: readonly Column[] = [
  { heading: '', align: 'left' },
  { heading: '', align: 'left', gap: 2 },
];
/** Room for what a name means, on one line. */
const longestMeaning = 82;

/** Every metric by its label, and every block of the scenario. */
export function explainList(paint: Paint): string {
  const metricRows = metrics.map(({ name, label, simulated }) => [
    name,
    simulated ? label : `${label} (not simulated yet)`,
  ]);
  const blockRows = Object.entries(BLOCKS).map(([name, type]) => [
    name,
    shortened(notesOf(type).summary ?? '', longestMeaning),
  ]);
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
