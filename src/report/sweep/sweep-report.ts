/** The text of `staffcurve sweep`: each metric over the values of a field, or over a grid of two. */
import type { SweepResults } from '../../experiment/sweep/sweep-results.ts';
import { pairingSentence } from '../compare/narrowing.ts';
import { counted } from '../counted.ts';
import { capitalised, numberWord } from '../number-word.ts';
import { oneRunNote } from '../run/one-run-note.ts';
import { noteLines } from '../terminal/note-lines.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { reportText } from '../terminal/report-text.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { heatTable } from './heat-table.ts';
import { figureOf } from './swept-metric.ts';
import { narrowings, valueTable } from './value-table.ts';

/** Cells at fault that are spelled out. */
const mostFaults = 5;

export interface SweepContext {
  readonly results: SweepResults;
}

/** @returns the whole text, ending with a line break; at most 100 columns wide unless one cell is wider */
export function sweepReport({ results }: SweepContext, paint: Paint = plainPaint): string {
  const { cells, replications, seed, scenario } = results;
  const runs = counted(replications, 'run');
  const particulars = `${counted(cells.length, 'cell')} × ${runs} · seed ${seed}`;
  const table = results.fields.length === 1 ? valueTable : heatTable;
  return reportText([
    [titleLine(scenario.name, particulars, paint)],
    wrapText(headline(results)).map(paint.answer),
    ...results.metrics.map((metric) => table(results, metric, paint)),
    faultLines(results).map(paint.alarm),
    noteLines(notes(results), paint),
  ]);
}

function headline(results: SweepResults): string {
  return [extremes(results), targetSentence(results)].filter((text) => text !== '').join(' ');
}

/** The first metric at its lowest and at its highest. */
function extremes(results: SweepResults): string {
  const metric = results.metrics[0];
  const told = results.cells.filter(
    (cell) => (metric === undefined ? undefined : cell.metrics[metric]?.estimate.mean) != null,
  );
  if (metric === undefined || told.length === 0) return 'Nothing could be measured.';
  const mean = (cell: (typeof told)[number]) => cell.metrics[metric]!.estimate.mean!;
  const lowest = told.reduce((one, other) => (mean(other) < mean(one) ? other : one));
  const highest = told.reduce((one, other) => (mean(other) > mean(one) ? other : one));
  const text = (cell: (typeof told)[number]) => figureOf(results, metric, cell.metrics[metric]!.estimate).value;
  if (mean(lowest) === mean(highest)) return `${metric} is ${text(lowest)} in every cell.`;
  return `${metric} goes from ${text(lowest)} at ${placeText(results, lowest.at)} to ${text(highest)} at ${placeText(results, highest.at)}.`;
}

function placeText({ fields }: SweepResults, at: readonly number[]): string {
  return fields.map(({ shown }, k) => shown[at[k]!]!).join(' and ');
}

function targetSentence({ cells, base }: SweepResults): string {
  const judged = base.targets.filter(({ verdict }) => verdict !== null).length;
  const made = cells.filter(({ hash }) => hash !== null);
  if (judged === 0 || made.length === 0) return '';
  const holding = made.filter(({ targets_missed }) => targets_missed.length === 0).length;
  const targets = judged === 1 ? 'the one target' : judged === 2 ? 'both targets' : `all ${numberWord(judged)} targets`;
  if (holding === made.length) return `Every cell holds ${targets}.`;
  if (holding === 0) return `No cell holds ${targets}.`;
  return `${capitalised(numberWord(holding))} of ${numberWord(made.length)} cells ${holding === 1 ? 'holds' : 'hold'} ${targets}.`;
}

function faultLines(results: SweepResults): string[] {
  const faulty = results.cells.filter(({ faults }) => faults.length > 0);
  const shown = faulty
    .slice(0, mostFaults)
    .flatMap(({ at, faults }) => wrapText(`${placeText(results, at)} makes no sound plan: ${faults.join('; ')}`, '  '));
  const rest = faulty.length - mostFaults;
  return rest > 0 ? [...shown, `  and ${numberWord(rest)} more`] : shown;
}

function notes(results: SweepResults): string[] {
  const times = narrowings(results);
  const isGrid = results.fields.length > 1;
  return [
    ...(isGrid ? ['Darker is higher. ✗ misses a target about the metric.'] : ['✗ misses a target about the metric.']),
    oneRunNote(results.replications) || pairingSentence('every cell', times),
  ];
}
