/** The text of `staffcurve grow`: the answer, the staffing curve, the targets as they break, and both teams volume by volume. */
import { counted } from '../counted.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { noteLines } from '../terminal/note-lines.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { reportText } from '../terminal/report-text.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { bestShapeNote } from './best-shape-note.ts';
import { breakLines } from './break-lines.ts';
import { curveLines } from './curve-lines.ts';
import { breaksInOrder, foundVolumes, type GrowContext, stillMissed } from './grow-context.ts';
import { growHeadline } from './grow-headline.ts';
import { neededTable } from './needed-table.ts';
import { todayTable } from './today-table.ts';

/** @returns the whole text, at most 100 columns wide, ending with a line break */
export function growReport({ results }: GrowContext, paint: Paint = plainPaint): string {
  const { volumes, replications, seed } = results;
  const runs = counted(replications, 'run');
  const particulars = `${counted(volumes.length, 'volume')} × ${runs} · seed ${seed}`;
  const breaks = breaksInOrder(results).length > 0 || stillMissed(results).length > 0;
  return reportText([
    [titleLine(results.scenario.name, particulars, paint)],
    wrapText(growHeadline(results)).map(breaks ? paint.alarm : paint.answer),
    curveLines(results, paint),
    breakLines(results, paint),
    todayTable(results, paint),
    neededTable(results, paint),
    noteLines(notes(results), paint),
  ]);
}

/** What a reader must know to trust the numbers. */
function notes(results: GrowContext['results']): string[] {
  const found = foundVolumes(results);
  const rate = results.monthly === null ? '' : givenPercent(results.monthly);
  const shape = bestShapeNote(results);
  const mayBeReshaped =
    found.length > 0 && Object.values(results.groups).some(({ form }) => form !== null && form !== 'interval');
  const isBound = found.length > 0 && found.every(({ needed }) => needed!.minimal);
  return [
    rate === ''
      ? 'No months: growth.monthly is not given.'
      : `Months at a steady growth of ${rate} a month. Volume multiplies the need alone; lines, sessions and staff stay.`,
    results.replications === 1 ? 'One run at each volume says nothing about chance: there are no intervals.' : '',
    isBound
      ? 'Just enough: one agent fewer anywhere misses a target. Straight line: what the smallest volume needs, multiplied.'
      : '',
    found.length > 0 && !isBound ? 'Straight line: what the smallest volume needs, multiplied.' : '',
    shape === '' && mayBeReshaped
      ? '`--best-shape` says how many hours would do if staff followed demand interval by interval.'
      : shape,
  ].filter(Boolean);
}
