/** The text of `staffcurve tornado`: the assumptions by how much they move the metric, a bar and an interval for each end. */
import type { Assumption, TornadoEnd, TornadoResults } from '../../experiment/tornado/tornado-results.ts';
import { findMetric } from '../../fields/metrics.ts';
import { isClear } from '../compare/compare-context.ts';
import { betterText } from '../compare/narrowing.ts';
import { counted } from '../counted.ts';
import { metricIdentifier } from '../metric-identifier.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatDifference } from '../numbers/format-difference.ts';
import { figureText, formatEstimate } from '../numbers/format-estimate.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { oneRunNote } from '../run/one-run-note.ts';
import { noteLines } from '../terminal/note-lines.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { reportText } from '../terminal/report-text.ts';
import { type Cell, type Column, textTable } from '../terminal/text-table.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';

/** Characters to either side of the middle. */
const half = 15;

export interface TornadoContext {
  readonly results: TornadoResults;
}

/** @returns the whole text, at most 100 columns wide, ending with a line break */
export function tornadoReport({ results }: TornadoContext, paint: Paint = plainPaint): string {
  const { assumptions, replications, seed, scenario } = results;
  const runs = counted(replications, 'run');
  const count = counted(assumptions.length, 'assumption');
  return reportText([
    [titleLine(scenario.name, `${count} × ${runs} · seed ${seed}`, paint)],
    wrapText(headline(results)).map(paint.answer),
    barLines(results, paint),
    assumptions.flatMap(faultLines).map(paint.alarm),
    noteLines(
      [
        oneRunNote(replications) ||
          'Each assumption is moved alone. The same customers meet every plan, so effects are paired run by run.',
      ],
      paint,
    ),
  ]);
}

function headline(results: TornadoResults): string {
  const { metric, assumptions, base } = results;
  const as = `${metric} is ${figureText(formatEstimate(base, unitOf(results), currencyOf(results)))} as it is`;
  const [first] = assumptions;
  const isMoved = first !== undefined && [first.low, first.high].some(({ effect }) => isClear(effect.difference));
  if (!isMoved) return `${as}; no assumption moves it beyond chance.`;
  const ends = [first.low, first.high].map((end) => `${effectText(results, end).value} at ${endText(end)}`);
  return `${as}; ${first.path} moves it most: ${ends.join(', ')}.`;
}

function barLines(results: TornadoResults, paint: Paint): string[] {
  const percent = givenPercent(results.confidence);
  const widest = Math.max(
    ...results.assumptions.flatMap(({ low, high }) =>
      [low, high].map(({ effect }) => Math.abs(effect.difference.mean ?? 0)),
    ),
  );
  const columns: Column[] = [
    { heading: '', align: 'right', gap: 4, most: 20 },
    { heading: '', align: 'left' },
    { heading: 'effect', align: 'right' },
    { heading: `${percent} interval`, align: 'left' },
    { heading: 'better in', align: 'right' },
  ];
  const rows = results.assumptions.flatMap(({ low, high }) =>
    [low, high].map((end) => rowOf(results, end, widest, paint)),
  );
  const [heading, ...lines] = textTable(columns, rows, paint.strong);
  return [
    heading!,
    ...results.assumptions.flatMap(({ path, low }, k) => [
      `  ${paint.strong(path)}${asItIs(low)}`,
      lines[2 * k]!,
      lines[2 * k + 1]!,
    ]),
  ];
}

/** The value that an assumption has, where it stands in one place. */
function asItIs({ changes }: TornadoEnd): string {
  return changes.length === 1 && changes[0]!.from !== null ? `  ${changes[0]!.from}` : '';
}

function rowOf(results: TornadoResults, end: TornadoEnd, widest: number, paint: Paint): Cell[] {
  const { value, interval } = effectText(results, end);
  const { difference } = end.effect;
  const better = findMetric(metricIdentifier(results.metric))?.better;
  const mean = difference.mean ?? 0;
  const colour =
    better === undefined || !isClear(difference)
      ? undefined
      : mean > 0 === (better === 'higher')
        ? paint.answer
        : paint.alarm;
  return [
    { text: endText(end) },
    { text: bar(mean, widest), paint: colour },
    { text: value },
    { text: interval },
    { text: betterText(end.effect) },
  ];
}

/** From the middle to the left what lowers the metric, to the right what raises it. */
function bar(mean: number, widest: number): string {
  const length = widest === 0 ? 0 : Math.round((Math.abs(mean) / widest) * half);
  const drawn = '█'.repeat(length);
  const [left, right] = mean < 0 ? [drawn, ''] : ['', drawn];
  return `${left.padStart(half)}│${right.padEnd(half)}`;
}

function endText({ shown, changes }: TornadoEnd): string {
  return changes.length === 1 ? (changes[0]!.to ?? 'none') : shown;
}

function faultLines({ path, low, high }: Assumption): string[] {
  return [low, high].flatMap(({ shown, faults }) =>
    faults.length === 0 ? [] : wrapText(`${path} ${shown} makes no sound plan: ${faults.join('; ')}`, '  '),
  );
}

function effectText(results: TornadoResults, { effect }: TornadoEnd) {
  return formatDifference(effect.difference, unitOf(results), currencyOf(results));
}

function unitOf(results: TornadoResults) {
  return metricUnit(results.metric);
}

function currencyOf({ currency }: TornadoResults): string | undefined {
  return currency ?? undefined;
}
