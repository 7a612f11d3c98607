/** What a sweep goes through and a tornado varies: as the request says, or as the scenario does. */
import type { SweepField } from '../../experiment/sweep.ts';
import type { Variation } from '../../experiment/tornado.ts';
import type { Fault } from '../../scenario/fault.ts';
import { rangeValues, spreadOf } from '../../scenario/ranges.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import { applyChange } from '../../scenario/variant.ts';
import { requestFault } from '../problem.ts';
import { unsound } from './unsound.ts';

/** Most cells of a sweep, as on the command line. */
const MOST_CELLS = 10_000;
const MOST_FIELDS = 2;

/** @throws RequestProblem where there are none or too many, or a value makes no sound plan by itself */
export function askedFields(
  resolved: ResolvedScenario,
  over: readonly { readonly path: string; readonly values: unknown }[] | undefined,
): SweepField[] {
  const written = over ?? Object.entries(resolved.scenario.sweep).map(([path, values]) => ({ path, values }));
  const fields = written.map(({ path, values }, k): SweepField => {
    const range = rangeValues(values);
    if ('message' in range) throw unsound([requestFault(`options.over.${k}.values`, range.message)]);
    if (range.length === 0) throw unsound([requestFault(`options.over.${k}.values`, `${path} has no values`)]);
    return { path, values: range };
  });
  if (fields.length === 0) throw unsound([requestFault('options.over', 'nothing to go through')]);
  if (fields.length > MOST_FIELDS) {
    throw unsound([requestFault('options.over', `${fields.length} fields to go through; at most two at once`)]);
  }
  requireOnce(fields, 'options.over');
  const cells = fields.reduce((count, { values }) => count * values.length, 1);
  if (cells > MOST_CELLS) {
    throw unsound([requestFault('options.over', `${cells} cells are above the limit of ${MOST_CELLS}`)]);
  }
  requireSound(
    resolved,
    fields.flatMap(({ path, values }) => values.map((value) => ({ path, value }))),
    'options.over',
  );
  return fields;
}

/** @throws RequestProblem where there are none, or one makes no sound plan */
export function askedVariations(
  resolved: ResolvedScenario,
  vary: readonly { readonly path: string; readonly spread: unknown }[] | undefined,
): Variation[] {
  const written = vary ?? Object.entries(resolved.scenario.tornado).map(([path, spread]) => ({ path, spread }));
  if (written.length === 0) throw unsound([requestFault('options.vary', 'no assumption to vary')]);
  requireOnce(written, 'options.vary');
  const variations = written.map(({ path, spread }, k): Variation => {
    const ends = spreadOf(spread);
    if (ends !== undefined) return { path, low: ends[0], high: ends[1] };
    const message = `expected a spread, found ${JSON.stringify(spread)}`;
    throw unsound([requestFault(`options.vary.${k}.spread`, message, { accepted: '±10%, or [low, high]' })]);
  });
  requireSound(
    resolved,
    variations.flatMap(({ path, low, high }) => [low, high].map((value) => ({ path, value }))),
    'options.vary',
  );
  return variations;
}

function requireOnce(named: readonly { readonly path: string }[], where: string): void {
  if (new Set(named.map(({ path }) => path)).size === named.length) return;
  throw unsound([requestFault(where, 'names one field twice')]);
}

/** Tries each value by itself. */
function requireSound(
  resolved: ResolvedScenario,
  changes: readonly { readonly path: string; readonly value: unknown }[],
  file: string,
): void {
  const faults = new Map<string, Fault>();
  for (const { path, value } of changes) {
    for (const fault of applyChange(resolved, { [path]: value }, { place: { file, line: 1, column: 1 } }).faults) {
      faults.set(`${fault.path}\n${fault.message}`, fault);
    }
  }
  if (faults.size > 0) throw unsound([...faults.values()]);
}
